import { findMoney, type MoneyMatch, type MoneyOptions } from '../../src/swedish/money.js';

/** A sum in one line: "about 2,000,000–3,000,000 SEK per year each". */
function written(sum: MoneyMatch): string {
  const figure = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 6 });
  const qualifier = sum.qualifier === 'exact' ? '' : `${sum.qualifier} `;
  const range = sum.max === null ? '' : `–${figure(sum.max)}`;
  const per = sum.per === null ? '' : ` per ${sum.per}`;
  return `${qualifier}${figure(sum.value)}${range} ${sum.currency}${per}${sum.each ? ' each' : ''}`;
}

/** The sums of a text, each in one line. */
export function sums(text: string, options?: MoneyOptions): string[] {
  return findMoney(text, options).map(written);
}
