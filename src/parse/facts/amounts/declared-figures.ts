import { type PlainFigure, readPlainFigure } from '../../../swedish/plain-figures.js';
import { type DeclaredUnit, declaredUnit } from '../../../swedish/unit-declarations.js';
import type { Block, ListBlock, Outline, Span, TableBlock, TextRun } from '../../outline.js';

/** A figure whose unit is declared elsewhere: in the table's heading, a header cell, the line over a list. */
export interface DeclaredFigure extends PlainFigure {
  unit: DeclaredUnit;
}

/** Header cells over figures that are no money even in a table of money. */
const OTHER_COLUMN =
  /^(?:antal|andel|befolkning|invånare|folkmängd|år|årtal|nr|nummer|anslag|platser|elever|ålder|datum|vecka|rang|placering|diarie|dnr|org)/i;
/** Header cells over figures that are kronor when nothing says otherwise. */
const MONEY_COLUMN =
  /belopp|summa|bidrag|anslag|medel|kostnad|tilldel|ersättning|stöd|utbetal|fördelning|budget|beviljat|ram$/i;
/** Figures without a declared unit are kronor only from here on: nobody tables hundreds of kronor without saying so. */
const LEAST_KRONOR = 10_000;
/** A paragraph longer than this is prose, not a caption. */
const LONGEST_CAPTION = 90;

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
      const caption = this.#caption(blocks, index);
      if (block.type === 'table') this.#table(block, caption);
      else if (block.type === 'list') this.#list(block, caption);
      else if (block.type === 'blockquote') this.blocks(block.blocks);
      else if (block.type === 'paragraph') this.#lines(block);
    });
  }

  /** The unit declared by the paragraph or headings right above a block. */
  #caption(blocks: readonly Block[], index: number): DeclaredUnit | null {
    for (let above = index - 1; above >= index - 2; above -= 1) {
      const block = blocks[above];
      if (block?.type !== 'heading' && block?.type !== 'paragraph') return null;
      const words = this.#words(block);
      const unit = declaredUnit(words, block.type === 'paragraph' && words.length > LONGEST_CAPTION, {
        crown: this.#crown,
      });
      if (unit) return unit;
      if (block.type === 'heading') return null;
    }
    return null;
  }

  #table(table: TableBlock, caption: DeclaredUnit | null): void {
    const rows = [table.header, ...table.rows];
    const heads = this.#headRows(rows);
    const titled = this.#titleUnit(rows.slice(0, heads));
    const columns = this.#columnUnits(rows, heads, titled ?? caption);
    rows.slice(heads).forEach((row) => {
      const label = row[0] ? this.#words(row[0]) : '';
      const own = row.length > 1 ? declaredUnit(label, true, { crown: this.#crown }) : null;
      if (own === null && row.length > 1 && OTHER_COLUMN.test(label)) return;
      row.forEach((cell, column) => {
        if (column === 0 && row.length > 1) return;
        const unit = own ?? columns[column] ?? null;
        if (unit) this.#figure(cell, unit);
      });
    });
  }

  /** How many rows from the top carry no figures but years: header, titles, units. */
  #headRows(rows: readonly TextRun[][]): number {
    const first = rows.findIndex((row) =>
      row.slice(1).some((cell) => {
        const words = this.#words(cell);
        return (
          /\d/.test(words) &&
          !/^(?:år\s+)?(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?[*]?$/i.test(words) &&
          this.#holdsFigure(words)
        );
      }),
    );
    return first < 0 ? rows.length : first;
  }

  #holdsFigure(words: string): boolean {
    return (
      readPlainFigure(words, 1) !== null ||
      /^\D{0,12}\d[\d\s.,]*\s*(?:kr|kronor|mnkr|mkr|tkr|%|procent|miljoner|miljarder)\b/i.test(words)
    );
  }

  /** A unit in a row of one cell, or in the corner cell, holds for the whole table. */
  #titleUnit(heads: readonly TextRun[][]): DeclaredUnit | null {
    for (const row of heads) {
      const filled = row.filter((cell) => this.#words(cell) !== '');
      const [only] = filled;
      if (filled.length === 1 && only && (only === row[0] || row.length === 1)) {
        const unit = declaredUnit(this.#words(only), false, { crown: this.#crown });
        if (unit) return unit;
      }
      const corner = row[0] ? declaredUnit(this.#words(row[0]), false, { crown: this.#crown }) : null;
      if (corner) return corner;
    }
    return null;
  }

  #columnUnits(
    rows: readonly TextRun[][],
    heads: number,
    whole: DeclaredUnit | null,
  ): (DeclaredUnit | null)[] {
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    return Array.from({ length: width }, (_, column) => {
      const names = rows.slice(0, heads).map((row) => (row[column] ? this.#words(row[column]) : ''));
      for (const name of names) {
        const unit = declaredUnit(name, false, { crown: this.#crown });
        if (unit) return unit;
      }
      if (names.some((name) => OTHER_COLUMN.test(name))) return null;
      if (whole) return whole;
      return names.some((name) => MONEY_COLUMN.test(name)) && this.#wholeKronor(rows.slice(heads), column)
        ? { kind: 'money', currency: this.#crown, scale: 1 }
        : null;
    });
  }

  /** Every figure of the column is a whole number of ten thousand or more. */
  #wholeKronor(rows: readonly TextRun[][], column: number): boolean {
    const figures = rows.flatMap((row) => {
      const figure = row[column] ? readPlainFigure(this.#words(row[column]), 1) : null;
      return figure ? [figure.value] : [];
    });
    return figures.length > 0 && figures.every((value) => Number.isInteger(value) && value >= LEAST_KRONOR);
  }

  /** "Stockholm: 42,4" under a line that declares the unit. */
  #list(list: ListBlock, caption: DeclaredUnit | null): void {
    for (const item of list.items) {
      if (caption) this.#labelled(item.own, caption);
      this.blocks(item.blocks);
    }
  }

  /** Lines of one paragraph, the first of which declares the unit of the others. */
  #lines(run: TextRun): void {
    const words = this.#words(run);
    const end = words.indexOf('\n');
    if (end < 0 || !words.includes(':')) return;
    const unit = declaredUnit(words.slice(0, end), true, { crown: this.#crown });
    if (!unit) return;
    let start = run.start + end + 1;
    for (const line of words.slice(end + 1).split('\n')) {
      this.#labelled({ start, end: start + line.length }, unit);
      start += line.length + 1;
    }
  }

  #labelled(line: Span, unit: DeclaredUnit): void {
    const words = this.#words(line);
    const label = /^[^\d\n]{1,80}(?:: ?| [–—-] )(?=[\d\s.,–-]+$)/.exec(words)?.[0];
    if (label !== undefined) this.#figure({ start: line.start + label.length, end: line.end }, unit);
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
