/** Dashes that open a spoken line: hyphens, en and em dash, bar, figure dash, minus; an angle mark apart from the words too. */
const dash = /^(?:[-\u2010-\u2015\u2212\u2043]{1,2}|[»›](?=[ \u00a0]))[ \u00a0\u2002-\u200a\u202f\t]*/u;

/** Marks a quotation can open with, and those that can end one so opened. */
const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"”'],
  ['”', '”"'],
  ['“', '”“"'],
  ['„', '“”"'],
  ['»', '»«'],
  ['«', '»'],
  ['’', '’'],
  ['‘', '’'],
]);

/** Length of the dash a line opens with, blanks included; 0 when it opens with none or nothing spoken can follow. */
export function openingDash(line: string): number {
  const match = dash.exec(line);
  if (!match) return 0;
  const next = line.slice(match[0].length);
  if (/^[\p{L}"”“„»«’‘'(…]/u.test(next)) return match[0].length;
  return /\s$/u.test(match[0]) && /^\d/u.test(next) ? match[0].length : 0;
}

/** Whether a line opens as a quote does: a dash, then a capital letter or a quotation mark. */
export function opensWithDash(line: string): boolean {
  const length = openingDash(line);
  return length > 0 && /^["”“„»«'’‘]?[\p{Lu}\d]/u.test(line.slice(length));
}

/** Whether the character opens a quotation at this place: a mark with a blank or an opening sign before it and a word after. */
export function opensQuotation(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  if (!closers.has(mark)) return false;
  const before = text[at - 1];
  const after = text[at + 1] ?? '';
  return (before === undefined || /[\s(:\u2013\u2014-]/u.test(before)) && /[\p{L}\d(…–-]/u.test(after);
}

/**
 * Position of the mark that ends the quotation opened at `open`, or -1: a fitting mark with no letter right behind it.
 *
 * @param from where to begin looking, for a quotation that goes on in a later paragraph
 */
export function closingMark(text: string, open: number, limit: number, from: number = open + 1): number {
  const fitting = closers.get(text[open] ?? '') ?? '';
  for (let at = from; at < limit; at += 1) {
    if (!fitting.includes(text[at] ?? '\n')) continue;
    const after = text[at + 1] ?? ' ';
    if (!/[\p{L}\d]/u.test(after) && !/\s/u.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}

/** What is said without the marks around the whole of it. */
export function withoutOuterMarks(said: string): string {
  const text = said.trim();
  const first = text[0] ?? '';
  const fitting = closers.get(first);
  if (!fitting && first !== "'") return text;
  const end = /[.!?,…]?$/u.exec(text)?.index ?? text.length;
  const last = text[end - 1] ?? '';
  const inner = text.slice(1, end - 1);
  if (end > 2 && (fitting ?? "'").includes(last)) {
    if ([...inner].some((sign) => sign === first || sign === last) && !balanced(inner)) return text;
    return `${inner}${text.slice(end)}`.trim();
  }
  // Opened here and closed where the attribution stood, or in a later paragraph.
  return [...text.slice(1)].some((sign) => (fitting ?? "'").includes(sign)) ? text : text.slice(1).trim();
}

function balanced(inner: string): boolean {
  const marks = [...inner].filter((sign) => closers.has(sign));
  return marks.length % 2 === 0 && /^["”“„»«]/u.test(inner) === false;
}
