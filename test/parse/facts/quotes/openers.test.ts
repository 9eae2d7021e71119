import { describe, expect, it } from 'vitest';
import { readQuotes } from '../../../../src/parse/facts/quotes.js';
import { readingOfMarkdown } from '../../reading-of.js';
import { said } from './said.js';

const one = ['Ida Wiklund, rektor: Vi har väntat på det här'];

describe('the opening of a spoken line', () => {
  it.each([
    ['an en dash', '– '],
    ['an en dash without a space', '–'],
    ['two spaces behind the dash', '–  '],
    ['a hard space behind the dash', '–\u00a0'],
    ['an em dash', '— '],
    ['a minus sign', '− '],
    ['a horizontal bar', '― '],
    ['a hyphen without a space', '-'],
    ['a hyphen, which Markdown takes for a bullet', '- '],
    ['two hyphens', '-- '],
  ])('can be %s', (_, opener) => {
    expect(said(`${opener}Vi har väntat på det här, säger Ida Wiklund, rektor.`)).toEqual(one);
  });

  it.each([
    ['straight marks', '"Vi har väntat på det här", säger Ida Wiklund, rektor.'],
    ['Swedish marks', '”Vi har väntat på det här”, säger Ida Wiklund, rektor.'],
    ['English marks', '“Vi har väntat på det här”, säger Ida Wiklund, rektor.'],
    ['guillemets', '»Vi har väntat på det här», säger Ida Wiklund, rektor.'],
    ['German marks', '„Vi har väntat på det här“, säger Ida Wiklund, rektor.'],
    ['the comma inside the marks', '”Vi har väntat på det här,” säger Ida Wiklund, rektor.'],
    ['a dash and marks', '– ”Vi har väntat på det här”, säger Ida Wiklund, rektor.'],
    ['a dash and marks run together', '-"Vi har väntat på det här", säger Ida Wiklund, rektor.'],
    [
      'a sentence before the marks',
      'Skolan byggs om. ”Vi har väntat på det här”, säger Ida Wiklund, rektor.',
    ],
  ])('can be %s', (_, markdown) => {
    expect(said(markdown)).toEqual(one);
  });

  it('keeps marks inside what is said', () => {
    expect(said('– Jag kallar det ”den nya skolan”, säger Ida Wiklund, rektor.')).toEqual([
      'Ida Wiklund, rektor: Jag kallar det ”den nya skolan”',
    ]);
  });

  it('parts two spoken lines of one paragraph', () => {
    const markdown =
      '– Vi är många, säger Ida Wiklund, rektor.\n– Och vi blir fler, säger Olle Ros, lärare.\nSkolan har 300 elever.';
    expect(said(markdown)).toEqual([
      'Ida Wiklund, rektor: Vi är många',
      'Olle Ros, lärare: Och vi blir fler',
    ]);
  });

  it('reads a quote wrapped over lines as one', () => {
    expect(said('– Vi har väntat\npå det här, säger\nIda Wiklund, rektor.')).toEqual([
      'Ida Wiklund, rektor: Vi har väntat\npå det här',
    ]);
  });

  it('proves each quote with the passage from its dash to its attribution', () => {
    const reading = readingOfMarkdown(
      'Text före.\n\n- Vi bygger nytt, säger Ida Wiklund, rektor.\n\nText efter.\n\n– Bra! säger Olle Ros.',
    );
    expect(readQuotes(reading).map((quote) => quote.evidence.text)).toEqual([
      '- Vi bygger nytt, säger Ida Wiklund, rektor.',
      '– Bra! säger Olle Ros.',
    ]);
    for (const { evidence } of readQuotes(reading)) {
      expect(reading.body.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
    }
  });

  it('reads a quote in the lead and gives it once when the body repeats it', () => {
    const lead = '– Vi bygger nytt, säger Ida Wiklund, rektor.';
    const quotes = readQuotes(readingOfMarkdown(`Inledning.\n\n${lead}`, { lead }));
    expect(quotes.map((quote) => quote.evidence.in)).toEqual(['lead']);
  });
});
