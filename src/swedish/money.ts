import type { Qualifier } from '../release/document.js';
import { BareSums } from './bare-sums.js';
import { ellipticSums, type FoundSum } from './elliptic-sums.js';
import { readMoneyCompound } from './money-compounds.js';
import { type MoneyUnit, type MoneyUnitOptions, readMoneyUnit } from './money-units.js';
import { readPer } from './periods.js';
import { readPrefixedMoney } from './prefixed-money.js';
import { qualifierAfter } from './qualifiers.js';
import { readSeries, type Term } from './series.js';
import { readSlashSums } from './slash-sums.js';
import { Gap, type Token, tokenize } from './tokens.js';

/** A sum of money as it stands in a text. */
export interface MoneyMatch {
  /** UTF-16 units of figure and unit, end exclusive; a range begins at "mellan". */
  start: number;
  end: number;
  /** In the currency's main unit: kronor, euro. Negative where the text has a minus. */
  value: number;
  /** Upper end of a range. */
  max: number | null;
  /** ISO 4217. */
  currency: string;
  qualifier: Qualifier;
  /** Where the words that qualify it begin; `start` if there are none before it. */
  qualifierStart: number;
  /** year, month, day, person, …; null if the text counts it by nothing. */
  per: string | null;
  /** "vardera" or "var" follows. */
  each: boolean;
  /** The text gives a currency for it, itself or shared with the sum it is joined to. */
  explicit: boolean;
}

export interface MoneyOptions {
  /**
   * Whether the document around speaks of money, so that "530 miljoner till sjukvården" may be a sum;
   * default: whether this text names a sum with its currency.
   */
  moneyText?: boolean;
  /** Sums that the document names with a currency elsewhere: the same figure in millions is the same sum. */
  knownSums?: ReadonlySet<number>;
  /** What "kr" is: SEK unless the text is Norwegian or Danish. */
  crown?: string;
}

/**
 * Finds every sum of money, in text order and without overlaps.
 *
 * A figure with a currency is always a sum. "10 miljoner" without one is a sum only if no counted thing follows it
 * ("10 miljoner invånare") and its sentence speaks of money, by a sum with a currency or by its words, or the document
 * names the same sum with a currency. A negative sum keeps its minus: "ett resultat på −2,1 mnkr" is −2,1 million.
 */
export function findMoney(text: string, options: MoneyOptions = {}): MoneyMatch[] {
  return readMoney(text, options.crown).sums(options);
}

/** The sums of a text before it is decided which figures in millions without a currency belong to them. */
export interface MoneyReading {
  /** Values that stand with a currency. */
  explicitValues: number[];
  sums(options: Pick<MoneyOptions, 'moneyText' | 'knownSums'>): MoneyMatch[];
}

/**
 * Reads a text once, so that a document of several texts can say what it is about before the doubtful sums are decided.
 *
 * @param crown what "kr" is
 */
export function readMoney(text: string, crown = 'SEK'): MoneyReading {
  const tokens = tokenize(text);
  const found = readTerms(tokens, text, { crown });
  return {
    explicitValues: found.filter((sum) => sum.unit !== null).map((sum) => sum.value),
    sums: (options) => {
      const bare = bareSums(tokens, text, found, options);
      return found
        .filter((sum) => sum.unit !== null || bare?.isSum(sum.lender ?? sum))
        .map((sum) => toMatch(tokens, sum, crown));
    },
  };
}

function bareSums(
  tokens: readonly Token[],
  text: string,
  found: readonly FoundSum[],
  { moneyText, knownSums }: Pick<MoneyOptions, 'moneyText' | 'knownSums'>,
): BareSums | null {
  if (found.every((sum) => sum.unit !== null)) return null;
  const explicit = found.filter((sum) => sum.unit !== null);
  const known = new Set([...(knownSums ?? []), ...explicit.map((sum) => sum.value)]);
  return new BareSums(tokens, text, found, known, moneyText ?? explicit.length > 0);
}

