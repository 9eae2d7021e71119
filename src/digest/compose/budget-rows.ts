import { linesWithMoney, budgetRows as presentedRows } from '../../present/budget-lines.js';
import type { UiLanguage } from '../../present/languages.js';
import { textsFor } from '../../present/texts/texts-for.js';
import type { BudgetLine } from '../../release/document.js';
import { clipped } from './clipped.js';

/** A budget line in a mail: who, what else there is to know, how much. */
export interface BudgetRow {
  to: string;
  details: string | null;
  sum: string;
}

const LONGEST_WORDS = 200;

/** The lines that say a sum or a percentage; headings of groups don't. */
export function budgetRows(lines: readonly BudgetLine[], language: UiLanguage): BudgetRow[] {
  const texts = textsFor(language).budget;
  const telling = linesWithMoney(lines);
  return presentedRows(telling, language).map((row, index) => {
    const line = telling[index];
    const to = row.recipients ?? row.purpose;
    const details = [
      row.recipients === null ? null : row.purpose,
      row.period,
      row.earmarked ? texts.earmarked : null,
      line?.status === 'decided' ? null : row.status,
    ].filter((part) => part !== null);
    return {
      to: clipped(row.recipients ?? capitalised(to ?? row.kind), LONGEST_WORDS),
      details: details.length === 0 ? null : clipped(details.join(', '), LONGEST_WORDS),
      // A line about nobody and nothing in particular is called by its kind, which need not be said twice.
      sum: [to === null || !line ? null : texts.kindBeforeSum[line.kind], row.amount]
        .filter((part) => part !== null)
        .join(' '),
    };
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
