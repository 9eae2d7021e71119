import type { InLanguages, UiLanguage } from './languages.js';

const months: InLanguages<readonly string[]> = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const weekdays: InLanguages<readonly string[]> = {
  sv: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** Only the calendar fields are taken from Intl; the words are ours, so that they never change with ICU. */
const stockholm = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  calendar: 'gregory',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface DayAndTime {
  year: number;
  month: number;
  day: number;
  /** `null` where only a date is known. */
  time: { hour: string; minute: string } | null;
}

/** @param when RFC 3339 instant with any offset, or a bare date */
function stockholmFields(when: string): DayAndTime {
  const bare = /^(\d{4})-(\d{2})-(\d{2})$/.exec(when);
  if (bare) return { year: Number(bare[1]), month: Number(bare[2]), day: Number(bare[3]), time: null };
  const parts = new Map(stockholm.formatToParts(new Date(when)).map(({ type, value }) => [type, value]));
  const field = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    year: Number(field('year')),
    month: Number(field('month')),
    day: Number(field('day')),
    time: { hour: field('hour'), minute: field('minute') },
  };
}

function dateWords({ year, month, day }: DayAndTime, language: UiLanguage): string {
  return `${day} ${months[language][month - 1]} ${year}`;
}

function timeWords({ hour, minute }: { hour: string; minute: string }, language: UiLanguage): string {
  return language === 'sv' ? `${hour}.${minute}` : `${hour}:${minute}`;
}

function weekday({ year, month, day }: DayAndTime, language: UiLanguage): string {
  return weekdays[language][new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
}

function sameDay(one: DayAndTime, other: DayAndTime): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

/**
 * `3 december 2025`, `3 December 2025`, in Europe/Stockholm.
 *
 * @param when RFC 3339 instant with any offset, or a bare date
 */
export function formatDate(when: string, language: UiLanguage): string {
  return dateWords(stockholmFields(when), language);
}

/** `3 december 2025 kl. 09.00`, `3 December 2025, 09:00`; a bare date is written without a time. */
export function formatDateTime(when: string, language: UiLanguage): string {
  const fields = stockholmFields(when);
  const date = dateWords(fields, language);
  if (fields.time === null) return date;
  const time = timeWords(fields.time, language);
  return language === 'sv' ? `${date} kl. ${time}` : `${date}, ${time}`;
}

/**
 * When something takes place: `tisdag 13 januari 2026 kl. 10.00–11.30`, and over several days
 * `måndag 12 januari 2026 kl. 09.00 – tisdag 13 januari 2026 kl. 16.00`.
 *
 * @param start instant or bare date
 * @param end instant, bare date, or `null` when it is not known
 */
export function formatEventTime(start: string, end: string | null, language: UiLanguage): string {
  const from = stockholmFields(start);
  const whole = (fields: DayAndTime) => {
    const day = `${weekday(fields, language)} ${dateWords(fields, language)}`;
    if (fields.time === null) return day;
    return `${day}${language === 'sv' ? ' kl. ' : ', '}${timeWords(fields.time, language)}`;
  };
  if (end === null || end === start) return whole(from);
  const to = stockholmFields(end);
  if (!sameDay(from, to)) return `${whole(from)} – ${whole(to)}`;
  return to.time === null ? whole(from) : `${whole(from)}–${timeWords(to.time, language)}`;
}

/** `december 2025`, from `2025-12`. */
export function formatMonth(month: string, language: UiLanguage): string {
  const [year = '', number = ''] = month.split('-');
  return `${months[language][Number(number) - 1] ?? number} ${year}`;
}

/** The calendar month an instant falls in, in Europe/Stockholm: `2025-12`. */
export function stockholmMonth(when: string): string {
  const { year, month } = stockholmFields(when);
  return `${year}-${String(month).padStart(2, '0')}`;
}