function readTerms(tokens: readonly Token[], text: string, options: MoneyUnitOptions): FoundSum[] {
  const found: FoundSum[] = [];
  for (let index = 0; index < tokens.length; ) {
    const first = index;
    const special = readSpecialForm(tokens, index, text, options);
    if (special.length > 0) {
      found.push(...special.map((term) => ({ ...term, first })));
      index = special.at(-1)?.next ?? index + 1;
      continue;
    }
    const series = readSeries(tokens, index, text, (all, figure) =>
      readMoneyUnit(all, figure, text, options),
    );
    if (!series) {
      index += 1;
      continue;
    }
    for (const term of withCurrencies(series.terms)) {
      if (isDeclaration(tokens, term)) continue;
      const before = found.at(-1);
      const whole = before && joinedOre(tokens, before, term);
      if (whole) found[found.length - 1] = whole;
      else found.push({ ...term, first });
    }
    index = series.next;
  }
  return withElliptic(tokens, text, found);
}

/** Sums that are written otherwise than figure, scale and currency. */
function readSpecialForm(
  tokens: readonly Token[],
  index: number,
  text: string,
  options: MoneyUnitOptions,
): Term<string>[] {
  const prefixed = readPrefixedMoney(tokens, index, text, options);
  if (prefixed.length > 0) return prefixed;
  const compound = readMoneyCompound(tokens, index, text, options);
  return compound ? [compound] : readSlashSums(tokens, index, text, options);
}

/** "(tusen kronor)", "i 1 000 kr": the unit of a table, no sum of a thousand. */
function isDeclaration(tokens: readonly Token[], { value, next, qualifierFirst }: Term<MoneyUnit>): boolean {
  if (value !== 1000) return false;
  const before = tokens[qualifierFirst - 1];
  const after = tokens[next];
  const ends = !after || after.gap >= Gap.line || after.word === ')' || after.word === ':';
  return ends && (before?.word === '(' || before?.word === 'i');
}

/** Puts the figures that share the unit of a sum beside them in their places. */
function withElliptic(tokens: readonly Token[], text: string, found: FoundSum[]): FoundSum[] {
  const elliptic = ellipticSums(tokens, text, found);
  return elliptic.length === 0 ? found : [...found, ...elliptic].sort((a, b) => a.start - b.start);
}

/** "750 miljoner respektive en miljard kronor": the currency of one sum of a series is that of its bare neighbours. */
function withCurrencies(terms: Term<MoneyUnit>[]): Term<MoneyUnit>[] {
  const currency = terms.find((term) => term.unit !== null)?.unit ?? null;
  return terms.map((term) => (term.unit === null ? { ...term, unit: currency } : term));
}

/** "6 kronor och 50 öre" and "6 kronor 50 öre" are one sum. */
function joinedOre(tokens: readonly Token[], crowns: FoundSum, ore: Term<MoneyUnit>): FoundSum | null {
  if (tokens[ore.next - 1]?.word !== 'öre') return null;
  const figure = tokens[tokens[crowns.next]?.word === 'och' ? crowns.next + 1 : crowns.next];
  const adjacent = figure?.start === ore.start && figure.gap <= Gap.line;
  const isOre = ore.max === null && ore.value > 0 && ore.value < 1;
  const isCrowns =
    crowns.max === null && crowns.unit === ore.unit && Number.isInteger(crowns.value) && crowns.value > 0;
  if (!adjacent || !isOre || !isCrowns || /^öre$|^:$/.test(tokens[crowns.next - 1]?.word ?? '')) return null;
  return {
    ...crowns,
    value: Number((crowns.value + ore.value).toFixed(2)),
    end: ore.end,
    next: ore.next,
    unitNext: ore.unitNext,
  };
}

function toMatch(tokens: readonly Token[], sum: FoundSum, crown: string): MoneyMatch {
  const trailing = qualifierAfter(tokens, sum.unitNext);
  const { per, each } = readPer(tokens, trailing?.at ?? sum.unitNext);
  const qualifierStart = Math.min(sum.start, tokens[sum.qualifierFirst]?.start ?? sum.start);
  return {
    start: sum.start,
    end: sum.end,
    value: sum.value,
    max: sum.max,
    currency: sum.unit ?? crown,
    qualifier: sum.qualifier === 'exact' && trailing ? trailing.qualifier : sum.qualifier,
    qualifierStart,
    per,
    each,
    explicit: sum.unit !== null,
  };
}
