import type { Qualifier } from '../release/document.js';
import type { Figure } from './figures.js';
import { isLabelWord } from './lexicon/qualifiers.js';
import {
  itemQualifier,
  itemStart,
  itemValue,
  readItems,
  type SeriesItem,
  type UnitReader,
} from './series-items.js';
import { Gap, type Token } from './tokens.js';

/** One figure or range of a series, its unit found or shared with a figure beside it. */
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
  /** What the figure was multiplied by: 10⁶ in "5 miljoner kronor" and "5 mnkr". */
  scale: number;
  /** Index of the token after the unit, which may stand behind a later figure. */
  unitNext: number;
}

export interface Series<U> {
  terms: Term<U>[];
  /** Where reading goes on. */
  next: number;
}

/** "mellan" or "från" before the first figure: a range, or the two ends of a change. */
interface Lead {
  kind: 'between' | 'from';
  at: number;
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
  const items = readItems(tokens, first, text, readUnit);
  const [head] = items;
  if (!head) return null;
  const last = items.findLastIndex((item) => item.unit !== null);
  // No unit in the whole of it, so none in any part of it: nothing here needs to be read again.
  if (last < 0) return { terms: [], next: items.at(-1)?.next ?? first + 1 };
  const measured = items.slice(0, last + 1);
  const lead = leadBefore(tokens, head);
  shareUnits(tokens, text, measured, lead);
  return { terms: toTerms(tokens, measured, lead), next: measured.at(-1)?.next ?? first + 1 };
}

const leads: ReadonlyMap<string, Lead['kind']> = new Map([
  ['mellan', 'between'],
  ['between', 'between'],
  ['från', 'from'],
  ['from', 'from'],
]);

function leadBefore<U>(tokens: readonly Token[], head: SeriesItem<U>): Lead | null {
  const { first } = itemQualifier(tokens, head);
  const gap = tokens[first]?.gap ?? Gap.paragraph;
  const kind = leads.get(tokens[first - 1]?.word ?? '');
  return kind === undefined || gap === Gap.none || gap === Gap.paragraph ? null : { kind, at: first - 1 };
}

/** Gives items without a unit that of the next one, from the back. */
function shareUnits<U>(
  tokens: readonly Token[],
  text: string,
  items: SeriesItem<U>[],
  lead: Lead | null,
): void {
  let listed = false;
  for (let index = items.length - 2; index >= 0; index -= 1) {
    const item = items[index];
    const next = items[index + 1];
    if (!item || !next?.joint) continue;
    if (next.joint.kind !== 'comma') listed = next.joint.kind === 'and' || next.joint.kind === 'or';
    if (item.unit || !next.unit || (next.joint.kind === 'comma' && !listed)) continue;
    if (mayShare(tokens, text, item, next, lead))
      item.unit = { ...next.unit, scale: sharedScale(item, next) };
  }
}

function isSpan<U>({ joint }: SeriesItem<U>): boolean {
  return joint?.kind === 'dash' || joint?.kind === 'to';
}

function mayShare<U>(
  tokens: readonly Token[],
  text: string,
  item: SeriesItem<U>,
  next: SeriesItem<U>,
  lead: Lead | null,
): boolean {
  const { figure } = item;
  if (figure.scale > 1e3) return false;
  const spans = isSpan(next) || lead !== null;
  if (figure.article && !spans && next.joint?.kind !== 'or') return false;
  if (figure.yearLike) return spans && sharesAsFigure(figure, next, lead);
  if (item.joint === null && isLabelled(tokens, text, item, next.joint?.spaced === true)) return false;
  return !next.joint?.spaced || next.figure.mantissa <= 10 * figure.mantissa;
}

/** "2000–3000 kronor", "mellan 2000 och 3000 kronor": four digits that are no year. "höjs 2025 till 1500 kronor" has one. */
function sharesAsFigure<U>(
  figure: Figure,
  { figure: next, joint }: SeriesItem<U>,
  lead: Lead | null,
): boolean {
  if (next.scale !== 1 || next.grouped || next.mantissa < 1000) return false;
  return joint?.kind !== 'to' || (lead !== null && figure.mantissa % 100 === 0);
}

