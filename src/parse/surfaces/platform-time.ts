import { stockholmInstant } from '../../swedish/stockholm.js';

/** Source of an expression for "3.12.2025 09:00:00 CET"; its seven groups go to {@link platformInstant}. */
export const STAMP =
  '(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})[ \\u00a0](\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:[ \\u00a0](CES?T|EES?T))?';

/** Hours ahead of UTC that the platform's zone names stand for. */
const ZONES: Readonly<Record<string, number>> = { CET: 1, CEST: 2, EET: 2, EEST: 3 };

/** Minutes ahead of UTC that a zone's name stands for; null for any other word. */
export function minutesAheadIn(zone: string): number | null {
  const hours = ZONES[zone];
  return hours === undefined ? null : hours * 60;
}

const ALONE = new RegExp(`^${STAMP}$`);

/** A time as the platform writes it and nothing else, as RFC 3339 in UTC; null for anything else. */
export function platformTime(text: string): string | null {
  const match = ALONE.exec(text);
  return match ? platformInstant(match.slice(1, 8)) : null;
}

/** Day, month, year, hour, minute, second and zone as the platform writes them: day first, Stockholm's clocks. */
export function platformInstant(parts: (string | undefined)[]): string | null {
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(0, 6)
    .map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return null;
  const ahead = ZONES[parts[6] ?? ''];
  const instant =
    ahead === undefined
      ? stockholmInstant({ year, month, day, hour, minute, second })
      : new Date(Date.UTC(year, month - 1, day, hour - ahead, minute, second));
  return instant.toISOString();
}
