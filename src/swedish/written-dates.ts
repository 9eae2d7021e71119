import { beforeSlashedDay, months, ordinalDays, relativeDays, weekdays } from './lexicon/calendar.js';
import type { Weekday } from './stockholm.js';
import { Gap, type Token } from './tokens.js';

/** A date as written: what is not there is null. */
export interface WrittenDate {
  /** Index of the first token, and of the token after the date. */
  first: number;
  next: number;
  year: number | null;
  /** 1–12. */
  month: number | null;
  day: number | null;
  /** The end of "3–5 mars", and its month where it is another. */
  lastDay: number | null;
  lastMonth: number | null;
  weekday: Weekday | null;
  /** Days from publication: 1 for "i morgon". */
  offset: number | null;
}

const nothing = {
  year: null,
  month: null,
  day: null,
  lastDay: null,
  lastMonth: null,
  weekday: null,
  offset: null,
};

/** Reads the date that begins at a token, in any of the forms of a Swedish or English text; null where none does. */
export function readWrittenDate(tokens: readonly Token[], first: number): WrittenDate | null {
  const token = tokens[first];
  if (!token) return null;
  if (token.kind === 'digits') return readNumeric(tokens, first) ?? readDayMonth(tokens, first, first, null);
  if (token.kind !== 'word') return null;
  const relative = readRelative(tokens, first);
  if (relative) return relative;
  const weekday = weekdays.get(token.word) ?? null;
  const at = skipWords(tokens, weekday === null ? first : first + 1);
  const numeric = at > first ? readNumeric(tokens, at) : null;
  if (numeric) return { ...numeric, first, weekday };
  const spelled =
    (at > first ? readSlashed(tokens, at, first, weekday) : null) ?? readDayMonth(tokens, at, first, weekday);
  if (spelled) return spelled;
  if (weekday !== null && token.word.length > 4) return { ...nothing, first, next: first + 1, weekday };
  return readMonthDay(tokens, first);
}

/** Steps over "," and "." behind a weekday and the article "den". */
function skipWords(tokens: readonly Token[], index: number): number {
  let at = index;
  for (const sign of ['.', ',']) if (tokens[at]?.word === sign && tokens[at]?.gap === Gap.none) at += 1;
  if (tokens[at]?.word === 'den' || tokens[at]?.word === 'the') at += 1;
  return at;
}

/** "2026-03-01", "3.12.2025": complete, so no guessing. */
function readNumeric(tokens: readonly Token[], first: number): WrittenDate | null {
  const [a, sign, b, again, c] = tokens.slice(first, first + 5);
  if (!a || !sign || !b || !again || !c || c.kind !== 'digits' || a.kind !== 'digits') return null;
  if ([sign, b, again, c].some((token) => token.gap !== Gap.none) || sign.word !== again.word) return null;
  if (tokens[first - 1]?.kind === 'digits' && a.gap === Gap.none) return null;
  const glued = tokens[first + 5];
  if (glued?.kind === 'digits' && glued.gap === Gap.none) return null;
  const iso = /^[-‐‑–]$/.test(sign.word) && a.word.length === 4 && b.word.length === 2 && c.word.length === 2;
  const dotted = /^[./]$/.test(sign.word) && a.word.length <= 2 && b.word.length <= 2 && c.word.length === 4;
  if (!iso && !dotted) return null;
  const [year, day] = iso ? [a, c] : [c, a];
  return {
    ...nothing,
    first,
    next: first + 5,
    year: Number(year.word),
    month: Number(b.word),
    day: Number(day.word),
  };
}

/** "3 november", "3:e mars 2026", "3–5 mars", "3 november–5 december", "tredje mars", "den 3:e". */
function readDayMonth(
  tokens: readonly Token[],
  at: number,
  first: number,
  weekday: Weekday | null,
): WrittenDate | null {
  const one = readDayNumber(tokens, at);
  if (!one) return null;
  const span = readSpan(tokens, one.next);
  const month = readMonth(tokens, span?.next ?? one.next);
  const definite = tokens[at - 1]?.word === 'den' && at > first;
  if (!month) {
    return definite && (one.ordinal || weekday !== null) && !span
      ? { ...nothing, first, next: one.next, day: one.day, weekday }
      : null;
  }
  const longSpan = span ? null : readSpan(tokens, month.next);
  const lastMonth = longSpan ? readMonth(tokens, longSpan.next) : null;
  const year = readYear(tokens, lastMonth?.next ?? month.next);
  return {
    ...nothing,
    first,
    next: year?.next ?? lastMonth?.next ?? month.next,
    year: year?.year ?? null,
    month: month.month,
    day: one.day,
    lastDay: span?.day ?? (lastMonth && longSpan ? longSpan.day : null),
    lastMonth: lastMonth?.month ?? null,
    weekday,
  };
}

