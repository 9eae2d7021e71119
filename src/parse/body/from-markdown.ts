import type { Root, RootContent } from 'mdast';
import { parseMarkdown } from './markdown-syntax.js';
import { tidy } from './tidy.js';

/** Where a body's links are resolved, and what reads the HTML inside of it. */
export interface BodyContext {
  resolve(url: string): string | null;
  html(value: string): RootContent[];
}

/** Reads Markdown into the tidy body tree. A line end inside a paragraph stays one. */
export function bodyFromMarkdown(markdown: string, context: BodyContext): Root {
  return tidy(parseMarkdown(markdown), context);
}
