import { findMoments, type MomentMatch } from '../../../swedish/moments.js';
import {
  addDays,
  type Day,
  isoDay,
  stockholmInstant,
  type Weekday,
  weekdayOf,
} from '../../../swedish/stockholm.js';
import type { BodyLine } from '../body-lines.js';
import { sentenceEnd } from '../people/sentence-end.js';
import type { Field } from './labels.js';
import type { Reference } from './reference.js';
import { dayBefore, dayOf, dayWithTime, type When, whenOf } from './when.js';

export interface Registration {
  registration: string | null;
  deadline: string | null;
}

const registers =
  /(?<![\p{sc=Latn}])(?:(?:för|press|intresse)?anmäl(?:an|ning|ningar|ningsformulär|ningslänk)?|(?:för)?anmäl(?:er|as?)?\s(?:dig|er|sig|ditt|deltagande|intresse|närvaro)|anmäls|anmälas|föranmäl\w*|ackrediter[\p{sc=Latn}]*|o\.?s\.?a\.?(?=[\s:])|registrera[\p{sc=Latn}]*|regist(?:er|ration)|rsvp|accredit[\p{sc=Latn}]*)(?![\p{sc=Latn}])/iu;
const notThis = /(?:polis|brotts|orosanmäl|anmälningspliktig|skade)anmäl/iu;
const latest =
  /(?:senast|före|innan|sista (?:anmälnings)?dag(?:en)?(?: för anmälan)?(?: är)?|no later than|by)\s*(?:den\s)?/giu;
const longest = 400;

/**
 * Reads how to register, in the words of the text, and until when ("senast kl. 16:00 tisdag 28 mars", "senast dagen innan").
 *
 * @param event the occasion, for deadlines that refer to it
 */
export function readRegistration(
  text: string,
  lines: readonly BodyLine[],
  fields: readonly Field[],
  event: When | null,
  reference: Reference,
): Registration {
  const sentences = registrationWords(text, lines, fields);
  const field = fields.find((candidate) => candidate.kind === 'deadline');
  const named = field ? text.slice(field.start, field.end) : '';
  const moment = lastDay(named, event, reference);
  const inSentence = sentences
    .map((sentence) => deadlineIn(sentence, event, reference))
    .find((found) => found !== null);
  return {
    registration: sentences[0] ?? null,
    deadline: moment ? whenOf(moment, named, reference).start : (inSentence ?? null),
  };
}

function registrationWords(text: string, lines: readonly BodyLine[], fields: readonly Field[]): string[] {
  const labelled = fields
    .filter((field) => field.kind === 'registration' && field.end > field.start)
    .map((field) => tidy(text.slice(field.start, Math.min(field.end, field.start + longest))));
  const places = fields.filter((field) => field.kind === 'place');
  const sentences: string[] = [];
  for (const line of lines) {
    if (line.kind === 'row' || !registers.test(line.text)) continue;
    const place = places.some(({ start }) => start > line.start && start < line.end);
    if (place && !registers.test(line.text.replace(/\([^()]*\)/gu, ''))) continue;
    let at = 0;
    while (at < line.text.length && sentences.length < 6) {
      const end = Math.min(line.text.length, sentenceStop(line.text, at) + 1);
      const sentence = tidy(line.text.slice(at, end));
      if (
        sentence.length <= longest &&
        registers.test(sentence) &&
        !notThis.test(sentence) &&
        !isLabel(sentence)
      )
        sentences.push(sentence);
      at = end;
    }
  }
  return [...labelled.filter((words) => words !== ''), ...sentences];
}

/** "Plats och anmälan:", "Anmälan": what stands below says how. */
function isLabel(sentence: string): boolean {
  return sentence.endsWith(':') || !sentence.includes(' ');
}

/** A colon and the full stop in an e-mail address do not end the sentence here. */
function sentenceStop(text: string, from: number): number {
  let at = from;
  for (;;) {
    const end = sentenceEnd(text, at, text.length);
    if (text[end] !== ':' || end >= text.length) return end;
    at = end + 1;
  }
}

function tidy(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

function deadlineIn(sentence: string, event: When | null, reference: Reference): string | null {
  for (const match of sentence.matchAll(latest)) {
    const words = sentence.slice(match.index, match.index + match[0].length + 80);
    const moment = lastDay(words, event, reference);
    if (moment && moment.start <= match[0].length + 25) return whenOf(moment, words, reference).start;
    const relative = relativeDeadline(words.slice(match[0].length), event, reference);
    if (relative) return relative;
  }
  return null;
}

/** "senast dagen innan", "senast kl. 9 samma dag". */
function relativeDeadline(words: string, event: When | null, reference: Reference): string | null {
  if (!event) return null;
  const eve = /^(?:[^!?\n]{0,20}\s)?(?:dagen (?:innan|före)|kvällen (?:innan|före))/iu.test(words);
  const same = /^(?:[^!?\n]{0,20}\s)?samma (?:dag|morgon)/iu.test(words);
  if (!eve && !same) return null;
  const day = eve ? dayBefore(event) : dayOf(event);
  return dayWithTime(day, words, reference)?.start ?? isoDay(day);
}

/** The first day in the words; a day without a year is the one near the event, a weekday the last one before it. */
function lastDay(words: string, event: When | null, reference: Reference): MomentMatch | null {
  const [moment] = findMoments(words, reference.publishedAt);
  if (event && moment?.date.precision === 'weekday' && moment.date.weekday !== null) {
    const day = weekdayBefore(dayOf(event), moment.date.weekday);
    const from = new Date(stockholmInstant({ ...day, hour: 0, minute: 0 }));
    const { publishedAt } = reference;
    return publishedAt === null || from >= publishedAt ? (findMoments(words, from)[0] ?? moment) : moment;
  }
  if (!event || (moment && moment.date.precision !== 'day')) return moment ?? null;
  return findMoments(words, new Date(event.start))[0] ?? null;
}

/** The day of the week that comes last before a day, or is that day. */
function weekdayBefore(day: Day, weekday: Weekday): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}
