import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/*
 * Libraries that only some surfaces need, each loaded when the first input of its kind is met. Together they are some
 * two hundred files, and reading one release from a command line must not wait for what another surface would need.
 * Reading is synchronous, so import() is no way to do it.
 */

/** Builds and searches a DOM: pages without a state script, and RSS. */
export function cheerio(): typeof import('cheerio/slim') {
  return load('cheerio/slim');
}

/** Reads HTML, and takes out of it what is dangerous. */
export function htmlReader(): Pick<typeof import('htmlparser2'), 'parseDocument'> &
  Pick<typeof import('hast-util-sanitize'), 'sanitize'> {
  const { parseDocument }: typeof import('htmlparser2') = load('htmlparser2');
  const { sanitize }: typeof import('hast-util-sanitize') = load('hast-util-sanitize');
  return { parseDocument, sanitize };
}

/** Reads RSS, Atom and other feeds. */
export function feedReader(): Pick<typeof import('feedsmith'), 'parseFeed'> {
  return load('feedsmith');
}

/** Reads front matter. */
export function yaml(): typeof import('yaml') {
  return load('yaml');
}

/** Reads CommonMark, with the extension for GFM tables. */
export function markdownReader(): Pick<typeof import('unified'), 'unified'> & {
  remarkParse: typeof import('remark-parse').default;
} & Pick<typeof import('micromark-extension-gfm-table'), 'gfmTable'> &
  Pick<typeof import('mdast-util-gfm-table'), 'gfmTableFromMarkdown'> {
  const { unified }: typeof import('unified') = load('unified');
  const { default: remarkParse }: typeof import('remark-parse') = load('remark-parse');
  const { gfmTable }: typeof import('micromark-extension-gfm-table') = load('micromark-extension-gfm-table');
  const { gfmTableFromMarkdown }: typeof import('mdast-util-gfm-table') = load('mdast-util-gfm-table');
  return { unified, remarkParse, gfmTable, gfmTableFromMarkdown };
}

/** Writes CommonMark, with the extension for GFM tables. */
export function markdownWriter(): Pick<typeof import('mdast-util-to-markdown'), 'toMarkdown'> &
  Pick<typeof import('mdast-util-gfm-table'), 'gfmTableToMarkdown'> {
  const { toMarkdown }: typeof import('mdast-util-to-markdown') = load('mdast-util-to-markdown');
  const { gfmTableToMarkdown }: typeof import('mdast-util-gfm-table') = load('mdast-util-gfm-table');
  return { toMarkdown, gfmTableToMarkdown };
}
