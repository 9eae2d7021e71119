import type { BudgetKind } from '../../../../release/document.js';
import { clausePeriods } from '../clause-periods.js';
import type { Draft } from '../drafts.js';
import { type Background, clauseSpan, isHeadlineSource, isRowSource, type Sentence } from '../sentence.js';
import { oneLine } from '../words.js';
import { type EnglishClause, englishClauses } from './clauses.js';
import {
  ALLOCATION_NOUNS,
  BE,
  ENGLISH_VERBS,
  type EnglishSense,
  GRANTED,
  OTHER_THAN_ALLOCATION,
  TOTALS,
} from './lexicon.js';
import { englishNames, englishSubject } from './recipients.js';

/** The longest sentence that stands as evidence for each of its sums; of longer ones the clause does. */
const LONGEST_EVIDENCE = 500;
const PROPOSED = /\bpropos(?:es?|ed|al)\b|\bintends?\b/iu;

interface EnglishVerb {
  sense: EnglishSense;
  at: number;
  passive: boolean;
}

/**
 * Reads the allocations of an English sentence. Only plain wordings count: a verb of giving or receiving, a noun of
 * allocation with its sum, a label with its sum; everything else is left out.
 */
export function readEnglishSentence(sentence: Sentence, background: Background): Draft[] {
  const clauses = englishClauses(sentence.words);
  const periods = clausePeriods(sentence.text, sentence, clauses, background.publishedYear);
  const drafts: Draft[] = [];
  const said = sentence.text.slice(sentence.start, sentence.end);
  const status = PROPOSED.test(said) ? 'proposed' : 'decided';
  const short = clauses.length === 1 || said.length <= LONGEST_EVIDENCE;
  let last: EnglishVerb | null = null;
  let whole: Draft | null = null;
  clauses.forEach((clause, index) => {
    const sum = clause.words[clause.at]?.sum;
    if (!sum?.money || (sum.per !== null && sum.per !== 'year') || speaksOfOther(clause)) return;
    const own = verbOf(clause);
    const verb: EnglishVerb | null = own ?? (drafts.length > 0 ? last : null);
    const recipients = recipientsOf(sentence, clause, own ?? verb, own === null);
    if (!verb && !isAllocated(sentence, background, clause, recipients)) return;
    const total = clause.words.slice(clause.from, clause.to).some((word) => TOTALS.has(word.lower));
    const span = clauseSpan(clause);
    const wording = sentence.text.slice(span.start, span.end);
    const part = clause.part && whole !== null;
    const draft: Draft = {
      source: sentence.source,
      passage: sentence.passage,
      group: sentence.group,
      kind: kindOf(clause, verb, total, recipients.length > 0),
      sum,
      recipients,
      each: clause.words.slice(clause.at, clause.to).some((word) => word.lower === 'each'),
      purpose: purposeOf(sentence.text, clause),
      earmarked: /\bearmark/iu.test(wording),
      status,
      period: periods[index] ?? null,
      fallbackPeriod: null,
      perYear: sum.per === 'year',
      wording,
      part: part ? 'sentence' : null,
      total,
      parent: part ? whole : null,
      evidence: short ? { start: sentence.start, end: sentence.end } : span,
      list: null,
    };
    drafts.push(draft);
    if (!part) whole = draft;
    last = verb;
  });
  return drafts;
}

