import type { Clause } from './clauses.js';
import { BODY_ENDING } from './lexicon/bodies.js';
import { INTRANSITIVE_CHANGES } from './lexicon/verbs.js';
import { SHADES } from './lexicon/words.js';
import { nounSense } from './nouns.js';
import { nounBefore, nounBehind, nounInside, type SumNoun } from './sum-nouns.js';
import { hasWord, holds, isModal } from './verb-conditions.js';
import { isVerb, type Verb, verbAt } from './verbs.js';
import { isSign, isYear, type Word } from './words.js';

/** What the words around a sum say happens with it. */
export interface Predicate {
  verb: Verb | null;
  side: 'left' | 'right';
  /** The preposition the sum depends on ("med", "till", "på", "om", "för"), null for a sum that is the object itself. */
  preposition: string | null;
  /** First word of what belongs to the sum: preposition or shading words ("drygt"). */
  lead: number;
  noun: SumNoun | null;
  /** The verb is that of the clause before, carried on. */
  inherited: boolean;
}

const SUM_PREPOSITIONS = new Set([
  'på',
  'om',
  'med',
  'till',
  'för',
  'av',
  'från',
  'à',
  'i',
  'mot',
  'än',
  'mellan',
]);
const RIGHT_REACH = 14;

/** Reads the verb and the noun a sum depends on. */
export function predicateOf(clause: Clause): Predicate {
  const { words, from, at } = clause;
  let lead = at;
  while (lead > from && isShade(words, lead - 1)) lead -= 1;
  const preposition = lead > from ? prepositionOf(words, lead - 1) : null;
  if (preposition) lead -= 1;
  const left = verbBefore(clause, lead, preposition, false);
  const right = left ? null : verbBehind(clause);
  const weak = left || right ? null : verbBefore(clause, lead, preposition, true);
  const verb = left ?? right ?? weak;
  const noun =
    nounInside(words, at) ??
    nounBefore(clause, lead, preposition, verb && !right ? verb.to : from) ??
    nounBehind(clause);
  const particle = preposition !== null && verb?.particleAt === lead;
  return {
    verb,
    side: right ? 'right' : 'left',
    preposition: particle ? null : preposition,
    lead,
    noun,
    inherited: false,
  };
}

/** The preposition before a sum; "ett paket värt 415 miljoner" is a paket "på" so much. */
function prepositionOf(words: readonly Word[], at: number): string | null {
  const lower = words[at]?.lower ?? '';
  if (/^(?:värd|värt|värda)$/.test(lower)) {
    const sense = nounSense(words[at - 1]?.lower ?? '');
    return sense && sense !== 'refuse' ? 'på' : null;
  }
  return SUM_PREPOSITIONS.has(lower) ? lower : null;
}

/** "drygt", "upp till", "totalt": words that shade the sum behind them. */
function isShade(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  if (lower === 'till') return words[at - 1]?.lower === 'upp';
  return SHADES.has(lower);
}

function verbBefore(clause: Clause, lead: number, preposition: string | null, weak: boolean): Verb | null {
  const { words, from, at } = clause;
  for (let index = lead - 1; index >= from; index -= 1) {
    const lower = words[index]?.lower ?? '';
    if (lower === 'att' && !weak && !isAuxiliaryAtt(words, index)) return null;
    const verb = verbAt(words, index, at + 8);
    if (verb && (isModalFor(words, index) || isParticiple(words, index))) continue;
    if (!verb || (verb.entry.condition === 'weak') !== weak) continue;
    if (verb.particleAt !== null && verb.particleAt > at && verb.entry.particle === 'på') continue;
    if (holds(clause, verb, lead, preposition)) return verb;
  }
  return null;
}

/** "får ställa ut garantier": "får" only lends its mood to the infinitive behind it. */
function isModalFor(words: readonly Word[], at: number): boolean {
  if (!/^(?:får|få|fick)$/.test(words[at]?.lower ?? '')) return false;
  const next = words[at + 1];
  if (!next || next.sum || next.capital || isVerb(words, at + 1) || SHADES.has(next.lower)) return false;
  return /^\p{L}+a$/u.test(next.lower) && !NO_INFINITIVE.test(next.lower) && !BODY_ENDING.test(next.lower);
}

/** "ett utökat stöd", "det höjda bidraget": behind an article the form describes the noun. */
function isParticiple(words: readonly Word[], at: number): boolean {
  return (
    /^(?:ett|en|det|den|de)$/.test(words[at - 1]?.lower ?? '') &&
    /(?:ad|at|ade|da|ta|t)$/.test(words[at]?.lower ?? '') &&
    nounSense(words[at + 1]?.lower ?? '') !== null
  );
}

