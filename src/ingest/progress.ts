import type { Release } from '../release/document.js';

/** What happens while a newsroom is ingested, for a progress bar. */
export type IngestProgress =
  /** The first page of the list has been read; `total` releases are listed, as far as the list tells. */
  | { type: 'listed'; total: number }
  | {
      type: 'release';
      /** Null when it could not be told. */
      id: string | null;
      title: string;
      outcome: 'new' | 'revised' | 'unchanged' | 'failed';
      /** Null for one that was not read (again). */
      counts: ReleaseCounts | null;
    };

/** How much was read out of a release. */
export interface ReleaseCounts {
  contacts: number;
  quotes: number;
  amounts: number;
  budget: number;
}

export function countsOf({ contacts, quotes, amounts, budget }: Release): ReleaseCounts {
  return {
    contacts: contacts.length,
    quotes: quotes.length,
    amounts: amounts.length,
    budget: budget.length,
  };
}
