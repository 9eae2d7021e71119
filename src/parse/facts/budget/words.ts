import type { Span } from '../../outline.js';
import type { Sum } from './sums.js';

/** A word, a sign or a whole sum ("två miljoner kronor") of a sentence. */
export interface Word extends Span {
  text: string;
  /** Lower case; empty for a sum, so that no word list takes it for a word. */
  lower: string;
  /** Whether it begins with a capital letter. */
  capital: boolean;
  sum: Sum | null;
}

// Letters and digits with signs inside ("FN:s", "2026–2028", "fr.o.m", "barn-"), or one sign. Nothing to give back.
const WORD = /[\p{L}\p{N}]+(?:[-–:'’.&/][\p{L}\p{N}]+)*-?|[^\s]/gu;

/**
 * Takes the stretch `from`–`to` of a text apart into words.
 * @param sums the sums that stand in the stretch, in order
 */
export function wordsOf(text: string, from: number, to: number, sums: readonly Sum[]): Word[] {
  const words: Word[] = [];
  let at = from;
  for (const sum of sums) {
    pushWords(words, text, at, sum.start);
    const { start, end } = sum;
    words.push({ start, end, text: text.slice(start, end), lower: '', capital: false, sum });
    at = end;
  }
  pushWords(words, text, at, to);
  return words;
}

function pushWords(words: Word[], text: string, from: number, to: number): void {
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const start = from + match.index;
    const word = match[0];
    const capital = /^\p{Lu}/u.test(word);
    words.push({
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase(),
      capital,
      sum: null,
    });
  }
}

/** The text of the words from `from` to `to` (exclusive) on one line. */
export function phraseText(text: string, words: readonly Word[], from: number, to: number): string {
  const first = words[from];
  const last = words[to - 1];
  return first && last && to > from ? oneLine(text.slice(first.start, last.end)) : '';
}

/** White space of every kind becomes a single blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

export function isYear(word: Word | undefined): boolean {
  return word !== undefined && /^(?:19|20)\d\d$/.test(word.lower);
}

export function isSign(word: Word | undefined): boolean {
  return word !== undefined && word.sum === null && !/[\p{L}\p{N}]/u.test(word.text);
}
