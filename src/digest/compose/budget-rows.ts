import type { UiLanguage } from '../../present/languages.js';
import { formatMoney } from '../../present/money.js';
import { formatPercent } from '../../present/percent.js';
import { textsFor } from '../../present/texts/texts-for.js';
import type { BudgetLine } from '../../release/document.js';
import { mailTexts } from '../texts/mail-texts.js';
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
    const sum = sumOf(line, language);
    if (sum === null) return [];
    const to = recipientsOf(line, language) ?? line.purpose ?? textsFor(language).budget.kinds[line.kind];
    const purpose = line.recipients.length > 0 ? line.purpose : null;
    const earmark = line.earmarked ? mailTexts(language).digest.earmarked : null;
    const details = [purpose, earmark].filter((part) => part !== null).join(', ');
    return [
      {
        to: clipped(to, LONGEST_WORDS),
        purpose: details === '' ? null : clipped(details, LONGEST_WORDS),
        sum,
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

function sumOf(line: BudgetLine, language: UiLanguage): string | null {
  const words = textsFor(language).budget;
  const figure = line.amount
    ? formatMoney(line.amount, language)
    : line.percent && formatPercent(line.percent, language);
  if (figure === null) return null;
  const each = line.each ? words.each : null;
  const perYear = line.perYear ? words.perYear : null;
  return [words.kindBeforeSum[line.kind], figure, each, perYear].filter((part) => part !== null).join(' ');
}
