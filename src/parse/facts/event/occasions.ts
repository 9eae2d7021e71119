import { type DateMatch, findDates } from '../../../swedish/dates.js';
import type { Day } from '../../../swedish/stockholm.js';
import { findTimes } from '../../../swedish/times.js';
import type { Reading } from '../../reading.js';
import type { Field } from './labels.js';
import { nowhere, type PlaceWords, placeBehind, placeInItem, placeOf } from './place.js';
import type { Reference } from './reference.js';
import { dayWithTime, hasTime, occasionsIn, type When } from './when.js';

/** One occasion: when, and where as far as it is said. */
export interface Occasion {
  when: When | null;
  place: PlaceWords;
}

/**
 * Puts the occasions together from the labelled lines: date, time, place and address lines that belong together, in either
 * order; a label that comes again begins the next occasion.
 */
export function labelledOccasions(
  reading: Reading,
  fields: readonly Field[],
  reference: Reference,
): Occasion[] {
  const text = reading.body.text;
  const dates = new NamedDates(reading, reference);
  return groupsOf(fields).flatMap((group): Occasion[] => {
    const listed = listedOccasions(text, group, dates, reference);
    if (listed.length > 0) return listed;
    const place = placeOfGroup(text, group, reference);
    const whens = whensOfGroup(text, group, dates, reference);
    if (whens.length === 0)
      return place.place === null && place.address === null ? [] : [{ when: null, place }];
    return whens.map((when) => ({ when, place }));
  });
}

/** "Tider för media", and below it lines with a time, its day or one said before, and what happens where. */
function listedOccasions(
  text: string,
  group: readonly Field[],
  dates: NamedDates,
  reference: Reference,
): Occasion[] {
  const [only, ...others] = group;
  if (only?.kind !== 'time' || others.length > 0) return [];
  const lines = text.slice(only.start, only.end).split('\n');
  const occasions = lines.map((line): Occasion => {
    const [dated] = occasionsIn(line, reference);
    if (dated) return { when: dated, place: placeInItem(behindMoment(line, reference)) };
    const day = lines.length > 1 && opensWithTime.test(line) ? dates.around(only.start) : null;
    const when = day ? dayWithTime(day, line.slice(0, longestTime), reference) : null;
    return { when, place: placeInItem(behindMoment(line, reference)) };
  });
  return occasions.every(({ when }) => when !== null && hasTime(when)) ? occasions : [];
}

/** "09.50 Ministern tar emot", "Kl. 11–11.30: Pressträff" */
const opensWithTime =
  /^[•*\s-]*(?:(?:ca|cirka)\s)?(?:(?:kl\.?\s?|klockan\s)\d{1,2}|\d{1,2}[.:]\d{2})(?!\d)/iu;
const longestTime = 24;

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

function whensOfGroup(
  text: string,
  group: readonly Field[],
  dates: NamedDates,
  reference: Reference,
): When[] {
  const timed = group.filter(
    (field) => field.kind === 'date' || field.kind === 'time' || field.kind === 'timeAndPlace',
  );
  const values = timed.map((field) => text.slice(field.start, field.end));
  const found = values.flatMap((value) => occasionsIn(value, reference));
  const withTime = found.filter(hasTime);
  if (withTime.length > 0) return withTime;
  const [dayOnly] = found;
  const timeWords = values
    .map((value) => withoutDates(value, reference))
    .find((value) => dayWithTime(today, value, reference) !== null);
  const first = timed[0];
  const day = dayOnly ? dayFrom(dayOnly) : first ? dates.around(first.start) : null;
  if (timeWords !== undefined && day) {
    const when = dayWithTime(day, timeWords, reference);
    if (when) return [when];
  }
  return dayOnly ? [dayOnly] : [];
}

/** "07.30-09.00 den 24 januari" → "07.30-09.00": behind a label a time may stand before its day. */
function withoutDates(value: string, reference: Reference): string {
  let rest = value;
  for (const { start, end } of findDates(value, reference.publishedAt).reverse())
    rest = `${rest.slice(0, start).trimEnd()}\n${rest.slice(end)}`;
  return rest;
}

const today = { year: 2000, month: 1, day: 1 };

function dayFrom(when: When): Day {
  const [year = 0, month = 1, day = 1] = when.start.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

/** The days the release names, looked for when the first time without a day comes. */
class NamedDates {
  readonly #reading: Reading;
  readonly #reference: Reference;
  #body: DateMatch[] | null = null;
  #next = 0;

  constructor(reading: Reading, reference: Reference) {
    this.#reading = reading;
    this.#reference = reference;
  }

  /**
   * The day a time without one belongs to: the last day named before it, else the title's or lead's, else the first one.
   * Calls come in the order of the text.
   */
  around(at: number): Day | null {
    this.#body ??= findDates(this.#reading.body.text, this.#reference.publishedAt);
    while ((this.#body[this.#next]?.end ?? at + 1) <= at) this.#next += 1;
    const before = this.#body[this.#next - 1];
    if (before) return before.day;
    const head = findDates(
      `${this.#reading.title}\n${this.#reading.lead ?? ''}`,
      this.#reference.publishedAt,
    )[0];
    return (head ?? this.#body[0])?.day ?? null;
  }
}

function placeOfGroup(text: string, group: readonly Field[], reference: Reference): PlaceWords {
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

/** Between a day and its time: ", mellan ". */
const longestBetween = 12;

/** "26 mars kl 11:25 i Gästmatsalarna", "Tisdag 3 mars kl. 10, Rådhuset". */
function placeInTimeAndPlace(words: string, reference: Reference): PlaceWords {
  const behind = behindMoment(words, reference);
  const led = placeBehind(behind);
  return led.place === null ? placeOf(behind.replace(/^[\s,.]+/u, '')) : led;
}

/** What the words say behind their day and its time. */
function behindMoment(words: string, reference: Reference): string {
  const day = findDates(words, reference.publishedAt).at(-1)?.end ?? 0;
  const time = findTimes(words).findLast(({ start }) => start >= day && start - day <= longestBetween)?.end;
  const rest = words.slice(time ?? day);
  const behindTime = /^[\s,.]*(?:(?:klockan|kl)\.?\s*)?[\d.:\s–-]*/u.exec(rest)?.[0].length ?? 0;
  return rest.slice(behindTime);
}
