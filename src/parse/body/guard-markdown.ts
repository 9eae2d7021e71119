/** Deepest nesting of quotes and lists at the beginning of one line, and the widest indentation. */
const DEEPEST = 30;
const WIDEST = 4 * DEEPEST;
/** Most signs of emphasis, links and code in one paragraph; what has more is no prose. */
const MOST_SIGNS = 1_000;

const SIGNS = /[*_[\]<`&\\]/g;
const SETEXT = /^( {0,3}[^\s>#|=+*-][^\n]*)\n {0,3}(={3,}|-{3,})[ \t]*$/gm;

/**
 * Makes Markdown of any origin safe to parse in linear time, and leaves what people write as it is:
 * nesting has an end, paragraphs that are all signs are taken as text (pairing emphasis and brackets is quadratic in
 * them), and underlined headings become "#" headings (each underline costs the parser a copy of the document).
 * A lone "-" under a line is never an underline: that is how archived releases write a bullet.
 */
export function guardMarkdown(markdown: string): string {
  const lines = markdown
    .replace(SETEXT, (_, text: string, rule: string) => `${rule.startsWith('=') ? '#' : '##'} ${text.trim()}`)
    .split('\n')
    .map((line) => shallow(line));
  if (!lines.some((line) => line.length > MOST_SIGNS) && lines.length < MOST_SIGNS / 4) {
    if (signsIn(markdown) <= MOST_SIGNS) return lines.join('\n');
  }
  return paragraphsOf(lines)
    .map((paragraph) => (signsIn(paragraph) > MOST_SIGNS ? paragraph.replace(SIGNS, '\\$&') : paragraph))
    .join('\n');
}

function signsIn(text: string): number {
  return text.match(SIGNS)?.length ?? 0;
}

/** Lines that are parsed together; the rows of a table are not, nor are empty lines. */
function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    const standsAlone = line.trim() === '' || line.trimStart().startsWith('|');
    if (!standsAlone) {
      open.push(line);
      continue;
    }
    if (open.length > 0) paragraphs.push(open.join('\n'));
    open = [];
    paragraphs.push(line);
  }
  if (open.length > 0) paragraphs.push(open.join('\n'));
  return paragraphs;
}

/** A line without the indentation and the list and quote marks beyond the deepest nesting. */
function shallow(line: string): string {
  if (!/^[\s>*+\d-]/.test(line)) return line;
  const indent = line.length - line.trimStart().length;
  const from = indent > WIDEST ? ' '.repeat(WIDEST) + line.trimStart() : line;
  let at = 0;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = afterMark(from, at);
    if (next === at) return from;
    at = next;
  }
  let rest = at;
  for (let next = afterMark(from, rest); next > rest; next = afterMark(from, rest)) rest = next;
  return from.slice(0, at) + from.slice(rest);
}

const MARK = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

function afterMark(line: string, at: number): number {
  MARK.lastIndex = at;
  return MARK.test(line) ? MARK.lastIndex : at;
}
