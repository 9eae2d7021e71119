import { load } from 'cheerio/slim';
import type { Root as HastRoot } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toMdast } from 'hast-util-to-mdast';
import type { Root, RootContent } from 'mdast';
import type { BodyContext } from './body-context.js';
import { type DomNode, hastOf } from './dom-to-hast.js';
import { healNesting } from './heal-nesting.js';
import { SAFE_SCHEMA } from './html-vocabulary.js';
import { limitNesting } from './limit-nesting.js';
import { tidy } from './tidy.js';

/** Reads HTML into the tidy body tree. */
export function bodyFromHtml(html: string, context: Pick<BodyContext, 'resolve'>): Root {
  return bodyFromDom(load(limitNesting(html)).root()[0]?.children ?? [], context);
}

/** Reads the part of an already built DOM into the tidy body tree. */
export function bodyFromDom(nodes: readonly DomNode[], context: Pick<BodyContext, 'resolve'>): Root {
  return tidy({ type: 'root', children: mdastOf(hastOf(nodes)) }, { ...context, html: () => [] });
}

/** The blocks of raw HTML inside Markdown, still untidied. */
export function blocksFromHtml(html: string): RootContent[] {
  return mdastOf(hastOf(load(limitNesting(html)).root()[0]?.children ?? []));
}

function mdastOf(hast: HastRoot): RootContent[] {
  const safe = sanitize(hast, SAFE_SCHEMA);
  const root: HastRoot = safe.type === 'root' ? safe : { type: 'root', children: [safe as never] };
  const mdast = toMdast(healNesting(root));
  return mdast.type === 'root' ? mdast.children : [mdast as RootContent];
}
