import { ACTIVITY_ENDING, BARE_BODIES, BODY_ENDING, SECTOR_ENDING } from './lexicon/bodies.js';
import { DETERMINERS, GIVERS, PREPOSITIONS } from './lexicon/words.js';
import { nounSense } from './nouns.js';
import { isSign, type Word } from './words.js';

/** What a phrase names: a body that can be given money, a sector, what is done, or something else. */
export type PhraseClass = 'body' | 'sector' | 'activity' | 'other';

/** What is known of the whole release when its phrases are read. */
export interface Naming {
  /** Words written with a capital inside a sentence: names, wherever they stand. */
  names: ReadonlySet<string>;
  publisher: string | null;
}

/** What is known when the phrases of one sentence are read. */
export interface Wording extends Naming {
  text: string;
  /** The body named last before the sentence. */
  lastNamed: string | null;
  /** The body a sentence before began with. */
  lastSubject: string | null;
}

/** Collects the names of a release from its sentences. */
export function namesIn(sentences: Iterable<readonly Word[]>): Set<string> {
  const names = new Set<string>();
  for (const words of sentences) {
    words.forEach((word, at) => {
      const before = words[at - 1];
      if (word.capital && before && !opensSentence(before)) names.add(word.lower);
    });
  }
  return names;
}

/** A sign a capital may stand behind without being a name; a comma is none. */
function opensSentence(word: Word): boolean {
  return isSign(word) && !/^[,(/&]$/.test(word.text);
}

/** Classifies the phrase `from`–`to`. Its first capital counts only inside a sentence or when it is a name elsewhere. */
export function classify(words: readonly Word[], from: number, to: number, naming: Naming): PhraseClass {
  let head = from;
  while (head < to - 1 && isModifier(words[head])) head += 1;
  const first = words[head];
  if (!first || to <= from) return 'other';
  if (isCapital(words, head, naming)) return 'body';
  for (let at = head; at < to; at += 1) {
    const word = words[at];
    if (!word || (at > head && PREPOSITIONS.has(word.lower))) break;
    const single = classOf(word.lower.replace(/-$/, ''));
    if (single !== 'other') return single;
  }
  return introducesName(words, head, to) && nounSense(first.lower) === null ? 'body' : 'other';
}

function classOf(lower: string): PhraseClass {
  if (BARE_BODIES.has(lower)) return 'body';
  if (BODY_ENDING.test(lower)) return /(?:konstverk|ramverk|regelverk)$/u.test(lower) ? 'activity' : 'body';
  if (SECTOR_ENDING.test(lower)) return 'sector';
  return ACTIVITY_ENDING.test(lower) ? 'activity' : 'other';
}

function isModifier(word: Word | undefined): boolean {
  if (!word || word.capital) return false;
  return (
    DETERMINERS.has(word.lower) ||
    /^\d+$/.test(word.lower) ||
    /(?:ska|liga|iska|ella|ala|iga|nya|bara|nella|ande)$/u.test(word.lower)
  );
}

/** Whether the word is written as a name here. */
function isCapital(words: readonly Word[], at: number, naming: Naming): boolean {
  const word = words[at];
  if (!word?.capital || GIVERS.has(word.lower)) return false;
  if (/^[\p{Lu}\d&]{2,}/u.test(word.text)) return true;
  const before = words[at - 1];
  if (before && !opensSentence(before)) return true;
  return naming.names.has(word.lower);
}

/** "projektet Arktisk vätgas", "filmen ”Norrsken”": a word for the thing and its name right behind. */
function introducesName(words: readonly Word[], head: number, to: number): boolean {
  let next = head + 1;
  if (/^["”“»']$/u.test(words[next]?.text ?? '')) next += 1;
  return next < to && words[next]?.capital === true && !PREPOSITIONS.has(words[head]?.lower ?? '');
}

/** The one who gives, not one who gets: "regeringen", "vi", the publisher itself. */
export function isGiver(words: readonly Word[], from: number, to: number, naming: Naming): boolean {
  if (to - from === 1 && GIVERS.has(words[from]?.lower ?? '')) return true;
  const phrase = words
    .slice(from, to)
    .map((word) => word.lower)
    .join(' ');
  return naming.publisher !== null && phrase === naming.publisher;
}
