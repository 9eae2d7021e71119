import type { BudgetKind, BudgetLine } from '../../../../../src/release/document.js';

/** What a line must say; what is not given may be anything. */
export interface Expected {
  kind?: BudgetKind;
  value?: number;
  currency?: string;
  percent?: number;
  recipients?: string[];
  each?: boolean;
  purpose?: string | null;
  earmarked?: boolean;
  status?: BudgetLine['status'];
  period?: [number, number | null] | null;
  perYear?: boolean;
  /** The sum of the line it is part of, 'group' for a heading bullet. */
  partOf?: number | 'group' | null;
}

/** A short text with the lines it must give, in the order of the text. */
export interface Case {
  says: string;
  title?: string;
  lead?: string;
  text: string;
  lines: Expected[];
}
