import type { Amount, BudgetLine, EvidencePlace, FactBox, Percentage } from '../../release/document.js';
import { type Reading, textOf } from '../reading.js';
import { draftsOf } from './budget/drafting.js';
import { linesOf } from './budget/lines.js';
import { merged } from './budget/merging.js';
import { layoutOf } from './budget/passages.js';
import { parentsOf } from './budget/structure.js';
import { sumsByPlace } from './budget/sums.js';
import { correctedTitle } from './status.js';

/** What was read before and the budget lines are made of. */
export interface BudgetFacts {
  amounts: readonly Amount[];
  percentages: readonly Percentage[];
  factBoxes: readonly FactBox[];
}

/**
 * Reads the allocations a release announces: who gets how much, for what.
 *
 * Every sum is looked up in its clause: the verb or noun it depends on says whether it is an allocation and of which
 * kind, the phrases around it name recipients, purpose and period. Rows of lists and tables are read by their label.
 * Mentions of the same allocation become one line; parts point to their whole. Costs, results, taxes, prices, limits,
 * estimates, sums that are only recalled, and the old title that a correction repeats give no line.
 *
 * @returns the lines in the order of the text, ids b1, b2, …; every evidence holds the sum. Never throws.
 */
export function readBudget(reading: Reading, facts: BudgetFacts): BudgetLine[] {
  const all = sumsByPlace(facts.amounts, facts.percentages);
  // A correction repeats the title it corrects, and with it the sum that may have been wrong.
  const sums = correctedTitle(reading.title) === null ? all : { ...all, title: [] };
  if (sums.title.length + sums.lead.length + sums.body.length === 0) return [];
  const layout = layoutOf(reading, sums, facts.factBoxes);
  const text = (place: EvidencePlace): string => textOf(reading, place);
  const drafts = draftsOf(layout, text, sums.body, reading);
  const allocations = merged(drafts);
  return linesOf(reading, allocations, parentsOf(allocations));
}
