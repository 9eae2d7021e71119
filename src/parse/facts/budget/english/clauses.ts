import type { Clause } from '../clauses.js';
import type { Word } from '../words.js';

/** The words of an English sentence that belong to one of its sums. */
export interface EnglishClause extends Clause {
  /** Opens with "of which" or "including": a part of the sum before. */
  part: boolean;
}

/** Parts a sentence between its sums, at the last comma or "and" before each. Linear in the number of words. */
export function englishClauses(words: readonly Word[]): EnglishClause[] {
  const clauses: EnglishClause[] = [];
  let from = 0;
  words.forEach((word, at) => {
    if (!word.sum) return;
    const previous = clauses.at(-1) ?? null;
    if (previous) {
      from = borderBetween(words, previous.at, at);
      previous.to = from;
    }
    const opening = words.slice(from, from + 3).map((own) => own.lower);
    const part =
      previous !== null &&
      (opening.includes('including') || (opening.includes('of') && opening.includes('which')));
    clauses.push({ words, from, to: words.length, at, previous, part });
  });
  return clauses;
}

function borderBetween(words: readonly Word[], last: number, next: number): number {
  for (let at = next - 1; at > last; at -= 1) {
    if (/^(?:,|;|and|while|including)$/.test(words[at]?.lower ?? '')) return at;
  }
  return Math.min(last + 1, next);
}
