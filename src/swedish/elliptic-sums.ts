import { type Figure, readFigure, scaled } from './figures.js';
import { afterSum } from './lexicon/money-context.js';
import { isLabelWord } from './lexicon/qualifiers.js';
import type { MoneyUnit } from './money-units.js';
import { qualifierBefore } from './qualifiers.js';
import type { Term } from './series.js';
import { Gap, type Token } from './tokens.js';

/** A sum as it was found in a text. */
export interface FoundSum extends Term<MoneyUnit> {
  /** Index of the token that begins it. */
  first: number;
  /** The sum beside it whose unit it shares. */
  lender?: FoundSum;
}

/** Words between a figure and the next joint: "5 till Teatern i Norra Vallen,". */
const REACH = 12;
const JOINTS = new Set([',', 'och', 'samt', 'medan', ':', ';']);
/** What attaches a figure of an enumeration to its recipient. */
const ATTACHERS = new Set(['till', 'för', 'åt', 'på']);
const ALLOTTING = new Set(
  'går fördelas fördelar avsätts avsätter läggs lägger ges ger satsas satsar skänker donerar får dels på'.split(
    ' ',
  ),
);
const PARTS = new Set(['varav', 'därav']);

/**
 * Finds the figures of an enumeration that leave out the unit of the sum before or behind them:
 * "5 till Teatern, 3 till Konsthallen och 2 miljoner till Musikskolan", "Boden får 5, Kalix 3 och Piteå 2 miljoner",
 * "2,4 miljarder kronor, varav 1,1 i år". Only sums in thousands or millions lend their unit: "5 och 3 kronor" reads itself.
 *
 * @param sums of the text, in its order
 */
export function ellipticSums(tokens: readonly Token[], text: string, sums: readonly FoundSum[]): FoundSum[] {
  const found: FoundSum[] = [];
  let free = 0;
  sums.forEach((sum, order) => {
    const limit = sums[order + 1]?.first ?? tokens.length;
    const own =
      sum.scale < 1e3 ? [] : [...before(tokens, text, sum, free), ...behind(tokens, text, sum, limit)];
    found.push(...own);
    free = Math.max(sum.next, ...own.map((term) => term.next));
  });
  return found;
}

/** The figures before a sum, the nearest first until the chain breaks. */
function before(tokens: readonly Token[], text: string, sum: FoundSum, free: number): FoundSum[] {
  const found: FoundSum[] = [];
  let next = qualifierBefore(tokens, sum.first, free)?.at ?? sum.first;
  const attached = attachesAt(tokens, sum.next);
  for (;;) {
    const figure = attached
      ? attachedBefore(tokens, text, next, free)
      : namedBefore(tokens, text, next, free);
    if (!figure || isLabelWord(tokens[figure.first - 1]?.word ?? '')) return found;
    found.unshift(termOf(tokens, figure, sum));
    next = figure.first;
  }
}

function attachesAt(tokens: readonly Token[], at: number): boolean {
  return ATTACHERS.has(tokens[at]?.word ?? '') && (tokens[at]?.gap ?? Gap.paragraph) <= Gap.line;
}

/** "5 till Teatern," before the figure at `next`. */
function attachedBefore(tokens: readonly Token[], text: string, next: number, free: number): Figure | null {
  if (!JOINTS.has(tokens[next - 1]?.word ?? '')) return null;
  for (let at = next - 2; at > Math.max(free, next - REACH); at -= 1) {
    const token = tokens[at];
    if (!token || endsSentence(token) || token.gap === Gap.paragraph) return null;
    if (ATTACHERS.has(token.word)) {
      const figure = figureEndingAt(tokens, text, at, free);
      if (figure) return opensEnumeration(tokens, figure.first) ? figure : null;
    }
  }
  return null;
}

