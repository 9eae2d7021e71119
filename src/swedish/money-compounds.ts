import { readFigure, scaled } from './figures.js';
import { compoundMoneyEnding, compoundScales } from './lexicon/money-compounds.js';
import type { MoneyUnitOptions } from './money-units.js';
import { partsOf } from './number-words.js';
import { qualifierBefore } from './qualifiers.js';
import type { Term } from './series.js';
import { Gap, type Token } from './tokens.js';

/**
 * Reads a sum that is a part of a compound: "50-miljonerssatsning", "1,5-miljardsprojekt", "tvåmiljonersbidrag".
 * Only compounds with a noun of money count: "en 30-miljonersstad" is a city. Null where none begins at `index`.
 */
export function readMoneyCompound(
  tokens: readonly Token[],
  index: number,
  text: string,
  { crown }: MoneyUnitOptions,
): Term<string> | null {
  const found = readHyphenated(tokens, index, text) ?? readJoined(tokens, index);
  if (!found) return null;
  const qualifier = qualifierBefore(tokens, index);
  return {
    unit: crown,
    value: found.value,
    max: null,
    qualifier: qualifier?.qualifier ?? 'exact',
    qualifierFirst: qualifier?.at ?? index,
    start: tokens[index]?.start ?? 0,
    end: tokens[found.next - 1]?.end ?? 0,
    next: found.next,
    shared: false,
    scale: found.scale,
    unitNext: found.next,
  };
}

interface Compound {
  value: number;
  scale: number;
  next: number;
}

/** "50-miljonerssatsning", "50 miljonerssatsning". */
function readHyphenated(tokens: readonly Token[], index: number, text: string): Compound | null {
  if (tokens[index]?.kind !== 'digits') return null;
  for (let at = index + 1; at <= Math.min(tokens.length - 1, index + 4); at += 1) {
    const scale = compoundScale(tokens[at]?.word ?? '');
    if (scale === null) continue;
    const hyphen = /^[-‐‑–]$/.test(tokens[at - 1]?.word ?? '') && tokens[at]?.gap === Gap.none;
    const figure = readFigure(tokens, index, text);
    if (
      figure?.scale !== 1 ||
      figure.next !== (hyphen ? at - 1 : at) ||
      (tokens[at]?.gap ?? Gap.paragraph) > Gap.space
    )
      return null;
    return { value: scaled(figure.mantissa, scale), scale, next: at + 1 };
  }
  return null;
}

/** "tvåmiljonerssatsning", "tvåmiljardersprogrammet". */
function readJoined(tokens: readonly Token[], index: number): Compound | null {
  const word = tokens[index]?.word ?? '';
  const at = word.search(/milj(?:on|ard)/);
  if (at < 2) return null;
  const scale = compoundScale(word.slice(at));
  const [number, ...others] = (scale !== null && partsOf(word.slice(0, at))) || [];
  if (scale === null || !number || others.length > 0) return null;
  return { value: scaled(number.value, scale), scale, next: index + 1 };
}

/** The scale a word begins with if the rest of it is a noun of money. */
function compoundScale(word: string): number | null {
  for (const [beginning, scale] of compoundScales) {
    if (word.startsWith(beginning))
      return compoundMoneyEnding.test(word.slice(beginning.length)) ? scale : null;
  }
  return null;
}