function readDayNumber(
  tokens: readonly Token[],
  index: number,
): { day: number; next: number; ordinal: boolean } | null {
  const token = tokens[index];
  if (!token) return null;
  const spelled = ordinalDays.get(token.word);
  if (spelled !== undefined) return { day: spelled, next: index + 1, ordinal: true };
  if (token.kind !== 'digits' || token.word.length > 2) return null;
  const before = tokens[index - 1];
  if (token.gap === Gap.none && before && /^(?:[\p{L}\d.:/]|[^\s]*\d)$/u.test(before.word)) return null;
  const day = Number(token.word);
  if (day < 1 || day > 31) return null;
  const [colon, suffix] = [tokens[index + 1], tokens[index + 2]];
  if (colon?.word === ':' && colon.gap === Gap.none && /^[ea]$/.test(suffix?.word ?? '')) {
    return { day, next: index + 3, ordinal: true };
  }
  if (colon?.gap === Gap.none && /^(?:st|nd|rd|th)$/.test(colon.word))
    return { day, next: index + 2, ordinal: true };
  const stop = colon?.word === '.' && colon.gap === Gap.none && suffix?.kind === 'word';
  return { day, next: stop ? index + 2 : index + 1, ordinal: false };
}

/** "–5", "-5", "och 5", "till 5", "till den 5" before the month. */
function readSpan(tokens: readonly Token[], index: number): { day: number; next: number } | null {
  const joint = tokens[index];
  if (!joint || joint.gap > Gap.line || !/^(?:[-‐‑–—]|och|till)$/.test(joint.word)) return null;
  const at = tokens[index + 1]?.word === 'den' ? index + 2 : index + 1;
  const number = readDayNumber(tokens, at);
  return number ? { day: number.day, next: number.next } : null;
}

function readMonth(
  tokens: readonly Token[],
  index: number,
  within: Gap = Gap.line,
): { month: number; next: number } | null {
  const at = tokens[index]?.word === 'of' ? index + 1 : index;
  const token = tokens[at];
  const month = token && token.gap <= within ? months.get(token.word) : undefined;
  if (!token || month === undefined) return null;
  const stop = token.word.length <= 4 && tokens[at + 1]?.word === '.' && tokens[at + 1]?.gap === Gap.none;
  return { month, next: stop && tokens[at + 2]?.gap !== Gap.paragraph ? at + 2 : at + 1 };
}

function readYear(tokens: readonly Token[], index: number): { year: number; next: number } | null {
  const comma = tokens[index]?.word === ',' ? 1 : 0;
  const token = tokens[index + comma];
  if (token?.kind !== 'digits' || token.word.length !== 4 || token.gap !== Gap.space) return null;
  const year = Number(token.word);
  return year >= 1900 && year <= 2200 ? { year, next: index + comma + 1 } : null;
}

/** "3/12", "3/12 2025": only behind a weekday or a word that announces a date, for it could be a fraction. */
function readSlashed(
  tokens: readonly Token[],
  at: number,
  first: number,
  weekday: Weekday | null,
): WrittenDate | null {
  const [day, slash, month] = tokens.slice(at, at + 3);
  if (day?.kind !== 'digits' || slash?.word !== '/' || month?.kind !== 'digits') return null;
  if (slash.gap !== Gap.none || month.gap !== Gap.none || month.word.length > 2 || day.word.length > 2)
    return null;
  const year = readYear(tokens, at + 3);
  return {
    ...nothing,
    first,
    next: year?.next ?? at + 3,
    year: year?.year ?? null,
    month: Number(month.word),
    day: Number(day.word),
    weekday,
  };
}

/** English: "November 28", "Nov 28, 2023". */
function readMonthDay(tokens: readonly Token[], first: number): WrittenDate | null {
  const slashed = beforeSlashedDay.has(tokens[first]?.word ?? '') ? slashedAfter(tokens, first) : null;
  if (slashed) return slashed;
  const month = readMonth(tokens, first, Gap.paragraph);
  const number = month && readDayNumber(tokens, month.next);
  if (!month || !number || tokens[month.next]?.gap !== Gap.space) return null;
  const year = readYear(tokens, number.next);
  const english = /^(?:january|february|march|may|june|july|august|october|oct)$/.test(
    tokens[first]?.word ?? '',
  );
  if (!english && !year) return null;
  return {
    ...nothing,
    first,
    next: year?.next ?? number.next,
    year: year?.year ?? null,
    month: month.month,
    day: number.day,
  };
}

function slashedAfter(tokens: readonly Token[], first: number): WrittenDate | null {
  const at = tokens[first + 1]?.word === ':' ? first + 2 : first + 1;
  const slashed = readSlashed(tokens, at, at, null);
  return slashed && tokens[at]?.gap === Gap.space ? slashed : null;
}

function readRelative(tokens: readonly Token[], first: number): WrittenDate | null {
  const word = tokens[first]?.word ?? '';
  const second = tokens[first + 1];
  const single = relativeDays.get(word);
  if (single !== undefined) return { ...nothing, first, next: first + 1, offset: single };
  if (word !== 'i' || !second || second.gap > Gap.line) return null;
  const offset = relativeDays.get(`i ${second.word}`);
  return offset === undefined ? null : { ...nothing, first, next: first + 2, offset };
}
