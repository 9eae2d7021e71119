import { findDates } from '../../../swedish/dates.js';
import { findMoments, type MomentMatch } from '../../../swedish/moments.js';
import { type Day, isoDay, type Weekday, weekdayOf } from '../../../swedish/stockholm.js';
import { findTimes, type TimeMatch } from '../../../swedish/times.js';
import { type Reading, textOf } from '../../reading.js';
import type { BodyLine } from '../body-lines.js';
import { sentenceEnd } from '../people/sentence-end.js';
import { PRESS_MEETING } from '../press-meetings.js';
import type { Occasion } from './occasions.js';
import {
  nowhere,
  type PlaceWords,
  placeBehind,
  placeInItem,
  placeOf,
  placeOfMeeting,
  placeUpTo,
} from './place.js';
import type { Reference } from './reference.js';
import { dayOf, dayWithTime, hasTime, isDeadline, onDay, type When, whenOf } from './when.js';

const opensWithDay =
  /^[*\s]{0,4}(?:(?:på )?(?:mån|tis|ons|tors|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun)|den \d|\d{1,2}[\s/:]|\d{4}-|kl)/iu;

/** "Invigning: onsdag 23 november kl. 17.00": what happens, where other releases write "Tid". */
const ownLabel =
  /^(?!Sista|Senast|Deadline|Anmäl|Föranmäl|Osa|OSA|Svar|Ansök|Publicer|Uppdater|Prognos)\p{Lu}[\p{L} ]{2,30}:\s/u;

/** "2026-08-17 09:30 Pressinbjudan": when the release went out. */
const publicationStamp =
  /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?\s*(?:(?:press|nyhet|kallelse|inbjudan)[\p{sc=Latn}]*)?$/iu;

const longestLine = 160;
/** An item of a list may go on to tell what happens and what to bring. */
const longestItem = 300;

/** Lines that are a day and a time and little more: "Fredag 23 juli kl 15-18", with the place on the line or the next one. */
export function momentLines(lines: readonly BodyLine[], reference: Reference): Occasion[] {
  const moments = momentsOfLines(lines, reference);
  const days = new DaysByWeekday(
    lines.map(({ text }) => text),
    reference,
  );
  return moments.map(({ occasion, weekday }) => days.placed(occasion, weekday));
}

/** An occasion with the weekday that is all its line tells of the day. */
interface LineMoment {
  occasion: Occasion;
  weekday: Weekday | null;
}

function momentsOfLines(lines: readonly BodyLine[], reference: Reference): LineMoment[] {
  return lines.flatMap((line, index) => {
    const listed = line.kind === 'item' || line.strongLead !== null;
    if (line.text.length > (listed ? longestItem : longestLine) || publicationStamp.test(line.text))
      return [];
    const label = ownLabel.exec(line.text)?.[0].length ?? 0;
    if (!opensWithDay.test(line.text.slice(label))) return [];
    const [moment] = findMoments(line.text, reference.publishedAt);
    if (!moment || moment.start > label + 2 || isDeadline(line.text, moment.start)) return [];
    const when = whenOf(moment, line.text, reference);
    const weekday = moment.date.precision === 'weekday' ? moment.date.weekday : null;
    if (!hasTime(when))
      return timeBelow(moment, lines.slice(index, index + 3), reference).map((occasion) => ({
        occasion,
        weekday,
      }));
    const told = placeAfter(line.text, moment);
    const place = told.place === null ? placeBehindComma(line.text, moment) : told;
    const found = place.place === null ? placeBelow(line, lines[index + 1]) : place;
    return [{ occasion: { when, place: found }, weekday }];
  });
}

