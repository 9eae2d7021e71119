import type { Root, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { markdownReader } from '../libraries.js';

/**
 * Reads CommonMark. Of GitHub's extensions only the tables: autolink literals would put a backslash before the @ of
 * every address and bring expressions that backtrack; footnotes, strike-through and task lists have no place in a release.
 * Underlined headings are off: guard-markdown.ts reads them beforehand.
 */
export function parseMarkdown(markdown: string): Root {
  const { fromMarkdown, gfmTable, gfmTableFromMarkdown } = markdownReader();
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), { disable: { null: ['setextUnderline'] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

/**
 * Words Markdown has nothing to say about, wherever they stand: no character of its syntax in them, and none before
 * them that numbers an item. Most text is of this kind, and need not be searched for forty unsafe patterns.
 * Tidy text has white space at its ends only where other inline content adjoins.
 */
const PLAIN_WORDS = /^ ?(?!\d+[.)])[\p{L}\p{N}–—”“’«»…,;?%(][\p{L}\p{N}\p{M} \u00a0,.;:?%/()'’”“"«»–—…-]*$/u;

const text: Handle = (node: Text, _, state, info) =>
  PLAIN_WORDS.test(node.value) ? node.value : state.safe(node.value, info);

const SYNTAX: Options = {
  bullet: '-',
  bulletOther: '*',
  listItemIndent: 'one',
  handlers: { text },
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
};

/** Writes CommonMark with GFM tables; reading it again gives the same tree. */
export function stringifyMarkdown(root: Root): string {
  return toMarkdown(root, SYNTAX);
}