/** "Boden får 5, Kalix" before the figure at `next`: a name stands right before it, a joint before the name. */
function namedBefore(tokens: readonly Token[], text: string, next: number, free: number): Figure | null {
  let at = next - 1;
  const least = Math.max(free, next - 6);
  while (at > least && tokens[at]?.kind === 'word' && !JOINTS.has(tokens[at]?.word ?? '')) at -= 1;
  const name = tokens[at + 1];
  if (at <= least || at === next - 1 || !name || !JOINTS.has(tokens[at]?.word ?? '')) return null;
  if (!/^\p{Lu}/u.test(text.slice(name.start, name.start + 2))) return null;
  const figure = figureEndingAt(tokens, text, at, free);
  const subject = figure && tokens[figure.first - 1];
  if (!figure || subject?.kind !== 'word' || tokens[figure.first]?.gap === Gap.paragraph) return null;
  return figure;
}

/** What may stand before the first figure of an enumeration. */
function opensEnumeration(tokens: readonly Token[], first: number): boolean {
  const at = qualifierBefore(tokens, first)?.at ?? first;
  const word = tokens[at - 1]?.word ?? '';
  return JOINTS.has(word) || PARTS.has(word) || ALLOTTING.has(word);
}

/** The figures behind a sum: ", 3 till Konsthallen och 2 till Musikskolan", ", varav 1,1 i år". */
function behind(tokens: readonly Token[], text: string, sum: FoundSum, limit: number): FoundSum[] {
  const found: FoundSum[] = [];
  let from = sum.next;
  for (let at = from; at < Math.min(limit, from + REACH); at += 1) {
    const token = tokens[at];
    if (!token || endsSentence(token) || (token.gap === Gap.paragraph && at > sum.next)) break;
    const part = PARTS.has(token.word);
    if (!part && !JOINTS.has(token.word)) continue;
    const figure = plainFigure(tokens, text, pastQualifier(tokens, at + 1));
    if (!figure || figure.first >= limit) continue;
    const fits = part
      ? maySplit(tokens, figure, sum)
      : attachesAt(tokens, (found.at(-1) ?? sum).next) && attachesAt(tokens, figure.next);
    if (!fits) continue;
    const term = termOf(tokens, figure, sum);
    found.push(term);
    at = figure.next - 1;
    from = figure.next;
  }
  return found;
}

/** A part is smaller than its whole, and no counted thing follows it. */
function maySplit(tokens: readonly Token[], figure: Figure, sum: FoundSum): boolean {
  const after = tokens[figure.next];
  const ends = after?.kind !== 'word' || after.gap === Gap.paragraph || afterSum.has(after.word);
  return ends && after?.word !== '%' && after?.word !== '-' && scaled(figure.mantissa, sum.scale) < sum.value;
}

function pastQualifier(tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + 3; at += 1) {
    if (tokens[at]?.kind === 'digits') return at;
    if (qualifierBefore(tokens, at + 1, from) === null) return from;
  }
  return from;
}

/** The figure without a scale that ends right before a token. */
function figureEndingAt(tokens: readonly Token[], text: string, end: number, free: number): Figure | null {
  for (const first of [end - 3, end - 1]) {
    if (first < free) continue;
    const figure = plainFigure(tokens, text, first);
    if (figure?.next === end) return figure;
  }
  return null;
}

function plainFigure(tokens: readonly Token[], text: string, first: number): Figure | null {
  const figure = readFigure(tokens, first, text);
  if (figure?.scale !== 1 || figure.yearLike || figure.article || figure.grouped) return null;
  return figure.mantissa > 0 && figure.mantissa < 1000 ? figure : null;
}

function endsSentence(token: Token): boolean {
  return token.word === '.' || token.word === '!' || token.word === '?';
}

function termOf(tokens: readonly Token[], figure: Figure, lender: FoundSum): FoundSum {
  const { unit, scale } = lender;
  const qualifier = qualifierBefore(tokens, figure.first);
  return {
    unit,
    value: scaled(figure.mantissa, scale),
    max: null,
    qualifier: qualifier?.qualifier ?? figure.qualifier ?? 'exact',
    qualifierFirst: qualifier?.at ?? figure.first,
    start: tokens[figure.first]?.start ?? 0,
    end: tokens[figure.next - 1]?.end ?? 0,
    next: figure.next,
    shared: true,
    scale,
    unitNext: figure.next,
    first: figure.first,
    lender,
  };
}
