import type { DomElement, DomNode } from './dom.js';

const EMBEDDING = new Set(['iframe', 'video', 'audio', 'embed', 'object']);

/**
 * The address behind an embedded player, frame or map, so that a link can stand in its place; null when the element
 * embeds nothing. Via TT writes a blocked embed as `span.prs-content-placeholder` with the address in an attribute.
 * `address` is null for an embed that leads nowhere.
 */
export function embedAddress(element: DomElement): { address: string | null; title: string } | null {
  const blocked = /(?:^|\s)prs-content-placeholder(?:\s|$)/.test(element.attribs.class ?? '');
  if (!EMBEDDING.has(element.name) && !blocked) return null;
  return { address: addressIn(element), title: element.attribs.title?.trim() ?? '' };
}

function addressIn(element: DomElement): string | null {
  const { src, data, href } = element.attribs;
  for (const value of [src, data, href]) {
    if (value !== undefined && /^(?:https?:|\/)/.test(value)) return value;
  }
  for (const value of Object.values(element.attribs)) {
    if (/^https?:\/\//.test(value)) return value;
  }
  for (const child of element.children as DomNode[]) {
    const address = 'attribs' in child ? addressIn(child) : null;
    if (address !== null) return address;
  }
  return null;
}
