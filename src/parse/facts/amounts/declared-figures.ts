import { type PlainFigure, readPlainFigure } from '../../../swedish/plain-figures.js';
import { type DeclaredUnit, declaredUnit } from '../../../swedish/unit-declarations.js';
import type {
  Block,
  HeadingBlock,
  ListBlock,
  Outline,
  ParagraphBlock,
  Span,
  TableBlock,
} from '../../outline.js';
import { tableUnits } from './table-units.js';

/** A figure whose unit is declared elsewhere: in the table's caption, a header cell, the line over a list. */
export interface DeclaredFigure extends PlainFigure {
  unit: DeclaredUnit;
}

/** A paragraph longer than this is prose, not a caption. */
const LONGEST_CAPTION = 90;

/** "Stockholm: 42,4", "Stockholm – 42,4", "Stockholm 42,4", "Stockholm: 42,4 (39)": a label without figures, and nothing but a figure behind it. */
const LABEL = /^[^\d\n]{1,80}(?:: ?| [–—-] |\s)(?=[\d\s.,–-]+(?:\([\d\s.,–-]+\))?$)/;
/** "610 (495)": last year's figure behind this one's. */
const BRACKETED = /\s*\([^()]*\)$/;

/**
 * Reads the figures of tables and lists whose unit is given once, in text order.
 *
 * @param crown currency of "kr"
 */
export function declaredFigures(outline: Outline, crown: string): DeclaredFigure[] {
  const reader = new DeclaredFigureReader(outline.text, crown);
  reader.blocks(outline.blocks);
  return reader.found;
}

class DeclaredFigureReader {
  readonly found: DeclaredFigure[] = [];
  readonly #text: string;
  readonly #crown: string;

  constructor(text: string, crown: string) {
    this.#text = text;
    this.#crown = crown;
  }

  blocks(blocks: readonly Block[]): void {
    blocks.forEach((block, index) => {
      if (block.type === 'table')
        this.#table(block, this.#above(blocks, index) ?? this.#below(blocks[index + 1]));
      else if (block.type === 'list') this.#list(block, () => this.#above(blocks, index));
      else if (block.type === 'blockquote') this.blocks(block.blocks);
      else if (block.type === 'paragraph') this.#lines(block, () => this.#above(blocks, index));
    });
  }

  /** The unit declared by the paragraph and heading right above a block. */
  #above(blocks: readonly Block[], index: number): DeclaredUnit | null {
    for (const above of [blocks[index - 1], blocks[index - 2]]) {
      if (above?.type !== 'heading' && above?.type !== 'paragraph') return null;
      const unit = this.#caption(above);
      if (unit || above.type === 'heading') return unit;
    }
    return null;
  }

  #caption(block: HeadingBlock | ParagraphBlock): DeclaredUnit | null {
    const words = this.#words(block);
    const prose = block.type === 'paragraph' && words.length > LONGEST_CAPTION;
    return declaredUnit(words, prose, { crown: this.#crown });
  }

  /** "Belopp i miljoner kronor" right under a table. */
  #below(block: Block | undefined): DeclaredUnit | null {
    if (block?.type !== 'paragraph') return null;
    const words = this.#words(block);
    return words.length <= LONGEST_CAPTION ? declaredUnit(words, true, { crown: this.#crown }) : null;
  }

  #table(table: TableBlock, caption: DeclaredUnit | null): void {
    const cells = [table.header, ...table.rows];
    const rows = cells.map((row) => row.map((cell) => this.#words(cell).trim()));
    const units = tableUnits({ rows, caption, crown: this.#crown });
    cells.forEach((row, index) => {
      row.forEach((cell, column) => {
        const unit = units[index]?.[column];
        if (unit) this.#figure(cell, unit);
      });
    });
  }

  /** @param caption read only for a list that has figures to take it */
  #list(list: ListBlock, caption: () => DeclaredUnit | null): void {
    let unit: DeclaredUnit | null | undefined;
    for (const item of list.items) {
      if (LABEL.test(this.#words(item.own))) {
        unit ??= caption();
        if (unit) this.#labelled(item.own, unit);
      }
      this.blocks(item.blocks);
    }
  }

  /** Lines of one paragraph, the first of which, or the caption above, declares the unit of the others. */
  #lines(run: Span, caption: () => DeclaredUnit | null): void {
    const words = this.#words(run);
    const end = words.indexOf('\n');
    if (end < 0) return;
    const first = words.slice(0, end);
    const own = declaredUnit(first, true, { crown: this.#crown });
    const unit = own ?? (LABEL.test(first) ? caption() : null);
    if (!unit) return;
    const from = own ? end + 1 : 0;
    let start = run.start + from;
    for (const line of words.slice(from).split('\n')) {
      this.#labelled({ start, end: start + line.length }, unit);
      start += line.length + 1;
    }
  }

  #labelled(line: Span, unit: DeclaredUnit): void {
    const label = LABEL.exec(this.#words(line))?.[0];
    if (label === undefined) return;
    const bracketed = BRACKETED.exec(this.#words(line))?.[0].length ?? 0;
    this.#figure({ start: line.start + label.length, end: line.end - bracketed }, unit);
  }

  #figure(cell: Span, unit: DeclaredUnit): void {
    const figure = readPlainFigure(this.#words(cell), unit.kind === 'money' ? unit.scale : 1);
    if (figure) {
      this.found.push({ ...figure, start: cell.start + figure.start, end: cell.start + figure.end, unit });
    }
  }

  #words(span: Span): string {
    return this.#text.slice(span.start, span.end);
  }
}