/** Words in "a" that are no infinitives: "får extra", "får stora", "får kommunerna". */
const NO_INFINITIVE =
  /(?:vardera|extra|hela|halva|dubbla|egna|många|några|berörda|utvalda|särskilda|sammanlagda|stora|nya|sina|sådana|båda|alla|andra|dessa|våra|samma|flera|[aeo]rna|liga|ska|iga|ella|ala|nationella|fria|drygt|bara|lilla|följande|bra)$/;

/** "kommer att", "avser att": no border between two clauses. */
function isAuxiliaryAtt(words: readonly Word[], at: number): boolean {
  return /^(?:kommer|avser|planerar|möjlighet|uppdrag)$/.test(words[at - 1]?.lower ?? '');
}

function verbBehind(clause: Clause): Verb | null {
  const { words, at, to } = clause;
  let index = at + 1;
  if (words[index]?.lower === ',') index = pastInsertion(words, index, to);
  const end = Math.min(to, index + RIGHT_REACH);
  for (; index < end; index += 1) {
    const word = words[index];
    if (!word) return null;
    if (isSign(word) && word.lower !== '(' && word.lower !== ')' && word.lower !== '*' && word.lower !== '\\')
      return null;
    if (/^(?:för|och|samt|att|då|där|när|eftersom)$/.test(word.lower)) {
      if (isPassable(words, index)) continue;
      return null;
    }
    const verb = verbAt(words, index, to);
    if (!verb || isSpreadOverYears(words, index)) continue;
    const { condition, sense } = verb.entry;
    if (
      condition === 'weak' ||
      condition === 'directly' ||
      condition === 'with' ||
      condition === 'price' ||
      condition === 'fronted' ||
      condition === 'change'
    )
      continue;
    if (sense === 'measure' || sense === 'support') continue;
    const mayBeUsed =
      isModal(words, at + 1, index) ||
      isModal(words, clause.from, at) ||
      (word.lower === 'används' && /^(?:till|för)$/.test(words[index + 1]?.lower ?? ''));
    if (condition === 'modal' && !mayBeUsed && !isBare(clause)) continue;
    if (/^(?:får|ges)$/.test(word.lower) && isModalOf(words, index, to)) continue;
    return verb;
  }
  return null;
}

/** "1,8 miljoner kronor, fördelat på tre år": when it is paid, not that it is. */
function isSpreadOverYears(words: readonly Word[], at: number): boolean {
  if (!/^(?:fördelat|fördelade|fördelad|utbetalt)$/.test(words[at]?.lower ?? '')) return false;
  return (
    /^(?:på|över|under)$/.test(words[at + 1]?.lower ?? '') && hasWord(words, at + 2, at + 5, /^(?:år|åren)$/)
  );
}

/** "2026 och 2027", "för 2026", "kommer att", "14 miljoner att fördela": what may stand between a sum and its verb. */
function isPassable(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower;
  if (lower === 'och') return isYear(words[at - 1]) && isYear(words[at + 1]);
  if (lower === 'för')
    return isYear(words[at + 1]) || /^(?:år|åren|perioden)$/.test(words[at + 1]?.lower ?? '');
  if (lower !== 'att') return false;
  const offered = words[at - 1]?.sum != null && /^(?:fördela|söka)$/.test(words[at + 1]?.lower ?? '');
  return offered || isAuxiliaryAtt(words, at);
}

/** Behind ", inklusive studiestöd," or at the word behind the comma of "medel, 2,5 miljarder kronor, fördelas". */
function pastInsertion(words: readonly Word[], comma: number, to: number): number {
  for (let at = comma + 1; at < Math.min(to, comma + 7); at += 1) if (words[at]?.lower === ',') return at + 1;
  return comma + 1;
}

/** A bullet that goes on with the words before its list: "Av medlen får • 4,9 miljoner kronor användas för …". */
function isBare({ words, from, at }: Clause): boolean {
  for (let index = from; index < at; index += 1) if (!isShade(words, index)) return false;
  return true;
}

/** "får användas": the modal of the verb behind it. */
function isModalOf(words: readonly Word[], at: number, to: number): boolean {
  for (let index = at + 1; index < Math.min(to, at + 3); index += 1) {
    if (verbAt(words, index, to)?.entry.condition === 'modal') return true;
  }
  return false;
}

/** Whether the verb is one that figures do by themselves. */
export function isIntransitiveChange(words: readonly Word[], verb: Verb): boolean {
  return INTRANSITIVE_CHANGES.has(words[verb.from]?.lower ?? '');
}
