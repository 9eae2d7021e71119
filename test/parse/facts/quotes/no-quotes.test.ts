import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuotes } from '../../../../src/parse/facts/quotes.js';
import { readingOfMarkdown } from '../../reading-of.js';
import { said } from './said.js';

describe('what is no quote', () => {
  it.each([
    ['a sentence that tells what somebody says', 'Budgeten präglas av läget, berättar Elisabet Sund.'],
    ['what somebody says that something is', 'Regionrådet Elsa Bergmark säger att vården ska byggas ut.'],
    ['bullets', '- Bygga bostäder\n- Rusta skolor\n- Satsa på kultur'],
    [
      'bullets that are sentences',
      'Regeringen vill:\n\n- Vi ska bygga fler bostäder.\n- Vi ska rusta skolorna.',
    ],
    [
      'a list with dashes',
      'Satsningarna:\n\n– Fler lärare i skolan.\n\n– Mer kultur för barn.\n\n– Nya cykelvägar.',
    ],
    ['a list of names', 'På plats finns:\n\n– Alva Norrby, chef\n– Nils Ek, arkitekt'],
    ['a programme', '– 10.00 Invigningstal\n– 10.30 Visning\n– 11.00 Kaffe'],
    ['recipients with sums', '* Unicef – 20 miljoner kronor\n* Röda Korset – 5 miljoner kronor'],
    [
      'a bullet list led in by "enligt nedan"',
      '**Totalt fördelas 120 miljoner kronor enligt nedan:**\n\n* Unicef – 20 miljoner kronor.',
    ],
    ['one word in marks', 'Projektet kallas ”Framtidsspåret” och leds av Ida Wiklund, säger kommunen.'],
    ['a title in marks before a verb of speech', 'Boken heter ”Vinter över byn”, berättar Tyra Holmdahl.'],
    ['a heading with a dash', '## Nytt sjukhus – så säger Ida Wiklund'],
    ['a dash inside a sentence', 'Nu startar arbetet – det säger Ida Wiklund sedan länge att vi behöver.'],
    ['part of a sentence in marks', 'Han kallar beslutet ”helt avgörande” för länet.'],
    [
      'a list with dashes that somebody is said to stand for',
      'Regionrådet Anna Lidberg (S) säger att regionen prioriterar tre saker:\n\n– Fler platser.\n\n– Mer personal.\n\n– Ny teknik.',
    ],
    ['a sentence with the verb in front', 'Till att börja med, säger Ida Wiklund, måste kommunen bygga ut.'],
    ['what the speaker herself says inside a bullet', '- Här svarar vi på frågor, säger vi.'],
  ])('%s', (_, markdown) => {
    expect(said(markdown)).toEqual([]);
  });

  it('a word of a hundred thousand capitals is read in one go', () => {
    const started = performance.now();
    expect(said('A-'.repeat(100_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('no text makes the reader fail, and the evidence is always the slice', () => {
    const pieces = fc.constantFrom(
      '– ',
      '- ',
      '”',
      '"',
      ', säger ',
      ' säger ',
      'Anna Lind',
      'hon',
      ' (S)',
      ', ordförande',
      '.',
      '\n',
      '\n\n',
      ': ',
      'enligt ',
      'Vi ser',
      '(',
      ')',
      '# ',
      '> ',
      '| a |',
      '\ud800',
      '’',
      '«',
      'X',
      ' och ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }),
        (parts) => {
          const reading = readingOfMarkdown(parts.join(''));
          for (const { evidence, text } of readQuotes(reading)) {
            expect(reading.body.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
            expect(text).not.toBe('');
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
