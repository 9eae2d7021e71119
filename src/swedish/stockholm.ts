/** A calendar day, month 1–12. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** A wall-clock reading; what is left out is 0. */
export interface WallClock extends Day {
  hour?: number;
  minute?: number;
  second?: number;
}

/** ISO 8601 weekday: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** Made when it is first asked: the time zone's data takes milliseconds to load, and most commands never ask. */
let stockholmFields: Intl.DateTimeFormat | undefined;

const newStockholmFields = () =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: 'Europe/Stockholm',
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

/**
 * The instant as RFC 3339 with Stockholm's offset at that instant: `2025-12-03T09:00:00+01:00`.
 * Milliseconds are written only when there are any.
 *
 * @throws RangeError for an invalid Date
 */
export function stockholmIso(instant: Date): string {
  const offset = offsetAt(instant.getTime());
  const local = new Date(instant.getTime() + offset).toISOString();
  const wall = local.endsWith('.000Z') ? local.slice(0, -5) : local.slice(0, -1);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The instant at which Stockholm's clocks show the given reading.
 * A reading that the spring change skips is read with the offset before it (02:30 becomes 03:30 summer time);
 * one that the autumn change shows twice means the first time. That is `disambiguation: 'compatible'` of Temporal.
 */
export function stockholmInstant(reading: WallClock): Date {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = reading;
  const wall = utcOf(year, month, day, hour, minute, second);
  const before = offsetAt(wall - DAY);
  const after = offsetAt(wall + DAY);
  const candidate = [before, after].find((offset) => offsetAt(wall - offset) === offset) ?? before;
  return new Date(wall - candidate);
}

/** Stockholm's calendar day at an instant. */
export function stockholmDay(instant: Date): Day {
  const local = new Date(instant.getTime() + offsetAt(instant.getTime()));
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

/** Everything Stockholm's clocks and calendars show at an instant. */
export function stockholmClock(instant: Date): Required<WallClock> & { weekday: Weekday } {
  const local = new Date(instant.getTime() + offsetAt(instant.getTime()));
  const day = stockholmDay(instant);
  return {
    ...day,
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    weekday: weekdayOf(day),
  };
}

/** The weekday of a calendar day. */
export function weekdayOf({ year, month, day }: Day): Weekday {
  const sundayFirst = new Date(utcOf(year, month, day, 0, 0, 0)).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday;
}

/** The calendar day so many days later (negative: earlier). */
export function addDays({ year, month, day }: Day, days: number): Day {
  const moved = new Date(utcOf(year, month, day + days, 0, 0, 0));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** Whether the calendar has such a day: 29 February only in leap years, no 31 April. */
export function isCalendarDay(day: Day): boolean {
  const { year, month, day: date } = addDays(day, 0);
  return year === day.year && month === day.month && date === day.day;
}

/** The day as `2026-03-29`. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Date.UTC takes the years 0–99 for 1900–1999; this does not. */
function utcOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant.setUTCHours(hour, minute, second, 0);
}

/** Milliseconds that Stockholm's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number): number {
  const field: Record<string, number> = {};
  stockholmFields ??= newStockholmFields();
  for (const { type, value } of stockholmFields.formatToParts(instant)) field[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  return utcOf(year, month, day, hour, minute, second) - Math.floor(instant / SECOND) * SECOND;
}
