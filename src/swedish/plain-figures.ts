import type { Qualifier } from '../release/document.js';
import { readSeries } from './series.js';
import type { UnitReading } from './series-items.js';
import { Gap, type Token, tokenize } from './tokens.js';

/** A cell that holds a figure whose unit stands elsewhere. */
export interface PlainFigure {
  /** UTF-16 units in the cell, end exclusive. */
  start: number;
  end: number;
  value: number;
  max: number | null;
  qualifier: Qualifier;
}

/** Behind the figure may stand a footnote mark or a remark in parentheses. */
const AFTER_FIGURE = /^[*(†‡¹²³)]$/;

/**
 * Reads a cell that is nothing but a figure: "4 350", "406,8", "-12", "10–12", "ca 30", "160 (varav …)", "45*".
 * Null where anything else stands in it: "30 platser", "Finansieras inom ram", "1:3", "–".
 *
 * @param scale multiplies the figure: 10⁶ under "(mnkr)"
 */
export function readPlainFigure(cell: string, scale: number): PlainFigure | null {
  const tokens = tokenize(cell);
  const misplaced = readMisplacedSpace(tokens, scale);
  if (misplaced) return misplaced;
  const minus = /^[-‑–−]$/.test(tokens[0]?.word ?? '') && tokens[1]?.gap === Gap.none ? 1 : 0;
  const unit = (all: readonly Token[], { next, yearLike }: { next: number; yearLike: boolean }) =>
    endsFigure(all[next]) && !(yearLike && all[next]?.word === '(')
      ? ({ unit: null, scale, wholeThousands: false, next } satisfies UnitReading<null>)
      : null;
  for (let first = minus; first < Math.min(tokens.length, minus + 4); first += 1) {
    const series = readSeries(tokens, first, cell, unit);
    if (!series) {
      if (tokens[first]?.kind === 'digits') return null;
      continue;
    }
    const [term] = series.terms;
    if (series.terms.length !== 1 || !term || term.qualifierFirst > minus) return null;
    const sign = minus === 1 && term.value !== 0 ? -1 : 1;
    const start = minus === 1 ? (tokens[0]?.start ?? 0) : term.start;
    return { start, end: term.end, value: sign * term.value, max: term.max, qualifier: term.qualifier };
  }
  return null;
}

function endsFigure(token: Token | undefined): boolean {
  return token === undefined || token.gap === Gap.paragraph || AFTER_FIGURE.test(token.word);
}

/** "544 99 160": a figure alone in its cell, one space of which is misplaced, can only be 54 499 160. */
function readMisplacedSpace(tokens: readonly Token[], scale: number): PlainFigure | null {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last || tokens.length < 3 || tokens.length > 6) return null;
  if (!tokens.every((token, index) => token.kind === 'digits' && (index === 0 || token.gap === Gap.space)))
    return null;
  const odd = tokens.slice(1).filter((token) => token.word.length !== 3);
  if (first.word.length > 3 || odd.length !== 1 || odd[0]?.word.length !== 2) return null;
  const value = Number(tokens.map((token) => token.word).join('')) * scale;
  return { start: first.start, end: last.end, value, max: null, qualifier: 'exact' };
}
