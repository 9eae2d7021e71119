/** How a column is written. */
export interface Column<Row> {
  heading: string;
  cell(row: Row): string;
  align?: 'left' | 'right';
  /** Longer cells are cut, with an ellipsis. */
  most?: number;
}

/** Rows as aligned columns, two spaces apart, with a line of headings. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((column) => cut(column.cell(row), column.most))),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => width(line[index] ?? ''))));
  return lines
    .map((line) =>
      line
        .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align ?? 'left'))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cut(text: string, most = Number.POSITIVE_INFINITY): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

function pad(text: string, to: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, to - width(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

function width(text: string): number {
  return [...text].length;
}
