import { readDigits } from './digits.js';
import { type Scale, scales, vulgarFractions } from './lexicon/number-words.js';
import { readNumberWords, wordInPhrase } from './number-words.js';
import { Gap, type Token, tokenize } from './tokens.js';

/** A number as it stands in a text. */
export interface NumberMatch {
  /** UTF-16 units, end exclusive. */
  start: number;
  end: number;
  value: number;
  form: 'digits' | 'words';
}

/** A figure with the scale after it, before any unit: the common part of sums and percentages. */
export interface Figure {
  /** Index of the first token, and of the token after the figure and its scale. */
  first: number;
  next: number;
  /** UTF-16 units, end exclusive. */
  start: number;
  end: number;
  form: 'digits' | 'words';
  /** What is written before the scale: 2,5 in "2,5 miljarder". */
  mantissa: number;
  /** 1 where there is no scale. */
  scale: number;
  /** The scale is an English word. */
  english: boolean;
  /** mantissa × scale. */
  value: number;
  /** "1,500" the English way; see DigitFigure. */
  englishReading: number | null;
  /** Four digits without separator from 1900 to 2100: could be a year. */
  yearLike: boolean;
  /** Only the article "en" or "ett", without a scale. */
  article: boolean;
  /** Written with separators between the thousands, so it needs no scale. */
  grouped: boolean;
  /** What the number words themselves say: "ett par" is about 2. */
  qualifier: 'about' | 'over' | 'under' | null;
}

/**
 * Finds every number of a text, in digits or words, in order and without overlaps:
 * "42 426 203", "2,5 miljarder", "tjugoett", "en kvarts miljard", "två och en halv miljon".
 * "en" and "ett" alone are articles and no numbers. Dates, times, laws, telephone numbers and
 * figures that hang on letters ("E4") are none either.
 */
export function findNumbers(text: string): NumberMatch[] {
  const tokens = tokenize(text);
  const found: NumberMatch[] = [];
  for (let index = 0; index < tokens.length; ) {
    const figure = readFigure(tokens, index, text);
    if (figure && !(figure.article && figure.scale === 1)) {
      found.push({ start: figure.start, end: figure.end, value: figure.value, form: figure.form });
    }
    index = figure ? figure.next : index + 1;
  }
  return found;
}

/** Product of a figure and a scale without the noise of binary fractions: 513,8 × 10⁶ is 513800000. */
export function scaled(mantissa: number, scale: number): number {
  return Number((mantissa * scale).toPrecision(15));
}

/** Reads the figure, with its scale, that begins at a token; null where none does. */
export function readFigure(tokens: readonly Token[], first: number, text: string): Figure | null {
  const base = readMantissa(tokens, first, text);
  if (!base) return null;
  const scale = readScale(tokens, base.next);
  if (!scale) return base;
  const english = scale.english && base.englishReading !== null;
  const mantissa = english && base.englishReading !== null ? base.englishReading : base.mantissa;
  const own = scaled(mantissa, base.scale * scale.value);
  const rest = base.form === 'words' ? readRemainder(tokens, scale.next, scale.value, text) : null;
  const next = rest?.next ?? scale.next;
  return {
    ...base,
    next,
    end: endBefore(tokens, next),
    mantissa: rest ? scaled(own + rest.value, 1 / scale.value) : scaled(mantissa, base.scale),
    scale: scale.value,
    english: scale.english,
    value: rest ? own + rest.value : own,
    yearLike: false,
    article: false,
  };
}

