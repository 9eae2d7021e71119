import { findDates } from '../../../swedish/dates.js';
import type { Reading } from '../../reading.js';
import type { Field } from './labels.js';
import { type PlaceWords, placeBehind, placeOf } from './place.js';
import { dayWithTime, occasionsIn, type When } from './when.js';

/** One occasion: when, and where as far as it is said. */
export interface Occasion {
  when: When | null;
  place: PlaceWords;
}

const nowhere: PlaceWords = { place: null, address: null };

/**
 * Puts the occasions together from the labelled lines: date, time, place and address lines that belong together, in either
 * order; a label that comes again begins the next occasion.
 */
export function labelledOccasions(
  reading: Reading,
  fields: readonly Field[],
  reference: Date | null,
): Occasion[] {
  const text = reading.body.text;
  return groupsOf(fields).flatMap((group): Occasion[] => {
    const place = placeOfGroup(text, group, reference);
    const whens = whensOfGroup(reading, group, reference);
    if (whens.length === 0)
      return place.place === null && place.address === null ? [] : [{ when: null, place }];
    return whens.map((when) => ({ when, place }));
  });
}

const grouped = new Set<Field['kind']>(['time', 'date', 'place', 'address', 'timeAndPlace', 'end']);

function groupsOf(fields: readonly Field[]): Field[][] {
  const groups: Field[][] = [];
  let current: Field[] = [];
  for (const field of fields) {
    if (!grouped.has(field.kind) || field.end <= field.start) continue;
    if (current.some((other) => other.kind === field.kind || field.kind === 'timeAndPlace')) {
      groups.push(current);
      current = [];
    }
    current.push(field);
  }
  if (current.length > 0) groups.push(current);
  return groups;
}

function whensOfGroup(reading: Reading, group: readonly Field[], reference: Date | null): When[] {
  const text = reading.body.text;
  const timed = group.filter(
    (field) => field.kind === 'date' || field.kind === 'time' || field.kind === 'timeAndPlace',
  );
  const values = timed.map((field) => text.slice(field.start, field.end));
  const found = values.flatMap((value) => occasionsIn(value, reference));
  const withTime = found.filter((when) => when.start.length > 10);
  if (withTime.length > 0) return withTime;
  const [dayOnly] = found;
  const timeWords = values.find(
    (value) => findDates(value, reference).length === 0 && dayWithTime(today, value) !== null,
  );
  const first = timed[0];
  const day = dayOnly ? dayFrom(dayOnly) : first ? dateAround(reading, first.start, reference) : null;
  if (timeWords !== undefined && day) {
    const when = dayWithTime(day, timeWords);
    if (when) return [when];
  }
  return dayOnly ? [dayOnly] : [];
}

const today = { year: 2000, month: 1, day: 1 };

function dayFrom(when: When): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = when.start.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

/** The day a time without one belongs to: the last day named before it, else the title's or lead's, else the next one. */
function dateAround(
  reading: Reading,
  at: number,
  reference: Date | null,
): { year: number; month: number; day: number } | null {
  const dates = findDates(reading.body.text, reference);
  const before = dates.findLast((date) => date.end <= at);
  const head = findDates(`${reading.title}\n${reading.lead ?? ''}`, reference)[0];
  return (before ?? head ?? dates[0])?.day ?? null;
}

function placeOfGroup(text: string, group: readonly Field[], reference: Date | null): PlaceWords {
  const value = (kind: Field['kind']): string | null => {
    const field = group.find((candidate) => candidate.kind === kind);
    return field ? text.slice(field.start, field.end) : null;
  };
  const named = value('place');
  const addressed = value('address');
  const place = named === null ? nowhere : placeOf(named);
  if (addressed !== null) {
    const { place: words } = placeOf(addressed);
    return { place: place.place ?? words, address: words };
  }
  if (place.place !== null) return place;
  const both = value('timeAndPlace');
  return both === null ? place : placeInTimeAndPlace(both, reference);
}

/** "26 mars kl 11:25 i Gästmatsalarna", "Tisdag 3 mars kl. 10, Rådhuset". */
function placeInTimeAndPlace(words: string, reference: Date | null): PlaceWords {
  const dates = findDates(words, reference);
  const end = dates.at(-1)?.end ?? 0;
  const rest = words.slice(end);
  const behindTime = /^[\s,.]*(?:(?:kl|klockan)\.?\s*)?[\d.:\s–-]*/u.exec(rest)?.[0].length ?? 0;
  const behind = rest.slice(behindTime);
  const led = placeBehind(behind);
  return led.place === null ? placeOf(behind.replace(/^[\s,.]+/u, '')) : led;
}
