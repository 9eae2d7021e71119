import { readPlainFigure } from '../../../swedish/plain-figures.js';
import { type DeclaredUnit, declaredUnit } from '../../../swedish/unit-declarations.js';

/** Header cells and row labels over figures that are no money even in a table of money. */
const OTHER_FIGURES =
  /^(?:antal|andel|befolkning|invånare|folkmängd|år|årtal|nr|nummer|anslag|platser|elever|ålder|datum|vecka|rang|placering|diarie|dnr|org)(?![a-zåäö]*belopp)/i;
/** Header cells over figures that are kronor when nothing says otherwise. */
const MONEY_COLUMN =
  /belopp|summa|bidrag|medel|kostnad|tilldel|ersättning|stöd|utbetal|fördelning|budget|beviljat|ram$/i;
const TOTAL = /^(?:total|summa|sammanlagt)/i;
/** Figures without a declared unit are kronor if one of them is at least this: tables of thousands say so. */
const LEAST_KRONOR = 10_000;
/** A cell this short holds nothing but a unit: the row's own. */
const LONGEST_UNIT_CELL = 16;
const YEAR = /^(?:år )?(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)?\d\d)?\*?$/i;
const FIGURE = /^\D{0,12}\d[\d\s.,]{0,20}/;

/** The cells of a table as text, header first, and what stands around it. */
export interface TableWords {
  rows: readonly (readonly string[])[];
  /** The unit that the caption declares. */
  caption: DeclaredUnit | null;
  /** Currency of "kr". */
  crown: string;
}

/**
 * The unit of every cell whose figure carries none itself; null for headers, labels and figures that are something else.
 * The row's own unit goes before the column's, that before the table's ("(mnkr)" in the corner, a title row, the caption).
 */
export function tableUnits(table: TableWords): (DeclaredUnit | null)[][] {
  const heads = headRows(table);
  const columns = columnUnits(table, heads);
  return table.rows.map((row, index) => {
    const label = row[0] ?? '';
    const own = index < heads || row.length < 2 ? null : rowUnit(row, table.crown);
    const other = index < heads || (own === null && row.length > 1 && OTHER_FIGURES.test(label));
    return row.map((_, column) =>
      other || (column === 0 && row.length > 1) ? null : (own ?? columns[column] ?? null),
    );
  });
}

/** How many rows from the top carry no figures but years: header, title, units. */
function headRows({ rows }: TableWords): number {
  const first = rows.findIndex((row) => row.slice(row.length > 1 ? 1 : 0).some(holdsFigure));
  return first < 0 ? rows.length : first;
}

function holdsFigure(words: string): boolean {
  if (!/\d/.test(words) || YEAR.test(words)) return false;
  return readPlainFigure(words, 1) !== null || ownUnit(words) !== null;
}

/** The unit behind a figure that begins its cell: "1 000 mnkr". */
function ownUnit(words: string): DeclaredUnit | null {
  const figure = FIGURE.exec(words)?.[0];
  if (figure === undefined || YEAR.test(figure.trim())) return null;
  const behind = words.slice(figure.length);
  const unit = /^[\p{L}%€$]/u.test(behind)
    ? declaredUnit(behind.slice(0, 40), false, { crown: 'SEK' })
    : null;
  return unit;
}

function rowUnit(row: readonly string[], crown: string): DeclaredUnit | null {
  const label = declaredUnit(row[0] ?? '', true, { crown });
  if (label) return label;
  const unitCell = row
    .slice(1)
    .find((cell) => cell !== '' && cell.length <= LONGEST_UNIT_CELL && !/\d/.test(cell));
  return unitCell === undefined ? null : declaredUnit(unitCell, false, { crown });
}

function columnUnits(table: TableWords, heads: number): (DeclaredUnit | null)[] {
  const { rows, crown } = table;
  const names = rows.slice(0, heads);
  const whole = titleUnit(names, crown) ?? table.caption;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const units: (DeclaredUnit | null)[] = [];
  for (let column = 0; column < width; column += 1) {
    const own = names.map((row) => row[column] ?? '');
    const declared = own.map((name) => declaredUnit(name, false, { crown })).find((unit) => unit !== null);
    const cells = rows.slice(heads).map((row) => row[column] ?? '');
    if (declared) units.push(declared);
    else if (own.some((name) => OTHER_FIGURES.test(name))) units.push(null);
    else units.push(whole ?? firstUnit(cells) ?? plainKronor(own, cells, crown));
  }
  return units.map((unit, column) => unit ?? unitOfTotals(names, units, column));
}

/** A unit in the corner cell, or in a row that has but one cell, holds for the whole table. */
function titleUnit(names: readonly (readonly string[])[], crown: string): DeclaredUnit | null {
  for (const row of names) {
    const unit = declaredUnit(row[0] ?? '', false, { crown });
    if (unit) return unit;
  }
  return null;
}

/** "1 000 mnkr" in the first row, bare figures below it. */
function firstUnit(cells: readonly string[]): DeclaredUnit | null {
  const first = cells.find((cell) => /\d/.test(cell));
  return first === undefined ? null : ownUnit(first);
}

/** "Belopp" over whole figures, one of them ten thousand or more, and nothing that names a unit. */
function plainKronor(names: readonly string[], cells: readonly string[], crown: string): DeclaredUnit | null {
  if (!names.some((name) => MONEY_COLUMN.test(name))) return null;
  const figures = cells.flatMap((cell) => readPlainFigure(cell, 1)?.value ?? []);
  const kronor =
    figures.every((value) => Number.isInteger(value)) && figures.some((value) => value >= LEAST_KRONOR);
  return kronor ? { kind: 'money', currency: crown, scale: 1 } : null;
}

/** A column of totals has the unit that all the others have. */
function unitOfTotals(
  names: readonly (readonly string[])[],
  units: readonly (DeclaredUnit | null)[],
  column: number,
): DeclaredUnit | null {
  if (!names.some((row) => TOTAL.test(row[column] ?? ''))) return null;
  const others = units.filter((unit) => unit !== null);
  const [first] = others;
  const same = others.every((unit) => JSON.stringify(unit) === JSON.stringify(first));
  return first && same ? first : null;
}