function readMantissa(tokens: readonly Token[], first: number, text: string): Figure | null {
  const token = tokens[first];
  if (!token) return null;
  const base = { first, start: token.start, scale: 1, english: false, englishReading: null, grouped: false };
  if (token.kind === 'sign') {
    const value = vulgarFractions.get(token.word);
    if (value === undefined) return null;
    const plain = { form: 'digits', yearLike: false, article: false, qualifier: null } as const;
    return { ...base, ...plain, next: first + 1, end: token.end, mantissa: value, value };
  }
  if (token.kind === 'word') {
    const words = readNumberWords(tokens, first);
    if (!words) return null;
    const half = words.scale === 1 ? readAndAHalf(tokens, words.next) : null;
    const next = half?.next ?? words.next;
    const mantissa = words.value + (half?.value ?? 0);
    return {
      ...base,
      next,
      end: endBefore(tokens, next),
      form: 'words',
      mantissa,
      scale: words.scale,
      value: mantissa * words.scale,
      yearLike: false,
      article: words.article && !half && words.qualifier === null,
      qualifier: words.qualifier,
    };
  }
  const digits = readDigits(tokens, first, text);
  if (!digits) return null;
  const part = digits.decimals
    ? null
    : (readVulgarFraction(tokens, digits.next) ?? readAndAHalf(tokens, digits.next));
  const next = part?.next ?? digits.next;
  const value = digits.value + (part?.value ?? 0);
  return {
    ...base,
    next,
    end: endBefore(tokens, next),
    form: 'digits',
    mantissa: value,
    value,
    englishReading: digits.english,
    grouped: digits.grouped,
    yearLike: !digits.grouped && !digits.decimals && !part && value >= 1900 && value <= 2100,
    article: false,
    qualifier: null,
  };
}

/** "två och en halv", "2 och en halv", "tre och en kvarts". */
function readAndAHalf(tokens: readonly Token[], index: number): { next: number; value: number } | null {
  if (wordInPhrase(tokens, index) !== 'och') return null;
  const article = wordInPhrase(tokens, index + 1);
  const part = wordInPhrase(tokens, index + 2);
  if ((article !== 'en' && article !== 'ett') || part === null) return null;
  if (part !== 'halv' && part !== 'halvt' && part !== 'kvarts') return null;
  return { next: index + 3, value: part === 'kvarts' ? 0.25 : 0.5 };
}

function readVulgarFraction(tokens: readonly Token[], index: number): { next: number; value: number } | null {
  const token = tokens[index];
  const value =
    token?.kind === 'sign' && token.gap <= Gap.space ? vulgarFractions.get(token.word) : undefined;
  return value === undefined ? null : { next: index + 1, value };
}

interface ScaleReading extends Scale {
  next: number;
}

function readScale(tokens: readonly Token[], index: number): (Scale & { next: number }) | null {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.gap > Gap.line) return null;
  const scale = scales.get(token.word);
  if (!scale) return null;
  return multiplied(tokens, { ...scale, next: afterStop(tokens, index, scale) });
}

/** "tusen miljoner" is a milliard. */
function multiplied(tokens: readonly Token[], scale: ScaleReading): ScaleReading {
  if (scale.value !== 1e3) return scale;
  const word = wordInPhrase(tokens, scale.next);
  const second = word === null ? undefined : scales.get(word);
  return second && second.value > 1e3
    ? { ...second, value: scale.value * second.value, next: afterStop(tokens, scale.next, second) }
    : scale;
}

/** Steps over the full stop of "milj." where a lower-case word goes on after it. */
function afterStop(tokens: readonly Token[], index: number, scale: Scale): number {
  const stop = tokens[index + 1];
  const after = tokens[index + 2];
  const stopped = scale.abbreviation && stop?.word === '.' && stop.gap === Gap.none;
  return stopped &&
    after?.kind === 'word' &&
    after.gap <= Gap.line &&
    /^(?:kr|sek|eur|€|dollar)/.test(after.word)
    ? index + 2
    : index + 1;
}

/** "en miljon femhundra tusen": what follows a scale and is smaller than it. */
function readRemainder(
  tokens: readonly Token[],
  index: number,
  below: number,
  text: string,
): { next: number; value: number } | null {
  if (wordInPhrase(tokens, index) === null || below <= 1e3) return null;
  const rest = readMantissa(tokens, index, text);
  if (!rest || rest.article || rest.qualifier) return null;
  const scale = readScale(tokens, rest.next);
  const value = scaled(rest.value, scale?.value ?? 1);
  return Number.isInteger(value) && value >= 100 && value < below
    ? { next: scale?.next ?? rest.next, value }
    : null;
}

function endBefore(tokens: readonly Token[], next: number): number {
  return tokens[next - 1]?.end ?? 0;
}
