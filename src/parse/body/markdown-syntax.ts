import type { Root, RootContent, Text } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';
import { markdownReader, markdownWriter } from '../libraries.js';
import { isPlainWords, plainMarkdown } from './plain-markdown.js';

/**
 * Reads CommonMark. Of GitHub's extensions only the tables: autolink literals would put a backslash before the @ of
 * every address and bring expressions that backtrack; footnotes, strike-through and task lists have no place in a release.
 * Underlined headings are off: guard-markdown.ts reads them beforehand.
 */
export function parseMarkdown(markdown: string): Root {
  const { unified, remarkParse, gfmTable, gfmTableFromMarkdown } = markdownReader();
  return unified()
    .use(remarkParse)
    .data({
      micromarkExtensions: [gfmTable(), { disable: { null: ['setextUnderline'] } }],
      fromMarkdownExtensions: [gfmTableFromMarkdown()],
    })
    .parse(markdown);
}

/**
 * Writes the tidy body tree as CommonMark with GFM tables; reading it again gives the same tree.
 * Most blocks are plain and are written at once; those with anything Markdown could misread go to the library.
 */
export function stringifyMarkdown(root: Root): string {
  const parts: string[] = [];
  let intricate: RootContent[] = [];
  const settle = (): void => {
    if (intricate.length > 0) parts.push(intricateMarkdown(intricate));
    intricate = [];
  };
  for (const [index, block] of root.children.entries()) {
    const besideList = [root.children[index - 1], root.children[index + 1]].some(
      (other) => other?.type === 'list',
    );
    const plain = block.type === 'list' && besideList ? null : plainMarkdown(block);
    if (plain === null) intricate.push(block);
    else {
      settle();
      parts.push(plain);
    }
  }
  settle();
  return parts.join('\n\n');
}

/**
 * Underscores beside a sign of two code units ("😀__x"). mdast-util-to-markdown leaves them bare as inside a word, and
 * may then write the sign as a character reference, whose semicolon makes them emphasis.
 */
const BARE_UNDERSCORES = /(?<=[\u{10000}-\u{10ffff}])_+|(?<![\\_])_+(?=[\u{10000}-\u{10ffff}])/gu;

/** Text is searched for forty unsafe patterns only when it could have one. */
const text: Handle = (node: Text, _, state, info) =>
  isPlainWords(node.value)
    ? node.value
    : state.safe(node.value, info).replace(BARE_UNDERSCORES, (run) => '\\_'.repeat(run.length));

function intricateMarkdown(children: RootContent[]): string {
  const { toMarkdown, gfmTableToMarkdown } = markdownWriter();
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      bulletOther: '*',
      listItemIndent: 'one',
      handlers: { text },
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    },
  ).trimEnd();
}
