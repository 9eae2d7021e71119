import type { Qualifier } from '../release/document.js';
import { labelWords } from './lexicon/qualifiers.js';
import { type Figure, readFigure, scaled } from './numbers.js';
import { mayQualify, qualifierBefore } from './qualifiers.js';
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

type Joint = 'dash' | 'to' | 'and' | 'or' | 'comma';

/** One figure or range of a series, its unit found or shared with a figure after it. */
export interface Term<U> {
  unit: U;
  value: number;
  max: number | null;
  qualifier: Qualifier;
  /** Index of the first token of the words that qualify it, or of the figure. */
  qualifierFirst: number;
  /** UTF-16 units of figure and unit; "mellan" of a range and a minus belong to it. */
  start: number;
  end: number;
  /** Index of the token after it. */
  next: number;
  /** The unit was not written behind this figure itself. */
  shared: boolean;
  /** Index of the token after the unit, which may stand behind a later figure. */
  unitNext: number;
}

export interface Series<U> {
  terms: Term<U>[];
  /** Where reading goes on. */
  next: number;
}

interface Item<U> {
  figure: Figure;
  unit: UnitReading<U> | null;
  own: boolean;
  negative: boolean;
  start: number;
  qualifier: Qualifier | null;
  qualifierFirst: number;
  /** How it is joined to the item before it. */
  joint: Joint | null;
  spacedDash: boolean;
  next: number;
}

/**
 * Reads figures joined by "och", "respektive", "till", commas and dashes, and the units behind them:
 * "10, 15 och 20 miljoner kronor" are three sums, "15–20 miljarder", "mellan 10 och 21 miljarder" and
 * "100 till 200 miljoner" one range each, "från 30 till 50 procent" two figures (a change).
 * Null where no figure begins at `first`. Years and labels ("etapp 2 – 15 miljoner kronor") share no unit.
 */
export function readSeries<U>(
  tokens: readonly Token[],
  first: number,
  text: string,
  readUnit: UnitReader<U>,
): Series<U> | null {
  const items: Item<U>[] = [];
  let lastUnit = -1;
  for (let item = readItem(tokens, first, text, readUnit, null, false, 0); item; ) {
    items.push(item);
    if (item.unit) lastUnit = items.length - 1;
    const joint = readJoint(tokens, item.next);
    if (!joint) break;
    const at = figureIndex(tokens, joint.next);
    item = readItem(tokens, at, text, readUnit, joint.joint, joint.spaced, joint.next);
  }
  const [head] = items;
  if (!head) return null;
  if (lastUnit < 0) return { terms: [], next: items.at(-1)?.next ?? first + 1 };
  const withUnits = items.slice(0, lastUnit + 1);
  const lead = leadWord(tokens, head);
  const from = shareUnits(tokens, withUnits, lead);
  const terms = toTerms(tokens, withUnits.slice(from), from === 0 ? lead : null);
  return { terms, next: withUnits.at(-1)?.next ?? first + 1 };
}

function readItem<U>(
  tokens: readonly Token[],
  at: number,
  text: string,
  readUnit: UnitReader<U>,
  joint: Joint | null,
  spacedDash: boolean,
  from: number,
): Item<U> | null {
  const figure = readFigure(tokens, at, text);
  if (!figure) return null;
  const unit = readUnit(tokens, figure, text);
  const minus = joint === 'dash' ? null : minusBefore(tokens, at);
  const qualifier = qualifierBefore(tokens, minus ?? at, from);
  return {
    figure,
    unit,
    own: unit !== null,
    negative: minus !== null,
    start: minus === null ? figure.start : (tokens[minus]?.start ?? figure.start),
    qualifier: qualifier?.qualifier ?? figure.qualifier,
    qualifierFirst: qualifier?.at ?? minus ?? at,
    joint,
    spacedDash,
    next: unit?.next ?? figure.next,
  };
}

