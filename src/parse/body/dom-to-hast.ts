import type { Element, ElementContent, Properties, Root } from 'hast';
import type { DomElement, DomNode } from './dom.js';
import { embedAddress } from './embeds.js';
import { BLOCKS, DROPPED, GROUPING, INLINE } from './html-vocabulary.js';

/**
 * Cheerio's nodes as hast: a walk is faster than printing HTML and parsing it again.
 * Known elements keep their name and the attributes that carry meaning, grouping ones become div, unknown ones span;
 * code and controls go, embeds become links. The nesting must be limited beforehand (limit-nesting.ts).
 */
export function hastOf(nodes: readonly DomNode[]): Root {
  return { type: 'root', children: childrenOf(nodes) };
}

function childrenOf(nodes: readonly DomNode[]): ElementContent[] {
  const children: ElementContent[] = [];
  for (const node of nodes) {
    const child = nodeOf(node);
    if (child) children.push(child);
  }
  return children;
}

function nodeOf(node: DomNode): ElementContent | null {
  if ('attribs' in node) return elementOf(node);
  return node.nodeType === 3 && 'data' in node ? { type: 'text', value: node.data } : null;
}

function elementOf(element: DomElement): Element | null {
  const name = element.name;
  const embed = embedAddress(element);
  if (embed) return embed.address === null ? null : linkParagraph(embed.address, embed.title);
  if (DROPPED.has(name)) return null;
  const tagName = BLOCKS.has(name) || INLINE.has(name) ? name : GROUPING.has(name) ? 'div' : 'span';
  return {
    type: 'element',
    tagName,
    properties: propertiesOf(element),
    children: childrenOf(element.children),
  };
}

function linkParagraph(href: string, title: string): Element {
  const text = { type: 'text' as const, value: title === '' ? href : title };
  const link: Element = { type: 'element', tagName: 'a', properties: { href }, children: [text] };
  return { type: 'element', tagName: 'p', properties: {}, children: [link] };
}

function propertiesOf({ name, attribs }: DomElement): Properties {
  switch (name) {
    case 'a':
      return attribs.href === undefined ? {} : { href: attribs.href };
    case 'img': {
      const inline = attribs.src === undefined || attribs.src.startsWith('data:');
      const src = (inline ? attribs['data-src'] : attribs.src) ?? '';
      return { src, alt: attribs.alt ?? '', title: attribs.title ?? '' };
    }
    case 'ol':
      return { start: whole(attribs.start) };
    case 'td':
    case 'th':
      return { colSpan: whole(attribs.colspan), rowSpan: whole(attribs.rowspan) };
    default:
      return {};
  }
}

function whole(value: string | undefined): number {
  return value !== undefined && /^\d{1,4}$/.test(value) ? Number(value) : 1;
}
