import type { NounSense } from './lexicon/nouns.js';
import { DETERMINERS, PREPOSITIONS } from './lexicon/words.js';
import { nounSense } from './nouns.js';
import type { Word } from './words.js';

/** Sense of the head of a phrase: its first noun of money that no preposition governs ("inom ramen för anslaget" has none). */
export function headSense(words: readonly Word[], from: number, to: number): NounSense | null {
  let governed = false;
  for (let at = from; at < to; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (PREPOSITIONS.has(lower)) {
      governed = true;
      continue;
    }
    const sense = isOwner(words, at, to) ? null : nounSense(lower);
    if (sense && !governed) return sense;
    if (!DETERMINERS.has(lower) && !isAdjective(lower)) governed = false;
  }
  return null;
}

/** "projektets totala kostnad": the noun behind the genitive is the head. */
function isOwner(words: readonly Word[], at: number, to: number): boolean {
  if (!/(?:ets|ens|[aeo]rnas)$/u.test(words[at]?.lower ?? '')) return false;
  return words.slice(at + 1, Math.min(to, at + 5)).some((word) => nounSense(word.lower) !== null);
}

function isAdjective(lower: string): boolean {
  return /(?:ska|liga|iska|ella|ala|iga|nya|nella|ade|samma)$/u.test(lower);
}
