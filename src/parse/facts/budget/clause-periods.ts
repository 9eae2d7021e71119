import type { Period } from '../../../release/document.js';
import type { Span } from '../../outline.js';
import type { Clause } from './clauses.js';
import { type PeriodMention, periodsIn } from './periods.js';
import { isVerb } from './verbs.js';
import type { Word } from './words.js';

/** Words a year may stand behind its sum and still be the sum's own. */
const NEAR = 30;

/**
 * The period of each clause of a sentence: the years right behind its sum, else before it, else further behind,
 * else those of the clause before it, else those of the clause after.
 *
 * @param publishedYear what "i år" means
 */
export function clausePeriods(
  text: string,
  sentence: Span,
  clauses: readonly Clause[],
  publishedYear: number | null,
): (Period | null)[] {
  const own = clauses.map((clause) => ownPeriod(text, sentence, clause, publishedYear));
  const paired = pairedPeriods(text, sentence, clauses);
  const result: (Period | null)[] = [];
  clauses.forEach((clause, index) => {
    const before = result[index - 1] ?? null;
    result.push(paired.get(index) ?? own[index] ?? (isThereafter(clause) ? nextYears(before) : before));
  });
  for (let index = result.length - 2; index >= 0; index -= 1) {
    const next = clauses[index + 1];
    if (next && !hasOwnVerb(next) && next.words[next.from]?.text !== '(')
      result[index] ??= result[index + 1] ?? null;
  }
  return result;
}

/** A clause with a verb of its own may speak of another year than the one before. */
function hasOwnVerb({ words, from, at }: Clause): boolean {
  for (let index = from; index < at; index += 1) if (isVerb(words, index)) return true;
  return false;
}

/** "… och därefter 25 miljoner kronor årligen" */
function isThereafter({ words, from, at, to }: Clause): boolean {
  return words
    .slice(from, Math.min(to, at + 6))
    .some((word) => word.lower === 'därefter' || word.lower === 'framöver');
}

function nextYears(period: Period | null): Period | null {
  return period?.to ? { from: period.to + 1, to: null } : period;
}

function ownPeriod(
  text: string,
  sentence: Span,
  clause: Clause,
  publishedYear: number | null,
): Period | null {
  const { words, at, from, to } = clause;
  const sum = words[at];
  if (!sum) return null;
  const start = words[from]?.start ?? sentence.start;
  const end = words[to - 1]?.end ?? sentence.end;
  const before = text.slice(start, sum.start);
  const behind = text.slice(sum.end, end);
  const left = periodsIn(before);
  const right = periodsIn(behind).filter(
    (mention) => mention.strong || mention.start <= NEAR || !/[\p{L}\d]/u.test(behind.slice(mention.end)),
  );
  const near = right.find((mention) => mention.start <= NEAR && !hasVerbBetween(behind, mention));
  const found = near ?? left.at(-1) ?? right[0];
  if (!found) return relativeYear(before, behind, publishedYear);
  const { period, untilOnly } = found;
  // "till och med 2028": what is given now runs from the year it is told in.
  return untilOnly && publishedYear !== null && publishedYear < period.from
    ? { ...period, from: publishedYear }
    : period;
}

function hasVerbBetween(text: string, mention: PeriodMention): boolean {
  return /[;]|\b(?:som|där|och)\b\s+\p{L}+(?:ar|er|as|es)\b/u.test(text.slice(0, mention.start));
}

/** "i år", "nästa år". */
function relativeYear(before: string, behind: string, year: number | null): Period | null {
  if (year === null) return null;
  const text = `${before} … ${behind.slice(0, 60)}`;
  if (/(?<!\sän )\b(?:i|innevarande) år\b/i.test(text)) return { from: year, to: year };
  if (/\bnästa år\b/i.test(text)) return { from: year + 1, to: year + 1 };
  return null;
}

/**
 * "För 2027 och 2028 … 750 miljoner kronor respektive en miljard kronor": the years in the order of the sums, by the
 * number of the clause. The years stand before the sums they belong to or behind them.
 */
function pairedPeriods(text: string, sentence: Span, clauses: readonly Clause[]): Map<number, Period> {
  const paired = new Map<number, Period>();
  const sumOf = (index: number): Word | undefined => clauses[index]?.words[clauses[index].at];
  clauses.forEach((clause, last) => {
    if (!saysRespectively(clause)) return;
    const behind = text.slice(sumOf(last)?.end ?? sentence.end, sumOf(last + 1)?.start ?? sentence.end);
    for (let first = last - 1; first >= Math.max(0, last - mostPaired); first -= 1) {
      const before = text.slice(sumOf(first - 1)?.end ?? sentence.start, sumOf(first)?.start);
      const years = [before, behind].map((part) => listedYears(part, last - first + 1)).find((list) => list);
      if (!years) continue;
      years.forEach((year, index) => {
        paired.set(first + index, { from: year, to: year });
      });
      return;
    }
  });
  return paired;
}

/** More sums than years are ever paired with. */
const mostPaired = 8;
const YEAR = '(?<!\\d)(?:19|20)\\d\\d(?!\\d)';

/** The given number of years when they are the last list of the text, or all the years it names; no range. */
function listedYears(text: string, count: number): number[] | null {
  const said = text.replace(/\s+/gu, ' ');
  if (new RegExp(`${YEAR}\\s?[–-]\\s?${YEAR}`, 'u').test(said)) return null;
  const list = `(?<!${YEAR}, (?:för )?)${YEAR}(?:, (?:för )?${YEAR}){${count - 2}} (?:och|samt|respektive) (?:för )?${YEAR}`;
  const lists = Array.from(said.matchAll(new RegExp(`(?=(${list}))`, 'gu')), ([, found]) => found ?? '');
  for (const part of [lists.at(-1) ?? '', said]) {
    const years = part.match(new RegExp(YEAR, 'gu')) ?? [];
    if (years.length === count) return years.map(Number);
  }
  return null;
}

function saysRespectively({ words, from, at }: Clause): boolean {
  return words[from]?.lower === 'respektive' || words[at - 1]?.lower === 'respektive';
}
