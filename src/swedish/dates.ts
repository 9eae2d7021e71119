import { addDays, type Day, isCalendarDay, stockholmDay, type Weekday, weekdayOf } from './stockholm.js';
import { Gap, type Token, tokenize } from './tokens.js';
import { readWrittenDate, type WrittenDate } from './written-dates.js';

/** A calendar day, or several days in a row, as it stands in a text. */
export interface DateMatch {
  /** UTF-16 units, end exclusive; the weekday and "den" belong to it. */
  start: number;
  end: number;
  /** First day; its year is resolved from the reference where the text gives none. */
  day: Day;
  /** Last day of "3–5 mars". */
  lastDay: Day | null;
  /** The weekday the text names, right or wrong. */
  weekday: Weekday | null;
  /** full: with the year · day: day and month · weekday: only a weekday · relative: "i morgon". */
  precision: 'full' | 'day' | 'weekday' | 'relative';
}

/**
 * Finds the calendar days of a Swedish or English text, in order and without overlaps: "Tisdag 28 november",
 * "onsdagen den 22 mars 2023", "26 mars", "3–5 mars", "den 3:e", "2026-03-01", "3.12.2025", "den 3/12", "första maj",
 * "i morgon", "på fredag", "samma dag", "November 28, 2023".
 *
 * A day without a year is the one nearest to the reference, from three months before it to nine months after;
 * a weekday that the text names decides between neighbouring years. Without a reference only full dates are found.
 *
 * @param reference instant of publication
 */
export function findDates(text: string, reference: Date | null): DateMatch[] {
  const tokens = tokenize(text);
  const today = reference === null ? null : stockholmDay(reference);
  const found: DateMatch[] = [];
  for (let index = 0; index < tokens.length; ) {
    const written = readWrittenDate(tokens, index);
    const match = written ? resolve(tokens, written, today) : sameDay(tokens, index, found.at(-1));
    if (match) found.push(match);
    index = match ? (written?.next ?? index + 2) : index + 1;
  }
  return found;
}

/** "samma dag": the day that was named last. */
function sameDay(tokens: readonly Token[], index: number, last: DateMatch | undefined): DateMatch | null {
  const [same, day] = [tokens[index], tokens[index + 1]];
  if (!last || same?.word !== 'samma' || day?.word !== 'dag' || day.gap > Gap.line) return null;
  return {
    start: same.start,
    end: day.end,
    day: last.day,
    lastDay: null,
    weekday: null,
    precision: 'relative',
  };
}

function resolve(tokens: readonly Token[], written: WrittenDate, today: Day | null): DateMatch | null {
  const start = tokens[written.first]?.start ?? 0;
  const end = tokens[written.next - 1]?.end ?? start;
  const day = resolveDay(written, today);
  if (!day || !isCalendarDay(day)) return null;
  let lastDay: Day | null = null;
  if (written.lastDay !== null) {
    const month = written.lastMonth ?? day.month;
    lastDay = { year: day.year + (month < day.month ? 1 : 0), month, day: written.lastDay };
    if (!isCalendarDay(lastDay)) lastDay = null;
  }
  return { start, end, day, lastDay, weekday: written.weekday, precision: precisionOf(written) };
}

function precisionOf({ offset, year, day }: WrittenDate): DateMatch['precision'] {
  if (offset !== null) return 'relative';
  if (day === null) return 'weekday';
  return year === null ? 'day' : 'full';
}

function resolveDay(written: WrittenDate, today: Day | null): Day | null {
  const { year, month, day, weekday, offset } = written;
  if (year !== null && month !== null && day !== null) return { year, month, day };
  if (!today) return null;
  if (offset !== null) return addDays(today, offset);
  if (day === null) return weekday === null ? null : addDays(today, (weekday - weekdayOf(today) + 7) % 7);
  if (month === null) return nextDayOfMonth(day, weekday, today);
  return nearestDay(month, day, weekday, today);
}

/** "den 3:e" is the next third; with a weekday the next third on that weekday within half a year. */
function nextDayOfMonth(day: number, weekday: Weekday | null, today: Day): Day | null {
  let next: Day | null = null;
  for (let ahead = 0; ahead < 7; ahead += 1) {
    const month = ((today.month - 1 + ahead) % 12) + 1;
    const candidate = { year: today.year + (today.month + ahead > 12 ? 1 : 0), month, day };
    if (!isCalendarDay(candidate) || (ahead === 0 && day < today.day)) continue;
    next ??= candidate;
    if (weekday === null || weekdayOf(candidate) === weekday) return candidate;
  }
  return next;
}

const DAYS_BACK = 92;
const DAYS_AHEAD = 273;

function nearestDay(month: number, day: number, weekday: Weekday | null, today: Day): Day | null {
  const candidates = [today.year - 1, today.year, today.year + 1]
    .map((year) => ({ year, month, day }))
    .filter(isCalendarDay);
  const inWindow = (candidate: Day): boolean => {
    const days = daysBetween(today, candidate);
    return days >= -DAYS_BACK && days <= DAYS_AHEAD;
  };
  const fitting = weekday === null ? [] : candidates.filter((candidate) => weekdayOf(candidate) === weekday);
  return fitting.find(inWindow) ?? fitting[0] ?? candidates.find(inWindow) ?? candidates[0] ?? null;
}

function daysBetween(from: Day, to: Day): number {
  const count = (day: Day): number => Date.UTC(day.year, day.month - 1, day.day) / 86_400_000;
  return count(to) - count(from);
}
