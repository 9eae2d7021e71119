import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/parse/body/body.js';
import { readPercentages } from '../../../src/parse/facts/percentages.js';
import { type Reading, textOf } from '../../../src/parse/reading.js';

function readingOf(markdown: string, title = 'Ny plan', lead: string | null = null): Reading {
  const body = readBody({ form: 'markdown', value: markdown }, null).outline;
  return { title, lead, body, publishedAt: null, language: 'sv', publisher: null };
}

describe('the percentages of a release', () => {
  it('come from title, lead and body in this order, each with the words that prove it', () => {
    const reading = readingOf(
      'Skatten höjs från 30 till 50 procent.',
      'Två procent mer',
      'Minst 70 % ska få vård.',
    );
    const read = readPercentages(reading);
    expect(
      read.map(({ value, qualifier, evidence }) => [value, qualifier, evidence.in, evidence.text]),
    ).toEqual([
      [2, 'exact', 'title', 'Två procent'],
      [70, 'atLeast', 'lead', '70 %'],
      [30, 'exact', 'body', '30'],
      [50, 'exact', 'body', '50 procent'],
    ]);
    for (const { evidence } of read) {
      expect(textOf(reading, evidence.in).slice(evidence.start, evidence.end)).toBe(evidence.text);
    }
  });

  it('tell percentage points apart', () => {
    expect(readPercentages(readingOf('Det är 3 procentenheter mer.'))[0]).toMatchObject({
      value: 3,
      points: true,
    });
  });

  it('include the figures of a column that is headed by %', () => {
    const table = `
| Svar | Kvinnor (%) | Män (%) | Antal |
| --- | --- | --- | --- |
| Ja | 48 | 52,5 % | 120 |
| Nej | 40–45 | | 90 |`;
    expect(readPercentages(readingOf(table)).map(({ value, max }) => [value, max])).toEqual([
      [48, null],
      [52.5, null],
      [40, 45],
    ]);
  });

  it('leave shares in words alone', () => {
    expect(readPercentages(readingOf('Hälften svarade, och en tredjedel gick.'))).toEqual([]);
  });
});
