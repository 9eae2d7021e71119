import type { Wording } from './bodies.js';
import { classify } from './bodies.js';
import type { Clause } from './clauses.js';
import { BODY_ENDING, NAMES_WITH_FOR } from './lexicon/bodies.js';
import { REFUSED_LABELS } from './lexicon/refusals.js';
import { splitNames } from './name-lists.js';
import { nounSense } from './nouns.js';
import { phraseEnd } from './phrases.js';
import type { Predicate } from './predicates.js';
import { isVerb } from './verbs.js';
import { isSign, isYear, phraseText, type Word } from './words.js';

/** What stands beside the sum of a row: "Norrbotten: 4 302 717 kronor", "20 miljoner kronor – Unicef". */
export interface Label {
  recipients: string[];
  purpose: string | null;
  /** Whether the row is about a price, a result, a tax. */
  refused: boolean;
  /** A row that adds up the others. */
  total: boolean;
  /** The sum stands in parentheses or behind a comma right after the name. */
  bracketed?: boolean;
}

const LONGEST_LABEL = 18;

/**
 * The label of a row; null when the clause is no row but running words.
 *
 * @param each whether every body of the label gets the sum
 * @param behind whether the label may stand behind the sum
 */
export function labelOf(
  clause: Clause,
  predicate: Predicate,
  wording: Wording,
  each: boolean,
  behind: boolean,
): Label | null {
  const { words, from, at, to } = clause;
  const { verb } = predicate;
  if (behind && verb?.entry.sense === 'measure' && /^omfatta/.test(words[verb.from]?.lower ?? '')) {
    const [start, end] = trimmed(words, from, verb.from);
    const label = readLabel(words, start, end, wording, each);
    // "Bidraget till hyra av simhallar omfattar …": the money itself, read as the sentence it is.
    if (attachedName(words, start, end, wording) === null && isAllocated(words[start])) return null;
    return label.recipients.join('') === '' ? null : { ...label, bracketed: true };
  }
  if (verb && !predicate.inherited) return null;
  if (predicate.preposition !== null) return null;
  const [begin, end] = trimmed(words, from, Math.max(from, Math.min(at, predicate.lead)));
  const start = behindColon(words, begin, end);
  if (end > start) return end - start <= LONGEST_LABEL ? readLabel(words, start, end, wording, each) : null;
  if (!behind) return null;
  const [first, last] = labelBehind(words, at + 1, to);
  return last > first ? readLabel(words, first, last, wording, each) : null;
}

function isAllocated(word: Word | undefined): boolean {
  return /^(?:grant|frame)$/.test(nounSense(word?.lower ?? '') ?? '');
}

/** "40 miljoner extra: Nationalmuseum 12 …": the list begins behind the colon, before a capital. */
function behindColon(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 2; at > from; at -= 1)
    if (words[at]?.text === ':' && words[at + 1]?.capital && !words[from]?.capital) return at + 1;
  return from;
}

/** The body a sum in parentheses stands behind: "bland dem Cirkus Cirkör (3,4 miljoner)". */
export function labelBeforeParenthesis(clause: Clause, wording: Wording): Label | null {
  const { words, from, at } = clause;
  const open = at - 1;
  for (let start = Math.max(from, open - LONGEST_LABEL); start < open; start += 1) {
    if (!words[start]?.capital || isVerb(words, start) || isEdge(words[start])) continue;
    if (phraseEnd(words, start, open) !== open || classify(words, start, open, wording) !== 'body') continue;
    const recipients = [phraseText(wording.text, words, start, open)];
    return { recipients, purpose: null, refused: false, total: false, bracketed: true };
  }
  return null;
}

/** "Några av dem som får stöd är Piteå Sim, 85 tkr, …": the body between the copula and the comma before the sum. */
export function labelBehindCopula(clause: Clause, wording: Wording): Label | null {
  const { words, from, at } = clause;
  const comma = at - 1;
  if (words[comma]?.text !== ',') return null;
  for (let copula = comma - 2; copula > Math.max(from, comma - LONGEST_LABEL); copula -= 1) {
    if (!/^(?:är|finns|:)$/.test(words[copula]?.lower ?? '')) continue;
    const start = copula + 1;
    if (
      !words[start]?.capital ||
      !words.slice(from, copula).some((word) => nounSense(word.lower) === 'grant')
    )
      return null;
    if (phraseEnd(words, start, comma) !== comma || classify(words, start, comma, wording) !== 'body')
      return null;
    const recipients = [phraseText(wording.text, words, start, comma)];
    return { recipients, purpose: null, refused: false, total: false, bracketed: true };
  }
  return null;
}

