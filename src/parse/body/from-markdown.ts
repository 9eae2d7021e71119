import type { Root } from 'mdast';
import type { BodyContext } from './body-context.js';
import { guardMarkdown } from './guard-markdown.js';
import { parseMarkdown } from './markdown-syntax.js';
import { tidy } from './tidy.js';

/** Reads Markdown into the tidy body tree. A line end inside a paragraph stays one. */
export function bodyFromMarkdown(markdown: string, context: BodyContext): Root {
  return tidy(parseMarkdown(guardMarkdown(markdown)), context);
}
