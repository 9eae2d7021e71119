import { BODY_ENDING } from './lexicon/bodies.js';
import type { NounSense } from './lexicon/nouns.js';
import { ADVERBS, DETERMINERS, PREPOSITIONS, SHADES } from './lexicon/words.js';
import { nounSense } from './nouns.js';
import { isYear, type Word } from './words.js';

/** Owners that get nothing: "årets bidrag", "länets stöd". */
export const OWNERS =
  /^(?:året|länet|landet|veckan|dagen|fjolåret|kulturen|budgetpropositionen|propositionen|hösten|våren|paketet|programmet|projektet)$/iu;

/** Nouns that say whose money it is: "teaterns bidrag", "nämndens budget"; not "FN:s program". */
export function isBudgetOf(noun: string, sense: NounSense | null): boolean {
  if (sense === 'grant' || sense === 'raise' || sense === 'cut') return true;
  return sense === 'frame' && (noun === 'del' || /(?:ram|budget|paket|satsning)/u.test(noun));
}

/** "Länsstyrelsen handlägger ansökningarna och får …": the subject ends before the verb of the first half. */
export function beforeOtherVerb(words: readonly Word[], from: number, to: number): number {
  if (words[to - 1]?.lower !== 'och') return to;
  for (let at = from + 1; at < to - 1; at += 1) {
    const word = words[at];
    if (!word || word.capital || /^(?:och|för)$/.test(words[at - 1]?.lower ?? '')) continue;
    if (/(?:ar|er|år|ade|te)$/u.test(word.lower) && !BODY_ENDING.test(word.lower)) return at;
  }
  return to;
}

/** "fördelas mellan", "jämnt fördelat mellan", "delas mellan" */
export function isDivided(words: readonly Word[], from: number, at: number): boolean {
  for (let index = from; index < at; index += 1)
    if (/^(?:fördel|delas|dela$)/.test(words[index]?.lower ?? '')) return true;
  return false;
}

export function isPassive(verb: Word | undefined): boolean {
  return /s$/.test(verb?.lower ?? '');
}

export function skipTill(words: readonly Word[], at: number): number {
  return words[at]?.lower === 'till' ? at + 1 : at;
}

/** Words around a phrase that are no part of it. */
export function isLoose(words: readonly Word[], at: number): boolean {
  const word = words[at];
  // "MAX IV" is a name, "max" a shade.
  if (!word || word.sum || /^\p{Lu}{2,}$/u.test(word.text)) return false;
  // "Byaföreningen Sandön Runt": a capital behind a capital is part of the name.
  if (word.capital && at > 0 && words[at - 1]?.capital) return false;
  // "Minst utvecklade länders fond" is a name too.
  if (word.capital && word.lower === 'minst' && /ade$/u.test(words[at + 1]?.lower ?? '')) return false;
  if (isYear(word)) return true;
  if (word.lower === 'i') return words[at + 1]?.lower === 'år';
  if (word.lower === 'år') return words[at - 1]?.lower === 'i';
  return (
    ADVERBS.has(word.lower) ||
    (SHADES.has(word.lower) && !DETERMINERS.has(word.lower)) ||
    /^(?:,|och|samt|att|få|ha|men|så|innebär|föreslås)$/.test(word.lower)
  );
}

export function hasNounBefore(words: readonly Word[], from: number, at: number): boolean {
  for (let index = at - 1; index >= Math.max(from, at - 5); index -= 1) {
    const sense = nounSense(words[index]?.lower ?? '');
    if (sense && sense !== 'refuse') return true;
    if (PREPOSITIONS.has(words[index]?.lower ?? '')) return false;
  }
  return false;
}

/** "ges som humanitärt stöd till …": the "som" says in what shape the sum is given, not who. */
export function isInShape(words: readonly Word[], at: number): boolean {
  return words.slice(at + 1, at + 4).some((word) => nounSense(word.lower) === 'grant');
}
