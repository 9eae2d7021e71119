import type { BudgetLine } from '../../../release/document.js';
import type { Clause } from './clauses.js';
import type { Predicate } from './predicates.js';
import { isSign, isYear, oneLine, type Word } from './words.js';

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

const CONDITIONS =
  /under förutsättning|förutsatt att|förbehåll|villkorat|villkorad|villkorade av|om (?:riksdagen|fullmäktige|regionfullmäktige|kommunfullmäktige) (?:beslutar|godkänner|säger)/iu;
const PROPOSALS =
  /föreslå|förslag|\bavser att\b|\bvill (?:nu )?(?:att|avsätta|satsa|tillföra|ge|öka|höja|stärka)|\bplanerar att\b|\bbör\b|äskar|\bväntas besluta/iu;
const DECISIONS = /\b(?:har beslutat|beslutade|fattat beslut|har beviljat|har beviljats|antog|klubbade)\b/iu;

/** How far the allocation has come, by the words of its sentence or of what introduces it. */
export function statusOf(sentence: string, around: string): BudgetLine['status'] {
  if (CONDITIONS.test(sentence)) return 'conditional';
  if (DECISIONS.test(sentence)) return 'decided';
  if (PROPOSALS.test(sentence)) return 'proposed';
  if (CONDITIONS.test(around)) return 'conditional';
  return PROPOSALS.test(around) ? 'proposed' : 'decided';
}

const PURPOSE_STOPS = /^(?:varav|därav|vilket|vilka|medan|där|;|:)$/;

/** What the sum is for, in the words of the text: behind "för", "till att", "på"; before it behind "för att". */
export function purposeOf(
  text: string,
  clause: Clause,
  predicate: Predicate,
  recipients: readonly string[],
): string | null {
  return purposeBehind(text, clause, predicate, recipients) ?? purposeBefore(text, clause, predicate);
}

function purposeBehind(
  text: string,
  clause: Clause,
  predicate: Predicate,
  recipients: readonly string[],
): string | null {
  const { words, at, to } = clause;
  for (let index = at + 1; index < to; index += 1) {
    const lower = words[index]?.lower ?? '';
    if (PURPOSE_STOPS.test(lower) || lower === 'från') return null;
    if (index === predicate.verb?.particleAt && lower === 'till' && words[index + 1]?.lower === 'i') continue;
    if (!opensPurpose(words, index, recipients, text)) continue;
    let start = index + 1;
    if (words[start]?.lower === 'att') start += 1;
    let end = start;
    while (end < to && !PURPOSE_STOPS.test(words[end]?.lower ?? '') && !isRelative(words, end)) end += 1;
    return sliced(text, words, start, end);
  }
  return null;
}

function isRelative(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.lower === ',' &&
    /^(?:som|vilket|vilka|varav|inklusive|under|och)$/.test(words[at + 1]?.lower ?? '')
  );
}

function opensPurpose(
  words: readonly Word[],
  at: number,
  recipients: readonly string[],
  text: string,
): boolean {
  const lower = words[at]?.lower ?? '';
  const next = words[at + 1];
  if (!next || isYear(next) || next.sum || isSign(next)) return false;
  if (lower === 'för') {
    return !/^(?:år|åren|perioden|närvarande|hela|första|andra|arbetsåret|läsåret|budgetåret|varje|var)$/.test(
      next.lower,
    );
  }
  if (lower === 'på') return words[at - 1]?.sum !== null;
  if (lower !== 'till' || /^(?:och|följd|exempel|dess|sist)$/.test(next.lower)) return false;
  if (next.lower === 'att') return true;
  const behind = oneLine(text.slice(next.start, next.start + 300));
  return !recipients.some(
    (name) => behind.startsWith(name) || behind.slice(0, name.length + 40).includes(name),
  );
}

function purposeBefore(text: string, clause: Clause, predicate: Predicate): string | null {
  const { words, from } = clause;
  if (clause.previous || predicate.side !== 'left' || !predicate.verb) return null;
  for (let index = from; index < predicate.verb.from; index += 1) {
    if (words[index]?.lower !== 'för' || words[index + 1]?.lower !== 'att') continue;
    return sliced(text, words, index + 2, predicate.verb.from);
  }
  return null;
}

function sliced(text: string, words: readonly Word[], from: number, to: number): string | null {
  let last = to;
  while (last > from && isSign(words[last - 1]) && !/^[)”"“»]$/u.test(words[last - 1]?.text ?? '')) last -= 1;
  while (last > from && /^(?:och|samt|med|på|om)$/.test(words[last - 1]?.lower ?? '')) last -= 1;
  const first = words[from];
  const end = words[last - 1];
  if (!first || !end || last <= from) return null;
  const said = oneLine(text.slice(first.start, end.end));
  return said.length > 2 ? said : null;
}
