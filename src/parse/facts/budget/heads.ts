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
    const sense = nounSense(lower);
    if (sense && !governed) return sense;
    if (!DETERMINERS.has(lower) && !isAdjective(lower)) governed = false;
  }
  return null;
}

function isAdjective(lower: string): boolean {
  return /(?:ska|liga|iska|ella|ala|iga|nya|nella|ade|samma)$/u.test(lower);
}
