import type { BudgetKind, BudgetLine } from '../../../../src/release/document.js';

type LabelledPeriod = [from: number, to: number | null] | null;

/** A budget line as a person labelled it: what may be read in several ways lists them. */
export interface BudgetLabel {
  kinds: BudgetKind[];
  value?: number;
  max?: number;
  currency?: string;
  percent?: number;
  recipients: string[];
  recipientAlternatives?: string[][];
  each?: boolean;
  period: LabelledPeriod;
  periodAlternatives?: LabelledPeriod[];
  /** Sum of the line it is part of; checked where given. */
  partOf?: number | null;
  /** May be read or left out. */
  optional?: boolean;
}

/** Pairs every label with one line, exact fits first, and tells what is left over on both sides. */
export function pairLabels(
  labels: readonly BudgetLabel[],
  lines: readonly BudgetLine[],
): { pairs: [BudgetLabel, BudgetLine][]; missing: BudgetLabel[]; extra: BudgetLine[] } {
  const free = new Set(lines);
  const open = new Set([...labels].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false)));
  const pairs: [BudgetLabel, BudgetLine][] = [];
  const tests = [(label: BudgetLabel, line: BudgetLine) => fits(label, line) && hasPeriod(label, line), fits];
  for (const test of tests) {
    for (const label of [...open]) {
      const line = [...free].find((candidate) => test(label, candidate));
      if (!line) continue;
      free.delete(line);
      open.delete(label);
      pairs.push([label, line]);
    }
  }
  return { pairs, missing: [...open].filter((label) => !label.optional), extra: [...free] };
}

/** The same sum, one of the kinds, one of the ways to name the recipients. */
function fits(label: BudgetLabel, line: BudgetLine): boolean {
  return sameSum(label, line) && label.kinds.includes(line.kind) && sameRecipients(label, line);
}

function sameSum(
  { value, max, currency, percent }: BudgetLabel,
  { amount, percent: share }: BudgetLine,
): boolean {
  if (value === undefined) return percent === undefined ? !amount && !share : share?.value === percent;
  return amount?.value === value && amount.max === (max ?? null) && amount.currency === (currency ?? 'SEK');
}

function sameRecipients(label: BudgetLabel, line: BudgetLine): boolean {
  const read = keyOf(line.recipients);
  return [label.recipients, ...(label.recipientAlternatives ?? [])].some((names) => keyOf(names) === read);
}

function keyOf(names: readonly string[]): string {
  const plain = names.map((name) =>
    name
      .toLowerCase()
      .replace(/^(?:den|det|de) /u, '')
      .replace(/[^\p{L}\p{N} ]/gu, ''),
  );
  return plain.sort().join('|');
}

export function hasPeriod(label: BudgetLabel, { period }: BudgetLine): boolean {
  return [label.period, ...(label.periodAlternatives ?? [])].some((expected) =>
    expected ? period?.from === expected[0] && period.to === expected[1] : period === null,
  );
}
