import { type DateMatch, findDates } from './dates.js';
import { isoDay, stockholmInstant, stockholmIso } from './stockholm.js';
import { findTimes, type TimeMatch, type TimeOfDay } from './times.js';

/** A day with or without a time of day: what an invitation says about when. */
export interface MomentMatch {
  /** UTF-16 units, end exclusive. */
  start: number;
  end: number;
  date: DateMatch;
  time: TimeMatch | null;
  /** RFC 3339 with Stockholm's offset, or a date where no time is given. */
  begins: string;
  /** The same for the end, or null. */
  ends: string | null;
}

/** What may stand between a day and its time. */
const BETWEEN = /^[\s,.:;(–-]*(?:(?:tid|time|mellan|från|på|at|from|between|med start|start)[\s:]*)?$/i;
const LONGEST_BETWEEN = 24;

/**
 * Finds the days of a text and the times that belong to them, in either order:
 * "Onsdag den 22 mars kl. 15.00", "kl. 16:00 tisdag 28 mars", "Tisdag 21 mars 18:00-19:30".
 *
 * @param reference instant of publication; see {@link findDates}
 */
export function findMoments(text: string, reference: Date | null): MomentMatch[] {
  const times = findTimes(text);
  let next = 0;
  return findDates(text, reference).map((date) => {
    while (times[next] && (times[next]?.end ?? 0) < date.start - LONGEST_BETWEEN) next += 1;
    const time = timeOf(text, date, times.slice(next, next + 3));
    return momentOf(date, time);
  });
}

/** The time that stands right behind a day, or else right before it. */
function timeOf(text: string, date: DateMatch, times: readonly TimeMatch[]): TimeMatch | null {
  const behind = times.find(
    (time) => time.start >= date.end && belongs(text.slice(date.end, Math.min(time.start, date.end + 60))),
  );
  if (behind) return behind;
  return (
    times.find(
      (time) => time.end <= date.start && time.certain && belongs(text.slice(time.end, date.start)),
    ) ?? null
  );
}

function belongs(between: string): boolean {
  return between.length <= LONGEST_BETWEEN && !/\n\s*\n/.test(between) && BETWEEN.test(between);
}

function momentOf(date: DateMatch, time: TimeMatch | null): MomentMatch {
  const at = (day: DateMatch['day'], of: TimeOfDay): string =>
    stockholmIso(stockholmInstant({ ...day, ...of }));
  const lastDay = date.lastDay ?? date.day;
  const ends = time?.to ? at(lastDay, time.to) : date.lastDay ? isoDay(date.lastDay) : null;
  return {
    start: Math.min(date.start, time?.start ?? date.start),
    end: Math.max(date.end, time?.end ?? date.end),
    date,
    time,
    begins: time ? at(date.day, time.from) : isoDay(date.day),
    ends,
  };
}
