import { classify } from './bodies.js';
import type { Clause } from './clauses.js';
import { REFUSED_LABELS } from './lexicon/refusals.js';
import { splitNames } from './name-lists.js';
import { nounSense } from './nouns.js';
import { phraseEnd } from './phrases.js';
import type { Predicate } from './predicates.js';
import type { Wording } from './recipients.js';
import { isVerb } from './verbs.js';
import { isSign, phraseText, type Word } from './words.js';

/** What stands beside the sum of a row: "Norrbotten: 4 302 717 kronor", "20 miljoner kronor – Unicef". */
export interface Label {
  recipients: string[];
  purpose: string | null;
  /** Whether the row is about a price, a result, a tax. */
  refused: boolean;
}

const LONGEST_LABEL = 18;

/** The label of a row; null when the clause is no row but running words. */
export function labelOf(clause: Clause, predicate: Predicate, wording: Wording, each: boolean): Label | null {
  const { words, from, at, to } = clause;
  if (predicate.verb) return null;
  if (predicate.preposition !== null) return null;
  const [start, end] = trimmed(words, from, Math.max(from, Math.min(at, predicate.lead)));
  if (end > start) return end - start <= LONGEST_LABEL ? readLabel(words, start, end, wording, each) : null;
  const [first, last] = labelBehind(words, at + 1, to);
  return last > first ? readLabel(words, first, last, wording, each) : null;
}

/** Behind the sum only what a dash, a colon or nothing parts from it; "till" and "för" are read as in sentences. */
function labelBehind(words: readonly Word[], from: number, to: number): [number, number] {
  const sign = words[from];
  if (!sign || /^(?:till|för|åt|per|i|årligen)$/.test(sign.lower)) return [from, from];
  const start = /^[:–—-]$/u.test(sign.text) ? from + 1 : from;
  if (isSign(words[start])) return [from, from];
  let end = start;
  while (
    end < to &&
    !words[end]?.sum &&
    !/^[;.]$/u.test(words[end]?.text ?? '') &&
    words[end]?.lower !== 'varav'
  )
    end += 1;
  return trimmed(words, start, end);
}

function trimmed(words: readonly Word[], from: number, to: number): [number, number] {
  let start = from;
  let end = to;
  while (end > start && isSign(words[end - 1]) && !/^[)”"“»]$/u.test(words[end - 1]?.text ?? '')) end -= 1;
  while (start < end && isEdge(words[start])) start += 1;
  return [start, end];
}

function isEdge(word: Word | undefined): boolean {
  if (!word) return false;
  return (isSign(word) && !/^["”“»]$/u.test(word.text)) || /^(?:och|samt|varav|därav)$/.test(word.lower);
}

function readLabel(words: readonly Word[], from: number, to: number, wording: Wording, each: boolean): Label {
  const refused = isRefusedLabel(words, from, to);
  const attached = attachedName(words, from, to, wording);
  if (attached) return { recipients: attached, purpose: null, refused };
  const end = phraseEnd(words, from, to);
  const named = end > from && classify(words, from, end, wording) === 'body';
  if (!named) return { recipients: [phraseText(wording.text, words, from, to)], purpose: null, refused };
  const comma = placeComma(words, from, end);
  const last = each ? end : (comma ?? end);
  const joined = each || (comma === null && hasJoint(words, from, last));
  const names = joined
    ? splitNames(wording.text, words, from, last)
    : [phraseText(wording.text, words, from, last)];
  const rest = trimmed(words, last, to);
  const purpose =
    rest[1] > rest[0] ? phraseText(wording.text, words, skipFor(words, rest[0]), rest[1]) : null;
  return { recipients: names, purpose: purpose === '' ? null : purpose, refused };
}

function skipFor(words: readonly Word[], at: number): number {
  return words[at]?.lower === 'för' ? at + 1 : at;
}

/** "Kulturföreningen Fräs, Piteå": a place behind the only comma is no second recipient. */
function placeComma(words: readonly Word[], from: number, to: number): number | null {
  const commas: number[] = [];
  for (let at = from; at < to; at += 1) if (words[at]?.text === ',') commas.push(at);
  return commas.length === 1 && !hasJoint(words, from, to) ? (commas[0] ?? null) : null;
}

function hasJoint(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (/^(?:och|samt)$/.test(words[at]?.lower ?? '')) return true;
  return false;
}

/** "Bidrag till Kalix IF: 5 000 kronor". */
function attachedName(words: readonly Word[], from: number, to: number, wording: Wording): string[] | null {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (words[at]?.lower !== 'till') continue;
    const sense = nounSense(words[at - 1]?.lower ?? '');
    if (!sense || sense === 'refuse') return null;
    const end = phraseEnd(words, at + 1, to);
    if (end > at + 1 && classify(words, at + 1, end, wording) === 'body')
      return splitNames(wording.text, words, at + 1, end);
    return null;
  }
  return null;
}

export function isRefusedLabel(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 6); at += 1) {
    const lower = words[at]?.lower ?? '';
    if (REFUSED_LABELS.test(lower)) return true;
    if (at === from && nounSense(lower) === 'refuse') return true;
  }
  return false;
}

/**
 * The lead-in of a bullet or paragraph: "Psykisk hälsa: Regeringen satsar …". Gives the position of its colon,
 * or -1 when the first words lead nothing in.
 */
export function leadInColon(words: readonly Word[]): number {
  for (let at = 0; at < Math.min(words.length, 12); at += 1) {
    if (words[at]?.sum || isVerb(words, at)) return -1;
    if (words[at]?.text === ':') return at > 0 && at < words.length - 1 ? at : -1;
  }
  return -1;
}