/** Words after which a glued dash is a minus and no separator: "på -2,1 mnkr". */
const BEFORE_MINUS = /^(?:på|med|till|om|är|var|blev|blir|från|och|mot|cirka|ca|[(:|=])$/;

/** Index of "minus" or a minus sign right before a figure. */
function minusBefore(tokens: readonly Token[], at: number): number | null {
  const figure = tokens[at];
  const sign = tokens[at - 1];
  if (!figure || !sign || figure.gap === Gap.paragraph) return null;
  if (sign.kind === 'word') return sign.word === 'minus' && figure.gap !== Gap.none ? at - 1 : null;
  if (figure.gap !== Gap.none || sign.gap === Gap.none || !/^[-‑–−]$/.test(sign.word)) return null;
  const before = tokens[at - 2];
  if (!before || sign.gap >= Gap.line) return null;
  return sign.word === '−' || BEFORE_MINUS.test(before.word) ? at - 1 : null;
}

const AND = new Set(['och', 'samt', 'respektive', 'resp', '&', 'and']);
const OR = new Set(['eller', 'or']);
const TO = new Set(['till', 'à', 'á', 'to']);

function readJoint(
  tokens: readonly Token[],
  index: number,
): { joint: Joint; next: number; spaced: boolean } | null {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (!token || !after || after.gap === Gap.paragraph) return null;
  const found = (joint: Joint, next = index + 1, spaced = false) => ({ joint, next, spaced });
  if (token.word === ',' && token.gap === Gap.none && after.gap !== Gap.none) return found('comma');
  if (/^[-‐‑–—−]$/.test(token.word)) {
    if (token.gap > Gap.space || after.gap > Gap.space) return null;
    return found('dash', index + 1, token.gap === Gap.space && after.gap === Gap.space);
  }
  if (token.gap === Gap.none || token.gap > Gap.line || after.gap === Gap.none) return null;
  if (TO.has(token.word)) return found('to');
  if (token.word === 'upp' && after.word === 'till') return found('to', index);
  if (OR.has(token.word)) return found('or');
  if (!AND.has(token.word)) return null;
  return found('and', token.word === 'resp' && after.word === '.' ? index + 2 : index + 1);
}

/** Steps over the words that may qualify the next figure: "till knappt 20", "och upp till 30". */
function figureIndex(tokens: readonly Token[], index: number): number {
  let at = index;
  while (at < index + 4) {
    const token = tokens[at];
    if (token?.kind === 'digits' || !mayQualify(token)) break;
    if (token?.word === 'en' || token?.word === 'ett') break;
    at += 1;
  }
  return at;
}

/** "mellan" or "från" before the first figure, and where it stands. */
function leadWord<U>(
  tokens: readonly Token[],
  { qualifierFirst }: Item<U>,
): { word: string; at: number } | null {
  const token = tokens[qualifierFirst - 1];
  const gap = tokens[qualifierFirst]?.gap ?? Gap.paragraph;
  if (token?.kind !== 'word' || gap === Gap.none || gap === Gap.paragraph) return null;
  return ['mellan', 'från', 'between', 'from'].includes(token.word)
    ? {
        word: token.word === 'between' ? 'mellan' : token.word === 'from' ? 'från' : token.word,
        at: qualifierFirst - 1,
      }
    : null;
}

/** Gives items without a unit that of the next one, from the back; returns the index of the first item that has one. */
function shareUnits<U>(tokens: readonly Token[], items: Item<U>[], lead: { word: string } | null): number {
  let listed = false;
  for (let index = items.length - 2; index >= 0; index -= 1) {
    const item = items[index];
    const next = items[index + 1];
    if (!item || !next?.unit) return index + 1;
    if (next.joint !== 'comma') listed = next.joint === 'and' || next.joint === 'or';
    if (item.unit) continue;
    if ((next.joint === 'comma' && !listed) || !mayShare(tokens, item, next, lead)) return index + 1;
    item.unit = { ...next.unit, scale: sharedScale(item, next) };
  }
  return 0;
}

function mayShare<U>(
  tokens: readonly Token[],
  item: Item<U>,
  next: Item<U>,
  lead: { word: string } | null,
): boolean {
  const { figure } = item;
  if (figure.scale > 1e3) return false;
  const span = next.joint === 'dash' || next.joint === 'to' || lead !== null;
  if (figure.article && !span && next.joint !== 'or') return false;
  if (figure.yearLike) {
    return span && next.figure.scale === 1 && next.figure.value >= 1000 && !next.figure.grouped;
  }
  const before = tokens[item.qualifierFirst - 1];
  const inPhrase = before && tokens[item.qualifierFirst]?.gap !== Gap.paragraph;
  if (item.joint === null && inPhrase && labelWords.has(before.word)) return false;
  if (!next.spacedDash) return true;
  // "COP 28 – 300 miljoner": behind a name a spaced dash parts, it does not span.
  const named = inPhrase && before.kind === 'word' && lead === null && item.qualifierFirst === figure.first;
  return !named && next.figure.mantissa <= 10 * figure.mantissa;
}

function sharedScale<U>(item: Item<U>, next: Item<U>): number {
  const whole = next.figure.scale * (next.unit?.scale ?? 1);
  const { figure } = item;
  if (figure.scale > 1) return 1;
  const full = figure.mantissa >= 10_000 || (figure.grouped && figure.mantissa > next.figure.mantissa);
  if (full && whole > 1) return 1;
  const elliptic =
    next.joint === 'dash' || next.joint === 'to'
      ? figure.mantissa < 1000 && !figure.grouped && next.figure.grouped && next.figure.value % 1000 === 0
      : false;
  const thousands = next.figure.value / (figure.mantissa * 1000);
  return elliptic && thousands > 1 && thousands <= 10 ? whole * 1000 : whole;
}

function toTerms<U>(
  tokens: readonly Token[],
  items: Item<U>[],
  lead: { word: string; at: number } | null,
): Term<U>[] {
  const terms: Term<U>[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const next = items[index + 1];
    if (!item?.unit) continue;
    const between = index === 0 && lead?.word === 'mellan';
    const changes = index === 0 && lead?.word === 'från';
    const value = termValue(item);
    const base = {
      unit: item.unit.unit,
      value,
      max: null,
      qualifier: item.qualifier ?? ('exact' as const),
      qualifierFirst: item.qualifierFirst,
      start: item.start,
      end: tokens[item.next - 1]?.end ?? item.figure.end,
      next: item.next,
      shared: !item.own,
      unitNext: item.unit.next,
    };
    const spans =
      next?.joint === 'dash' ||
      (next?.joint === 'to' && !changes && !item.own) ||
      (next?.joint === 'and' && between);
    const max = next?.unit ? termValue(next) : null;
    if (spans && next && max !== null && max > value) {
      const from = between && lead ? lead.at : item.qualifierFirst;
      terms.push({
        ...base,
        max,
        start: between && lead ? (tokens[lead.at]?.start ?? item.start) : item.start,
        end: tokens[next.next - 1]?.end ?? next.figure.end,
        next: next.next,
        unit: next.unit?.unit ?? item.unit.unit,
        qualifierFirst: from,
        shared: false,
        unitNext: next.unit?.next ?? next.next,
      });
      index += 1;
    } else if (next?.joint !== 'dash' || item.own) terms.push(base);
  }
  return terms;
}

function termValue<U>({ figure, unit, negative }: Item<U>): number {
  const scale = figure.scale * (unit?.scale ?? 1);
  const thousands = unit?.wholeThousands && scale === 1 ? (figure.englishReading ?? 0) : 0;
  const value = scaled(Math.max(figure.mantissa, thousands), scale);
  return negative && value !== 0 ? -value : value;
}
