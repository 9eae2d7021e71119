import { absoluteAddress } from '../../src/parse/body/addresses.js';
import { bodyFromMarkdown } from '../../src/parse/body/from-markdown.js';
import { outlineOf } from '../../src/parse/outline.js';
import type { Reading } from '../../src/parse/reading.js';

/**
 * What a fact reader is given for a Markdown document: a first "# " heading is the title, the rest the body.
 *
 * @param about replaces what the Markdown does not say, such as `publishedAt` or `lead`
 */
export function readingOfMarkdown(markdown: string, about: Partial<Reading> = {}): Reading {
  const heading = /^\s*# (.*)\n?/.exec(markdown);
  const root = bodyFromMarkdown(heading ? markdown.slice(heading[0].length) : markdown, {
    resolve: (address) => absoluteAddress(address, null),
    html: () => [],
  });
  return {
    title: heading?.[1]?.trim() ?? '',
    lead: null,
    body: outlineOf(root),
    publishedAt: null,
    language: 'sv',
    publisher: null,
    ...about,
  };
}