/** "Lördag 29 oktober⏎Kl. 14.00⏎Kulturhuset, Storgatan 1": day, time and place on lines of one paragraph. */
function timeBelow(
  moment: MomentMatch,
  [day, time, place]: readonly BodyLine[],
  reference: Reference,
): Occasion[] {
  if (!day || !time || time.block !== day.block || !onlyTime.test(time.text) || day.text.length > 60)
    return [];
  const when = dayWithTime(moment.date.day, time.text, reference);
  return when ? [{ when, place: placeBelow(time, place) }] : [];
}

const onlyTime = /^(?:kl\.?|klockan)\s?\d{1,2}(?:[.:]\d{2})?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d{2})?)?\.?$/iu;

/** "Onsdag 15 februari kl. 13.00, Kulturhuset i Norrby": nothing but the place follows. */
function placeBehindComma(text: string, moment: MomentMatch): PlaceWords {
  const rest = text.slice(Math.max(moment.end, moment.date.end));
  const words = /^\s?[,|–-]\s(\p{Lu}[^.!?:@]{2,80})\.?$/u.exec(rest)?.[1];
  if (words !== undefined && !/\s(?:är|har|ska|kan|bjuder|håller|blir|öppnar)\s/u.test(words))
    return placeOf(words);
  return /^\s?[.,:–-]\s/u.test(rest) ? placeInItem(rest) : nowhere;
}

/** A short line without a sentence right below the day and the time, in the same paragraph: "Kulturens hus, Storgatan 1". */
function placeBelow(line: BodyLine, below: BodyLine | undefined): PlaceWords {
  if (!below || below.block !== line.block || line.text.length > 60 || below.text.length > 90) return nowhere;
  if (!/^\p{Lu}/u.test(below.text) || /[@:!?]|\.(?:\s|$)|\d{4}/u.test(below.text)) return nowhere;
  return opensWithDay.test(below.text) ? nowhere : placeOf(below.text);
}

/**
 * The occasion an invitation names in running text, title or lead: the first day with a time; else the best day with the
 * first time of the text ("Tisdag 21 mars" in the lead, "15.00 Tal" in the programme); else the day alone.
 */
export function occasionInProse(reading: Reading, reference: Reference): Occasion | null {
  const places = [reading.title, reading.lead ?? '', textOf(reading, 'body')];
  const days = new DaysByWeekday(places, reference);
  let timed: Occasion | null = null;
  let timedForPress = false;
  let weekdayOnly: Weekday | null = null;
  let dayOnly: { moment: MomentMatch; text: string; rank: number } | null = null;
  for (const text of places) {
    for (const moment of findMoments(text, reference.publishedAt)) {
      if (isDeadline(text, moment.start) || isPast(moment, reference) || isOrdinal(text, moment)) continue;
      if (isFormer(text, moment.start)) continue;
      const when = whenOf(moment, text, reference);
      if (hasTime(when)) {
        const place = placeAfter(text, moment);
        const forPress = meetsPress(text, moment);
        if (timed && forPress && !timedForPress) timed = null;
        const weekday = moment.date.precision === 'weekday' ? moment.date.weekday : null;
        if (place.place !== null && (!timed || timed.when?.start === when.start))
          return days.placed({ when, place }, weekday);
        if (!timed) [timed, timedForPress, weekdayOnly] = [{ when, place }, forPress, weekday];
      }
      if (timed) continue;
      const rank = rankOf(moment);
      if (!dayOnly || rank > dayOnly.rank) dayOnly = { moment, text, rank };
    }
  }
  const meeting = timed && !timedForPress ? laterThatDay(textOf(reading, 'body'), timed, reference) : null;
  if (timed) return meeting ?? days.placed(timed, weekdayOnly);
  if (!dayOnly) return null;
  const { moment, text } = dayOnly;
  const time = findTimes(textOf(reading, 'body')).find((candidate) => candidate.certain);
  const zone = time ? localTime.exec(textOf(reading, 'body').slice(time.end, time.end + 30))?.[0] : undefined;
  const words = time ? `${newTime(textOf(reading, 'body'), time)}${zone ?? ''}` : '';
  const when = (time && dayWithTime(moment.date.day, words, reference)) ?? whenOf(moment, text, reference);
  const place = placeAfter(text, moment);
  const behindTime = time
    ? placeRightBehind(textOf(reading, 'body').slice(time.end, time.end + longestBehind))
    : nowhere;
  return { when, place: place.place === null ? behindTime : place };
}