function speaksOfOther({ words, from, at, to }: EnglishClause): boolean {
  for (let index = from; index < Math.min(to, at + 8); index += 1) {
    const lower = words[index]?.lower ?? '';
    if (lower === 'worth' && hasAllocationNoun(words, from, index)) continue;
    if (OTHER_THAN_ALLOCATION.has(lower)) return true;
  }
  return /^(?:\(|from|than)$/.test(words[at - 1]?.lower ?? '');
}

/** The verb of the clause: the one nearest before the sum, else the passive behind it. */
function verbOf({ words, from, at, to }: EnglishClause): EnglishVerb | null {
  for (let index = at - 1; index >= from; index -= 1) {
    const sense = ENGLISH_VERBS.get(words[index]?.lower ?? '');
    if (sense)
      return {
        sense,
        at: index,
        passive: BE.has(words[index - 1]?.lower ?? '') || BE.has(words[index - 2]?.lower ?? ''),
      };
  }
  for (let index = at + 1; index < Math.min(to, at + 6); index += 1) {
    const sense = ENGLISH_VERBS.get(words[index]?.lower ?? '');
    if (sense === 'give') return { sense, at: index, passive: true };
  }
  return null;
}

function recipientsOf(
  sentence: Sentence,
  clause: EnglishClause,
  verb: EnglishVerb | null,
  carried: boolean,
): string[] {
  const { words, from, at } = clause;
  const { text } = sentence;
  const behind = attached(text, clause);
  if (behind.length > 0) return behind;
  if (isRowSource(sentence.source) && !verb) {
    const label = words.findIndex(
      (word, index) => index >= from && index <= at && /^[:–—-]$/u.test(word.text),
    );
    if (label > from) return englishNames(text, words, from, label);
  }
  if (!verb || verb.at > at) return [];
  if (carried) return englishNames(text, words, words[from]?.lower === 'and' ? from + 1 : from, at);
  if (verb.sense === 'receive' || (verb.passive && GRANTED.has(words[verb.at]?.lower ?? '')))
    return englishSubject(text, words, from, verb.at);
  return verb.sense === 'give' ? englishNames(text, words, verb.at + 1, at) : [];
}

/** "to the Swedish Energy Agency" behind the sum. */
function attached(text: string, { words, at, to }: EnglishClause): string[] {
  for (let index = at + 1; index < to; index += 1) {
    const lower = words[index]?.lower ?? '';
    if (lower === 'for' || lower === 'which' || lower === ';') return [];
    if (lower !== 'to') continue;
    const names = englishNames(text, words, index + 1, to);
    if (names.length > 0) return names;
  }
  return [];
}

/** Without a verb: "a grant of SEK 5 million", "SEK 50 million to schools" in a title, a row with its label. */
function isAllocated(
  sentence: Sentence,
  background: Background,
  clause: EnglishClause,
  recipients: string[],
): boolean {
  const { words, from, at } = clause;
  if (hasAllocationNoun(words, Math.max(from, at - 6), at)) return true;
  const next = words[at + 1]?.lower ?? '';
  const headline = isHeadlineSource(sentence.source) && (next === 'to' || next === 'for');
  return (
    headline ||
    (isRowSource(sentence.source) &&
      recipients.length > 0 &&
      (background.afterDraft || ALLOCATING.test(background.around)))
  );
}

/** Introductions of lists that say who gets what. */
const ALLOCATING = /\b(?:fund|grant|support|allocat|award|receiv|distribut)/iu;

function hasAllocationNoun(words: EnglishClause['words'], from: number, to: number): boolean {
  return words.slice(from, to).some((word) => ALLOCATION_NOUNS.has(word.lower));
}

function kindOf(clause: EnglishClause, verb: EnglishVerb | null, total: boolean, named: boolean): BudgetKind {
  const before = clause.words[clause.at - 1]?.lower;
  if (verb?.sense === 'raise' || verb?.sense === 'cut') {
    if (before === 'to') return 'level';
    return verb.sense === 'raise' ? 'increase' : 'decrease';
  }
  return (total || verb?.sense === 'measure') && !named ? 'frame' : 'grant';
}

function purposeOf(text: string, { words, at, to }: EnglishClause): string | null {
  for (let index = at + 1; index < to - 1; index += 1) {
    if (words[index]?.lower !== 'for' || /^(?:the|20\d\d)$/.test(words[index + 1]?.lower ?? '')) continue;
    const [first, last] = [words[index + 1], words[to - 1]];
    const said = first && last ? oneLine(text.slice(first.start, last.end)).replace(/[.,;]+$/u, '') : '';
    return said.length > 2 ? said : null;
  }
  return null;
}
