import { Gap, type Token } from './tokens.js';

/** A figure written in digits. */
export interface DigitFigure {
  /** Index of the token after the figure. */
  next: number;
  value: number;
  /**
   * What "1,500" and "1.500" would be if the comma were a thousands separator or the full stop a decimal point,
   * as in English; null where there is no doubt.
   */
  english: number | null;
  /** Written with separators between the thousands. */
  grouped: boolean;
  decimals: boolean;
}

/** Beyond this many digits a run is a serial number, not a figure. */
const MOST_DIGITS = 15;
/** A line this long is prose that was wrapped, so a figure may go on in the next one. */
const WRAPPED_LINE = 40;

/**
 * Reads the figure that begins at a run of digits: "42 426 203" (space, no-break space, U+202F, U+2009),
 * "1.500.000", "6 394,5", "1600", "2.5". Null where the digits are part of something else:
 * a date, a time, a law ("2018:218"), an appropriation ("4:7"), a telephone number, a name ("E4", "covid-19").
 *
 * @param joined true if what stands before the digits is known to join them to another figure: the dash of "15–20"
 */
export function readDigits(
  tokens: readonly Token[],
  first: number,
  text: string,
  joined = false,
): DigitFigure | null {
  const token = tokens[first];
  if (token?.kind !== 'digits' || (!joined && gluedToSomething(tokens, first))) return null;
  const whole = readGroups(tokens, first, text);
  const decimals = readDecimals(tokens, whole.next);
  const next = decimals?.next ?? whole.next;
  if (goesOn(tokens, next)) return null;
  const digits = whole.digits + (decimals?.digits ?? '');
  if (digits.length > MOST_DIGITS) return null;
  return {
    next,
    value: Number(decimals ? `${whole.digits}.${decimals.digits}` : whole.digits),
    english: otherReading(whole, decimals),
    grouped: whole.separator !== null,
    decimals: decimals !== null,
  };
}

interface Whole {
  next: number;
  digits: string;
  groups: number;
  separator: string | null;
}

function readGroups(tokens: readonly Token[], first: number, text: string): Whole {
  const head = tokens[first]?.word ?? '';
  const whole: Whole = { next: first + 1, digits: head, groups: 1, separator: null };
  if (head.length > 3 || (head.startsWith('0') && head.length > 1) || head === '0') return whole;
  while (whole.groups < 7) {
    const separator = tokens[whole.next];
    if (separator?.kind === 'digits') {
      if (whole.separator !== null && whole.separator !== ' ') break;
      if (separator.word.length !== 3 || !spaceJoins(tokens, whole.next, text)) break;
      whole.separator = ' ';
      whole.digits += separator.word;
      whole.next += 1;
    } else if (separator?.kind === 'sign' && separator.gap === Gap.none) {
      const group = tokens[whole.next + 1];
      if (separator.word !== '.' && !(separator.word === ',' && commaGroups(tokens, whole))) break;
      if (whole.separator !== null && whole.separator !== separator.word) break;
      if (group?.kind !== 'digits' || group.gap !== Gap.none || group.word.length !== 3) break;
      whole.separator = separator.word;
      whole.digits += group.word;
      whole.next += 2;
    } else break;
    whole.groups += 1;
  }
  return whole;
}

/** A comma parts thousands for certain only where two of them do: "1,500,000". */
function commaGroups(tokens: readonly Token[], { next, separator }: Whole): boolean {
  if (separator === ',') return true;
  const [group, comma, second] = [tokens[next + 1], tokens[next + 2], tokens[next + 3]];
  return (
    group?.word.length === 3 &&
    comma?.word === ',' &&
    comma.gap === Gap.none &&
    second?.kind === 'digits' &&
    second.gap === Gap.none &&
    second.word.length === 3
  );
}

function spaceJoins(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || !before) return false;
  if (token.gap === Gap.space) return token.start - before.end === 1 && text[before.end] !== '\t';
  if (token.gap !== Gap.line) return false;
  const lineStart = text.slice(Math.max(0, before.end - WRAPPED_LINE), before.end);
  return before.end >= WRAPPED_LINE && !/[\n\r]/.test(lineStart);
}

function readDecimals(tokens: readonly Token[], index: number): { next: number; digits: string } | null {
  const point = tokens[index];
  const fraction = tokens[index + 1];
  if (point?.kind !== 'sign' || point.gap !== Gap.none) return null;
  if (fraction?.kind !== 'digits' || fraction.gap !== Gap.none) return null;
  if (point.word === ',' || point.word === '.') return { next: index + 2, digits: fraction.word };
  const unit = tokens[index + 2];
  const crowns = unit && unit.gap <= Gap.space && /^(?:kr|kronor|sek)$/.test(unit.word);
  return point.word === ':' && fraction.word.length === 2 && crowns
    ? { next: index + 2, digits: fraction.word }
    : null;
}

function otherReading(whole: Whole, decimals: { digits: string } | null): number | null {
  // No thousands begin with a zero: "0,359" is a fraction in any language.
  if (whole.digits.startsWith('0')) return null;
  if (decimals && whole.groups === 1 && decimals.digits.length === 3 && whole.digits.length <= 3) {
    return Number(whole.digits + decimals.digits);
  }
  if (!decimals && whole.separator === '.' && whole.groups === 2) {
    return Number(`${whole.digits.slice(0, -3)}.${whole.digits.slice(-3)}`);
  }
  return null;
}

/** True where the digits hang on a word or on other digits before them. */
function gluedToSomething(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || !before || token.gap !== Gap.none) return false;
  if (before.kind === 'word')
    return !/^(?:kr|sek|eur|usd|msek|ksek|tkr|mkr|mnkr|ca|cirka)$/.test(before.word);
  if (before.kind === 'digits') return true;
  const further = before.gap === Gap.none ? tokens[index - 2] : undefined;
  if (before.word === '#' || before.word === '@' || before.word === '_') return true;
  if (further?.kind === 'digits') return !/[(|*=<>≥≤~≈+"”»]/.test(before.word);
  return further?.kind === 'word' && /[-‐‑–/._]/.test(before.word);
}

/** True where a date, time or reference number goes on after the figure. */
function goesOn(tokens: readonly Token[], index: number): boolean {
  const sign = tokens[index];
  const after = tokens[index + 1];
  if (sign?.kind === 'digits') return sign.gap === Gap.none;
  if (sign?.kind !== 'sign' || sign.gap !== Gap.none) return false;
  return after?.kind === 'digits' && after.gap === Gap.none && /[.,:/]/.test(sign.word);
}
