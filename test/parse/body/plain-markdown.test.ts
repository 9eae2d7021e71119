import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { stringifyMarkdown } from '../../../src/parse/body/markdown-syntax.js';
import { plainMarkdown } from '../../../src/parse/body/plain-markdown.js';
import { tidy } from '../../../src/parse/body/tidy.js';

const words = fc.constantFrom(
  ...[
    'Provvik',
    'får',
    '12,5',
    '1.',
    '2)',
    '–',
    '-',
    '(C)',
    ':',
    'bro,',
    '”Ny”',
    '...',
    'a_b',
    '#',
    '&amp',
    'e\u0301',
    '!',
    '+',
  ],
);
const text: fc.Arbitrary<PhrasingContent> = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.constantFrom(parts.join(' '), ` ${parts.join(' ')}`, `${parts.join('')} `))
  .map((value) => ({ type: 'text', value }));
const inline: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: text.map((child): PhrasingContent => ({ type: 'strong', children: [child] })) },
  { weight: 1, arbitrary: text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })) },
  { weight: 1, arbitrary: fc.constant<PhrasingContent>({ type: 'break' }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text, fc.constantFrom('https://example.se/', 'mailto:Provvik', 'https://example.se/a_b?c=(d)&e'))
      .map(([child, url]): PhrasingContent => ({ type: 'link', url, children: [child] })),
  },
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 });

const { block } = fc.letrec<{ block: RootContent; list: RootContent }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    line.map((children): RootContent => ({ type: 'paragraph', children })),
    fc
      .tuple(line, fc.constantFrom(2, 3, 6))
      .map(([children, depth]): RootContent => ({ type: 'heading', depth: depth as 2 | 3 | 6, children })),
    tie('list'),
  ),
  list: fc
    .record({
      ordered: fc.boolean(),
      start: fc.constantFrom(1, 7),
      items: fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    })
    .map(
      ({ ordered, start, items }): RootContent => ({
        type: 'list',
        ordered,
        start,
        children: items.map((children) => ({ type: 'listItem', children: children as [] })),
      }),
    ),
}));

function byTheLibrary(children: RootContent[]): string {
  const root = { type: 'root' as const, children };
  const extensions = [gfmTableToMarkdown({ tablePipeAlign: false })];
  return toMarkdown(root, { bullet: '-', bulletOther: '*', listItemIndent: 'one', extensions });
}

describe('Markdown written without the library', () => {
  it('is what the library writes, whatever the blocks', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (children) => {
        const root = tidy({ type: 'root', children }, { resolve: (url) => url, html: () => [] });
        expect(stringifyMarkdown(root).trimEnd()).toBe(byTheLibrary(root.children).trimEnd());
      }),
      { numRuns: 500 },
    );
  });

  it('is what most releases are made of', () => {
    const paragraph = (value: string): RootContent => ({
      type: 'paragraph',
      children: [{ type: 'text', value }],
    });
    expect(plainMarkdown(paragraph('Nämnden avsätter 1,5 miljoner kronor (av 3) till bron.'))).not.toBeNull();
    expect(plainMarkdown(paragraph('1. Bron'))).toBeNull();
    expect(plainMarkdown(paragraph('a*b*'))).toBeNull();
  });
});
