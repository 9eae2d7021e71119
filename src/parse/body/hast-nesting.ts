import type { Element, ElementContent, RootContent } from 'hast';
import { BLOCKS } from './html-vocabulary.js';

/** What has to be known of every element before its content can be taken apart. */
export class Nesting {
  readonly #mixed = new Set<Element>();
  readonly #empty = new Set<Element>();

  /** Looks at every element of a tree, once. */
  constructor(nodes: readonly RootContent[]) {
    this.#note(nodes);
  }

  /** Whether an inline element holds blocks: `<strong><p>…`. */
  isMixed(element: Element): boolean {
    return this.#mixed.has(element);
  }

  /** Whether nothing of an element is to be seen. A line break is. */
  isEmpty(element: Element): boolean {
    return this.#empty.has(element);
  }

  #note(nodes: readonly RootContent[]): { blocks: boolean; ink: boolean } {
    let blocks = false;
    let ink = false;
    for (const node of nodes) {
      if (node.type === 'text') ink ||= node.value.trim() !== '';
      if (node.type !== 'element') continue;
      const inside = this.#note(node.children);
      const shows = inside.ink || node.tagName === 'img';
      if (!isBlock(node) && inside.blocks) this.#mixed.add(node);
      if (!shows && node.tagName !== 'br') this.#empty.add(node);
      blocks ||= isBlock(node) || inside.blocks;
      ink ||= shows;
    }
    return { blocks, ink };
  }
}

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

/** The descendants that are wanted, in order; none inside of another. */
export function descendants(element: Element, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const visit = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (wanted(node)) found.push(node);
      else visit(node.children);
    }
  };
  visit(element.children);
  return found;
}

/** All text in an element, a line break as a line end. */
export function textIn(element: Element): string {
  let text = '';
  for (const node of element.children) {
    if (node.type === 'text') text += node.value;
    if (node.type === 'element') text += node.tagName === 'br' ? '\n' : textIn(node);
  }
  return text;
}
