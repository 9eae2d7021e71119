import {
  articleAdjectives,
  fractions,
  type NumberPart,
  numberParts,
  vagueCounts,
} from './lexicon/number-words.js';
import { Gap, type Token } from './tokens.js';

/** A figure written in words, without the scale ("miljoner") after it. */
export interface WordFigure {
  /** Index of the token after the figure. */
  next: number;
  value: number;
  /** "femton tusen" is 15 with the scale 1000, so that "tio till femton tusen" can share it. */
  scale: number;
  /** "ett par", "ett tjugotal", "en dryg": the words themselves say how exact they are. */
  qualifier: 'about' | 'over' | 'under' | null;
  /** Only "en" or "ett", which is mostly the article. */
  article: boolean;
}

/** The parts of number words by their first two letters, the longest first: most words are ruled out by these. */
const partsByBeginning = new Map<number, [string, NumberPart][]>();
for (const word of [...fractions.keys(), 'trekvarts']) partsByBeginning.set(beginningAt(word, 0), []);
for (const entry of [...numberParts].sort(([a], [b]) => b.length - a.length)) {
  const beginning = beginningAt(entry[0], 0);
  partsByBeginning.set(beginning, [...(partsByBeginning.get(beginning) ?? []), entry]);
}

/** Two letters as one number. */
function beginningAt(word: string, at: number): number {
  return word.charCodeAt(at) * 0x10000 + word.charCodeAt(at + 1);
}

function mayBeNumber(word: string): boolean {
  return partsByBeginning.has(beginningAt(word, 0));
}

/** "niohundranittioniotusenniohundranittionio" has 41 letters. */
const LONGEST_WORD = 60;

/** Takes a run-together number word apart ("tvåhundrafemtio"), or null where anything else is in it. */
export function partsOf(word: string): NumberPart[] | null {
  if (word.length > LONGEST_WORD || !mayBeNumber(word)) return null;
  const parts: NumberPart[] = [];
  for (let at = 0; at < word.length; ) {
    const longest = partsByBeginning.get(beginningAt(word, at))?.find(([part]) => word.startsWith(part, at));
    if (!longest) return null;
    parts.push(longest[1]);
    at += longest[0].length;
  }
  return parts.length > 0 ? parts : null;
}

/** Adds up the parts of a number in the order they are said, refusing what is no Swedish number ("tre tjugo"). */
class Cardinal {
  #thousands = 0;
  #below = 0;
  #hundred = false;
  #empty = true;
  #closed = false;

  get value(): number {
    return this.#thousands + this.#below;
  }

  /** The number ends in "tusen": its head and 1000. */
  get scale(): number {
    return this.#thousands > 0 && this.#below === 0 ? 1000 : 1;
  }

