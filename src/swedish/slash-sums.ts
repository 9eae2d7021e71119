import { type MoneyUnitOptions, readCurrency } from './money-units.js';
import { qualifierBefore } from './qualifiers.js';
import type { Term } from './series.js';
import { Gap, type Token } from './tokens.js';

/** More figures than this between slashes are no list of prices. */
const MOST = 5;

/**
 * Reads prices for several groups that share one unit: "120/80 kr", "90/60/40 kronor".
 * Empty where none begin at `index`; dates and years between slashes carry no currency, so they are none.
 */
export function readSlashSums(
  tokens: readonly Token[],
  index: number,
  text: string,
  { crown }: MoneyUnitOptions,
): Term<string>[] {
  const before = tokens[index - 1];
  if (before && tokens[index]?.gap === Gap.none && before.kind !== 'sign') return [];
  const figures: Token[] = [];
  let at = index;
  for (let token = tokens[at]; token?.kind === 'digits' && figures.length < MOST; token = tokens[at]) {
    figures.push(token);
    at += 1;
    if (tokens[at]?.word !== '/' || tokens[at]?.gap !== Gap.none || tokens[at + 1]?.gap !== Gap.none) break;
    at += 1;
  }
  const currency = figures.length > 1 ? readCurrency(tokens, at, text, 1) : null;
  if (!currency) return [];
  const qualifier = qualifierBefore(tokens, index);
  return figures.map((figure, order) => {
    const last = order === figures.length - 1;
    return {
      unit: currency.unit === '' ? crown : currency.unit,
      value: Number(figure.word) * currency.scale,
      max: null,
      qualifier: qualifier?.qualifier ?? 'exact',
      qualifierFirst: order === 0 ? (qualifier?.at ?? index) : index + 2 * order,
      start: figure.start,
      end: last ? (tokens[currency.next - 1]?.end ?? figure.end) : figure.end,
      next: currency.next,
      shared: !last,
      scale: currency.scale,
      unitNext: currency.next,
    };
  });
}
