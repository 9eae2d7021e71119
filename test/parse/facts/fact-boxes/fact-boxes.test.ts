import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFactBoxes } from '../../../../src/parse/facts/fact-boxes.js';
import { readingOfMarkdown } from '../../reading-of.js';

/** The boxes of a Markdown body: heading, text and bullets. */
function boxes(markdown: string): [heading: string, text: string, items: string[]][] {
  return readFactBoxes(readingOfMarkdown(markdown)).map(({ heading, text, items }) => [heading, text, items]);
}

const headings: [what: string, markdown: string, heading: string][] = [
  ['a heading', '## Fakta\n\nBidraget infördes 2019.', 'Fakta'],
  ['a heading with a subject', '## Fakta om Hanaberget\n\nBidraget infördes 2019.', 'Fakta om Hanaberget'],
  ['a heading with a colon', '### Fakta: Kreditbrev\n\nBidraget infördes 2019.', 'Fakta: Kreditbrev'],
  [
    'upper case in a line of its own',
    'FAKTA: Budget för 2026\n\nBidraget infördes 2019.',
    'FAKTA: Budget för 2026',
  ],
  ['a bold line', '**Faktaruta**\n\nBidraget infördes 2019.', 'Faktaruta'],
  ['a bold line with its text below in the same paragraph', '**Fakta**\nBidraget infördes 2019.', 'Fakta'],
  ['a bold lead-in', '**Fakta** Bidraget infördes 2019.', 'Fakta'],
  ['a lead-in with a colon', 'Fakta: Bidraget infördes 2019.', 'Fakta'],
  ['a bold lead-in with a colon', '**Fakta:** Bidraget infördes 2019.', 'Fakta'],
  ['Bakgrund', '## Bakgrund\n\nBidraget infördes 2019.', 'Bakgrund'],
  ['Bakgrund as a plain line', 'Bakgrund\n\nBidraget infördes 2019.', 'Bakgrund'],
  ['Fotnot', '## Fotnot\n\nBidraget infördes 2019.', 'Fotnot'],
  ['Kort om', '## Kort om bidraget\n\nBidraget infördes 2019.', 'Kort om bidraget'],
  ['in brief', '## Budgeten i korthet\n\nBidraget infördes 2019.', 'Budgeten i korthet'],
  ['in figures', '**Satsningen i siffror**\n\nBidraget infördes 2019.', 'Satsningen i siffror'],
  ['a bar behind the word', '**FAKTA | Avtal**\nBidraget infördes 2019.', 'FAKTA | Avtal'],
  ['a slash behind the word', '**Fakta/Filmstöd**\nBidraget infördes 2019.', 'Fakta/Filmstöd'],
  ['upper case with a subject', 'FAKTA BRON\nBidraget infördes 2019.', 'FAKTA BRON'],
  ['a plain line with a year', 'Fakta sommaren 2026\nBidraget infördes 2019.', 'Fakta sommaren 2026'],
  [
    'a plain line with a subject',
    'Fakta verksamhetsbidrag\nBidraget infördes 2019.',
    'Fakta verksamhetsbidrag',
  ],
  ['how it is shared out', '## Så fördelas stödet\n\nBidraget infördes 2019.', 'Så fördelas stödet'],
  ['Snabbfakta', '## Snabbfakta\n\nBidraget infördes 2019.', 'Snabbfakta'],
  ['English facts', '## Facts about the grant\n\nBidraget infördes 2019.', 'Facts about the grant'],
];

