import { isLowerCase } from '../../../swedish/lower-case.js';
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

/** Bits that tell what a character is. */
const SPACE = 1;
const LETTER_OR_DIGIT = 2;
const CAPITAL = 4;
/** Stands between letters inside a word: "FN:s", "2026–2028", "fr.o.m". */
const INNER = 8;

/** Of the characters Swedish is written with; the others are looked up as they come. */
const commonKinds = Uint8Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): number {
  if (/^\s$/u.test(character)) return SPACE;
  if (/^\p{Lu}$/u.test(character)) return LETTER_OR_DIGIT | CAPITAL;
  if (/^[\p{L}\p{N}]$/u.test(character)) return LETTER_OR_DIGIT;
  return /^[-–:'’.&/]$/u.test(character) ? INNER : 0;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return commonKinds[code] ?? kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
}

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
  for (let start = from; start < to; ) {
    const kind = kindAt(text, start);
    if (kind === SPACE) {
      start += 1;
      continue;
    }
    const end = kind & LETTER_OR_DIGIT ? endOfWord(text, start, to) : start + widthAt(text, start);
    const word = text.slice(start, end);
    const capital = (kind & CAPITAL) !== 0;
    const lower = isLowerCase(text, start, end) ? word : word.toLowerCase();
    words.push({ start, end, text: word, lower, capital, sum: null });
    start = end;
  }
}

/** Letters and digits with signs inside, and a hyphen that another part must follow ("barn-"). */
function endOfWord(text: string, start: number, to: number): number {
  let end = start;
  for (;;) {
    while (end < to && kindAt(text, end) & LETTER_OR_DIGIT) end += widthAt(text, end);
    const goesOn =
      end + 1 < to && kindAt(text, end) === INNER && (kindAt(text, end + 1) & LETTER_OR_DIGIT) !== 0;
    if (!goesOn) break;
    end += 1;
  }
  return end < to && text[end] === '-' ? end + 1 : end;
}

/** Characters beyond the basic plane take two units. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
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

/** "2026", "2026-2028", "2026/27" */
export function isYear(word: Word | undefined): boolean {
  return word !== undefined && /^(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?$/.test(word.lower);
}

export function isSign(word: Word | undefined): boolean {
  return word !== undefined && word.sum === null && !/[\p{L}\p{N}]/u.test(word.text);
}
