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
  if (paired) return paired;
  const result: (Period | null)[] = [];
  clauses.forEach((clause, index) => {
    const before = result[index - 1] ?? null;
    result.push(own[index] ?? (isThereafter(clause) ? nextYears(before) : before));
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
  return found?.period ?? relativeYear(before, behind, publishedYear);
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

/** "För 2027 och 2028 … 750 miljoner kronor respektive en miljard kronor": the years in the order of the sums. */
function pairedPeriods(text: string, sentence: Span, clauses: readonly Clause[]): Period[] | null {
  const [first] = clauses;
  if (!first || clauses.length < 2) return null;
  if (
    !clauses.some(
      (clause) =>
        clause.words[clause.from]?.lower === 'respektive' || behindRespektive(clause.words, clause.at),
    )
  )
    return null;
  const lastAt = clauses.at(-1)?.words[clauses.at(-1)?.at ?? 0];
  const head = text.slice(sentence.start, first.words[first.at]?.start ?? sentence.start);
  const tail = text.slice(lastAt?.end ?? sentence.end, sentence.end);
  for (const part of [head, tail]) {
    const years = part.match(/(?<![\p{L}\d])(?:19|20)\d\d(?![\d])/gu)?.map(Number) ?? [];
    const range = /(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d/u.test(part);
    if (!range && years.length === clauses.length) return years.map((year) => ({ from: year, to: year }));
  }
  return null;
}

function behindRespektive(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.lower === 'respektive';
}
