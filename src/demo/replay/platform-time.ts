import { stockholmClock, stockholmIso } from '../../swedish/stockholm.js';

/** The byline of a page: "3.12.2025 09:00:00 CET". */
export function bylineTime(instant: string): string {
  const date = new Date(instant);
  const { year, month, day, hour, minute, second } = stockholmClock(date);
  const time = [hour, minute, second].map((part) => `${part}`.padStart(2, '0')).join(':');
  const zone = stockholmIso(date).endsWith('+02:00') ? 'CEST' : 'CET';
  return `${day}.${month}.${year} ${time} ${zone}`;
}

/** JSON v2 of old: "2018-11-02T12:59:07+01:00", whole seconds. */
export function offsetTime(instant: string): string {
  return stockholmIso(new Date(Math.floor(Date.parse(instant) / 1000) * 1000));
}
