import type { BlockContent, Root } from 'mdast';
import { htmlReader } from '../libraries.js';
import type { BodyContext } from './body-context.js';
import { hastOf } from './dom-to-hast.js';
import { blocksOf } from './hast-to-mdast.js';
import { SAFE_SCHEMA } from './html-vocabulary.js';
import { limitNesting } from './limit-nesting.js';
import { tidy } from './tidy.js';

/** Reads HTML into the tidy body tree. */
export function bodyFromHtml(html: string, context: Pick<BodyContext, 'resolve'>): Root {
  return tidy({ type: 'root', children: blocksFromHtml(html) }, { ...context, html: () => [] });
}

/** The blocks of HTML, still untidied: of a whole body, or of what stands raw between Markdown blocks. */
export function blocksFromHtml(html: string): BlockContent[] {
  const { parseDocument, sanitize } = htmlReader();
  const safe = sanitize(hastOf(parseDocument(limitNesting(html)).children), SAFE_SCHEMA);
  return safe.type === 'root' ? blocksOf(safe) : [];
}
