import { InvalidArgumentError } from 'commander';
import { type Day, isCalendarDay, stockholmInstant } from '../swedish/stockholm.js';

// Readers of options and arguments: each gives the value, or says what would be right.

const date = /^(\d{4})-(\d{2})-(\d{2})/;
const DATE_LENGTH = '2026-01-01'.length;
/** RFC 3339 §5.6, seconds may be left out. */
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most && text.trim() !== '') return number;
    throw new InvalidArgumentError(`a whole number from ${least} to ${most}`);
  };
}

export function yearAndMonth(text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError('a month such as 2025-12');
}

/** For options that may be given several times. */
export function added(text: string, before: string[]): string[] {
  return [...before, text];
}

export function instant(text: string): Date {
  const read = dayOf(text) && instantIn(text);
  if (read) return read;
  throw new InvalidArgumentError('an instant such as 2025-12-05T08:05:00+01:00');
}

/** A date stands for its midnight in Stockholm. */
export function dateOrInstant(text: string): Date {
  const day = dayOf(text);
  const read = day && (text.length === DATE_LENGTH ? stockholmInstant(day) : instantIn(text));
  if (read) return read;
  throw new InvalidArgumentError(
    'a date such as 2026-01-01, or an instant such as 2026-01-01T08:05:00+01:00',
  );
}

/** The id of something stored. */
export function storedId(text: string): string {
  if (uuid.test(text)) return text;
  throw new InvalidArgumentError('an id such as 019aed54-0d60-7c89-8986-f5ffb94c62b4');
}

export function oneOf<Choice extends string>(...choices: Choice[]): (text: string) => Choice {
  return (text) => {
    const choice = choices.find((word) => word === text);
    if (!choice) throw new InvalidArgumentError(`one of ${choices.join(', ')}`);
    return choice;
  };
}

/** The day that a text begins with; null where the calendar has none such: Date takes 30 February for 2 March. */
function dayOf(text: string): Day | null {
  const [year, month, day] = (date.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return isCalendarDay({ year, month, day }) ? { year, month, day } : null;
}

function instantIn(text: string): Date | null {
  const read = new Date(text);
  return dateTime.test(text) && !Number.isNaN(read.getTime()) ? read : null;
}
