import { readAmounts } from '../../../../src/parse/facts/amounts.js';
import { readBudget } from '../../../../src/parse/facts/budget.js';
import { readFactBoxes } from '../../../../src/parse/facts/fact-boxes.js';
import { readPercentages } from '../../../../src/parse/facts/percentages.js';
import type { Reading } from '../../../../src/parse/reading.js';
import type { BudgetLine } from '../../../../src/release/document.js';
import { readingOfMarkdown } from '../../reading-of.js';
import type { Expected } from './cases/case.js';

/** The budget lines of a Markdown text, read as the parser reads them. Published in October 2025. */
export function readLines(markdown: string, about: Partial<Reading> = {}): BudgetLine[] {
  return linesOfReading(readingOfMarkdown(markdown, { publishedAt: '2025-10-01T09:00:00+02:00', ...about }));
}

export function linesOfReading(reading: Reading): BudgetLine[] {
  return readBudget(reading, {
    amounts: readAmounts(reading),
    percentages: readPercentages(reading),
    factBoxes: readFactBoxes(reading),
  });
}

/** A line in the form of the expectations, with only the fields that `like` names. */
export function brief(line: BudgetLine, lines: readonly BudgetLine[], like: Expected | undefined): Expected {
  const whole = lines.find((other) => other.id === line.partOf);
  const all: Required<Omit<Expected, 'purpose'>> & { purpose: string | null } = {
    kind: line.kind,
    value: line.amount?.value ?? Number.NaN,
    currency: line.amount?.currency ?? '',
    percent: line.percent?.value ?? Number.NaN,
    recipients: line.recipients,
    each: line.each,
    purpose: line.purpose,
    earmarked: line.earmarked,
    status: line.status,
    period: line.period && [line.period.from, line.period.to],
    perYear: line.perYear,
    partOf: whole ? (whole.amount?.value ?? 'group') : null,
  };
  const keys = like ? Object.keys(like) : ['kind', 'value', 'percent', 'recipients'];
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
}
