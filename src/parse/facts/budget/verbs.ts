import { VERBS, type VerbEntry } from './lexicon/verbs.js';
import { isSign, type Word } from './words.js';

/** A verb of the lexicon in a sentence: `from`–`to` are the words from the verb to its particle, `to` exclusive. */
export interface Verb {
  entry: VerbEntry;
  from: number;
  to: number;
  /** Whether the particle comes behind the sum: "160 miljoner skjuts till" has none, "går 3 miljoner till" has. */
  particleAt: number | null;
}

const entriesByForm = new Map<string, VerbEntry[]>();
for (const entry of VERBS) {
  for (const form of entry.forms.split(' ')) {
    const entries = entriesByForm.get(form);
    if (entries) entries.push(entry);
    else entriesByForm.set(form, [entry]);
  }
}

/** How many words may part a verb from its particle: "betalar regionen i år ut". */
const PARTICLE_REACH = 6;

/** The verb that begins at a word, its particle no further than `limit`; null when the word is no verb we know. */
export function verbAt(words: readonly Word[], at: number, limit: number): Verb | null {
  const word = words[at];
  if (!word || word.lower === '' || isInName(words, at) || isStep(words, at)) return null;
  for (const entry of entriesByForm.get(word.lower) ?? []) {
    if (!entry.particle) return { entry, from: at, to: at + 1, particleAt: null };
    const end = Math.min(limit, at + 1 + PARTICLE_REACH);
    for (let next = at + 1; next < end; next += 1) {
      if (words[next]?.lower !== entry.particle) continue;
      const direct = next === at + 1;
      return { entry, from: at, to: direct ? next + 1 : at + 1, particleAt: next };
    }
  }
  return null;
}

export function isVerb(words: readonly Word[], at: number): boolean {
  return entriesByForm.has(words[at]?.lower ?? '') && !isInName(words, at) && !isStep(words, at);
}

/** "Raffinaderiet steg 2": a step with its number, not "rose". */
function isStep(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'steg' && /^(?:\d{1,2}|ett|två|tre|fyra)$/.test(words[at + 1]?.lower ?? '');
}

/** "Föreningen Små Steg": a capital inside a sentence makes a name of what else were a verb. */
function isInName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return words[at]?.capital === true && before !== undefined && !isSign(before);
}
