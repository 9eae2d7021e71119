import { load } from 'cheerio/slim';
import { sanitize } from 'hast-util-sanitize';
import type { BlockContent, Root } from 'mdast';
import type { BodyContext } from './body-context.js';
import type { DomNode } from './dom.js';
import { hastOf } from './dom-to-hast.js';
import { blocksOf } from './hast-to-mdast.js';
import { SAFE_SCHEMA } from './html-vocabulary.js';
import { limitNesting } from './limit-nesting.js';
import { tidy } from './tidy.js';

/** Reads HTML into the tidy body tree. */
export function bodyFromHtml(html: string, context: Pick<BodyContext, 'resolve'>): Root {
  return bodyFromDom(load(limitNesting(html)).root()[0]?.children ?? [], context);
}

/** Reads the part of an already built DOM into the tidy body tree. */
function bodyFromDom(nodes: readonly DomNode[], context: Pick<BodyContext, 'resolve'>): Root {
  return tidy({ type: 'root', children: blocksOfDom(nodes) }, { ...context, html: () => [] });
}

/** The blocks of raw HTML inside Markdown, still untidied. */
export function blocksFromHtml(html: string): BlockContent[] {
  return blocksOfDom(load(limitNesting(html)).root()[0]?.children ?? []);
}

function blocksOfDom(nodes: readonly DomNode[]): BlockContent[] {
  const safe = sanitize(hastOf(nodes), SAFE_SCHEMA);
  return safe.type === 'root' ? blocksOf(safe) : [];
}
