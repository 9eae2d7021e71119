import type { List, Table as MdastTable, PhrasingContent, Root, RootContent } from 'mdast';

/**
 * The body as plain text together with its shape. Every block knows where it stands in the text,
 * so a fact found in a block can name the words that prove it.
 */
export interface Outline {
  /** Becomes `body.text` of the release document, character for character. */
  text: string;
  blocks: Block[];
}

/** A stretch of the outline's text, in UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface LinkSpan extends Span {
  url: string;
}

/** A run of text with its marked parts. */
export interface TextRun extends Span {
  strong: Span[];
  links: LinkSpan[];
}

export interface HeadingBlock extends TextRun {
  type: 'heading';
  depth: number;
}

export interface ParagraphBlock extends TextRun {
  type: 'paragraph';
}

export interface ListBlock extends Span {
  type: 'list';
  ordered: boolean;
  items: ListItem[];
}

/** `start`–`end` takes in nested blocks; `own` is the item's own first paragraph, without the bullet. */
export interface ListItem extends Span {
  own: TextRun;
  /** What stands in the item after its own paragraph: nested lists, more paragraphs. */
  blocks: Block[];
}

export interface TableBlock extends Span {
  type: 'table';
  header: TextRun[];
  rows: TextRun[][];
}

interface QuoteBlock extends Span {
  type: 'blockquote';
  blocks: Block[];
}

export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | QuoteBlock;

/**
 * Writes the tidy body tree (body/tidy.ts) as plain text and records where each block stands.
 * Paragraphs, headings and tables are parted by an empty line; list items stand on lines of their own behind "- "
 * (ordered ones behind "1. "), two spaces further in for each level; table cells are parted by " | ".
 */
export function outlineOf(root: Root): Outline {
  const writer = new OutlineWriter();
  const blocks = writer.blocks(root.children, '');
  return { text: writer.text, blocks };
}

/** Collects the text in parts: looking at the end of one growing string would copy it each time. */
class OutlineWriter {
  #parts: string[] = [];
  #length = 0;
  /** Whether a bullet was written and its item has no words yet. */
  #afterBullet = false;

  get text(): string {
    return this.#parts.join('');
  }

  blocks(nodes: readonly RootContent[], indent: string, tight = false): Block[] {
    const blocks: Block[] = [];
    for (const node of nodes) {
      const before = this.#place();
      if (this.#length > 0 && !this.#afterBullet) this.#write(tight ? `\n${indent}` : `\n\n${indent}`);
      const block = this.#block(node, indent);
      if (block) blocks.push(block);
      else this.#backTo(before);
    }
    return blocks;
  }

  #write(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
    this.#afterBullet = false;
  }

  #place(): { parts: number; length: number; afterBullet: boolean } {
    return { parts: this.#parts.length, length: this.#length, afterBullet: this.#afterBullet };
  }

  #backTo(place: { parts: number; length: number; afterBullet: boolean }): void {
    this.#parts.length = place.parts;
    this.#length = place.length;
    this.#afterBullet = place.afterBullet;
  }

  #block(node: RootContent, indent: string): Block | null {
    switch (node.type) {
      case 'heading':
        return this.#filled({ type: 'heading', depth: node.depth, ...this.#run(node.children, indent) });
      case 'paragraph':
        return this.#filled({ type: 'paragraph', ...this.#run(node.children, indent) });
      case 'blockquote': {
        const start = this.#length;
        const blocks = this.blocks(node.children, indent);
        return blocks.length > 0 ? { type: 'blockquote', blocks, start, end: this.#length } : null;
      }
      case 'list':
        return this.#list(node, indent);
      case 'table':
        return this.#table(node, indent);
      default:
        return null;
    }
  }

  #list(list: List, indent: string): Block | null {
    const start = this.#length;
    const items: ListItem[] = [];
    let number = list.start ?? 1;
    for (const child of list.children) {
      const before = this.#place();
      if (items.length > 0) this.#write(`\n${indent}`);
      this.#write(list.ordered ? `${number}. ` : '- ');
      this.#afterBullet = true;
      const itemStart = this.#length;
      const [first, ...rest] = child.children;
      const inner = `${indent}  `;
      const owns = first?.type === 'paragraph';
      const own = this.#run(owns ? first.children : [], inner);
      const blocks = this.blocks(owns ? rest : child.children, inner, true);
      if (this.#length === itemStart) {
        this.#backTo(before);
        continue;
      }
      items.push({ start: itemStart, end: this.#length, own, blocks });
      number += 1;
    }
    if (items.length === 0) return null;
    return { type: 'list', ordered: list.ordered === true, items, start, end: this.#length };
  }

  #table(table: MdastTable, indent: string): Block | null {
    const start = this.#length;
    const rows = table.children.map((row, index) => {
      if (index > 0) this.#write(`\n${indent}`);
      return row.children.map((cell, column) => {
        if (column > 0) this.#write(' | ');
        return this.#run(cell.children, indent);
      });
    });
    const [header, ...body] = rows;
    return header ? { type: 'table', header, rows: body, start, end: this.#length } : null;
  }

  #filled<B extends Block>(block: B): B | null {
    return block.end > block.start ? block : null;
  }

  #run(nodes: readonly PhrasingContent[], indent: string): TextRun {
    const run: TextRun = { start: this.#length, end: 0, strong: [], links: [] };
    for (const node of nodes) this.#inline(node, run, indent);
    run.end = this.#length;
    return run;
  }

  #inline(node: PhrasingContent, run: TextRun, indent: string): void {
    const start = this.#length;
    if (node.type === 'text') this.#write(node.value);
    else if (node.type === 'break') this.#write(`\n${indent}`);
    else if ('children' in node) {
      for (const child of node.children) this.#inline(child, run, indent);
      const span = { start, end: this.#length };
      if (span.end === span.start) return;
      if (node.type === 'strong') run.strong.push(span);
      if (node.type === 'link') run.links.push({ ...span, url: node.url });
    }
  }
}
