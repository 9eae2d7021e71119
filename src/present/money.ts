import type { Amount, Money } from '../release/document.js';
import type { InLanguages, UiLanguage } from './languages.js';
import { formatNumber, noBreakSpace } from './numbers.js';
import { qualified } from './qualifiers.js';

interface Scale {
  factor: number;
  one: InLanguages<string>;
  many: InLanguages<string>;
}

const scales: readonly Scale[] = [
  {
    factor: 1_000_000_000,
    one: { sv: 'miljard', en: 'billion' },
    many: { sv: 'miljarder', en: 'billion' },
  },
  { factor: 1_000_000, one: { sv: 'miljon', en: 'million' }, many: { sv: 'miljoner', en: 'million' } },
];

/** Currency names after a Swedish sum; in English the ISO 4217 code stands before it. */
const swedishNames: Readonly<Record<string, { short: string; long: string }>> = {
  SEK: { short: 'kr', long: 'kronor' },
  EUR: { short: 'euro', long: 'euro' },
  USD: { short: 'dollar', long: 'dollar' },
  NOK: { short: 'norska kronor', long: 'norska kronor' },
  DKK: { short: 'danska kronor', long: 'danska kronor' },
};

const perWords: InLanguages<Readonly<Record<string, string>>> = {
  sv: {
    year: 'per år',
    month: 'per månad',
    week: 'per vecka',
    day: 'per dag',
    hour: 'per timme',
    person: 'per person',
  },
  en: {
    year: 'per year',
    month: 'per month',
    week: 'per week',
    day: 'per day',
    hour: 'per hour',
    person: 'per person',
  },
};

/**
 * A sum in words: `513,8 miljoner kronor`, `drygt 900 000 kr`, `15–20 miljarder kronor`; in English
 * `SEK 513.8 million`. A sum that millions would not carry in two decimals is written out: `42 426 203 kr`.
 * Figure and unit are held together by no-break spaces.
 */
export function formatMoney(money: Money, language: UiLanguage): string {
  const scale = scaleOf(money);
  const figure = figureOf(money, scale, language);
  return qualified(withCurrency(figure, money, scale, language), money.qualifier, language);
}

/** As {@link formatMoney}, with what it is per: `1 112 kr per månad`. */
export function formatAmount(amount: Money & Pick<Amount, 'per'>, language: UiLanguage): string {
  const money = formatMoney(amount, language);
  return amount.per === null ? money : `${money} ${formatPer(amount.per, language)}`;
}

/** @param per year, month, day, … as in the release document; an unknown word is used as it is */
export function formatPer(per: string, language: UiLanguage): string {
  return perWords[language][per] ?? `per ${per}`;
}

function scaleOf({ value, max }: Money): Scale | null {
  const fits = (figure: number, factor: number) =>
    Math.abs(figure) >= factor && Number.isInteger(Number(((figure / factor) * 100).toFixed(6)));
  const figures = max === null ? [value] : [value, max];
  return scales.find(({ factor }) => figures.every((figure) => fits(figure, factor))) ?? null;
}

function figureOf({ value, max }: Money, scale: Scale | null, language: UiLanguage): string {
  const shown = (figure: number) =>
    scale ? formatNumber(figure / scale.factor, language, 2) : wholeOrHundredths(figure, language);
  return max === null ? shown(value) : `${shown(value)}–${shown(max)}`;
}

/** `6 kronor och 50 öre` is written 6,50, never 6,5. */
function wholeOrHundredths(figure: number, language: UiLanguage): string {
  if (Number.isInteger(figure)) return formatNumber(figure, language, 0);
  const whole = formatNumber(Math.trunc(figure), language, 0);
  const hundredths = Math.abs(figure).toFixed(2).slice(-2);
  return `${figure < 0 && whole === '0' ? '\u2212' : ''}${whole}${language === 'sv' ? ',' : '.'}${hundredths}`;
}

function withCurrency(figure: string, money: Money, scale: Scale | null, language: UiLanguage): string {
  const single = money.max === null && scale !== null && money.value === scale.factor;
  const unit = scale ? (single ? scale.one : scale.many)[language] : null;
  if (language === 'en') return [money.currency, figure, unit].filter(Boolean).join(noBreakSpace);
  const names = swedishNames[money.currency];
  const currency = names ? (scale ? names.long : names.short) : money.currency;
  return [figure, unit, currency].filter(Boolean).join(noBreakSpace);
}
