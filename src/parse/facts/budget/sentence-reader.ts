import type { BudgetKind, BudgetLine, Period } from '../../../release/document.js';
import type { Wording } from './bodies.js';
import { clausePeriods } from './clause-periods.js';
import { type Clause, clausesOf } from './clauses.js';
import { countsForEach, isEarmarked, isForEach, isPerYear } from './details.js';
import { distribute } from './distribution.js';
import type { Draft } from './drafts.js';
import { type Refusal, refusalOf } from './judgement.js';
import { kindOf } from './kinds.js';
import {
  type Label,
  labelBeforeParenthesis,
  labelBehindCopula,
  labelOf,
  measureBeforeParenthesis,
} from './labels.js';
import { type LeadIn, openLeadIn } from './lead-ins.js';
import { DAMAGES } from './lexicon/refusals.js';
import { AUXILIARIES } from './lexicon/verbs.js';
import { ADVERBS, TOTALS } from './lexicon/words.js';
import { nounSense } from './nouns.js';
import { endsParts, opensPart } from './part-openers.js';
import { partTaken } from './parts-taken.js';
import { type Predicate, predicateOf } from './predicates.js';
import { purposeOf } from './purposes.js';
import { recipientsOf } from './recipients.js';
import { type Background, clauseSpan, isHeadlineSource, isRowSource, type Sentence } from './sentence.js';
import { statusOf } from './statuses.js';
import { withoutSign } from './sums.js';
import type { Surroundings } from './surroundings.js';
import { isVerb } from './verbs.js';

/** Called for every sum that is no budget line, with the reason. */
export type OnRefusal = (sentence: Sentence, clause: Clause, reason: Refusal) => void;

/** Reads the allocations of one sentence, in its order. */
export function readSentence(sentence: Sentence, background: Background, onRefusal?: OnRefusal): Draft[] {
  const clauses = clausesOf(sentence.words);
  if (clauses.length === 0) return [];
  const reader = new SentenceReader(sentence, clauses, background, onRefusal);
  clauses.forEach((clause, index) => {
    reader.read(clause, index);
  });
  distribute(clauses, reader.drafts);
  return reader.drafts;
}

/** The longest sentence that stands as evidence for each of its sums; of longer ones the clause does. */
const LONGEST_EVIDENCE = 500;

interface ReadClause {
  draft: Draft;
  predicate: Predicate;
}

class SentenceReader {
  readonly drafts: Draft[] = [];
  readonly #wording: Wording;
  readonly #leadIn: LeadIn;
  readonly #periods: (Period | null)[];
  readonly #status: BudgetLine['status'];
  readonly #taken: Draft['part'];
  readonly #damages: boolean;
  #last: ReadClause | null = null;
  /** The sum the parts of the sentence belong to. */
  #whole: Draft | null = null;
  #inParts = false;
  #refused = false;

  constructor(
    private readonly sentence: Sentence,
    private readonly clauses: readonly Clause[],
    private readonly background: Background,
    private readonly onRefusal: OnRefusal | undefined,
  ) {
    const { text, start, end, words } = sentence;
    this.#wording = { ...background, text };
    this.#leadIn = openLeadIn(sentence, clauses, background);
    this.#periods = clausePeriods(text, sentence, clauses, background.publishedYear);
    this.#status = statusOf(text.slice(start, end), background.around);
    this.#taken = partTaken(words);
    this.#damages = background.damages || DAMAGES.test(text.slice(start, end));
  }

