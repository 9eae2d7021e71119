import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BudgetLabel, hasPeriod, pairLabels } from './labels.js';
import { readLines } from './read-lines.js';

const folder = new URL('documents/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe('budget lines of whole releases', () => {
  it.each(names)('%s', (name) => {
    const lines = readLines(readFileSync(new URL(name, folder), 'utf8'));
    const labels: BudgetLabel[] = JSON.parse(
      readFileSync(new URL(name.replace('.md', '.json'), folder), 'utf8'),
    );
    const { pairs, missing, extra } = pairLabels(labels, lines);
    expect(missing).toEqual([]);
    expect(extra).toEqual([]);
    for (const [label, line] of pairs) {
      if (label.optional) continue;
      expect(hasPeriod(label, line), `period of ${line.evidence.text}`).toBe(true);
      expect(line.each).toBe(label.each ?? false);
      if (label.partOf === undefined) continue;
      const whole = lines.find((other) => other.id === line.partOf);
      expect(whole?.amount?.value ?? null).toBe(label.partOf);
    }
  });
});
