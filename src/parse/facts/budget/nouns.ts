import {
  NOUN_ENDINGS,
  NOUN_EXCEPTIONS,
  NOUN_INFLECTIONS,
  type NounSense,
  REFUSING_BEGINNINGS,
} from './lexicon/nouns.js';

const senseByEnding = new Map<string, NounSense>();
for (const sense of ['grant', 'frame', 'raise', 'cut', 'refuse'] as const) {
  for (const ending of NOUN_ENDINGS[sense].split(/\s+/)) if (ending) senseByEnding.set(ending, sense);
}
const LONGEST = Math.max(...[...senseByEnding.keys()].map((ending) => ending.length));
const SHORTEST = 2;

/**
 * What a noun says about a sum beside it, by the last part of the compound: "verksamhetsstödet" → grant,
 * "budgetramen" → frame, "kostnadsökningen" → refuse; null for a word that says nothing.
 */
export function nounSense(word: string): NounSense | null {
  const lower = word.toLowerCase();
  const exception = NOUN_EXCEPTIONS[lower];
  if (exception !== undefined) return exception;
  const found = endingSense(lower);
  if (found === null || found === 'refuse') return found;
  return REFUSING_BEGINNINGS.some((beginning) => lower.startsWith(beginning)) ? 'refuse' : found;
}

function endingSense(word: string): NounSense | null {
  let best: { length: number; sense: NounSense } | null = null;
  for (const inflection of NOUN_INFLECTIONS) {
    if (!word.endsWith(inflection)) continue;
    const stem = word.slice(0, word.length - inflection.length);
    for (let length = Math.min(LONGEST, stem.length); length >= SHORTEST; length -= 1) {
      const sense = senseByEnding.get(stem.slice(-length));
      if (!sense || (best && best.length >= length)) continue;
      if (length <= 3 && stem.length > length && stem.length < length + 3) continue;
      best = { length, sense };
      break;
    }
  }
  return best?.sense ?? null;
}
