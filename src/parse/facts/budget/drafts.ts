import type { BudgetKind, BudgetLine, Period } from '../../../release/document.js';
import type { Span } from '../../outline.js';
import type { Passage } from './passages.js';
import type { Sum } from './sums.js';

/** Where a draft was read: decides what may be the same allocation said again. */
export type Source = 'title' | 'lead' | 'heading' | 'quote' | 'prose' | 'item' | 'row' | 'cell' | 'remark';

/** A budget line as one place of the text says it, before mentions of the same allocation are merged. */
export interface Draft {
  source: Source;
  passage: Passage | null;
  /** Draft lines with the same number stand side by side and are never each other's repetition. */
  group: number;
  kind: BudgetKind;
  sum: Sum | null;
  recipients: string[];
  each: boolean;
  purpose: string | null;
  earmarked: boolean;
  status: BudgetLine['status'];
  /** The period its own sentence names. */
  period: Period | null;
  /** The period its surroundings give. */
  fallbackPeriod: Period | null;
  perYear: boolean;
  /** The words it was read from, for telling repetitions from other allocations. */
  wording: string;
  /** `sentence`: "varav"; `earlier`: "av dessa", part of the line before it; `rest`: "återstående", what is left of a whole. */
  part: 'sentence' | 'earlier' | 'rest' | null;
  total: boolean;
  parent: Draft | null;
  evidence: Span;
  /** Number of list, run of rows or table it is an entry of. */
  list: number | null;
}