const localTime = /^\s\(?lokal(?:\s\p{Ll}+)?\stid/u;

/** "kl. 11.45 i Länsstyrelsens hus", "kl. 11.45, Länsstyrelsens hus, Storgatan 5". */
function placeRightBehind(words: string): PlaceWords {
  const led = placeBehind(words);
  return led.place === null && /^,\s\p{Lu}/u.test(words) ? placeInItem(words) : led;
}

/**
 * The place that leads up to a time in running text: "… möter pressen i stadshuset Kristallen kl. 14.45".
 *
 * @param when the occasion's time, which the text tells somewhere
 */
export function placeLeadingUp(reading: Reading, when: When, reference: Reference): PlaceWords {
  const text = textOf(reading, 'body');
  const moments = findMoments(text, reference.publishedAt);
  const starts = [
    ...moments
      .filter((moment) => whenOf(moment, text, reference).start === when.start)
      .map((moment) => moment.start),
    ...findTimes(text)
      .filter(({ start, end }) => isTimeOf(when, text.slice(start, end), reference))
      .map(({ start }) => start),
  ];
  for (const start of starts.slice(0, mostMeetings)) {
    const before = text.slice(Math.max(0, start - longestBehind), start);
    const place = placeUpTo(before.slice(before.search(/[^.!?\n]*$/u)));
    if (place.place !== null) return place;
  }
  // "… bjuder in till en konferens den 28–29 maj på Nya teatern. Den öppnas den 28 maj klockan 10."
  const sameDay = moments.filter(({ date }) => isoDay(date.day) === when.start.slice(0, 10));
  const behind = sameDay
    .slice(0, mostMeetings)
    .map((moment) => placeBehind(text.slice(moment.date.end, moment.date.end + longestBehind)));
  return behind.find(({ place }) => place !== null) ?? nowhere;
}

function isTimeOf(when: When, words: string, reference: Reference): boolean {
  return dayWithTime(dayOf(when), words, reference)?.start === when.start;
}

/** The first day with its month that texts name for each weekday, looked for when it is first asked for. */
class DaysByWeekday {
  #days: Map<Weekday, Day> | null = null;

  constructor(
    private readonly texts: readonly string[],
    private readonly reference: Reference,
  ) {}

  /** "klockan 14.00 på onsdag", where the title says "den 29 april" and that is a Wednesday. */
  placed(occasion: Occasion, weekday: Weekday | null): Occasion {
    const { when, place } = occasion;
    if (weekday === null || !when) return occasion;
    this.#days ??= this.#find();
    const day = this.#days.get(weekday);
    return day ? { when: onDay(day, when), place } : occasion;
  }

  #find(): Map<Weekday, Day> {
    const days = new Map<Weekday, Day>();
    for (const text of this.texts) {
      for (const { day, precision } of findDates(text, this.reference.publishedAt)) {
        if (precision !== 'day' && precision !== 'full') continue;
        const weekday = weekdayOf(day);
        if (!days.has(weekday)) days.set(weekday, day);
      }
    }
    return days;
  }
}

/** "har flyttats från kl.", "ändras från tisdag": what follows is the old time. */
const leavesOldTime =
  /(?:flytta|ändra|senareläg|tidigareläg|skjut)\p{L}*\s(?:[^.!?\n]{0,30}\s)?från\s*(?:den\s)?(?:klockan|kl\.?)?\s*$/iu;
/** "i stället för", "tidigare", "var planerad till". */
const notAnyMore =
  /(?:(?:i ?stället för|tidigare|ursprungligen|planera(?:d|t|des|ts) (?:till|för)|skulle ha (?:hållits|ägt rum))\s(?:den\s|på\s)?)$/iu;

