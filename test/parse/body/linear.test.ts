import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/parse/body/body.js';
import { guardMarkdown } from '../../../src/parse/body/guard-markdown.js';
import { limitNesting } from '../../../src/parse/body/limit-nesting.js';

const sizes = { small: 4_000, large: 24_000 };

/** Pieces that, repeated, cost a careless reader the square of their number, or its stack. */
const hostile: Readonly<Record<'html' | 'markdown', readonly string[]>> = {
  html: [
    '<div>',
    '<b>a',
    '<b><p>a',
    '<ul><li>a',
    '<table><tr><td>',
    '<td>a',
    '</x>',
    '<blockquote>a',
    '<b></b>',
    '<a ',
    '<',
    '&',
    '<br>',
    '<figure><p>x',
    '<tr><td colspan=999 rowspan=999>a',
    '<li>a',
  ],
  markdown: [
    '>',
    '> ',
    '**a',
    '*a ',
    '[',
    '[a](',
    '![',
    '`a``b',
    'a\n=\n',
    'a\n-\n',
    '- a\n',
    '- - ',
    '|',
    '|a|b|\n',
    'a-a',
    'a@b-',
    '<div>\n\n',
    '[a]: b\n',
    '1. a\n',
    '\\',
    '~~~\n',
  ],
};

function milliseconds(form: 'html' | 'markdown', piece: string, size: number): number {
  const value = piece.repeat(Math.ceil(size / piece.length));
  const start = process.cpuUsage();
  readBody({ form, value }, null);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

describe.each(['html', 'markdown'] as const)('the time to read %s', (form) => {
  it.each(hostile[form])('grows no faster than the input: %j over and over', (piece) => {
    milliseconds(form, piece, sizes.small);
    const small = milliseconds(form, piece, sizes.small);
    const large = milliseconds(form, piece, sizes.large);
    // Six times the input; the square would be thirty-six times. The constant is what a busy machine adds.
    expect(large).toBeLessThan(15 * small + 300);
  });
});

describe('limiting the nesting of HTML', () => {
  it('leaves what people write as it is', () => {
    const html = '<ul><li>a<ul><li>b</ul></ul><p>c<p>d<!-- <div> --><script>"<div>"</script>';
    expect(limitNesting(html)).toBe(html);
    const flat = '<p>a'.repeat(500);
    expect(limitNesting(flat)).toBe(flat);
  });

  it('takes out the tags beyond the limit and keeps their text', () => {
    expect(limitNesting('<div>a<div>b<div>c</div></div></div>', 2)).toBe('<div>a<div>b c</div></div></div>');
    expect(readBody({ form: 'html', value: `${'<div>'.repeat(5_000)}Provvik` }, null).outline.text).toBe(
      'Provvik',
    );
  });
});

describe('guarding Markdown', () => {
  it('leaves what people write as it is', () => {
    const markdown =
      '# Ny bro\n\n- a\n  - b\n    - **c**\n\n> d\n\n| a | b |\n| - | - |\n| c | d |\n\n2026 - 1';
    expect(guardMarkdown(markdown)).toBe(markdown);
  });

  it('reads underlined headings, but a lone dash under a line is none', () => {
    expect(guardMarkdown('Bakgrund\n--------\n\nText\n-\n\n- a\n---')).toBe(
      '## Bakgrund\n\nText\n-\n\n- a\n---',
    );
    expect(readBody({ form: 'markdown', value: 'Text\n-\nmer' }, null).outline.blocks).toHaveLength(1);
  });

  it('takes a paragraph that is all signs as text', () => {
    const signs = '*a*'.repeat(600);
    expect(readBody({ form: 'markdown', value: `${signs}\n\n*b*` }, null)).toMatchObject({
      outline: { text: `${signs}\n\nb` },
    });
  });

  it('ends the nesting of quotes and lists', () => {
    const { outline } = readBody({ form: 'markdown', value: `${'> '.repeat(5_000)}Provvik` }, null);
    expect(outline.text).toBe('Provvik');
  });
});
