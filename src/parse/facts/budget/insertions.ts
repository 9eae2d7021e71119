import { AUXILIARIES } from './lexicon/verbs.js';
import { isVerb } from './verbs.js';
import type { Word } from './words.js';

/** Words an insertion may hold. */
const REACH = 22;
const OPENERS = /^(?:som|vars|vilken|vilket|vilka|där)$/;
const APPOSITIONS = /^(?:en|ett|den|det|tidigare|länets|landets|kommunens|regionens)$/;

/**
 * Leaves out what is said of a subject between commas before its verb:
 * "Föreningen Kämparna, som har 400 medlemmar, får 120 000 kronor" → "Föreningen Kämparna får …".
 * Insertions with a sum stay. Linear in the number of words.
 */
export function withoutInsertions(words: readonly Word[]): readonly Word[] {
  if (!words.some((word) => word.sum)) return words;
  const kept: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const end = word?.lower === ',' && at > 0 ? insertionEnd(words, at) : null;
    if (end !== null) at = end;
    else if (word) kept.push(word);
  }
  return kept;
}

/** The comma that closes the insertion opened at `comma`, when a verb goes on behind it. */
function insertionEnd(words: readonly Word[], comma: number): number | null {
  const opener = words[comma + 1]?.lower ?? '';
  if (words[comma + 1]?.capital || !(OPENERS.test(opener) || APPOSITIONS.test(opener))) return null;
  for (let at = comma + 2; at < Math.min(words.length, comma + REACH); at += 1) {
    const word = words[at];
    if (!word || word.sum || word.lower === ';') return null;
    if (word.lower !== ',') continue;
    const next = words[at + 1]?.lower ?? '';
    return isVerb(words, at + 1) || AUXILIARIES.has(next) ? at : null;
  }
  return null;
}
