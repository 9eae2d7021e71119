import type { UiLanguage } from '../../present/languages.js';
import { formatMoney } from '../../present/money.js';
import { formatPercent } from '../../present/percent.js';
import { textsFor } from '../../present/texts/texts-for.js';
import type { BudgetLine } from '../../release/document.js';
import { clipped } from './clipped.js';

/** A budget line in a mail: who, what for, how much. */
export interface BudgetRow {
  to: string;
  purpose: string | null;
  sum: string;
}

const MOST_RECIPIENTS = 3;
const LONGEST_WORDS = 200;

/** The lines that say a sum or a percentage; headings of groups don't. */
export function budgetRows(lines: readonly BudgetLine[], language: UiLanguage): BudgetRow[] {
  return lines.flatMap((line) => {
    const figure = figureOf(line, language);
    if (figure === null) return [];
    const words = textsFor(language).budget;
    const recipients = recipientsOf(line, language);
    const to = recipients ?? line.purpose;
    const details = [recipients === null ? null : line.purpose, line.earmarked ? words.earmarked : null];
    const purpose = details.filter((part) => part !== null).join(', ');
    return [
      {
        to: clipped(to ?? words.kinds[line.kind], LONGEST_WORDS),
        purpose: purpose === '' ? null : clipped(purpose, LONGEST_WORDS),
        // A line that is about nobody and nothing in particular is called by its kind, which need not be said twice.
        sum: to === null ? figure : `${words.kindBeforeSum[line.kind]} ${figure}`,
      },
    ];
  });
}

function recipientsOf({ recipients }: BudgetLine, language: UiLanguage): string | null {
  if (recipients.length === 0) return null;
  if (recipients.length <= MOST_RECIPIENTS) return recipients.join(', ');
  const rest = recipients.length - MOST_RECIPIENTS;
  const more = language === 'sv' ? `och ${rest} till` : `and ${rest} more`;
  return `${recipients.slice(0, MOST_RECIPIENTS).join(', ')} ${more}`;
}

function figureOf(line: BudgetLine, language: UiLanguage): string | null {
  const words = textsFor(language).budget;
  const figure = line.amount
    ? formatMoney(line.amount, language)
    : line.percent && formatPercent(line.percent, language);
  if (figure === null) return null;
  return [figure, line.each ? words.each : null, line.perYear ? words.perYear : null]
    .filter((part) => part !== null)
    .join(' ');
}
