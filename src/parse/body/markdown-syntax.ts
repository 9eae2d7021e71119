import type { Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { type Data, unified } from 'unified';

/**
 * Of GitHub's extensions only the tables: autolink literals would put a backslash before the @ of every address
 * and bring expressions that backtrack; footnotes, strike-through and task lists have no place in a release.
 * Underlined headings are off: guard-markdown.ts reads them beforehand.
 */
function gfmTablesOnly(this: { data(): Data }): void {
  const gfm = unified().use(remarkGfm, { tablePipeAlign: false }).freeze().data();
  const data = this.data();
  data.micromarkExtensions = [
    ...(gfm.micromarkExtensions ?? []).map(({ flow }) => (flow ? { flow } : {})),
    { disable: { null: ['setextUnderline'] } },
  ];
  data.fromMarkdownExtensions = (gfm.fromMarkdownExtensions ?? [])
    .flat()
    .filter((extension) => extension.enter && 'table' in extension.enter);
  data.toMarkdownExtensions = (gfm.toMarkdownExtensions ?? [])
    .flatMap((extension) => extension.extensions ?? [])
    .filter((extension) => extension.handlers && 'table' in extension.handlers);
}

/**
 * Words Markdown has nothing to say about, wherever they stand: no character of its syntax in them, and none before
 * them that numbers an item. Most text is of this kind, and need not be searched for forty unsafe patterns.
 * Tidy text has white space at its ends only where other inline content adjoins.
 */
const PLAIN_WORDS = /^ ?(?!\d+[.)])[\p{L}\p{N}–—”“’«»…,;?%(][\p{L}\p{N}\p{M} \u00a0,.;:?%/()'’”“"«»–—…-]*$/u;

type TextHandler = NonNullable<NonNullable<Options['handlers']>['text']>;

const text: TextHandler = (node: Text, _, state, info) =>
  PLAIN_WORDS.test(node.value) ? node.value : state.safe(node.value, info);

const syntax = unified()
  .use(remarkParse)
  .use(gfmTablesOnly)
  .use(remarkStringify, { bullet: '-', bulletOther: '*', listItemIndent: 'one', handlers: { text } })
  .freeze();

/** Reads CommonMark with GFM tables. */
export function parseMarkdown(markdown: string): Root {
  return syntax.parse(markdown);
}

/** Writes CommonMark with GFM tables; reading it again gives the same tree. */
export function stringifyMarkdown(root: Root): string {
  return syntax.stringify(root);
}
