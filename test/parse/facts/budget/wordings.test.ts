import { describe, expect, it } from 'vitest';
import { readLines } from './read-lines.js';

/** What can stand before a sum without changing that it is given. */
const shades =
  `drygt|cirka|ca|omkring|runt|ungefär|knappt|nästan|närmare|nära|uppemot|upp emot|minst|högst|upp till|maximalt|totalt|sammanlagt|sammantaget|ytterligare|extra|mer än|över|strax över|lite drygt|hela`
    .split('|')
    .map((shade) => `${shade} `);

const sums: readonly (readonly [string, number])[] = [
  ['12 miljoner kronor', 12_000_000],
  ['1,5 miljoner kronor', 1_500_000],
  ['2 500 000 kronor', 2_500_000],
  ['350 000 kr', 350_000],
  ['12 mnkr', 12_000_000],
  ['två miljoner kronor', 2_000_000],
  ['en halv miljon kronor', 500_000],
  ['1,2 miljarder kronor', 1_200_000_000],
  ['850 tkr', 850_000],
];

const bodies: readonly (readonly string[])[] = [
  ['Kulturrådet'],
  ['Luleå tekniska universitet'],
  ['Norrbottens museum'],
  ['Skolverket', 'Socialstyrelsen'],
  ['Riksidrottsförbundet (RF)'],
  ['Älvsbyns kommun'],
  ['Myndigheten för yrkeshögskolan'],
  ['Länsstyrelsen i Norrbottens län'],
  ['SMHI'],
  ['Stiftelsen Silvermuseet'],
];

/** Ways to say who gets a sum. */
const ways = [
  '<who> får <sum>.',
  '<who> får <sum> för att utveckla verksamheten.',
  '<who> får <sum> mer.',
  '<who> tilldelas <sum> för 2026.',
  '<who> beviljas <sum> i stöd.',
  '<who> tillförs <sum> under 2026.',
  '<who> får en förstärkning på <sum>.',
  '<who> ska få använda <sum> för uppdraget.',
  'Regeringen ger <who> <sum>.',
  'Regeringen har i dag tilldelat <who> <sum>.',
  'Regeringen har beslutat att ge <who> <sum> i bidrag.',
  'Regeringen avsätter <sum> till <who>.',
  'Regeringen föreslår att <sum> avsätts till <who>.',
  'Regeringen föreslår att <who> tillförs <sum> 2026.',
  'Regeringen beslutar att betala ut <sum> till <who>.',
  'Regeringen skjuter till <sum> till <who>.',
  'Regeringen stöttar <who> med <sum>.',
  'Regeringen förstärker <who> med <sum>.',
  'Regionstyrelsen beviljar <who> <sum>.',
  'Nämnden beslutade om <sum> i stöd till <who>.',
  'I budgeten för 2026 föreslås <who> få <sum>.',
  'I budgetpropositionen för 2026 föreslår regeringen att <who> tilldelas <sum>.',
  'Under 2026 betalas <sum> ut till <who>.',
  'Av pengarna får <who> <sum>.',
  'Inför 2026 får <who> därför <sum>.',
  'Nu har <who> beviljats <sum> från EU.',
  'Till <who> går <sum>.',
  'Till länet: <sum> går till <who>.',
  'Den största summan, <sum>, går till <who>.',
  'Bidraget till <who> är <sum>.',
  'Stödet till <who> uppgår till <sum>.',
  'Förslaget innebär att <who> får <sum> per år från och med 2026.',
  'För <who> innebär beslutet ett tillskott på <sum>.',
  'Anslaget till <who> ökar med <sum>.',
  'Anslaget till <who> höjs med <sum> 2026.',
  'Anslaget till <who> minskas med <sum>.',
];

describe('who gets how much', () => {
  it.each(ways)('is read from "%s", whatever shades the sum', (way) => {
    const said = ['', ...shades].map((shade, index) => {
      const [sum, value] = sums[(index + way.length) % sums.length] ?? ['', 0];
      const who = bodies[(index * 3 + way.length) % bodies.length] ?? [];
      return { text: way.replace('<who>', who.join(' och ')).replace('<sum>', `${shade}${sum}`), value, who };
    });
    const read = said.map(({ text }) => ({
      text,
      lines: readLines(text).map(({ amount, recipients }) => [amount?.value, recipients]),
    }));
    expect(read).toEqual(said.map(({ text, value, who }) => ({ text, lines: [[value, who]] })));
  });
});
