import type { BudgetLine } from '../release/document.js';
import { nestedLines } from './budget-tree.js';
import type { UiLanguage } from './languages.js';
import { joinedNames } from './lists.js';
import { formatMoney, formatPer } from './money.js';
import { formatPercent } from './percent.js';
import { formatPeriod } from './period.js';
import { textsFor } from './texts/texts-for.js';

/** A budget line taken apart for a table: each field is finished text, or `null` where the release says nothing. */
export interface BudgetRow {
  id: string;
  /** How deep it is nested under other lines: 0 for one that stands by itself. */
  depth: number;
  kind: string;
  recipients: string | null;
  /** With `vardera` and `per år` where they apply. */
  amount: string | null;
  purpose: string | null;
  earmarked: boolean;
  period: string | null;
  status: string;
  /** The words of the release that the line was read from. */
  evidence: string;
}

/** The lines of one release as table rows: a whole before its parts, otherwise in the order of the text. */
export function budgetRows(lines: readonly BudgetLine[], language: UiLanguage): BudgetRow[] {
  const texts = textsFor(language).budget;
  return nestedLines(lines).map(({ line, depth }) => ({
    id: line.id,
    depth,
    kind: texts.kinds[line.kind],
    recipients: line.recipients.length > 0 ? joinedNames(line.recipients, language) : null,
    amount: amountWords(line, language),
    purpose: line.purpose,
    earmarked: line.earmarked,
    period: line.period && formatPeriod(line.period, language),
    status: texts.statuses[line.status],
    evidence: line.evidence.text,
  }));
}

/**
 * A budget line in one sentence, for lists and mail:
 * `Norrbottens bildningsförbund: ökning med 2 miljoner kronor (2026), öronmärkt – insatser riktade till folkhögskolor`.
 * Only what is certain to be grammatical is joined; the words of the release stand behind a dash as they are.
 */
export function budgetSentence(line: BudgetLine, language: UiLanguage): string {
  const texts = textsFor(language).budget;
  const amount = amountWords(line, language);
  const recipients = line.recipients.length > 0 ? joinedNames(line.recipients, language) : null;
  if (amount === null) return recipients ?? line.purpose ?? line.evidence.text;
  const sum = [
    `${texts.kindBeforeSum[line.kind]} ${amount}`,
    line.period ? ` (${formatPeriod(line.period, language)})` : '',
    line.earmarked ? `, ${texts.earmarked}` : '',
    line.status === 'decided' ? '' : `, ${texts.statuses[line.status]}`,
    line.purpose ? ` – ${line.purpose}` : '',
  ].join('');
  return recipients === null ? capitalised(sum) : `${recipients}: ${sum}`;
}

/** Lines that say a sum or a change, without the bullets that only head others; in the order of budgetRows. */
export function linesWithMoney(lines: readonly BudgetLine[]): BudgetLine[] {
  return nestedLines(lines)
    .map(({ line }) => line)
    .filter((line) => line.amount !== null || line.percent !== null);
}

function amountWords(line: BudgetLine, language: UiLanguage): string | null {
  const figure =
    line.amount !== null
      ? formatMoney(line.amount, language)
      : line.percent !== null && formatPercent(line.percent, language);
  if (figure === false) return null;
  const { each } = textsFor(language).budget;
  return [figure, line.each ? each : null, line.perYear ? formatPer('year', language) : null]
    .filter(Boolean)
    .join(' ');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
