import type { Event } from '../release/document.js';
import { formatDateTime, formatEventTime } from './dates.js';
import type { UiLanguage } from './languages.js';
import { textsFor } from './texts/texts-for.js';
import { webAddress } from './web-address.js';

/** One line of an invitation's details; `href` where the value is an address on the web. */
export interface EventDetail {
  label: string;
  value: string;
  href: string | null;
}

/** When, where and how to register, in the order a person asks; only what the release says. */
export function eventDetails(event: Event, language: UiLanguage): EventDetail[] {
  const texts = textsFor(language).event;
  const place = [event.place, event.address].filter((part) => part !== null).join(', ');
  const rows: [label: string, value: string | null][] = [
    [texts.time, event.start && formatEventTime(event.start, event.end, language)],
    [texts.place, place || null],
    [texts.online, event.online],
    ...event.occasions.map(({ start, end, place: where }): [string, string] => [
      texts.occasions,
      formatEventTime(start, end, language) + (where === null ? '' : `, ${where}`),
    ]),
    [texts.registration, event.registration],
    [texts.deadline, event.deadline && formatDateTime(event.deadline, language)],
  ];
  return rows.flatMap(([label, value]) =>
    value === null ? [] : [{ label, value, href: webAddress(value) }],
  );
}
