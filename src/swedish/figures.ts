import { readDigits } from './digits.js';
import { beforeScale, scales, vulgarFractions } from './lexicon/number-words.js';
import { readNumberWords, wordInPhrase } from './number-words.js';
import { Gap, type Token } from './tokens.js';

/** A figure with the scale after it, before any unit: the common part of sums and percentages. */
export interface Figure {
  /** Index of the first token, and of the token after the figure and its scale. */
  first: number;
  next: number;
  form: 'digits' | 'words';
  /** What is written before the scale: 2,5 in "2,5 miljarder". */
  mantissa: number;
  /** 1 where there is no scale. The value of the figure is mantissa × scale. */
  scale: number;
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

/** Product of a figure and a scale without the noise of binary fractions: 513,8 × 10⁶ is 513800000. */
export function scaled(mantissa: number, scale: number): number {
  if (scale === 1) return mantissa;
  return Number.isInteger(mantissa) && scale > 1
    ? mantissa * scale
    : Number((mantissa * scale).toPrecision(15));
}

/**
 * Reads the figure, with its scale, that begins at a token; null where none does.
 *
 * @param joined see {@link readDigits}
 */
export function readFigure(
  tokens: readonly Token[],
  first: number,
  text: string,
  joined = false,
): Figure | null {
  const figure = readMantissa(tokens, first, text, joined);
  if (!figure) return null;
  const scale = readScale(tokens, figure.next);
  if (!scale) return figure;
  if (scale.english && figure.englishReading !== null) figure.mantissa = figure.englishReading;
  figure.mantissa = scaled(figure.mantissa, figure.scale);
  figure.scale = scale.value;
  figure.next = scale.next;
  figure.yearLike = false;
  figure.article = false;
  const rest = figure.form === 'words' ? readRemainder(tokens, scale.next, scale.value, text) : null;
  if (rest) {
    figure.mantissa += rest.value / scale.value;
    figure.next = rest.next;
  }
  return figure;
}

function readMantissa(tokens: readonly Token[], first: number, text: string, joined = false): Figure | null {
  const token = tokens[first];
  if (token?.kind === 'digits') return readDigitMantissa(tokens, first, text, joined);
  if (token?.kind === 'word') return readWordMantissa(tokens, first);
  const fraction = token ? vulgarFractions.get(token.word) : undefined;
  return fraction === undefined ? null : figureOf(first, first + 1, 'digits', fraction);
}

function figureOf(first: number, next: number, form: Figure['form'], mantissa: number): Figure {
  return {
    first,
    next,
    form,
    mantissa,
    scale: 1,
    englishReading: null,
    yearLike: false,
    article: false,
    grouped: false,
    qualifier: null,
  };
}

function readWordMantissa(tokens: readonly Token[], first: number): Figure | null {
  const words = readNumberWords(tokens, first);
  if (!words) return null;
  const half = words.scale === 1 ? readAndAHalf(tokens, words.next) : null;
  const figure = figureOf(first, half?.next ?? words.next, 'words', words.value + (half?.value ?? 0));
  figure.scale = words.scale;
  figure.article = words.article && !half && words.qualifier === null;
  figure.qualifier = words.qualifier;
  return figure;
}

function readDigitMantissa(
  tokens: readonly Token[],
  first: number,
  text: string,
  joined: boolean,
): Figure | null {
  const digits = readDigits(tokens, first, text, joined);
  if (!digits) return null;
  // "2027 och en halv miljard kronor 2028": a year has no half.
  const mayBeYear = !digits.grouped && !digits.decimals && digits.value >= 1900 && digits.value <= 2100;
  const part =
    digits.decimals || mayBeYear
      ? null
      : (readVulgarFraction(tokens, digits.next) ?? readAndAHalf(tokens, digits.next));
  const figure = figureOf(first, part?.next ?? digits.next, 'digits', digits.value + (part?.value ?? 0));
  figure.englishReading = digits.english;
  figure.grouped = digits.grouped;
  figure.yearLike = mayBeYear;
  return figure;
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

interface ScaleReading {
  value: number;
  english: boolean;
  next: number;
}

/** "miljoner", "mdr", "milj.", "tusen miljoner", "nya miljoner". */
function readScale(tokens: readonly Token[], index: number): ScaleReading | null {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.gap > Gap.line) return null;
  if (beforeScale.has(token.word)) {
    const scale = scales.get(wordInPhrase(tokens, index + 1) ?? '');
    return scale && scale.value >= 1e6
      ? { value: scale.value, english: scale.english, next: index + 2 }
      : null;
  }
  const scale = scales.get(token.word);
  if (!scale) return null;
  const next = scale.abbreviation ? afterStop(tokens, index) : index + 1;
  const further = scale.value === 1e3 ? scales.get(wordInPhrase(tokens, next) ?? '') : undefined;
  return further && further.value > 1e3
    ? { value: scale.value * further.value, english: further.english, next: next + 1 }
    : { value: scale.value, english: scale.english, next };
}

/** Steps over the full stop of "milj." where a currency goes on after it. */
function afterStop(tokens: readonly Token[], index: number): number {
  const stop = tokens[index + 1];
  const after = tokens[index + 2];
  const stopped = stop?.word === '.' && stop.gap === Gap.none && after !== undefined && after.gap <= Gap.line;
  return stopped && /^(?:kr|sek|eur|€|dollar)/.test(after.word) ? index + 2 : index + 1;
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
  if (!rest || rest.qualifier) return null;
  const scale = readScale(tokens, rest.next);
  if (rest.article && !scale) return null;
  const value = scaled(scaled(rest.mantissa, rest.scale), scale?.value ?? 1);
  if (!Number.isInteger(value) || value <= 0 || value >= below) return null;
  const smaller = scale ? readRemainder(tokens, scale.next, scale.value, text) : null;
  return { next: smaller?.next ?? scale?.next ?? rest.next, value: value + (smaller?.value ?? 0) };
}