/** "De största posterna är en ny skola (220 miljoner kronor)": what the sum in parentheses is for. */
export function measureBeforeParenthesis(clause: Clause, wording: Wording): Label | null {
  const { words, from, at } = clause;
  const open = at - 1;
  if (words[open - 1]?.sum) return null;
  let start = open;
  while (start > from && open - start < LONGEST_LABEL) {
    const word = words[start - 1];
    if (!word || word.sum || isVerb(words, start - 1) || /^(?:är|:|,|;)$/.test(word.lower)) break;
    start -= 1;
  }
  while (start < open && isEdge(words[start])) start += 1;
  if (start >= open || isRefusedLabel(words, start, open)) return null;
  return {
    recipients: [],
    purpose: phraseText(wording.text, words, start, open),
    refused: false,
    total: false,
    bracketed: true,
  };
}

/** Behind the sum only what a dash, a colon or nothing parts from it; "till" and "för" are read as in sentences. */
function labelBehind(words: readonly Word[], from: number, to: number): [number, number] {
  const sign = words[from];
  if (!sign || /^(?:till|för|åt|per|i|årligen)$/.test(sign.lower)) return [from, from];
  const start = /^[:–—-]$/u.test(sign.text) ? from + 1 : from;
  const first = words[start];
  if (!first || isSign(first) || isYear(first)) return [from, from];
  if (start === from && !first.capital) return [from, from];
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
  return (
    (isSign(word) && !/^["”“»]$/u.test(word.text)) ||
    /^(?:och|samt|varav|därav|respektive|med|därefter|ytterligare|däribland|bland|annat|bl\.a|exempelvis|t\.ex)$/.test(
      word.lower,
    )
  );
}

const TOTAL_LABEL = /^(?:del)?(?:summa|totalt|total|sammanlagt|sammantaget|totalsumma)$/;

function readLabel(words: readonly Word[], from: number, to: number, wording: Wording, each: boolean): Label {
  const refused = isRefusedLabel(words, from, to);
  if (TOTAL_LABEL.test(words[from]?.lower ?? ''))
    return { recipients: [], purpose: null, refused, total: true };
  const attached = attachedName(words, from, to, wording);
  if (attached) return { recipients: attached, purpose: null, refused, total: false };
  if (isTime(words, from, to)) return { recipients: [], purpose: null, refused, total: false };
  const end = nameEnd(words, from, to);
  const comma = each ? null : placeComma(words, from, end);
  const last = comma ?? end;
  const names =
    each || joinsBodies(words, from, last, wording) ? splitNames(wording.text, words, from, last) : [];
  const recipients = names.length > 1 ? names : [phraseText(wording.text, words, from, last)];
  return { recipients, purpose: purposeOfLabel(words, last, to, wording.text), refused, total: false };
}

/** "nästa år", "i år", "under 2026": when the sum is given, not to whom. */
function isTime(words: readonly Word[], from: number, to: number): boolean {
  const said = words.slice(from, to).map((word) => word.lower);
  return /^(?:(?:i|nästa|under|för|kommande|innevarande|år|åren|och|(?:19|20)\d\d)\s?)+$/.test(
    said.join(' '),
  );
}

/** "Norrbottens museum för utställning": the name ends before "för", unless the name itself goes on with it. */
function nameEnd(words: readonly Word[], from: number, to: number): number {
  if (!words[from]?.capital) return to;
  for (let at = from + 1; at < to - 1; at += 1) {
    if (words[at]?.lower !== 'för') continue;
    const before = words[at - 1];
    if (!before || NAMES_WITH_FOR.test(before.lower) || nounSense(before.lower) !== null) return to;
    return words.slice(from, at).some((word, index) => index > 0 && word.capital) ||
      BODY_ENDING.test(before.lower)
      ? at
      : to;
  }
  return to;
}

function purposeOfLabel(words: readonly Word[], from: number, to: number, text: string): string | null {
  const [start, end] = trimmed(words, from, to);
  const first = words[start]?.lower === 'för' ? start + 1 : start;
  const said = phraseText(text, words, first, end);
  return said === '' || (words[first]?.capital && end - first === 1) ? null : said;
}

/** "Luleå kommun och Bodens kommun" are two bodies, "Jazz och Visa" is one name. */
function joinsBodies(words: readonly Word[], from: number, to: number, wording: Wording): boolean {
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const joint = at === to || /^(?:,|och|samt)$/.test(words[at]?.lower ?? '');
    if (!joint) continue;
    if (words[at - 1]?.lower.endsWith('-')) return false;
    if (at > start && !isBodyByItself(words, start, at, wording)) return false;
    start = at + 1;
  }
  return true;
}

function isBodyByItself(words: readonly Word[], from: number, to: number, wording: Wording): boolean {
  for (let at = from; at < to; at += 1) {
    if (/^[\p{Lu}\d&]{2,}$/u.test(words[at]?.text ?? '') || BODY_ENDING.test(words[at]?.lower ?? ''))
      return true;
  }
  return to - from === 1 && wording.names.has(words[from]?.lower ?? '') && words[from]?.capital === true;
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