  read(clause: Clause, index: number): void {
    const sum = clause.words[clause.at]?.sum;
    if (!sum) return;
    const predicate = carriedOn(predicateOf(clause), clause, this.#last?.predicate ?? null);
    const part = this.#partOf(clause, predicate);
    const each = isForEach(clause);
    const label = this.#label(clause, predicate, each);
    const own = label?.recipients ?? recipientsOf(clause, predicate, this.#wording);
    const around = this.#surroundings(
      clause,
      predicate,
      own.length > 0,
      label,
      part !== null,
      this.#periods[index] ?? null,
    );
    const reason = label?.refused ? 'noun' : refusalOf(clause, predicate, around);
    this.#refused = reason !== null;
    if (reason) {
      this.onRefusal?.(this.sentence, clause, reason);
      return;
    }
    const recipients = this.#recipients(clause, predicate, own, part);
    const heads = headsEnumeration(clause, this.clauses[index + 1]);
    const kind =
      heads || this.#addsToTotal(clause, predicate, recipients)
        ? 'frame'
        : kindOf(clause, predicate, recipients.some(isName));
    if (!kind) return;
    const { text, start, end, source, passage, group } = this.sentence;
    const span = clauseSpan(clause);
    const alone = this.clauses.length === 1;
    const taken = label !== null && (sum.money?.value ?? 0) < 0;
    const draft: Draft = {
      source,
      passage,
      group,
      kind: label?.total
        ? 'frame'
        : taken
          ? 'decrease'
          : part
            ? partKind(kind, predicate, part, recipients.length > 0)
            : kind,
      sum: taken ? withoutSign(sum) : sum,
      recipients,
      each: each || countsForEach(sum.per),
      purpose: purposeOf(text, clause, predicate, recipients) ?? label?.purpose ?? null,
      earmarked: isEarmarked(text.slice(span.start, span.end)),
      status: this.#status,
      period: this.#periods[index] ?? null,
      fallbackPeriod: null,
      perYear: isPerYear(clause),
      wording: alone ? text.slice(start, end) : text.slice(span.start, span.end),
      part,
      total: label?.total ?? hasTotal(clause),
      parent: part === 'sentence' ? this.#whole : null,
      evidence: alone || end - start <= LONGEST_EVIDENCE ? { start, end } : span,
      list: null,
    };
    this.drafts.push(draft);
    this.#last = { draft, predicate };
    if (part !== 'sentence') this.#whole = draft;
    if (heads) this.#inParts = true;
  }

  /** "Tillsammans omfattar de 742 miljoner i EU-medel och en medfinansiering på 552 miljoner": both are wholes. */
  #addsToTotal(clause: Clause, predicate: Predicate, recipients: readonly string[]): boolean {
    const last = this.#last?.draft;
    if (opensWithChange(clause)) return false;
    if (predicate.inherited || !last?.total || last.kind !== 'frame' || recipients.length > 0) return false;
    return !clause.words
      .slice(clause.from, clause.to)
      .some((_, at) => isVerb(clause.words, clause.from + at));
  }

  #partOf(clause: Clause, predicate: Predicate): Draft['part'] {
    this.#inParts = opensPart(clause) || (this.#inParts && !endsParts(clause, predicate));
    if (this.#inParts && this.#whole) return 'sentence';
    return this.background.afterDraft ? this.#taken : null;
  }

