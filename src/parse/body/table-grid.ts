/** A cell of a table as written, with how far it reaches. */
export interface SpanningCell<C> {
  content: C;
  columns: number;
  rows: number;
}

/**
 * Whether rows of these lengths are worth a grid: a table in which nearly all cells would be padding is none,
 * and a hostile one would fill the memory with them.
 */
export function fitsGrid(lengths: readonly number[]): boolean {
  const width = lengths.reduce((widest, length) => Math.max(widest, length), 0);
  const cells = lengths.reduce((sum, length) => sum + length, 0);
  return width * lengths.length <= cells * 8 + 1_000;
}

/**
 * Lays cells out on a grid, empty ones (null) where a cell reaches over several columns or rows.
 * Spans that would make the grid mostly padding are taken as 1.
 */
export function gridOf<C>(rows: readonly (readonly SpanningCell<C>[])[]): (C | null)[][] {
  const spanned = rows.map((row) => row.reduce((sum, cell) => sum + cell.columns * cell.rows, 0));
  const honoured = fitsGrid([...spanned, ...rows.map((row) => row.length)]) && isModest(rows, spanned);
  const covered: number[] = [];
  return rows.map((row) => {
    const line: (C | null)[] = [];
    const skipCovered = (): void => {
      while ((covered[line.length] ?? 0) > 0) {
        covered[line.length] = (covered[line.length] ?? 0) - 1;
        line.push(null);
      }
    };
    for (const cell of row) {
      skipCovered();
      const columns = honoured ? cell.columns : 1;
      for (let column = 0; column < columns; column += 1) {
        if (honoured && cell.rows > 1) covered[line.length] = cell.rows - 1;
        line.push(column === 0 ? cell.content : null);
      }
    }
    skipCovered();
    return line;
  });
}

function isModest<C>(rows: readonly (readonly SpanningCell<C>[])[], spanned: readonly number[]): boolean {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  return spanned.reduce((sum, area) => sum + area, 0) <= cells * 8 + 1_000;
}
