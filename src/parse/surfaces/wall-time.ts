import { findMoments } from '../../swedish/moments.js';
import { isCalendarDay, stockholmInstant } from '../../swedish/stockholm.js';
import { minutesAheadIn, platformTime } from './platform-time.js';

const TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d{1,9})?)?[ ]?(Z|[+-]\d{2}:?\d{2}|CES?T|EES?T)?)?$/;

/**
 * A time as people and platforms write it, as RFC 3339 in UTC: "2025-12-03", "2025-12-03 09:00 CET",
 * "2025-12-03T09:00:00+01:00", "3.12.2025 09:00:00 CET", "3 december 2025 kl. 09.00". Without an offset the clocks are
 * Stockholm's. Null for anything else.
 */
export function wallTime(text: string): string | null {
  const written = text.trim();
  return isoTime(written) ?? platformTime(written) ?? spelledTime(written);
}

function isoTime(text: string): string | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (!isCalendarDay({ year, month, day }) || hour > 23 || minute > 59 || second > 59) return null;
  const offset = match[7];
  if (offset === undefined) return stockholmInstant({ year, month, day, hour, minute, second }).toISOString();
  const ahead = offset === 'Z' ? 0 : (minutesAheadIn(offset) ?? minutesAhead(offset));
  return new Date(Date.UTC(year, month - 1, day, hour, minute - ahead, second)).toISOString();
}

/** "3 december 2025", "onsdag den 3 december 2025 kl. 9.00": with its year, and nothing else around it. */
function spelledTime(text: string): string | null {
  if (text.length > LONGEST) return null;
  const [moment] = findMoments(text, null);
  if (!moment || moment.start > 0 || moment.end < text.length || moment.date.lastDay !== null) return null;
  const hour = moment.time?.from.hour ?? 0;
  return hour > 23
    ? null
    : stockholmInstant({ ...moment.date.day, hour, minute: moment.time?.from.minute ?? 0 }).toISOString();
}

const LONGEST = 80;

function minutesAhead(offset: string): number {
  const digits = offset.replace(/[^\d]/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return offset.startsWith('-') ? -minutes : minutes;
}