/**
 * Whether the word before a figure makes it a name: "etapp 2", "artikel 5".
 * Before a spaced dash any capitalised word does: "COP 28 – 300 miljoner kronor" is no range.
 */
function isLabelled<U>(
  tokens: readonly Token[],
  text: string,
  item: SeriesItem<U>,
  spacedDash: boolean,
): boolean {
  const at = itemStart(item);
  const before = tokens[at - 1];
  if (!before || tokens[at]?.gap === Gap.paragraph) return false;
  if (isLabelWord(before.word)) return true;
  const named = spacedDash && before.kind === 'word' && !leads.has(before.word);
  return (
    named &&
    itemQualifier(tokens, item).first === at &&
    /^\p{Lu}/u.test(text.slice(before.start, before.start + 2))
  );
}

function sharedScale<U>({ figure }: SeriesItem<U>, next: SeriesItem<U>): number {
  const whole = next.figure.scale * (next.unit?.scale ?? 1);
  if (figure.scale > 1) return 1;
  const full = (figure.grouped || figure.mantissa >= 10_000) && figure.mantissa > next.figure.mantissa;
  if (full && whole > 1) return 1;
  // "25–30 000 kronor": the thousands are written once.
  const elliptic =
    isSpan(next) && figure.mantissa < 1000 && next.figure.grouped && next.figure.mantissa % 1000 === 0;
  const ratio = next.figure.mantissa / (figure.mantissa * 1000);
  return elliptic && ratio > 1 && ratio <= 10 ? whole * 1000 : whole;
}

function toTerms<U>(tokens: readonly Token[], items: readonly SeriesItem<U>[], lead: Lead | null): Term<U>[] {
  const terms: Term<U>[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const next = items[index + 1];
    const leading = index === 0 ? lead : null;
    const term = item && toTerm(tokens, item);
    if (!item || !term) continue;
    const end = next && toTerm(tokens, next);
    if (next && end && mayRange(tokens, item, next, leading) && end.value > term.value) {
      terms.push(rangeOf(tokens, term, end, leading));
      index += 1;
    } else if (next?.joint?.kind !== 'dash' || item.own) terms.push(term);
  }
  return terms;
}

function toTerm<U>(tokens: readonly Token[], item: SeriesItem<U>): Term<U> | null {
  if (!item.unit) return null;
  const { qualifier, first } = itemQualifier(tokens, item);
  const last = item.own || item.joint?.kind !== 'remark' ? item.next : item.figure.next;
  return {
    unit: item.unit.unit,
    value: itemValue(item),
    max: null,
    qualifier,
    qualifierFirst: first,
    start: tokens[itemStart(item)]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    next: item.next,
    shared: !item.own,
    scale: item.figure.scale * item.unit.scale,
    unitNext: item.unit.next,
  };
}

/** Behind a dash between two full sums these show that it is a remark: "10 mnkr – 20 mnkr mer än i fjol". */
const AFTER_REMARK = new Set(['mer', 'mindre', 'fler', 'färre', 'högre', 'lägre', 'till', 'för', 'av', 'åt']);

function mayRange<U>(
  tokens: readonly Token[],
  item: SeriesItem<U>,
  next: SeriesItem<U>,
  lead: Lead | null,
): boolean {
  if (next.joint?.kind === 'dash') {
    return !(item.own && next.joint.spaced && AFTER_REMARK.has(tokens[next.next]?.word ?? ''));
  }
  if (next.joint?.kind === 'to') return lead?.kind === 'between' || (lead === null && !item.own);
  return next.joint?.kind === 'and' && lead?.kind === 'between';
}

function rangeOf<U>(tokens: readonly Token[], from: Term<U>, to: Term<U>, lead: Lead | null): Term<U> {
  const between = lead?.kind === 'between' ? tokens[lead.at] : undefined;
  return {
    ...to,
    value: from.value,
    max: to.value,
    qualifier: from.qualifier,
    qualifierFirst: between && lead ? lead.at : from.qualifierFirst,
    start: between?.start ?? from.start,
    shared: false,
  };
}
