/** One cell: numbers and truth are written as they are, `null` as nothing. */
export type CsvValue = string | number | boolean | null;

/**
 * The header line of a table as CSV (RFC 4180): CRLF line ends, quotes where they are needed. It begins with a byte order
 * mark, without which spreadsheets take UTF-8 for something older and garble å, ä and ö (read it as `utf-8-sig`).
 */
export function csvHeader(header: readonly string[]): string {
  return `\ufeff${csvLine(header)}`;
}

/**
 * One row, with its line end. A text that a spreadsheet would take for a formula gets an apostrophe before it
 * (OWASP, CSV Injection).
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = withoutFormula(value.replace(/[\0\ufeff]/g, ''));
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Also the full-width signs, which some spreadsheets read as the plain ones, and behind white space. */
function withoutFormula(text: string): string {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
