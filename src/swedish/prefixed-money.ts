import { type Figure, readFigure, scaled } from './figures.js';
import { readJoint } from './joints.js';
import { scales } from './lexicon/number-words.js';
import { type MoneyUnitOptions, readPrefixCurrency, readScaleLetter } from './money-units.js';
import { qualifierBefore } from './qualifiers.js';
import type { Term } from './series.js';
import { Gap, type Token } from './tokens.js';

/** A figure behind its currency, with the scale that may be glued to it. */
interface Amount {
  figure: Figure;
  scale: number;
  next: number;
}

/**
 * Reads a sum whose currency stands before it: "SEK 450 million", "EUR 5–7 million", "€2bn", "MSEK 12,5".
 * The figure of another period in parentheses is a sum too: "SEK 1,6 (-1,4) miljarder", "MSEK 212 (180)".
 * Empty where none begins at `index`. "i SEK 2024" is a year.
 */
export function readPrefixedMoney(
  tokens: readonly Token[],
  index: number,
  text: string,
  options: MoneyUnitOptions,
): Term<string>[] {
  const prefix = readPrefixCurrency(tokens, index, text, options);
  const from = prefix && readAmount(tokens, prefix.figure, text, false);
  if (!prefix || !from) return [];
  const remark = readRemark(tokens, from, text);
  const to = remark ? null : readUpperEnd(tokens, from, text);
  const sign = tokens[index]?.kind === 'sign';
  if (from.figure.yearLike && from.scale === 1 && !to && !sign) return [];
  const negative = /^[-‑–−]$/.test(tokens[prefix.figure - 1]?.word ?? '');
  const scale = (remark?.scale ?? to?.scale ?? from.scale) * prefix.scale;
  const end = to?.next ?? from.next;
  const next = remark?.next ?? end;
  const qualifier = qualifierBefore(tokens, index);
  const sum: Term<string> = {
    unit: prefix.unit,
    value: signed(amountValue(from, scale), negative),
    max: to && amountValue(to, to.scale * prefix.scale),
    qualifier: qualifier?.qualifier ?? 'exact',
    qualifierFirst: qualifier?.at ?? index,
    start: tokens[index]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    next,
    shared: false,
    scale,
    unitNext: next,
  };
  return remark ? [sum, remarkTerm(tokens, remark, sum)] : [sum];
}

/** The figure of another period, with the scale both of them have. */
interface Remark extends Amount {
  negative: boolean;
}

/** " (-1,4) miljarder" behind "SEK 1,6", " (180)" behind "MSEK 212". */
function readRemark(tokens: readonly Token[], from: Amount, text: string): Remark | null {
  const open = tokens[from.next];
  if (open?.word !== '(' || open.gap !== Gap.space) return null;
  const sign = tokens[from.next + 1];
  const negative = /^[-‑–−]$/.test(sign?.word ?? '');
  const figure = readFigure(tokens, from.next + (negative ? 2 : 1), text, negative);
  const closing = figure && tokens[figure.next];
  if (!figure || figure.yearLike || figure.article || closing?.word !== ')' || closing.gap !== Gap.none)
    return null;
  const scale = from.scale === 1 ? scales.get(tokens[figure.next + 1]?.word ?? '')?.value : undefined;
  const next = figure.next + (scale === undefined ? 1 : 2);
  return { figure, negative, scale: scale ?? from.scale, next };
}

function remarkTerm(tokens: readonly Token[], { figure, negative }: Remark, sum: Term<string>): Term<string> {
  const first = figure.first - (negative ? 1 : 0);
  const value = signed(amountValue({ figure, scale: 1, next: figure.next }, sum.scale), negative);
  return {
    ...sum,
    value,
    qualifier: 'exact',
    qualifierFirst: first,
    start: tokens[first]?.start ?? 0,
    end: tokens[figure.next - 1]?.end ?? 0,
    shared: true,
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

function signed(value: number, negative: boolean): number {
  return negative && value !== 0 ? -value : value;
}

function amountValue({ figure }: Amount, scale: number): number {
  return scaled(scale === 1 ? Math.max(figure.mantissa, figure.englishReading ?? 0) : figure.mantissa, scale);
}
