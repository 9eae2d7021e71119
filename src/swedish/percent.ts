import type { Qualifier } from '../release/document.js';
import type { Figure } from './figures.js';
import { partsOf } from './number-words.js';
import { qualifierAfter } from './qualifiers.js';
import { readSeries } from './series.js';
import type { UnitReading } from './series-items.js';
import { Gap, type Token, tokenize } from './tokens.js';

/** A share or change in per cent as it stands in a text. */
export interface PercentMatch {
  /** UTF-16 units of figure and unit, end exclusive; a range begins at "mellan". */
  start: number;
  end: number;
  /** Per cent; a per mille figure is divided by ten. Negative where the text has a minus. */
  value: number;
  /** Upper end of a range. */
  max: number | null;
  qualifier: Qualifier;
  /** Where the words that qualify it begin; `start` if there are none before it. */
  qualifierStart: number;
  /** Percentage points. */
  points: boolean;
}

/** Words that make a figure a percentage; true for percentage points. */
const units: ReadonlyMap<string, boolean> = new Map([
  ['procent', false],
  ['procents', false],
  ['procenten', false],
  ['percent', false],
  ['pct', false],
  ['prosenttia', false],
  ['proseantta', false],
  ['proseanta', false],
  ['procentenhet', true],
  ['procentenheter', true],
  ['procentenheters', true],
  ['procentenheterna', true],
  ['procentpoäng', true],
]);

interface PercentUnit {
  points: boolean;
}

/** What every percentage has behind its figure. Most texts have none of it, and need not be taken apart. */
const SIGNS_OF_PERCENT = /[%‰]|pro(?:cent|mille|sentti|sean)|per\s?cent|pct|[\u00ad\u200b-\u200d\ufeff]/i;

/**
 * Finds every percentage, in text order and without overlaps: "två procent", "(48%)", "11,7–28,1 procent",
 * "30-procentig", "3 procentenheter", "5 promille" (0,5 per cent). "från 30 till 50 procent" are two.
 * "hälften" and "en tredjedel" are none.
 */
export function findPercentages(text: string): PercentMatch[] {
  if (!SIGNS_OF_PERCENT.test(text)) return [];
  const tokens = tokenize(text);
  const found: PercentMatch[] = [];
  for (let index = 0; index < tokens.length; ) {
    const compound = readCompound(tokens, index);
    const series = compound ? null : readSeries(tokens, index, text, readPercentUnit);
    if (compound) found.push(compound);
    for (const term of series?.terms ?? []) {
      const trailing = qualifierAfter(tokens, term.unitNext);
      found.push({
        start: term.start,
        end: term.end,
        value: term.value,
        max: term.max,
        qualifier: term.qualifier === 'exact' && trailing ? trailing.qualifier : term.qualifier,
        qualifierStart: Math.min(term.start, tokens[term.qualifierFirst]?.start ?? term.start),
        points: term.unit.points,
      });
    }
    index = compound ? index + 1 : (series?.next ?? index + 1);
  }
  return found;
}

function readPercentUnit(tokens: readonly Token[], figure: Figure): UnitReading<PercentUnit> | null {
  const at = figure.next;
  const token = tokens[at];
  if (!token || token.gap === Gap.paragraph || figure.scale > 1e3) return null;
  const unit = (points: boolean, next: number, scale = 1): UnitReading<PercentUnit> => ({
    unit: { points },
    scale,
    wholeThousands: false,
    next,
  });
  const after = tokens[at + 1];
  if (token.word === '%') {
    const points = after?.word === '-' && after.gap === Gap.none && /^enhet/.test(tokens[at + 2]?.word ?? '');
    return points ? unit(true, at + 3) : unit(false, at + 1);
  }
  if (token.word === '‰' || token.word === 'promille') return unit(false, at + 1, 0.1);
  if (token.word === '-' && token.gap === Gap.none && after?.gap === Gap.none) {
    return /^procentig/.test(after.word) ? unit(false, at + 2) : null;
  }
  if (token.kind !== 'word') return null;
  if (token.word === 'per' && after?.word === 'cent') return unit(false, at + 2);
  if (token.word === 'percentage' && /^points?$/.test(after?.word ?? '')) return unit(true, at + 2);
  const points = units.get(token.word);
  return points === undefined ? null : unit(points, at + 1);
}

/** "femprocentig" and "tioprocentigt": figure and unit in one word. */
function readCompound(tokens: readonly Token[], index: number): PercentMatch | null {
  const token = tokens[index];
  const parts = token?.kind === 'word' ? /^(.+?)procentig[at]?$/.exec(token.word) : null;
  const numbers = parts?.[1] ? partsOf(parts[1]) : null;
  if (!token || numbers?.length !== 1) return null;
  const place = { start: token.start, end: token.end, qualifierStart: token.start };
  return { ...place, value: numbers[0]?.value ?? 0, max: null, qualifier: 'exact', points: false };
}
