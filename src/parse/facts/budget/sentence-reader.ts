import type { Period } from '../../../release/document.js';
import type { Span } from '../../outline.js';
import { classify, type Naming } from './bodies.js';
import { clausePeriods } from './clause-periods.js';
import { type Clause, clausesOf } from './clauses.js';
import { countsForEach, isEarmarked, isForEach, isPerYear, purposeOf, statusOf } from './details.js';
import type { Draft, Source } from './drafts.js';
import { type Refusal, refusalOf, type Surroundings } from './judgement.js';
import { kindOf } from './kinds.js';
import { labelOf, leadInColon } from './labels.js';
import { TOTALS } from './lexicon/words.js';
import { splitNames } from './name-lists.js';
import type { Passage } from './passages.js';
import { type Predicate, predicateOf } from './predicates.js';
import { recipientsOf } from './recipients.js';
import type { Word } from './words.js';

/** A sentence with its words and what is known around it. */
export interface Sentence extends Span {
  words: readonly Word[];
  passage: Passage;
  text: string;
  source: Source;
  group: number;
}

/** What the whole release says that a sentence alone does not. */
export interface Background extends Naming {
  publishedYear: number | null;
  /** Whether the heading, introduction or title above the sentence speak of allocations. */
  allocating: boolean;
  /** What introduces the sentence (for "föreslår" above a list). */
  around: string;
  /** An allocation goes before it in the release. */
  afterDraft: boolean;
  /** An allocation goes before it in the same passage. */
  following: boolean;
  authority: boolean;
}

/** Called for every sum that is no budget line, with the reason. */
export type OnRefusal = (sentence: Sentence, clause: Clause, reason: Refusal) => void;

/** Reads the allocations of one sentence, in its order. */
export function readSentence(sentence: Sentence, background: Background, onRefusal?: OnRefusal): Draft[] {
  const { words, text, start, end } = sentence;
  const clauses = clausesOf(words);
  if (clauses.length === 0) return [];
  const leadIn = openLeadIn(sentence, clauses, background);
  const said = text.slice(start, end);
  const status = statusOf(said, background.around);
  const periods = clausePeriods(text, sentence, clauses, background.publishedYear);
  const anaphoric = isAnaphoric(words);
  const drafts: Draft[] = [];
  let last: { draft: Draft; clause: Clause; predicate: Predicate } | null = null;
  let parts = false;
  for (const [index, clause] of clauses.entries()) {
    const predicate = inherited(predicateOf(clause), clause, last);
    const opensPart = isPartClause(clause);
    parts = opensPart || (parts && clause.previous !== null && !startsAnew(clause, predicate));
    const part = parts && drafts.length > 0 ? 'sentence' : anaphoric ? 'earlier' : null;
    const each = isForEach(clause);
    const label = mayBeRow(sentence, background, drafts.length > 0)
      ? labelOf(clause, predicate, { ...background, text }, each, isRowSource(sentence.source))
      : null;
    const own = label?.recipients ?? recipientsOf(clause, predicate, { ...background, text });
    const around: Surroundings = {
      named: own.length > 0,
      following: background.following,
      row: label !== null && !label.refused,
      afterAllocation: drafts.length > 0,
      part: (parts && drafts.length > 0) || (anaphoric && background.afterDraft),
      headline: isHeadlineSource(sentence.source),
      allocating: background.allocating,
      authority: background.authority,
      past: isPast(periods[index] ?? null, background.publishedYear),
    };
    const reason = label?.refused ? 'noun' : refusalOf(clause, predicate, around);
    if (reason) {
      onRefusal?.(sentence, clause, reason);
      continue;
    }
    const read = own.length > 0 ? own : leadIn;
    const recipients = withInherited(clause, predicate, read, last, part);
    const kind = kindOf(
      clause,
      predicate,
      recipients.some((name) => /\p{Lu}/u.test(name.slice(1)) || /^\p{Lu}/u.test(name)),
    );
    const sum = words[clause.at]?.sum;
    if (!kind || !sum) continue;
    const draft: Draft = {
      source: sentence.source,
      passage: sentence.passage,
      group: sentence.group,
      kind: label?.total
        ? 'frame'
        : part === 'sentence' && (kind === 'frame' || predicate.inherited)
          ? 'grant'
          : kind,
      sum,
      recipients,
      each: each || countsForEach(sum.per),
      purpose: purposeOf(text, clause, predicate, recipients) ?? label?.purpose ?? null,
      earmarked: isEarmarked(clauseText(text, clause)),
      status,
      period: periods[index] ?? null,
      fallbackPeriod: null,
      perYear: isPerYear(clause),
      wording: clauses.length === 1 ? said : clauseText(text, clause),
      part,
      total: label?.total ?? hasTotal(clause),
      parent: part === 'sentence' ? partParent(drafts) : null,
      evidence: clauses.length === 1 || end - start <= 500 ? { start, end } : clauseSpan(clause),
      list: null,
    };
    drafts.push(draft);
    last = { draft, clause, predicate };
  }
  distribute(clauses, drafts);
  return drafts;
}

function isRowSource(source: Source): boolean {
  return source === 'item' || source === 'row';
}

/** Sums beside a label are rows in bullets and lines, and behind another sum of an enumeration. */
function mayBeRow(sentence: Sentence, background: Background, afterAllocation: boolean): boolean {
  if (isRowSource(sentence.source)) return background.allocating;
  return afterAllocation && background.allocating;
}