/** Whether a day or time is the one it was moved from: "har flyttats från onsdag 20 maj till torsdag 21 maj". */
function isFormer(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestBefore), at);
  return leavesOldTime.test(before) || notAnyMore.test(before);
}

/** The words of a time; of "flyttats från kl. 13.00 till kl. 14.30" those of the new one. */
function newTime(text: string, { start, end }: TimeMatch): string {
  const words = text.slice(start, end);
  const moved = leavesOldTime.test(text.slice(Math.max(0, start - longestBefore), start));
  return moved ? (/\still\s(.+)$/su.exec(words)?.[1] ?? words) : words;
}

const longestBehind = 200;

/** "… överlämnas kl. 15. Utredaren möter medier vid en pressträff kl. 16.30": the press is invited to the second. */
function meetsPress(text: string, moment: MomentMatch): boolean {
  const before = text.slice(Math.max(0, moment.start - longestBefore), moment.start);
  return pressMeeting.test(before.slice(before.search(/[^.!?\n]*$/u)));
}

/** "Nämnden sammanträder i dag klockan 13.15. Presskonferens äger rum klockan 16.30": the second has no day of its own. */
function laterThatDay(text: string, { when }: Occasion, reference: Reference): Occasion | null {
  if (!when) return null;
  for (const { index } of [...text.matchAll(/press(?:träff|konferens)/giu)].slice(0, mostMeetings)) {
    const end = sentenceEnd(text, index, Math.min(text.length, index + longestBehind));
    const words = text.slice(index, end);
    const time = findTimes(words).find((candidate) => candidate.certain);
    const meeting = time && dayWithTime(dayOf(when), words.slice(time.start, time.end), reference);
    if (time && meeting && meeting.start > when.start)
      return { when: meeting, place: placeBehind(words.slice(time.end)) };
  }
  return null;
}

const mostMeetings = 20;
const longestBefore = 160;
const pressMeeting = new RegExp(`${PRESS_MEETING}|tid för (?:media|medier|press)`, 'iu');

/** "Den andra delen" is no second of the month. */
function isOrdinal(text: string, moment: MomentMatch): boolean {
  return moment.date.precision === 'day' && !/\d/u.test(text.slice(moment.date.start, moment.date.end));
}

function rankOf(moment: MomentMatch): number {
  if (moment.date.weekday !== null) return 3;
  return moment.date.precision === 'relative' ? 1 : 2;
}

/** Whether a day lies before the release, which a day written in it then tells of. */
export function isPast(moment: MomentMatch, reference: Reference): boolean {
  const { publishedAt } = reference;
  return (
    publishedAt !== null && Date.parse(moment.begins.slice(0, 10)) < publishedAt.getTime() - 36 * 3_600_000
  );
}

/** The place behind a day and its time, or in the sentence before them. */
export function placeAfter(text: string, moment: MomentMatch): PlaceWords {
  const end = Math.max(moment.end, moment.date.end);
  const rest = text.slice(end, end + 200);
  const bare = moment.time
    ? 0
    : (/^[\s,]*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2})?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d{2})?)?/u.exec(rest)?.[0]
        .length ?? 0);
  const found = placeBehind(rest.slice(bare));
  if (found.place !== null) return found;
  const told = placeOfMeeting(rest.slice(bare));
  return told.place === null ? placeBefore(text, moment) : told;
}

/** "Pressträffen hålls på Medborgarhuset, Storgatan 1, klockan 14.00 på onsdag." */
function placeBefore(text: string, moment: MomentMatch): PlaceWords {
  const before = text.slice(Math.max(0, moment.start - longestBehind), moment.start);
  const sentence = before.slice(before.search(/[^.!?\n]*$/u));
  return placeOfMeeting(sentence.replace(/[,\s]+(?:på|den)?\s*$/u, ''));
}
