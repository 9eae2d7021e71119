import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/parse/body/body.js';
import { readAmounts } from '../../../src/parse/facts/amounts.js';
import { type Reading, textOf } from '../../../src/parse/reading.js';

function readingOf(markdown: string, more: Partial<Reading> = {}): Reading {
  return {
    title: 'Ny plan för länet',
    lead: null,
    body: readBody({ form: 'markdown', value: markdown }, null).outline,
    publishedAt: '2025-12-03T09:00:00+01:00',
    language: 'sv',
    publisher: 'Region Exempel',
    ...more,
  };
}

function amounts(markdown: string, more?: Partial<Reading>): string[] {
  return readAmounts(readingOf(markdown, more)).map(
    ({ value, max, currency, evidence }) =>
      `${value}${max === null ? '' : `–${max}`} ${currency} «${evidence.text}»`,
  );
}

describe('the amounts of a release', () => {
  it('come from title, lead and body in this order, each with the words that prove it', () => {
    const reading = readingOf(
      'Ramen är 513,8 miljoner kronor.\n\n- Museet får 600 000 kr.\n- Teatern får 900 000 kr.',
      {
        title: '513,8 miljoner till länet',
        lead: 'Kulturen får två miljoner kronor mer.',
      },
    );
    const read = readAmounts(reading);
    expect(read.map(({ value, evidence }) => [value, evidence.in, evidence.text])).toEqual([
      [513_800_000, 'title', '513,8 miljoner'],
      [2_000_000, 'lead', 'två miljoner kronor'],
      [513_800_000, 'body', '513,8 miljoner kronor'],
      [600_000, 'body', '600 000 kr'],
      [900_000, 'body', '900 000 kr'],
    ]);
    for (const { evidence } of read) {
      expect(textOf(reading, evidence.in).slice(evidence.start, evidence.end)).toBe(evidence.text);
    }
  });

  it('hold the same sum as often as it is said', () => {
    expect(amounts('Skolan får 5 mnkr.\n\nDe 5 mnkr går till böcker.')).toHaveLength(2);
  });

  it('take a bare figure in the title for money only if the release speaks of money', () => {
    const title = '40 miljoner för fler vårdplatser';
    expect(amounts('Pengarna, 40 miljoner kronor, räcker i två år.', { title })).toHaveLength(2);
    expect(amounts('Vårdplatserna blir fler.', { title: '40 miljoner för fler' })).toEqual([]);
  });

  it('carry what a sum is counted by', () => {
    expect(readAmounts(readingOf('Stödet är 5 miljoner kronor per år.'))[0]?.per).toBe('year');
  });

  it('are crowns of the country whose language it is', () => {
    expect(amounts('Kommunen får 3 000 kr.', { language: 'nb' })).toEqual(['3000 NOK «3 000 kr»']);
  });
});

