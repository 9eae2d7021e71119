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

/** Reads front matter. */
export function yaml(): typeof import('yaml') {
  return load('yaml');
}

/** Reads CommonMark, with the extension for GFM tables. */
export function markdownReader(): typeof import('mdast-util-from-markdown') &
  typeof import('micromark-extension-gfm-table') &
  Pick<typeof import('mdast-util-gfm-table'), 'gfmTableFromMarkdown'> {
  return {
    ...load('mdast-util-from-markdown'),
    ...load('micromark-extension-gfm-table'),
    ...load('mdast-util-gfm-table'),
  };
}

/** Writes CommonMark, with the extension for GFM tables. */
export function markdownWriter(): typeof import('mdast-util-to-markdown') &
  Pick<typeof import('mdast-util-gfm-table'), 'gfmTableToMarkdown'> {
  return { ...load('mdast-util-to-markdown'), ...load('mdast-util-gfm-table') };
}
