import { isCalendarDay, stockholmInstant } from './stockholm.js';

/** An exact time of publication as it stands in a text. */
export interface BylineMatch {
  /** UTF-16 units, end exclusive. */
  start: number;
  end: number;
  instant: Date;
}

const DAY_FIRST = /(\d{1,2})\.(\d{1,2})\.(\d{4}) +(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: +(CES?T))?/g;
const YEAR_FIRST =
  /(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d{1,9})?)?(?: ?(Z|[+-]\d{2}:?\d{2}|CES?T)(?![\p{L}\d]))?)?/gu;
const MONTH_FIRST = /(?:^|\s)(\p{L}{3,9})\.? (\d{1,2}), (\d{4}) +(\d{1,2})[:.](\d{2})(?: +(CES?T))?/gu;

const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Finds the times that press platforms print: "3.12.2025 09:00:00 CET" (Via TT, day first),
 * "2010-04-27 08:00:00 +0200", "2025-12-03T09:00:00+01:00", "Dec 03, 2025 09:00 CET".
 * Without offset or zone it is Stockholm's clocks; CET and CEST are taken at their word (+01:00, +02:00).
 * A date without a time of day is midnight in Stockholm.
 */
export function findBylines(text: string): BylineMatch[] {
  const found: BylineMatch[] = [];
  const add = (
    match: RegExpExecArray,
    [year, month, day]: string[],
    [hour, minute, second]: (string | undefined)[],
    zone: string | undefined,
  ): void => {
    const instant = instantOf(
      { year: Number(year), month: Number(month), day: Number(day) },
      { hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) },
      zone,
    );
    const lead = match[0].length - match[0].trimStart().length;
    if (instant) found.push({ start: match.index + lead, end: match.index + match[0].length, instant });
  };
  for (const match of text.matchAll(DAY_FIRST)) {
    const [, day = '', month = '', year = '', hour, minute, second, zone] = match;
    add(match, [year, month, day], [hour, minute, second], zone);
  }
  for (const match of text.matchAll(YEAR_FIRST)) {
    const [, year = '', month = '', day = '', hour, minute, second, zone] = match;
    if (!/\d/.test(text[match.index - 1] ?? '')) add(match, [year, month, day], [hour, minute, second], zone);
  }
  for (const match of text.matchAll(MONTH_FIRST)) {
    const [, name = '', day = '', year = '', hour, minute, zone] = match;
    const month = englishMonths.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    if (month > 0) add(match, [year, String(month), day], [hour, minute], zone);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The instant of a text that is nothing but one such time, or null. */
export function instantOfByline(text: string): Date | null {
  const trimmed = text.trim();
  const [byline] = findBylines(trimmed);
  return byline && byline.start === 0 && byline.end === trimmed.length ? byline.instant : null;
}

interface Clock {
  hour: number;
  minute: number;
  second: number;
}

function instantOf(
  day: { year: number; month: number; day: number },
  clock: Clock,
  zone: string | undefined,
): Date | null {
  if (!isCalendarDay(day) || clock.hour > 24 || clock.minute > 59 || clock.second > 60) return null;
  if (zone === undefined) return stockholmInstant({ ...day, ...clock });
  const utc = Date.UTC(day.year, day.month - 1, day.day, clock.hour, clock.minute, clock.second);
  return new Date(utc - offsetMinutes(zone) * 60_000);
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  if (zone === 'CET') return 60;
  if (zone === 'CEST') return 120;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