  add({ value, kind }: NumberPart): boolean {
    if (this.#closed) return false;
    const rest = this.#below % 100;
    if (kind === 'zero') {
      if (!this.#empty) return false;
      this.#closed = true;
    } else if (kind === 'one') {
      if (rest !== 0 && !(rest >= 20 && rest % 10 === 0 && value < 10)) return false;
      this.#below += value;
    } else if (kind === 'ten') {
      if (rest !== 0) return false;
      this.#below += value;
    } else if (kind === 'hundred') {
      if (this.#hundred || this.#below > 99) return false;
      this.#below = Math.max(1, this.#below) * 100;
      this.#hundred = true;
    } else {
      if (this.#thousands > 0) return false;
      this.#thousands = Math.max(1, this.#below) * 1000;
      this.#below = 0;
      this.#hundred = false;
    }
    this.#empty = false;
    return true;
  }

  addAll(parts: readonly NumberPart[]): boolean {
    return parts.every((part) => this.add(part));
  }

  copy(): Cardinal {
    const copy = new Cardinal();
    copy.#thousands = this.#thousands;
    copy.#below = this.#below;
    copy.#hundred = this.#hundred;
    copy.#empty = this.#empty;
    copy.#closed = this.#closed;
    return copy;
  }
}

/**
 * Reads the number that begins at a word: "tjugoett", "två hundra femtio", "två och en halv", "en halv", "halv",
 * "tre kvarts", "halvannan", "ett par", "ett tjugotal", "en dryg halv".
 * "flera hundra" and "hundratals" leave open how many and give null.
 */
export function readNumberWords(tokens: readonly Token[], first: number): WordFigure | null {
  const token = tokens[first];
  if (token?.kind !== 'word' || !mayBeNumber(token.word)) return null;
  if (isVagueBefore(tokens, first)) return null;
  return readFraction(tokens, first) ?? readRound(tokens, first) ?? readCardinal(tokens, first);
}

/** "flera", or the "flera hundra" of "flera hundra tusen": the figure is left open. */
function isVagueBefore(tokens: readonly Token[], at: number): boolean {
  const before = wordInPhrase(tokens, at) === null ? undefined : tokens[at - 1];
  if (before?.kind !== 'word') return false;
  return vagueCounts.has(before.word) || (before.word === 'hundra' && isVagueBefore(tokens, at - 1));
}

/** The word at an index if it belongs to the same phrase as the one before it. */
export function wordInPhrase(tokens: readonly Token[], index: number): string | null {
  const token = tokens[index];
  return token?.kind === 'word' && (token.gap === Gap.space || token.gap === Gap.line) ? token.word : null;
}

function isArticle(word: string | null | undefined): boolean {
  return word === 'en' || word === 'ett';
}

/** "en halv", "en knapp halv", "halv", "tre kvarts", "halvannan": only before something to take the part of. */
function readFraction(tokens: readonly Token[], first: number): WordFigure | null {
  const word = tokens[first]?.word ?? '';
  const figure = { scale: 1, qualifier: null, article: false };
  if (word === 'halvannan' || word === 'halvannat') return { ...figure, next: first + 1, value: 1.5 };
  if (word === 'halv' || word === 'halva') return { ...figure, next: first + 1, value: 0.5 };
  if (word === 'trekvarts') return { ...figure, next: first + 1, value: 0.75 };
  const count = partsOf(word);
  if (count?.length !== 1 || count[0]?.kind !== 'one') return null;
  const adjective = isArticle(word)
    ? articleAdjectives.get(wordInPhrase(tokens, first + 1) ?? '')
    : undefined;
  const at = adjective === undefined ? first + 1 : first + 2;
  const fraction = fractions.get(wordInPhrase(tokens, at) ?? '');
  if (fraction === undefined) return null;
  const value = Number((count[0].value * fraction).toPrecision(12));
  return { ...figure, next: at + 1, value, qualifier: adjective ?? null };
}

/** "ett par", "ett par hundra", "ett tjugotal", "ett drygt hundratal": about so many. */
function readRound(tokens: readonly Token[], first: number): WordFigure | null {
  if (!isArticle(tokens[first]?.word)) return null;
  const adjective = articleAdjectives.get(wordInPhrase(tokens, first + 1) ?? '');
  const at = adjective === undefined ? first + 1 : first + 2;
  const word = wordInPhrase(tokens, at) ?? '';
  if (word === 'par') {
    const multiple = partsOf(wordInPhrase(tokens, at + 1) ?? '')?.[0];
    if (multiple && multiple.kind !== 'hundred' && multiple.kind !== 'thousand') return null;
    const hundreds = multiple?.kind === 'hundred' ? 100 : 1;
    return {
      next: hundreds > 1 ? at + 2 : at + 1,
      value: 2 * hundreds,
      scale: 1,
      qualifier: 'about',
      article: false,
    };
  }
  const parts = /tal(?:et)?$/.test(word) ? partsOf(word.replace(/tal(?:et)?$/, '')) : null;
  const cardinal = new Cardinal();
  if (!parts || !cardinal.addAll(parts)) return null;
  return { next: at + 1, value: cardinal.value, scale: 1, qualifier: adjective ?? 'about', article: false };
}

function readCardinal(tokens: readonly Token[], first: number): WordFigure | null {
  const parts = partsOf(tokens[first]?.word ?? '');
  let cardinal = new Cardinal();
  if (!parts || !cardinal.addAll(parts)) return null;
  const article = isArticle(tokens[first]?.word);
  let next = first + 1;
  for (;;) {
    const more = partsOf(wordInPhrase(tokens, next) ?? '');
    if (!more) break;
    const longer = cardinal.copy();
    if (!longer.addAll(more)) break;
    cardinal = longer;
    next += 1;
  }
  const adjective =
    article && next === first + 1 ? articleAdjectives.get(wordInPhrase(tokens, next) ?? '') : undefined;
  if (adjective !== undefined) {
    return { next: next + 1, value: 1, scale: 1, qualifier: adjective, article: true };
  }
  const value = cardinal.value / cardinal.scale;
  return { next, value, scale: cardinal.scale, qualifier: null, article: article && next === first + 1 };
}
