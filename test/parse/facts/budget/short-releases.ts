import { type BudgetKind, budgetLineSchema } from '../../../../src/release/document.js';
import type { BudgetLabel } from './labels.js';

/** A release of a few sentences with the lines it must give. */
export interface ShortRelease {
  name: string;
  markdown: string;
  labels: BudgetLabel[];
}

/**
 * Reads a file of short releases: "=== name", the Markdown, "---", and one label a line:
 * "grant/increase | 2000000 SEK | Luleå kommun; Bodens kommun or nobody". "optional" before it: may be left out.
 */
export function shortReleasesIn(file: string): ShortRelease[] {
  return file
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      const end = lines.lastIndexOf('---');
      const labels = lines.slice(end + 1).filter((line) => line.trim() !== '');
      return { name, markdown: lines.slice(0, end).join('\n'), labels: labels.map(labelOf) };
    });
}

function labelOf(line: string): BudgetLabel {
  const [kinds = '', sum = '', who = ''] = line.replace(/^optional /, '').split(' | ');
  const [recipients = [], ...recipientAlternatives] = who.split(' or ').map(namesOf);
  return {
    kinds: kinds.split('/').map((kind): BudgetKind => budgetLineSchema.shape.kind.parse(kind)),
    ...sumOf(sum),
    recipients,
    recipientAlternatives,
    period: null,
    optional: line.startsWith('optional '),
  };
}

function namesOf(names: string): string[] {
  return names === 'nobody' ? [] : names.split('; ');
}

function sumOf(sum: string): Partial<BudgetLabel> {
  const [figure = '', unit = ''] = sum.split(' ');
  if (unit === '%') return { percent: Number(figure) };
  return figure === 'no' ? {} : { value: Number(figure), currency: unit };
}
