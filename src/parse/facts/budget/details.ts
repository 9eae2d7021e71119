import type { Clause } from './clauses.js';
import { isSign, isYear, type Word } from './words.js';

/** Rates that mean: each of them gets the sum. */
const EACH_RATES = new Set([
  'project',
  'company',
  'municipality',
  'region',
  'school',
  'organisation',
  'förening',
  'kommun',
  'myndighet',
  'ansökan',
  'sökande',
  'mottagare',
  'universitet',
  'lärosäte',
  'länsstyrelse',
  'klubb',
  'län',
]);

export function countsForEach(rate: string | null): boolean {
  return rate !== null && EACH_RATES.has(rate);
}

/** "vardera", "var" or "varje" says every recipient gets the sum. */
export function isForEach(clause: Clause): boolean {
  const { words, from, to, at } = clause;
  for (let index = from; index < to; index += 1) {
    const lower = words[index]?.lower ?? '';
    if (lower === 'vardera') return true;
    if (lower === 'var' && index > at && index <= at + 3 && endsEach(words[index + 1])) return true;
  }
  return countsForEach(words[at]?.sum?.per ?? null);
}

function endsEach(next: Word | undefined): boolean {
  return (
    !next ||
    isSign(next) ||
    isYear(next) ||
    /^(?:för|under|till|i|och|per|från|årligen|år|åren)$/.test(next.lower)
  );
}

/** Whether the words count the sum by the year. */
export function isPerYear(clause: Clause): boolean {
  const { words, from, to, at } = clause;
  if (words[at]?.sum?.per === 'year') return true;
  for (let index = from; index < Math.min(to, at + 8); index += 1) {
    const lower = words[index]?.lower ?? '';
    if (lower === 'årligen' || lower === 'årliga' || lower === 'årligt') return true;
    if (/^(?:per|varje)$/.test(lower) && words[index + 1]?.lower === 'år') return true;
  }
  return false;
}

const EARMARKS =
  /öronmärk|särskilt (?:riktat|riktade|riktad|avsett|avsedda|avsedd)|ska (?:användas|gå|gå helt) till|ska användas för/iu;

export function isEarmarked(text: string): boolean {
  return EARMARKS.test(text);
}
