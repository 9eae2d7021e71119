import { describe, expect, it } from 'vitest';
import { readLines } from './read-lines.js';

const intros = [
  'Bidragen fördelas så här:',
  'Följande organisationer får stöd:',
  'Så fördelas pengarna:',
  'Nämnden beslutade om följande bidrag:',
  '## Fördelning av stödet',
  '**Beviljade bidrag**',
  'Stödet fördelas enligt följande:',
  'De som får bidrag är:',
  'Dessa får stöd 2026:',
  'Mottagare av stöd 2026',
  'Fakta: beviljade medel',
  'Regeringen föreslår följande satsningar:',
  'Medlen fördelas på:',
  'Satsningarna i budgeten:',
];

const bodies = [
  'Norrbottensteatern',
  'Piteå kommun',
  'Stiftelsen Silvermuseet',
  'Resurscentrum för konst',
  'BD Pop',
  'Älvsbyns IF',
  'Folkets hus Boden',
  'Riksförbundet Hej',
  'SMHI',
  'Luleå tekniska universitet',
  'Kulturföreningen Humlan, Umeå',
  'Region Norrbotten',
];

const sums: readonly (readonly [string, number])[] = [
  ['350 000 kr', 350_000],
  ['1,2 miljoner kronor', 1_200_000],
  ['2 500 000 kronor', 2_500_000],
  ['850 tkr', 850_000],
  ['12 mnkr', 12_000_000],
  ['450 000:-', 450_000],
  ['3 Mkr', 3_000_000],
  ['75 000 SEK', 75_000],
];

const rows = [
  '* <who> – <sum>',
  '* <who>: <sum>',
  '* <who>, <sum>',
  '* <who> <sum>',
  '* <who> (<sum>)',
  '* <sum> till <who>',
  '* <sum> – <who>',
  '* <sum>: <who>',
  '* **<who>**: <sum>',
  '* **<who>** – <sum>',
  '* **<who>** <sum>',
  '* <who> får <sum>',
  '* <who> får <sum> mer',
  '* <who> tilldelas <sum>',
  '* <who> beviljas <sum> för sin verksamhet',
  '* <who>: <sum> för barnkultur',
  '* <who> – <sum> till turnéer',
  '* <who>: totalt <sum>',
  '* <who> <sum>.',
  '* <who>: <sum>;',
  '- <who> - <sum>',
  '• <who>: <sum>',
  '1. <who>, <sum>',
  '<who>: <sum>',
  '<who> – <sum>',
  '<who>, <sum>',
  '<who> <sum>',
];

/** The place behind an association's name is no part of it. */
const withoutPlace = (body: string): string => body.replace(/, Umeå$/, '');

describe('rows of who gets how much', () => {
  it.each(rows)('as %j are read below every introduction', (row) => {
    const lists = intros.map((intro, index) => {
      const said = [0, 1, 2].map((at) => {
        const [sum = '', value = 0] = sums[(index + row.length + at * 3) % sums.length] ?? [];
        return { who: bodies[(index * 3 + row.length + at * 5) % bodies.length] ?? '', sum, value };
      });
      const apart = /^(?:[*-]|1\.) /.test(row) || /^[#*]/.test(intro) ? '\n\n' : '\n';
      const lines = said.map(({ who, sum }) => row.replace('<who>', who).replace('<sum>', sum));
      return { text: `${intro}${apart}${lines.join('\n')}`, said };
    });
    const read = lists.map(({ text }) => ({
      text,
      lines: readLines(text).map(({ amount, recipients }) => [amount?.value, recipients.map(withoutPlace)]),
    }));
    expect(read).toEqual(
      lists.map(({ text, said }) => ({
        text,
        lines: said.map(({ who, value }) => [value, [withoutPlace(who)]]),
      })),
    );
  });
});