  /** Sums beside a label are rows in bullets and lines, and behind another sum of an enumeration. */
  #label(clause: Clause, predicate: Predicate, each: boolean): Label | null {
    const { source } = this.sentence;
    const { allocating } = this.background;
    const { words, at } = clause;
    if (words[at - 1]?.text === '(' && (allocating || this.background.following)) {
      return (
        labelBeforeParenthesis(clause, this.#wording) ??
        (this.background.following ? measureBeforeParenthesis(clause, this.#wording) : null)
      );
    }
    const listed = labelBehindCopula(clause, this.#wording);
    if (listed) return listed;
    if (allocating && isNameAndSum(clause)) return labelOf(clause, predicate, this.#wording, each, false);
    const row = isRowSource(source) ? allocating : allocating && this.drafts.length > 0;
    if (!row && !this.#leadIn.enumerates) return null;
    return labelOf(clause, predicate, this.#wording, each, isRowSource(source));
  }

  #surroundings(
    clause: Clause,
    predicate: Predicate,
    named: boolean,
    label: Label | null,
    part: boolean,
    period: Period | null,
  ): Surroundings {
    const { following, allocating, authority, publishedYear } = this.background;
    return {
      named,
      total: hasTotal(clause),
      afterRefusal: this.#refused && this.drafts.length === 0 && opensWithChange(clause),
      following,
      row: label !== null && !label.refused,
      bracketed: label?.bracketed === true,
      afterAllocation: this.drafts.length > 0,
      part,
      carriesOn: this.drafts.length > 0 && opensWithVerb(clause, predicate),
      headline: isHeadlineSource(this.sentence.source),
      allocating,
      authority,
      damages: this.#damages,
      quoted: this.sentence.source === 'quote',
      past: isPast(period, publishedYear),
    };
  }

  /** Nobody named in the clause: who the colon names, or who got the sum before when the clause only adds a year. */
  #recipients(clause: Clause, predicate: Predicate, own: string[], part: Draft['part']): string[] {
    const named = own.length > 0 ? own : this.#leadIn.names;
    const last = this.#last;
    if (named.length > 0 || !last || part === 'sentence') return named;
    if (clause.words[clause.at]?.sum?.percent && opensWithChange(clause)) return last.draft.recipients;
    const sense = predicate.verb?.entry.sense;
    if (!predicate.inherited)
      return /^(?:receive|raise|cut)$/.test(sense ?? '') && opensWithVerb(clause, predicate)
        ? last.draft.recipients
        : named;
    if ((sense === 'receive' && predicate.side === 'left') || sense === 'give') return last.draft.recipients;
    return attachesNothing(clause) ? last.draft.recipients : named;
  }
}

/** A clause without a verb of its own carries the one before on: "… och 160 miljoner för att öka …". */
function carriedOn(predicate: Predicate, clause: Clause, last: Predicate | null): Predicate {
  if (predicate.verb || predicate.noun || !last || !clause.previous) return predicate;
  const { verb, noun, side } = last;
  const change = verb?.entry.sense === 'raise' || verb?.entry.sense === 'cut';
  return {
    ...predicate,
    noun: noun && noun.sense !== 'refuse' ? { ...noun, at: clause.from } : null,
    side,
    preposition: predicate.preposition ?? (change ? last.preposition : null),
    verb,
    inherited: true,
  };
}

/** "… och beräknas få 7 miljoner kronor": the subject is that of the clause before. */
function opensWithVerb({ words, from }: Clause, { verb, side, inherited }: Predicate): boolean {
  if (!verb || side === 'right' || inherited) return false;
  for (let at = from; at < verb.from; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (!AUXILIARIES.has(lower) && !ADVERBS.has(lower) && !/^(?:och|samt|,|men)$/.test(lower)) return false;
  }
  return true;
}

/** "…, en minskning med 58 miljoner" */
function opensWithChange({ words, from, at, previous }: Clause): boolean {
  if (!previous) return false;
  return words
    .slice(from, Math.min(at, from + 4))
    .some((word) => /^(?:cut|raise)$/.test(nounSense(word.lower) ?? ''));
}

/** "fördelar 10 miljoner kronor: 5 till …": the whole before its parts. */
function headsEnumeration({ words, at, to }: Clause, next: Clause | undefined): boolean {
  if (!next) return false;
  const end = words[to - 1]?.lower === ':' ? to - 1 : to;
  return words[at + 1]?.lower === ':' || (words[next.from - 1]?.lower === ':' && end <= at + 6);
}

/** "Kallbatteri Piteå, 6 750 000 kronor." as a whole sentence: an entry of a list told in paragraphs. */
function isNameAndSum({ words, from, at, previous }: Clause): boolean {
  if (previous || from > 0 || !words[0]?.capital || words[at - 1]?.text !== ',' || at > 8) return false;
  return words.slice(at + 1).every((word) => word.text === '.');
}

function attachesNothing({ words, at, to }: Clause): boolean {
  for (let index = at + 1; index < to; index += 1) {
    if (/^(?:till|för|på)$/.test(words[index]?.lower ?? '')) return false;
  }
  return true;
}

function isName(recipient: string): boolean {
  return /\p{Lu}/u.test(recipient);
}

/** A part is a grant unless its own words say it changes something. */
function partKind(
  kind: BudgetKind,
  predicate: Predicate,
  part: NonNullable<Draft['part']>,
  named: boolean,
): BudgetKind {
  if (part !== 'sentence') return kind === 'frame' && named ? 'grant' : kind;
  return kind === 'frame' || predicate.inherited ? 'grant' : kind;
}

function isPast(period: Period | null, year: number | null): boolean {
  return period !== null && year !== null && period.to !== null && period.to < year;
}

function hasTotal({ words, from, at }: Clause): boolean {
  for (let index = from; index < at; index += 1) if (TOTALS.has(words[index]?.lower ?? '')) return true;
  return false;
}
