import { findMoments, type MomentMatch } from '../../../swedish/moments.js';
import {
  addDays,
  type Day,
  isoDay,
  stockholmClock,
  stockholmDay,
  stockholmInstant,
  stockholmIso,
} from '../../../swedish/stockholm.js';
import { findTimes, type TimeMatch } from '../../../swedish/times.js';
import { hoursAhead, type Reference } from './reference.js';

/** Start and end of an occasion: RFC 3339 with Stockholm's offset, or a date where the text gives no time. */
export interface When {
  start: string;
  end: string | null;
}

/** Whether the text gives a time, not only a day: "2026-03-10" has ten characters. */
export function hasTime({ start }: When): boolean {
  return start.length > 10;
}

/** Every occasion in the words, in order. `words` may hold several days. */
export function occasionsIn(words: string, reference: Reference): When[] {
  return findMoments(words, reference.publishedAt)
    .filter((moment) => !isDeadline(words, moment.start))
    .map((moment) => whenOf(moment, words, reference));
}

/** Whether the day is a last day to register, not the day of the event. */
export function isDeadline(text: string, at: number): boolean {
  return /(?<!\p{L})(?:senast|före|innan|sista|fram till|till och med|t\.?o\.?m\.?|by|before|no later than)\s*(?:den\s|klockan\s|kl\.?\s)?[^.!?\n]{0,14}$/iu.test(
    text.slice(Math.max(0, at - 40), at),
  );
}

/** The moment as start and end; a time without "kl" right behind the day ("23 juli 15-18") counts here. */
export function whenOf(moment: MomentMatch, text: string, reference: Reference): When {
  const behind = text.slice(moment.date.end, moment.date.end + 40);
  const time = moment.time ?? bareTime(behind);
  const zone = text.slice(moment.start, moment.end + 60);
  return at(moment.date.day, time, hoursAhead(zone, reference)) ?? { start: moment.begins, end: moment.ends };
}

/** The day with the time that stands in the words, if any does. */
export function dayWithTime(day: Day, words: string, reference: Reference): When | null {
  const time = findTimes(words)[0] ?? bareTime(words);
  return time ? at(day, time, hoursAhead(words, reference)) : null;
}

/** "15-18", "10", "9.30": a time because it stands where a time is due. */
function bareTime(words: string): TimeMatch | null {
  if (
    !/^[\s,]*\d{1,2}(?:[.:]\d{2})?\s?(?:[-–—]\s?\d{1,2}(?:[.:]\d{2})?)?(?![\p{L}\d:/]|\s?\p{Ll})/u.test(words)
  )
    return null;
  return findTimes(`kl ${words.replace(/^[\s,]+/u, '')}`)[0] ?? null;
}

function at(day: Day, time: TimeMatch | null, ahead: number | null): When | null {
  if (!time) return null;
  if (ahead === null) return { start: isoDay(day), end: null };
  const instant = (of: { hour: number; minute: number }): string =>
    stockholmIso(new Date(stockholmInstant({ ...day, ...of }).getTime() - ahead * 3_600_000));
  return { start: instant(time.from), end: time.to ? instant(time.to) : null };
}

/** The day of an occasion. */
export function dayOf(when: When): Day {
  if (hasTime(when)) return stockholmDay(new Date(when.start));
  const [year = 0, month = 1, day = 1] = when.start.split('-').map(Number);
  return { year, month, day };
}

/** The same times on another day. */
export function onDay(day: Day, { start, end }: When): When {
  const at = (instant: string): string => {
    if (instant.length <= 10) return isoDay(day);
    const { hour, minute } = stockholmClock(new Date(instant));
    return stockholmIso(stockholmInstant({ ...day, hour, minute }));
  };
  return { start: at(start), end: end === null ? null : at(end) };
}

/** The day before an occasion's. */
export function dayBefore(when: When): Day {
  return addDays(dayOf(when), -1);
}