describe('a table with its unit given once', () => {
  it('in a header cell, under an empty header row', () => {
    const table = `
| | |
| --- | --- |
| **Åtgärd** | **Miljoner kronor 2025** |
| Vägar | 4 350 |
| Broar | 406,8 |
| Färjor | Ryms i anslag 1:3 |
| Räls | 160 (varav 100 mnkr avsattes i fjol) |
| **Summa** | **4 916,8** |`;
    expect(amounts(table)).toEqual([
      '4350000000 SEK «4 350»',
      '406800000 SEK «406,8»',
      '160000000 SEK «160»',
      '100000000 SEK «100 mnkr»',
      '4916800000 SEK «4 916,8»',
    ]);
  });

  it('in the caption above, with years as columns', () => {
    const table = `
Tabell: tillskott per år (mnkr)

| Satsning | 2026 | 2027 | 2028 |
| --- | --- | --- | --- |
| Skolor | 5 | 10,5 | |
| Antal elever | 200 | 300 | 400 |
| Vägar | ca 30 | 10–12 | -3 |`;
    expect(amounts(table)).toEqual([
      '5000000 SEK «5»',
      '10500000 SEK «10,5»',
      '30000000 SEK «30»',
      '10000000–12000000 SEK «10–12»',
      '-3000000 SEK «-3»',
    ]);
  });

  it('in the corner cell, a title row, or a line below', () => {
    const rows = '| --- | --- |\n| Boden | 12 |\n| Piteå | 7 |';
    const expected = ['12000 SEK «12»', '7000 SEK «7»'];
    expect(amounts(`| Kommun (tkr) | Bidrag |\n${rows}`)).toEqual(expected);
    expect(
      amounts(`| Bidrag, tkr | |\n| --- | --- |\n| Kommun | 2026 |\n| Boden | 12 |\n| Piteå | 7 |`),
    ).toEqual(expected);
    expect(amounts(`| Kommun | Bidrag |\n${rows}\n\nBelopp i tusentals kronor.`)).toEqual(expected);
  });

  it('in different header cells', () => {
    const table = `
| Program | **EU-medel, mn€,** | Andel (%) | Antal projekt | Belopp (tkr) |
| --- | --- | --- | --- | --- |
| Norr | 93,5 | 40 | 12 | 350 |`;
    expect(amounts(table)).toEqual(['93500000 EUR «93,5»', '350000 SEK «350»']);
  });

  it('in all columns but that of the totals', () => {
    const table = `
| Län | 2026 (mnkr) | 2027 (mnkr) | Totalt |
| --- | --- | --- | --- |
| Boden | 1 | 2 | 3 |`;
    expect(amounts(table)).toEqual(['1000000 SEK «1»', '2000000 SEK «2»', '3000000 SEK «3»']);
  });

  it('in the first cell of the column, or a cell of the row', () => {
    expect(amounts('| Post | 2026 |\n| --- | --- |\n| Skola | 1 000 mnkr |\n| Vård | 750 |')).toEqual([
      '1000000000 SEK «1 000 mnkr»',
      '750000000 SEK «750»',
    ]);
    expect(
      amounts('| Post | Enhet | 2026 |\n| --- | --- | --- |\n| Bidrag | tkr | 12 |\n| Besök | st | 40 |'),
    ).toEqual(['12000 SEK «12»']);
  });

  it('nowhere, but under "Belopp" and in tens of thousands', () => {
    const table = `
| Region | Belopp | Antal invånare |
| --- | --- | --- |
| Norrbotten | 43 027 170 | 249 000 |
| Västerbotten | 544 99 160 | 277 000 |`;
    expect(amounts(table)).toEqual(['43027170 SEK «43 027 170»', '54499160 SEK «544 99 160»']);
    expect(amounts('| Region | Belopp |\n| --- | --- |\n| Norrbotten | 43 |')).toEqual([]);
  });

  it('by each cell itself', () => {
    const table = `
| Län | Bidrag |
| --- | --- |
| Norrbotten | 100 554 627 kr |
| Gotland | 1 057 701 kr |`;
    expect(amounts(table)).toEqual(['100554627 SEK «100 554 627 kr»', '1057701 SEK «1 057 701 kr»']);
  });
});

describe('rows below a unit given once', () => {
  it.each([
    'Stöd per ort (mnkr):\n\n- Luleå 12,5\n- Boden 8',
    'Stöd per ort (mnkr):\nLuleå 12,5\nBoden 8',
    'Så fördelas stödet (belopp i mnkr)\n\nLuleå: 12,5\nBoden: 8',
  ])('are sums: %j', (rows) => {
    expect(amounts(rows)).toEqual(['12500000 SEK «12,5»', '8000000 SEK «8»']);
  });

  it('the unit itself is no sum', () => {
    const table = 'Bidrag (tusen kronor)\n\n| Ort | 2026 |\n| --- | --- |\n| Luleå | 1 250 |';
    expect(amounts(table)).toEqual(['1250000 SEK «1 250»']);
  });
});

describe('tables without money', () => {
  it.each([
    '| Region | Antal platser 2025 |\n| --- | --- |\n| Norr | 1 200 |',
    '| Region | Andel (%) |\n| --- | --- |\n| Norr | 48 |',
    'Så många kommer:\n\n| Dag | Besökare |\n| --- | --- |\n| Måndag | 12 000 |',
    'Satsningen är på två miljoner kronor.\n\n| Dag | Besökare |\n| --- | --- |\n| Måndag | 12 000 |',
  ])('give none: %j', (table) => {
    expect(amounts(table).filter((amount) => !amount.includes('två miljoner'))).toEqual([]);
  });
});

describe('a list with its unit given once', () => {
  it('by the line above', () => {
    expect(amounts('Fördelning per kommun, mnkr:\n\n- Boden: 12,5\n- Piteå: 7\n- Luleå: se bilaga')).toEqual([
      '12500000 SEK «12,5»',
      '7000000 SEK «7»',
    ]);
  });

  it('by the first line of a paragraph', () => {
    expect(amounts('Fördelning (tkr)\nBoden: 12\nPiteå – 7')).toEqual(['12000 SEK «12»', '7000 SEK «7»']);
  });
});

describe('large bodies', () => {
  it('are read in linear time', () => {
    const rows = '| Vägar och broar | 4 350 | 12,5 mnkr | |\n'.repeat(5_000);
    const before = process.cpuUsage();
    const reading = readingOf(`| Åtgärd | mnkr | kr | Antal |\n| --- | --- | --- | --- |\n${rows}`);
    const parsed = process.cpuUsage(before).user;
    expect(readAmounts(reading)).toHaveLength(10_000);
    expect(process.cpuUsage(before).user - parsed).toBeLessThan(4e6);
  });
});
