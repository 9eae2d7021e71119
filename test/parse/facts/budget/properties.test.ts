import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBudget } from '../../../../src/parse/facts/budget.js';
import { type Reading, textOf } from '../../../../src/parse/reading.js';
import { type Amount, type BudgetLine, budgetLineSchema } from '../../../../src/release/document.js';
import { readingOfMarkdown } from '../../reading-of.js';
import { linesOfReading } from './read-lines.js';

const pieces = [
  'Regeringen',
  'Sametinget',
  'Luleå kommun',
  'teatern',
  'får',
  'tilldelas',
  'avsätter',
  'ökas med',
  'höjs till',
  'varav',
  'av dessa',
  'respektive',
  'vardera',
  'var',
  'till',
  'för',
  'för att',
  'och',
  'samt',
  ',',
  '.',
  ':',
  '–',
  '(',
  ')',
  '5 miljoner kronor',
  '300 000 kr',
  'två procent',
  '2026',
  '2026–2028',
  'från och med 2027',
  'per år',
  'Totalt',
  'Summa',
  'från 2 till 3 miljoner kronor',
  'en halv miljard',
  '\n',
  '\n\n',
  '\n* ',
  '\n  * ',
  '\n## ',
  '\n\n| a | b |\n| --- | --- |\n| ',
  ' | ',
  '**',
  'skatten',
  'kostar',
  '\u00ad',
  '\u200b',
  '\u00a0',
  '\ud800',
  'å',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 60 })
  .map((words) => words.join(' '));

function holdsFor(reading: Reading, lines: readonly BudgetLine[]): void {
  const ids = new Map(lines.map((line) => [line.id, line]));
  lines.forEach((line, index) => {
    budgetLineSchema.parse(line);
    expect(line.id).toBe(`b${index + 1}`);
    const { in: place, start, end, text } = line.evidence;
    expect(textOf(reading, place).slice(start, end)).toBe(text);
    expect(end).toBeGreaterThan(start);
    const seen = new Set<string>();
    for (let at: BudgetLine | undefined = line; at?.partOf; at = ids.get(at.partOf)) {
      expect(seen.has(at.id)).toBe(false);
      seen.add(at.id);
      expect(ids.has(at.partOf)).toBe(true);
    }
  });
}

describe('budget lines of any text', () => {
  it('carry evidence that is a slice of the text, numbered ids and parts without circles', () => {
    fc.assert(
      fc.property(texts, texts, (title, body) => {
        const reading = readingOfMarkdown(body, { title, publishedAt: '2025-10-01T09:00:00+02:00' });
        holdsFor(reading, linesOfReading(reading));
      }),
      { numRuns: 400 },
    );
  });

  it('have evidence that holds the sum', () => {
    fc.assert(
      fc.property(texts, (body) => {
        const reading = readingOfMarkdown(body);
        for (const line of linesOfReading(reading)) {
          if (line.kind !== 'group')
            expect(line.evidence.text).toMatch(/\d|miljon|miljard|procent|krona|kronor/u);
        }
      }),
    );
  });

  it('are read without a throw from facts that point anywhere', () => {
    const places = fc.constantFrom('title' as const, 'lead' as const, 'body' as const);
    const amounts: fc.Arbitrary<Amount> = fc.record({
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
      max: fc.constant(null),
      currency: fc.constantFrom('SEK', 'EUR'),
      qualifier: fc.constantFrom('exact' as const, 'over' as const),
      per: fc.constantFrom(null, 'year', 'month'),
      evidence: fc.record({ in: places, start: fc.nat(80), end: fc.nat(80), text: fc.constant('') }),
    });
    fc.assert(
      fc.property(texts, fc.array(amounts, { maxLength: 8 }), (body, facts) => {
        const reading = readingOfMarkdown(body);
        readBudget(reading, { amounts: facts, percentages: [], factBoxes: [] });
      }),
    );
  });
});
