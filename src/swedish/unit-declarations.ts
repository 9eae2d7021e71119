import { fractions, scales, vagueCounts } from './lexicon/number-words.js';
import { type MoneyUnitOptions, readCurrency } from './money-units.js';
import { partsOf } from './number-words.js';
import { Gap, type Token, tokenize } from './tokens.js';

/** A unit given once for many figures: "(mnkr)" over a table, "Miljoner kronor 2025" over a column. */
export type DeclaredUnit = { kind: 'money'; currency: string; scale: number } | { kind: 'percent' };

const PERCENT = new Set(['%', 'procent', 'procentenheter']);
/** "Varje krona räknas" declares nothing. */
const SINGULAR = new Set(['krona', 'kronan', 'krone']);
const BEFORE_UNIT = new Set(['(', 'i', ',', 'in', '[', ':', '/']);
const AFTER_UNIT = new Set([')', ']', ':', '.', ',', ';']);

/**
 * The unit that a heading, caption or header cell declares for the figures under it; null if it declares none.
 * A unit behind a figure ("satsar 50 miljoner kronor") is that figure's own.
 *
 * @param prose true for running text, where only a unit set apart counts: "(mnkr)", "i miljoner kronor:", ", tkr"
 */
export function declaredUnit(text: string, prose: boolean, options: MoneyUnitOptions): DeclaredUnit | null {
  const tokens = tokenize(text);
  for (let index = 0; index < tokens.length; index += 1) {
    const unit = unitAt(tokens, index, text, options);
    if (!unit) continue;
    const thousands = tokens[index]?.kind === 'digits';
    if (thousands && !setApart(tokens, index, unit.next) && tokens.length > unit.next) continue;
    if (isFigure(tokens[index - 1]) || (prose && !setApart(tokens, index, unit.next))) {
      index = unit.next - 1;
      continue;
    }
    return unit.unit;
  }
  return null;
}

/** Whether the token before a unit is a figure or stands for one: "två miljoner kronor", "flera miljoner kronor". */
function isFigure(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'digits' || vagueCounts.has(token.word) || fractions.has(token.word)) return true;
  return partsOf(token.word) !== null || /^[½¼¾]$/.test(token.word);
}

function setApart(tokens: readonly Token[], first: number, next: number): boolean {
  const after = tokens[next];
  const ends = !after || after.gap >= Gap.line || AFTER_UNIT.has(after.word);
  return ends && BEFORE_UNIT.has(tokens[first - 1]?.word ?? '');
}

const COUNTED = new Map([
  ['tusentals', 1e3],
  ['tusental', 1e3],
  ['miljontals', 1e6],
  ['miljontal', 1e6],
]);

/** "tusental kronor", "1 000-tals kronor", "1000 kr": what the figures are counted by. */
function countedScale(tokens: readonly Token[], index: number): { scale: number; next: number } | null {
  const word = tokens[index]?.word ?? '';
  const scale = COUNTED.get(word);
  if (scale !== undefined) return { scale, next: index + 1 };
  const grouped = word === '1' && tokens[index + 1]?.word === '000' && tokens[index + 1]?.gap === Gap.space;
  if (word !== '1000' && !grouped) return null;
  const next = index + (grouped ? 2 : 1);
  const tal = tokens[next]?.word === '-' && /^tals?$/.test(tokens[next + 1]?.word ?? '');
  return { scale: 1e3, next: tal ? next + 2 : next };
}

/** Behind "miljoner", and behind the full stop of "milj. kr". */
function afterScale(tokens: readonly Token[], index: number): number {
  return tokens[index + 1]?.word === '.' && tokens[index + 1]?.gap === Gap.none ? index + 2 : index + 1;
}

function unitAt(
  tokens: readonly Token[],
  index: number,
  text: string,
  { crown }: MoneyUnitOptions,
): { unit: DeclaredUnit; next: number } | null {
  const token = tokens[index];
  if (!token) return null;
  if (PERCENT.has(token.word)) return { unit: { kind: 'percent' }, next: index + 1 };
  const counted = countedScale(tokens, index);
  const scale = counted?.scale ?? scales.get(token.word)?.value;
  const behind = counted?.next ?? afterScale(tokens, index);
  const currency = readCurrency(tokens, scale === undefined ? index : behind, text, scale ?? 1, index);
  if (!currency || currency.scale < 1 || SINGULAR.has(token.word)) return null;
  const whole = (scale ?? 1) * currency.scale;
  return {
    unit: { kind: 'money', currency: currency.unit === '' ? crown : currency.unit, scale: whole },
    next: currency.next,
  };
}