describe('a fact box', () => {
  it.each(headings)('is announced by %s', (_, markdown, heading) => {
    expect(boxes(markdown)).toEqual([[heading, 'Bidraget infördes 2019.', []]]);
  });

  it.each(['Åtgärderna i korthet:', 'Så här fördelas bidragen:'])(
    'is not announced by a plain line that leads into a list: %s',
    (line) => {
      expect(boxes(`${line}\n\n- Boden får 2 miljoner kronor.\n- Kalix får 1 miljon kronor.`)).toEqual([]);
    },
  );

  it('ends where a bold line under its heading begins the next one', () => {
    expect(boxes('## Kort om stödet\n\nDet är nytt.\n\n**FAKTA | Avtal**\nDet är frivilligt.')).toEqual([
      ['Kort om stödet', 'Det är nytt.', []],
      ['FAKTA | Avtal', 'Det är frivilligt.', []],
    ]);
  });

  it('gives its bullets, nested ones behind their own', () => {
    const markdown =
      'FAKTA: Budget för 2026\n\nRamen är 513,8 miljoner kronor.\n\n- Bildningsförbundet ökas.\n- Kultur:\n  - Silvermuseet får 600 000 kr.\n  - Teatern får 900 000 kr.';
    expect(boxes(markdown)).toEqual([
      [
        'FAKTA: Budget för 2026',
        'Ramen är 513,8 miljoner kronor.\n\n- Bildningsförbundet ökas.\n- Kultur:\n  - Silvermuseet får 600 000 kr.\n  - Teatern får 900 000 kr.',
        ['Bildningsförbundet ökas.', 'Kultur:', 'Silvermuseet får 600 000 kr.', 'Teatern får 900 000 kr.'],
      ],
    ]);
  });

  it('ends at the next heading of its level, not at a lower one', () => {
    const markdown = '## Fakta\n\nEtt.\n\n### Ännu mer\n\nTvå.\n\n## Annat\n\nTre.';
    expect(boxes(markdown)).toEqual([['Fakta', 'Ett.\n\nÄnnu mer\n\nTvå.', []]]);
  });

  it.each([
    ['a bold line', '**Läs mer**\n\nTre.'],
    ['a heading', '### Annat\n\nTre.'],
    ['a quote', '– Tre, säger Ida Wiklund, rektor.'],
    ['contacts', 'För mer information, kontakta:\n\nIda Wiklund, 070-174 06 05'],
  ])('under a line ends at %s', (_, after) => {
    expect(boxes(`**Fakta**\n\nEtt.\n\nTvå.\n\n${after}`)).toEqual([['Fakta', 'Ett.\n\nTvå.', []]]);
  });

  it('of one paragraph ends with it, or with the list it leads in', () => {
    expect(boxes('Fakta: Bidraget infördes 2019.\n\nVanlig text.')).toEqual([
      ['Fakta', 'Bidraget infördes 2019.', []],
    ]);
    expect(boxes('Fakta: Bidraget går till:\n\n- Boden\n- Kalix\n\nVanlig text.')).toEqual([
      ['Fakta', 'Bidraget går till:\n\n- Boden\n- Kalix', ['Boden', 'Kalix']],
    ]);
  });

  it('can be a list led in by "Så här mycket …:"', () => {
    const markdown =
      'Så här mycket kan kommunerna söka:\n\n| Boden | 100 kr |\n| --- | --- |\n| Kalix | 50 kr |\n\nKälla: Verket.\n\nVanlig text.';
    expect(boxes(markdown)).toEqual([
      ['Så här mycket kan kommunerna söka', 'Boden | 100 kr\nKalix | 50 kr\n\nKälla: Verket.', []],
    ]);
  });

  it('can be a distribution under a heading', () => {
    expect(boxes('## Fördelning av bidrag per kassa\n\n* Kommunal 100 kr\n* Lärarna 50 kr')).toEqual([
      [
        'Fördelning av bidrag per kassa',
        '- Kommunal 100 kr\n- Lärarna 50 kr',
        ['Kommunal 100 kr', 'Lärarna 50 kr'],
      ],
    ]);
  });

  it('can come twice', () => {
    expect(boxes('## Fakta\n\nEtt.\n\n## Bakgrund\n\nTvå.').map(([heading]) => heading)).toEqual([
      'Fakta',
      'Bakgrund',
    ]);
  });

  it('is proved by its heading and words', () => {
    const reading = readingOfMarkdown('Text.\n\n## Fakta\n\nEtt.\n\n## Mer\n\nTvå.');
    const [box] = readFactBoxes(reading);
    expect(box?.evidence.text).toBe('Fakta\n\nEtt.');
    expect(reading.body.text.slice(box?.evidence.start, box?.evidence.end)).toBe('Fakta\n\nEtt.');
  });
});

describe('no fact box', () => {
  it.each([
    ['an ordinary heading', '## Nya pengar till skolan\n\n- Ett\n- Två'],
    [
      'a bold line that leads in a list',
      '**Totalt fördelas 120 miljoner kronor enligt nedan:**\n\n- Ett\n- Två',
    ],
    ['a lead-in that distributes', 'Fördelning av medel 2023:'],
    ['where to read more', '## Läs mer\n\n- [Planen](https://www.example.se)'],
    ['the organisation', '## Om Region Norrbotten\n\nRegionen arbetar för alla i länet.'],
    ['a sentence about facts', 'Fakta om läget visar att fler behöver stöd.'],
    ['a sentence about the background', 'Mot denna bakgrund avsätts mer pengar.'],
    ['a heading with nothing under it', 'Text.\n\n## Fakta'],
    ['how somebody comments', 'Så här kommenterar rektorn beslutet:\n\n– Bra, säger Ida Wiklund.'],
  ])('%s', (_, markdown) => {
    expect(boxes(markdown)).toEqual([]);
  });

  it('no text makes the reader fail, and the evidence is always the slice', () => {
    const pieces = fc.constantFrom(
      '## ',
      '**',
      'Fakta',
      'FAKTA: ',
      'Bakgrund',
      'Om satsningen',
      ':',
      '\n',
      '\n\n',
      '- ',
      'Så här mycket',
      '| a | b |',
      'text.',
      '> ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 }),
        (parts) => {
          const reading = readingOfMarkdown(parts.join(''));
          for (const { evidence, text } of readFactBoxes(reading)) {
            expect(reading.body.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
            expect(text).not.toBe('');
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
