import type { Table as MdastTable, Nodes, PhrasingContent, Root, RootContent } from 'mdast';

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

export interface QuoteBlock extends Span {
  type: 'blockquote';
  blocks: Block[];
}

export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | QuoteBlock;

/**
 * Writes the body as plain text and records where each block stands.
 * Paragraphs, headings and tables are parted by an empty line; list items stand on lines of their own behind "- "
 * (ordered ones behind "1. "), two spaces further in for each level; table cells are parted by " | ".
 */
export function outlineOf(root: Root): Outline {
  const writer = new OutlineWriter();
  const blocks = writer.blocks(root.children, '');
  return { text: writer.text, blocks };
}

class OutlineWriter {
  text = '';

  blocks(nodes: readonly RootContent[], indent: string, tight = false): Block[] {
    const blocks: Block[] = [];
    for (const node of nodes) {
      const before = this.text.length;
      const gap = this.text === '' || this.text.endsWith('- ') ? '' : tight ? `\n${indent}` : `\n\n${indent}`;
      this.text += gap;
      const block = this.#block(node, indent);
      if (block) blocks.push(block);
      else this.text = this.text.slice(0, before);
    }
    return blocks;
  }

  #block(node: RootContent, indent: string): Block | null {
    switch (node.type) {
      case 'heading':
        return this.#filled({ type: 'heading', depth: node.depth, ...this.#run(node.children, indent) });
      case 'paragraph':
        return this.#filled({ type: 'paragraph', ...this.#run(node.children, indent) });
      case 'code':
        return this.#filled({
          type: 'paragraph',
          ...this.#run([{ type: 'text', value: node.value }], indent),
        });
      case 'blockquote': {
        const start = this.text.length;
        const blocks = this.blocks(node.children, indent);
        return blocks.length > 0 ? { type: 'blockquote', blocks, start, end: this.text.length } : null;
      }
      case 'list': {
        const start = this.text.length;
        const items: ListItem[] = [];
        let number = node.start ?? 1;
        for (const child of node.children) {
          const before = this.text.length;
          if (items.length > 0) this.text += `\n${indent}`;
          const marker = node.ordered ? `${number}. ` : '- ';
          this.text += marker;
          const itemStart = this.text.length;
          const [first, ...rest] = child.children;
          const inner = `${indent}  `;
          const owns = first?.type === 'paragraph';
          const own = this.#run(owns ? first.children : [], inner);
          const blocks = this.blocks(owns ? rest : child.children, inner, true);
          if (this.text.length === itemStart) {
            this.text = this.text.slice(0, before);
            continue;
          }
          items.push({ start: itemStart, end: this.text.length, own, blocks });
          number += 1;
        }
        return items.length > 0
          ? { type: 'list', ordered: node.ordered === true, items, start, end: this.text.length }
          : null;
      }
      case 'table':
        return this.#table(node, indent);
      default:
        return null;
    }
  }

  #table(table: MdastTable, indent: string): Block | null {
    const start = this.text.length;
    const rows = table.children.map((row, index) => {
      if (index > 0) this.text += `\n${indent}`;
      return row.children.map((cell, column) => {
        if (column > 0) this.text += ' | ';
        return this.#run(cell.children, indent);
      });
    });
    const [header, ...body] = rows;
    return header ? { type: 'table', header, rows: body, start, end: this.text.length } : null;
  }

  #filled<B extends Block>(block: B): B | null {
    return block.end > block.start ? block : null;
  }

  #run(nodes: readonly PhrasingContent[], indent: string): TextRun {
    const run: TextRun = { start: this.text.length, end: 0, strong: [], links: [] };
    for (const node of nodes) this.#inline(node, run, indent);
    run.end = this.text.length;
    return run;
  }

  #inline(node: Nodes, run: TextRun, indent: string): void {
    const start = this.text.length;
    if (node.type === 'text' || node.type === 'inlineCode') {
      this.text += node.value.replace(/[ \t]*\n[ \t]*/g, `\n${indent}`);
    } else if (node.type === 'break') this.text += `\n${indent}`;
    else if ('children' in node) {
      for (const child of node.children) this.#inline(child, run, indent);
      const span = { start, end: this.text.length };
      if (span.end === span.start) return;
      if (node.type === 'strong') run.strong.push(span);
      if (node.type === 'link') run.links.push({ ...span, url: node.url });
    }
  }
}
