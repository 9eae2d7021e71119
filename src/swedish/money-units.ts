import type { Figure } from './figures.js';
import {
  capitalCodes,
  currencyAdjectives,
  currencySigns,
  currencyWords,
  noCrowns,
  plainAdjectives,
  scaledCurrencies,
  scaleLetters,
} from './lexicon/currencies.js';
import type { UnitReading } from './series-items.js';
import { Gap, type Token } from './tokens.js';

/** ISO 4217, or null for "10 miljoner" without a currency. */
export type MoneyUnit = string | null;

/** The crown of Sweden unless the text is another country's. */
export interface MoneyUnitOptions {
  crown: string;
}

/**
 * Reads what makes a figure money: "kr", "kronor", "öre", "tkr", "mnkr", "MSEK", "euro", "M€", ":-".
 * A figure in millions or milliards without any of these gets the unit null, to be decided by its surroundings.
 */
export function readMoneyUnit(
  tokens: readonly Token[],
  figure: Figure,
  text: string,
  { crown }: MoneyUnitOptions,
): UnitReading<MoneyUnit> | null {
  const unit = readCurrency(tokens, figure.next, text, figure.scale);
  if (unit) return { ...unit, unit: unit.unit === '' ? crown : unit.unit };
  return figure.scale > 1e3 ? { unit: null, scale: 1, wholeThousands: false, next: figure.next } : null;
}

type CurrencyReading = UnitReading<string>;

/**
 * The currency at a token, "" for crowns. `scale` is that of the figure before it: "5 miljoner mnkr" is no unit.
 * A capital letter on a new line begins something else, and so does whatever follows an empty line,
 * unless the unit itself begins the text (`from`). "Tre Kronor" is a coat of arms and a team.
 */
export function readCurrency(
  tokens: readonly Token[],
  index: number,
  text: string,
  scale: number,
  from = -1,
): CurrencyReading | null {
  const token = tokens[index];
  if (!token || (token.gap === Gap.paragraph && index !== from)) return null;
  const raw = text.slice(token.start, token.end);
  if (token.gap === Gap.line && /^\p{Lu}/u.test(raw)) return null;
  const plain = (unit: string, next = index + 1, factor = 1): CurrencyReading => ({
    unit,
    scale: factor,
    wholeThousands: factor === 1,
    next,
  });
  if (token.kind === 'sign') return readSign(tokens, index, plain, from);
  if (raw === 'Kronor' && tokens[index - 1]?.word === 'tre') return null;
  const direct = currencyWords.get(token.word);
  if (direct !== undefined && !(capitalCodes.has(token.word) && raw !== raw.toUpperCase()))
    return plain(direct);
  if (token.word === 'öre') return plain('', index + 1, 0.01);
  if (token.word.endsWith('kronor') && !noCrowns.has(token.word)) return plain('');
  const combined = scale === 1 ? scaledCurrencies.get(token.word) : undefined;
  if (combined) return plain(combined.currency, index + 1, combined.scale);
  return readQualifiedCurrency(tokens, index, plain) ?? readLetterScale(tokens, index, raw, scale, plain);
}

type Plain = (unit: string, next?: number, factor?: number) => CurrencyReading;

/** "€", "12:-", "199:–". */
function readSign(
  tokens: readonly Token[],
  index: number,
  plain: Plain,
  from: number,
): CurrencyReading | null {
  const sign = tokens[index];
  if (!sign || (sign.gap > Gap.space && index !== from)) return null;
  const currency = currencySigns.get(sign.word);
  if (currency) return plain(currency);
  const dash = tokens[index + 1];
  const price =
    sign.word === ':' && sign.gap === Gap.none && dash?.gap === Gap.none && /^[-–−]$/.test(dash.word);
  return price ? plain('', index + 2) : null;
}

/** "norska kronor", "US-dollar". */
function readQualifiedCurrency(
  tokens: readonly Token[],
  index: number,
  plain: Plain,
): CurrencyReading | null {
  const word = tokens[index]?.word ?? '';
  const meanings = currencyAdjectives.get(word);
  if (!meanings && !plainAdjectives.has(word)) return null;
  const hyphen = tokens[index + 1]?.word === '-' && tokens[index + 1]?.gap === Gap.none;
  const at = hyphen ? index + 2 : index + 1;
  const noun = tokens[at];
  if (!noun || noun.gap > Gap.line) return null;
  const base = currencySigns.get(noun.word) ?? currencyWords.get(noun.word);
  const currency = base === undefined || !meanings ? base : meanings[base];
  return currency === undefined ? null : plain(currency, at + 1);
}

/** "5 M€", "12 M kr": the letter counts only with the currency behind it. */
function readLetterScale(
  tokens: readonly Token[],
  index: number,
  raw: string,
  scale: number,
  plain: Plain,
): CurrencyReading | null {
  const factor = scale === 1 ? scaleLetters.get(raw.toLowerCase()) : undefined;
  const after = tokens[index + 1];
  if (factor === undefined || !after || after.gap > Gap.space) return null;
  const sign = after.kind === 'sign' ? currencySigns.get(after.word) : undefined;
  if (sign) return plain(sign, index + 2, factor);
  return raw === 'M' && after.word === 'kr' ? plain('', index + 2, factor) : null;
}

/** A currency before its figure: "SEK 450 million", "€12.5bn", "MSEK 12,5", "US$ 5 million". */
export interface PrefixReading {
  unit: string;
  scale: number;
  /** Index of the token that begins the figure. */
  figure: number;
}

/** Reads the currency that begins at a token if digits follow it. */
export function readPrefixCurrency(
  tokens: readonly Token[],
  index: number,
  text: string,
  { crown }: MoneyUnitOptions,
): PrefixReading | null {
  const token = tokens[index];
  if (!token) return null;
  const dollar =
    token.kind === 'word' && tokens[index + 1]?.word === '$' && tokens[index + 1]?.gap === Gap.none;
  const behind = dollar ? index + 2 : index + 1;
  const figure = isMinus(tokens, behind) ? behind + 1 : behind;
  const digits = tokens[figure];
  if (digits?.kind !== 'digits' || digits.gap > Gap.space) return null;
  const raw = text.slice(token.start, token.end);
  const sign = dollar && raw === 'US' ? 'USD' : currencySigns.get(token.word);
  if (sign !== undefined) return { unit: sign, scale: 1, figure };
  const combined = scaledCurrencies.get(token.word);
  const capitals = raw === raw.toUpperCase() && raw.length > 2;
  if (combined && (capitals || combined.currency === '')) {
    return { unit: combined.currency === '' ? crown : combined.currency, scale: combined.scale, figure };
  }
  const currency = currencyWords.get(token.word);
  if (token.word === 'kr') return { unit: crown, scale: 1, figure };
  return currency !== undefined && capitals && raw.length === 3 ? { unit: currency, scale: 1, figure } : null;
}

/** The minus of "SEK -14 miljoner": a blank before it, none behind. */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at];
  return /^[-‑–−]$/.test(sign?.word ?? '') && sign?.gap === Gap.space && tokens[at + 1]?.gap === Gap.none;
}

/** The scale glued to or behind a figure whose currency stands before it: "$5m", "€2bn". */
export function readScaleLetter(
  tokens: readonly Token[],
  index: number,
): { scale: number; next: number } | null {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.gap > Gap.space) return null;
  const scale = scaleLetters.get(token.word);
  return scale === undefined ? null : { scale, next: index + 1 };
}
