import { isCalendarDay, stockholmInstant } from '../../swedish/stockholm.js';

const TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d{1,9})?)?[ ]?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A time as people write it in ISO order, as RFC 3339 in UTC: "2025-12-03", "2025-12-03 09:00",
 * "2025-12-03T09:00:00+01:00". Without an offset the clocks are Stockholm's. Null for anything else.
 */
export function wallTime(text: string): string | null {
  const match = TIME.exec(text.trim());
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (!isCalendarDay({ year, month, day }) || hour > 23 || minute > 59 || second > 59) return null;
  const offset = match[7];
  if (offset === undefined) return stockholmInstant({ year, month, day, hour, minute, second }).toISOString();
  const ahead = offset === 'Z' ? 0 : minutesAhead(offset);
  return new Date(Date.UTC(year, month - 1, day, hour, minute - ahead, second)).toISOString();
}

function minutesAhead(offset: string): number {
  const digits = offset.replace(/[^\d]/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return offset.startsWith('-') ? -minutes : minutes;
}