/** "Psykisk hälsa: Regeringen satsar 110 miljoner kronor": the first clause begins behind the colon. */
function openLeadIn(sentence: Sentence, clauses: readonly Clause[], background: Background): string[] {
  const { words, text } = sentence;
  const colon = leadInColon(words);
  const [first] = clauses;
  if (colon < 0 || !first || first.at <= colon) return [];
  const from = { ...first, from: colon + 1 };
  const { verb, noun } = predicateOf(from);
  if (!verb && !noun) return [];
  first.from = colon + 1;
  if (sentence.source !== 'item' && sentence.source !== 'row' && sentence.source !== 'prose') return [];
  const introduced = sentence.source === 'prose' && classify(words, 0, colon, background) !== 'body';
  return introduced ? [] : splitNames(text, words, 0, colon);
}

/** A clause without a verb of its own carries the one before on: "… och 160 miljoner för att öka …". */
function inherited(predicate: Predicate, clause: Clause, last: { predicate: Predicate } | null): Predicate {
  if (predicate.verb || predicate.noun || !last || !clause.previous) return predicate;
  const { verb, noun, side } = last.predicate;
  const change = verb?.entry.sense === 'raise' || verb?.entry.sense === 'cut';
  const preposition = predicate.preposition ?? (change ? last.predicate.preposition : null);
  return {
    ...predicate,
    noun: noun && noun.sense !== 'refuse' ? { ...noun, at: clause.from } : null,
    side,
    preposition,
    verb,
    inherited: true,
  };
}

/** Nobody named in the clause: whoever got the sum before, if the clause only adds a year or a sum. */
function withInherited(
  clause: Clause,
  predicate: Predicate,
  own: string[],
  last: { draft: Draft; clause: Clause; predicate: Predicate } | null,
  part: Draft['part'],
): string[] {
  if (own.length > 0 || !last || part === 'sentence' || !predicate.inherited) return own;
  const sense = last.predicate.verb?.entry.sense;
  if (sense === 'receive' && last.predicate.side === 'left') return last.draft.recipients;
  const bare = clause.words
    .slice(clause.at + 1, clause.to)
    .every((word) => !/^(?:till|för|på)$/.test(word.lower));
  return bare || sense === 'give' ? last.draft.recipients : own;
}

const PART_OPENERS = /^(?:varav|därav|vilka|vilket)$/;

function isPartClause(clause: Clause): boolean {
  const { words, from, at } = clause;
  for (let index = from; index < Math.min(at, from + 3); index += 1) {
    const lower = words[index]?.lower ?? '';
    if (lower === 'varav' || lower === 'därav') return true;
    if (lower === 'av' && PART_OPENERS.test(words[index + 1]?.lower ?? '')) return true;
  }
  for (let index = from; index < at; index += 1) {
    if (
      words[index]?.lower === 'består' ||
      words[index]?.lower === 'fördelat' ||
      words[index]?.lower === 'fördelade'
    )
      return clause.previous !== null;
  }
  return false;
}

/** A coordinated clause with its own main verb is no further part, unless it goes on as one. */
function startsAnew(clause: Clause, predicate: Predicate): boolean {
  if (predicate.verb === null || predicate.inherited) return false;
  return (
    predicate.side === 'left' &&
    predicate.verb.entry.sense !== 'allocate' &&
    predicate.verb.entry.sense !== 'receive' &&
    clause.previous !== null
  );
}

function partParent(drafts: readonly Draft[]): Draft | null {
  for (let index = drafts.length - 1; index >= 0; index -= 1) {
    const draft = drafts[index];
    if (draft && draft.part !== 'sentence') return draft;
  }
  return null;
}

/** "Av dessa öronmärks …", "Av de beviljade medlen ska …", "Resterande 5 miljoner". */
function isAnaphoric(words: readonly Word[]): boolean {
  const first = words[0]?.lower;
  if (first === 'därav') return true;
  if (first === 'resterande' || first === 'återstående') return true;
  if (first !== 'av') return false;
  for (let index = 1; index < Math.min(words.length, 7); index += 1) {
    const lower = words[index]?.lower ?? '';
    if (words[index]?.sum) return true;
    if (/^(?:dessa|detta|dem|det|den)$/.test(lower) && index === 1) return true;
    if (
      /(?:medlen|pengarna|summan|beloppet|miljonerna|anslaget|stödet|ramen|budgeten|satsningen|bidraget|miljarderna|tillskottet|miljarden|miljonen)$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}

function isHeadlineSource(source: Source): boolean {
  return (
    source === 'title' || source === 'heading' || source === 'item' || source === 'lead' || source === 'row'
  );
}

function isPast(period: Period | null, year: number | null): boolean {
  return period !== null && year !== null && period.to !== null && period.to < year;
}

function hasTotal(clause: Clause): boolean {
  for (let index = clause.from; index < clause.at; index += 1) {
    if (TOTALS.has(clause.words[index]?.lower ?? '')) return true;
  }
  return false;
}

/** "A och B får 2 respektive 3 miljoner kronor": one recipient each, in order. */
function distribute(clauses: readonly Clause[], drafts: readonly Draft[]): void {
  const [first] = drafts;
  if (!first || drafts.length !== clauses.length || drafts.length < 2) return;
  const paired = clauses.some((clause) => clause.words[clause.from]?.lower === 'respektive');
  if (!paired) return;
  const { recipients } = first;
  if (recipients.length !== drafts.length) return;
  drafts.forEach((draft, index) => {
    const name = recipients[index];
    if (name !== undefined) draft.recipients = [name];
  });
}

function clauseSpan(clause: Clause): Span {
  const first = clause.words[clause.from];
  const last = clause.words[clause.to - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

function clauseText(text: string, clause: Clause): string {
  const { start, end } = clauseSpan(clause);
  return text.slice(start, end);
}
