import type { Span } from '../../outline.js';
import type { Naming } from './bodies.js';
import type { Clause } from './clauses.js';
import type { Source } from './drafts.js';
import type { Passage } from './passages.js';
import type { Word } from './words.js';

/** A sentence with its words, in the text its offsets count in. */
export interface Sentence extends Span {
  words: readonly Word[];
  passage: Passage;
  text: string;
  source: Source;
  /** Sums of sentences with the same number stand side by side. */
  group: number;
}

/** What the release says around a sentence. */
export interface Background extends Naming {
  publishedYear: number | null;
  /** Whether heading, introduction or title above the sentence speak of allocations. */
  allocating: boolean;
  /** The words that introduce it (for "föreslår" above a list). */
  around: string;
  /** An allocation goes before it in the release. */
  afterDraft: boolean;
  /** An allocation goes before it in the same passage. */
  following: boolean;
  /** The release is about damages. */
  damages: boolean;
  /** A public body acts or publishes. */
  authority: boolean;
  /** The body named last before the sentence, for "Museet får …". */
  lastNamed: string | null;
  /** The body a sentence before began with. */
  lastSubject: string | null;
}

/** The stretch of a clause. */
export function clauseSpan(clause: Clause): Span {
  const first = clause.words[clause.from];
  const last = clause.words[clause.to - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

export function isRowSource(source: Source): boolean {
  return source === 'item' || source === 'row';
}

/** Places where a bare "50 miljoner till …" is an announcement. */
export function isHeadlineSource(source: Source): boolean {
  return isRowSource(source) || source === 'title' || source === 'heading' || source === 'lead';
}
