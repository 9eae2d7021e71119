import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { type Data, unified } from 'unified';

/**
 * Of GitHub's extensions only the tables: autolink literals would put a backslash before the @ of every address
 * and bring expressions that backtrack; footnotes, strike-through and task lists have no place in a release.
 */
function gfmTablesOnly(this: { data(): Data }): void {
  const gfm = unified().use(remarkGfm, { tablePipeAlign: false }).freeze().data();
  const data = this.data();
  data.micromarkExtensions = (gfm.micromarkExtensions ?? []).map(({ flow }) => (flow ? { flow } : {}));
  data.fromMarkdownExtensions = (gfm.fromMarkdownExtensions ?? [])
    .flat()
    .filter((extension) => extension.enter && 'table' in extension.enter);
  data.toMarkdownExtensions = (gfm.toMarkdownExtensions ?? [])
    .flatMap((extension) => extension.extensions ?? [])
    .filter((extension) => extension.handlers && 'table' in extension.handlers);
}

const syntax = unified()
  .use(remarkParse)
  .use(gfmTablesOnly)
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: false,
  })
  .freeze();

/** Reads CommonMark with GFM tables. */
export function parseMarkdown(markdown: string): Root {
  return syntax.parse(markdown);
}

/** Writes CommonMark with GFM tables; reading it again gives the same tree. */
export function stringifyMarkdown(root: Root): string {
  return syntax.stringify(root);
}
