import type { Qualifier } from '../release/document.js';
import { type Figure, readFigure, scaled } from './figures.js';
import { figureAfterJoint, type Joint, readJoint } from './joints.js';
import { qualifierBefore } from './qualifiers.js';
import { Gap, type Token } from './tokens.js';

/** What stands behind a figure. */
export interface UnitReading<U> {
  unit: U;
  /** Multiplies the figure: 10⁶ for "mnkr". */
  scale: number;
  /** "1,500" before it means fifteen hundred: nobody writes thousandths of it. */
  wholeThousands: boolean;
  /** Index of the token after the unit. */
  next: number;
}

/** Reads the unit behind a figure, or null. */
export type UnitReader<U> = (tokens: readonly Token[], figure: Figure, text: string) => UnitReading<U> | null;

/** A figure of a series as written. */
export interface SeriesItem<U> {
  figure: Figure;
  /** Its own unit, or the one it shares with its neighbour. */
  unit: UnitReading<U> | null;
  /** The unit stands right behind this figure. */
  own: boolean;
  /** Index of "minus" or the minus sign. */
  minus: number | null;
  /** How it is joined to the item before it. */
  joint: Joint | null;
  /** Index of the token after figure and unit. */
  next: number;
}

/** Reads figures as long as one is joined to the next. */
export function readItems<U>(
  tokens: readonly Token[],
  first: number,
  text: string,
  readUnit: UnitReader<U>,
): SeriesItem<U>[] {
  const items: SeriesItem<U>[] = [];
  let item = readItem(tokens, first, text, readUnit, null);
  while (item) {
    items.push(item);
    const joint = readJoint(tokens, item.next);
    if (!joint) break;
    item =
      joint.kind === 'remark'
        ? readRemark(tokens, item, text, readUnit, joint)
        : readItem(tokens, figureAfterJoint(tokens, joint), text, readUnit, joint);
  }
  return items;
}

function readItem<U>(
  tokens: readonly Token[],
  at: number,
  text: string,
  readUnit: UnitReader<U>,
  joint: Joint | null,
): SeriesItem<U> | null {
  const figure = readFigure(tokens, at, text, joint?.kind === 'dash');
  if (!figure) return null;
  const unit = readUnit(tokens, figure, text);
  const minus = joint?.kind === 'dash' ? null : minusBefore(tokens, at);
  return { figure, unit, own: unit !== null, minus, joint, next: unit?.next ?? figure.next };
}

/** "12,4 (8,9) MSEK" and "12,4 MSEK (8,9)": the figure of the period before, in the same unit. */
function readRemark<U>(
  tokens: readonly Token[],
  before: SeriesItem<U>,
  text: string,
  readUnit: UnitReader<U>,
  joint: Joint,
): SeriesItem<U> | null {
  const minus = /^[-‑–−]$/.test(tokens[joint.next]?.word ?? '') ? joint.next : null;
  const figure = readFigure(tokens, minus === null ? joint.next : joint.next + 1, text, minus !== null);
  if (!figure || figure.yearLike || figure.article || figure.scale > 1) return null;
  const closing = tokens[figure.next];
  if (closing?.word !== ')' || closing.gap !== Gap.none) return null;
  const behind = { ...figure, next: figure.next + 1 };
  const base = { figure, minus, joint };
  if (!before.own) {
    const unit = readUnit(tokens, behind, text);
    return unit && { ...base, unit, own: true, next: unit.next };
  }
  if (!before.unit) return null;
  const scale = before.figure.scale * before.unit.scale;
  const likeASum = figure.grouped || !Number.isInteger(figure.mantissa) || scale > 1;
  return likeASum ? { ...base, unit: { ...before.unit, scale }, own: false, next: behind.next } : null;
}

/** Words after which a glued dash is a minus and no separator: "på -2,1 mnkr". */
const BEFORE_MINUS = /^(?:på|med|till|om|är|var|blev|blir|från|och|mot|cirka|ca|[(:|=])$/;

/** Index of "minus" or a minus sign right before a figure. */
function minusBefore(tokens: readonly Token[], at: number): number | null {
  const figure = tokens[at];
  const sign = tokens[at - 1];
  if (!figure || !sign || figure.gap === Gap.paragraph) return null;
  if (sign.kind === 'word') return sign.word === 'minus' && figure.gap !== Gap.none ? at - 1 : null;
  if (figure.gap !== Gap.none || !/^[-‑–−]$/.test(sign.word)) return null;
  const before = tokens[at - 2];
  if (!before || sign.gap >= Gap.line || (sign.gap === Gap.none && before.kind !== 'sign')) return null;
  return sign.word === '−' || BEFORE_MINUS.test(before.word) ? at - 1 : null;
}

/** Index of the first token of an item, its minus included. */
export function itemStart<U>({ minus, figure }: SeriesItem<U>): number {
  return minus ?? figure.first;
}

/** The qualifier of an item and where its words begin; exact where there is none. */
export function itemQualifier<U>(
  tokens: readonly Token[],
  item: SeriesItem<U>,
): { qualifier: Qualifier; first: number } {
  const start = itemStart(item);
  const found = qualifierBefore(tokens, start, item.joint?.next ?? 0);
  return { qualifier: found?.qualifier ?? item.figure.qualifier ?? 'exact', first: found?.at ?? start };
}

/** The value of an item in its unit. */
export function itemValue<U>({ figure, unit, minus }: SeriesItem<U>): number {
  const scale = figure.scale * (unit?.scale ?? 1);
  const thousands = unit?.wholeThousands && scale === 1 ? (figure.englishReading ?? 0) : 0;
  const value = scaled(Math.max(figure.mantissa, thousands), scale);
  return minus !== null && value !== 0 ? -value : value;
}
