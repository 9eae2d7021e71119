import { type Figure, readFigure, scaled } from './figures.js';
import { readJoint } from './joints.js';
import { type MoneyUnitOptions, readPrefixCurrency, readScaleLetter } from './money-units.js';
import { qualifierBefore } from './qualifiers.js';
import type { Term } from './series.js';
import type { Token } from './tokens.js';

/** A figure behind its currency, with the scale that may be glued to it. */
interface Amount {
  figure: Figure;
  scale: number;
  next: number;
}

/**
 * Reads a sum whose currency stands before it: "SEK 450 million", "EUR 5–7 million", "€2bn", "MSEK 12,5".
 * Null where none begins at `index`. "i SEK 2024" is a year.
 */
export function readPrefixedMoney(
  tokens: readonly Token[],
  index: number,
  text: string,
  options: MoneyUnitOptions,
): Term<string> | null {
  const prefix = readPrefixCurrency(tokens, index, text, options);
  const from = prefix && readAmount(tokens, prefix.figure, text, false);
  if (!prefix || !from) return null;
  const to = readUpperEnd(tokens, from, text);
  const sign = tokens[index]?.kind === 'sign';
  if (from.figure.yearLike && from.scale === 1 && !to && !sign) return null;
  const next = to?.next ?? from.next;
  const qualifier = qualifierBefore(tokens, index);
  return {
    unit: prefix.unit,
    value: amountValue(from, (to?.scale ?? from.scale) * prefix.scale),
    max: to && amountValue(to, to.scale * prefix.scale),
    qualifier: qualifier?.qualifier ?? 'exact',
    qualifierFirst: qualifier?.at ?? index,
    start: tokens[index]?.start ?? 0,
    end: tokens[next - 1]?.end ?? 0,
    next,
    shared: false,
    unitNext: next,
  };
}

function readAmount(tokens: readonly Token[], at: number, text: string, joined: boolean): Amount | null {
  const figure = readFigure(tokens, at, text, joined);
  if (!figure) return null;
  const letter = figure.scale === 1 ? readScaleLetter(tokens, figure.next) : null;
  return { figure, scale: letter?.scale ?? figure.scale, next: letter?.next ?? figure.next };
}

/** "–7 million" of "EUR 5–7 million": larger than what stands before it, in the same scale. */
function readUpperEnd(tokens: readonly Token[], from: Amount, text: string): Amount | null {
  const joint = from.scale === 1 ? readJoint(tokens, from.next) : null;
  if (joint?.kind !== 'dash' && joint?.kind !== 'to') return null;
  const to = readAmount(tokens, joint.next, text, joint.kind === 'dash');
  return to && !to.figure.yearLike && to.figure.mantissa > from.figure.mantissa ? to : null;
}

function amountValue({ figure }: Amount, scale: number): number {
  return scaled(scale === 1 ? Math.max(figure.mantissa, figure.englishReading ?? 0) : figure.mantissa, scale);
}
