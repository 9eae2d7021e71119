import type { Case } from './case.js';

/** Lists, lines, tables, headings: what the layout says. */
export const layouts: Case[] = [
  {
    says: 'grants in a list, for what and how much, each in a sentence',
    text: 'Statsbidraget fördelas så:\n\n* Bidraget till hyra av simhallar omfattar 45 miljoner kronor.\n* Bidraget till resor omfattar 22,5 miljoner kronor.',
    lines: [
      { kind: 'grant', value: 45_000_000, recipients: [] },
      { kind: 'grant', value: 22_500_000, recipients: [] },
    ],
  },
  {
    says: 'rows with last year’s figure in brackets',
    text: 'Regeringen fördelar medlen mellan regionerna (mnkr, inom parentes 2021):\n\nRegion Nord: 610 (495)\nRegion Mitt: 680 (560)',
    lines: [
      { kind: 'grant', value: 610_000_000, recipients: ['Region Nord'] },
      { kind: 'grant', value: 680_000_000, recipients: ['Region Mitt'] },
    ],
  },
  {
    says: 'the objects of a table get the sums, not the places beside them',
    text: 'Länsstyrelsen fördelar bidrag:\n\n| Objekt | Kommun | Bidrag 2022 |\n| --- | --- | --- |\n| Axmars masugn | Gävle | 1 800 000 kr |\n| Lingbo fäbodvall | Ockelbo | 390 000 kr |',
    lines: [
      { kind: 'grant', value: 1_800_000, recipients: ['Axmars masugn'], period: [2022, 2022] },
      { kind: 'grant', value: 390_000, recipients: ['Lingbo fäbodvall'], period: [2022, 2022] },
    ],
  },
  {
    says: 'bullets with a dash before the sum are parts of the sum above',
    text: 'Regeringen fördelar 60 miljoner kronor enligt nedan:\n\n* FN:s barnfond (Unicef) – 25 miljoner kronor\n* Svenska Röda Korset – 20 miljoner kronor\n* Act Svenska kyrkan – 15 miljoner kronor',
    lines: [
      { value: 60_000_000, recipients: [] },
      { kind: 'grant', value: 25_000_000, recipients: ['FN:s barnfond (Unicef)'], partOf: 60_000_000 },
      { kind: 'grant', value: 20_000_000, recipients: ['Svenska Röda Korset'], partOf: 60_000_000 },
      { kind: 'grant', value: 15_000_000, recipients: ['Act Svenska kyrkan'], partOf: 60_000_000 },
    ],
  },
  {
    says: 'a sum of the title that the body shares out to the last krona, with a sum each and a rest',
    title: 'Minnesfonden delar ut 6,4 miljoner kronor',
    text: '**Anslag 2025:**\n\n* Räddningshundarna Norr – 1 200 000 kronor\n* Nätverket Unga uppfinnare – 1,8 miljoner kronor, fördelat på tre år\n\nÄlvnäs musikskola och Tallby gosskör får 150 000 kronor vardera till instrument. Återstående 3 100 000 kronor går till Norrlandsoperan.',
    lines: [
      { kind: 'frame', value: 6_400_000, recipients: [] },
      { value: 1_200_000, recipients: ['Räddningshundarna Norr'], partOf: 6_400_000 },
      { value: 1_800_000, recipients: ['Nätverket Unga uppfinnare'], partOf: 6_400_000 },
      {
        value: 150_000,
        recipients: ['Älvnäs musikskola', 'Tallby gosskör'],
        each: true,
        partOf: 6_400_000,
      },
      { value: 3_100_000, recipients: ['Norrlandsoperan'], partOf: 6_400_000 },
    ],
  },
  {
    says: 'the whole amount in an apposition',
    text: 'Det sammanlagda beloppet, 3,6 miljoner kronor till elva föreningar, är oförändrat.',
    lines: [{ value: 3_600_000 }],
  },
  {
    says: 'a bullet that says how much it comprises',
    text: 'Medlen fördelas enligt följande:\n\n* Nya platser: 172,5 miljoner kronor.\n* Korta kurser omfattar 61 miljoner kronor.',
    lines: [
      { value: 172_500_000, recipients: ['Nya platser'] },
      { value: 61_000_000, recipients: ['Korta kurser'] },
    ],
  },
  {
    says: 'entries told in paragraphs, each with its sum behind a comma',
    text: 'Projekten som beviljas medel är:\n\n**Arctic Test Arjeplog**, 8 400 000 kronor. Vinterprov av tunga fordon.\n\n**Isvägslabbet i Haparanda**, 2 500 000 kronor. Bärighet på isvägar.',
    lines: [
      { value: 8_400_000, recipients: ['Arctic Test Arjeplog'] },
      { value: 2_500_000, recipients: ['Isvägslabbet i Haparanda'] },
    ],
  },
  {
    says: 'plain lines of one paragraph are rows',
    text: 'Utbetalning till regionerna görs enligt följande:\n\nUppsala: 983 461 kronor\nSörmland: 730 061 kronor\nGotland: 57 701 kronor',
    lines: [
      { kind: 'grant', value: 983_461, recipients: ['Uppsala'] },
      { kind: 'grant', value: 730_061, recipients: ['Sörmland'] },
      { kind: 'grant', value: 57_701, recipients: ['Gotland'] },
    ],
  },
  {
    says: 'rows without any sign between name and sum',
    text: '## Fördelning av bidrag per arbetslöshetskassa\n\n* Byggnadsarbetarnas 2 410 000 kr\n* Lärarnas 1 283 998 kr\n* Summa 3 693 998 kr',
    lines: [
      { kind: 'grant', value: 2_410_000, recipients: ['Byggnadsarbetarnas'], partOf: 3_693_998 },
      { kind: 'grant', value: 1_283_998, recipients: ['Lärarnas'], partOf: 3_693_998 },
      { kind: 'frame', value: 3_693_998, recipients: [] },
    ],
  },
  {
    says: 'the sum may come first in a bullet',
    text: 'Följande bidrag har beviljats:\n\n* 250 000 kr till Båtskärsnäs Folkets hus för nytt tak\n* 90 000 kr till Kalix teaterförening\n* 40 000 kr – Töre bluesklubb',
    lines: [
      { kind: 'grant', value: 250_000, recipients: ['Båtskärsnäs Folkets hus'], purpose: 'nytt tak' },
      { kind: 'grant', value: 90_000, recipients: ['Kalix teaterförening'] },
      { kind: 'grant', value: 40_000, recipients: ['Töre bluesklubb'] },
    ],
  },
  {
    says: 'a bullet with bullets below and no sum is a group',
    text: 'Budget för 2026:\n\n* Satsningar på scenkonst:\n  * Tornedalsteatern tilldelas 600 000 kr.\n  * Riksteatern Norrbotten får ett tillskott på 400 000 kr.\n* Filmpool Nord beviljas 350 000 kr.',
    lines: [
      { kind: 'group', recipients: [] },
      {
        kind: 'grant',
        value: 600_000,
        recipients: ['Tornedalsteatern'],
        partOf: 'group',
        period: [2026, 2026],
      },
      { kind: 'increase', value: 400_000, recipients: ['Riksteatern Norrbotten'], partOf: 'group' },
      { kind: 'grant', value: 350_000, recipients: ['Filmpool Nord'], partOf: null },
    ],
  },
  {
    says: 'a bullet that ends in a colon heads the flat bullets behind it',
    text: 'Satsningar i budgeten:\n\n* Filmpool Nord beviljas 350 000 kr.\n* Stöd till museer:\n* Silvermuseet tilldelas 600 000 kr.\n* Hägnan får 200 000 kr.',
    lines: [
      { kind: 'grant', value: 350_000 },
      { kind: 'group' },
      { kind: 'grant', value: 600_000, recipients: ['Silvermuseet'], partOf: 'group' },
      { kind: 'grant', value: 200_000, recipients: ['Hägnan'], partOf: 'group' },
    ],
  },
  {
    says: 'a nested bullet is a part of the sum above it',
    text: '* Kultur i vården: 4 miljoner kronor\n  * varav 1,5 miljoner kronor till Jokkmokk\n* Folkbildning: 12 miljoner kronor',
    title: 'Så fördelas kulturbudgeten',
    lines: [
      { value: 4_000_000, recipients: ['Kultur i vården'] },
      { value: 1_500_000, partOf: 4_000_000 },
      { value: 12_000_000, recipients: ['Folkbildning'] },
    ],
  },
  {
    says: 'a bold area leads its bullet in',
    text: 'Regeringen föreslår följande satsningar:\n\n* **Psykisk hälsa:** Regeringen satsar 110 miljoner kronor 2026.\n* **Tandvård:** Regeringen avsätter 60 miljoner kronor per år.',
    lines: [
      { kind: 'grant', value: 110_000_000, recipients: ['Psykisk hälsa'], status: 'proposed' },
      { kind: 'grant', value: 60_000_000, recipients: ['Tandvård'], perYear: true },
    ],
  },
  {
    says: 'a table with years has one line for each cell and totals as frames',
    text: 'Satsningar på polisen (mnkr)\n\n| Åtgärd | 2026 | 2027 |\n| --- | --- | --- |\n| Fler poliser | 120 | 150 |\n| Ny teknik | 30 | |\n| **Summa** | **150** | **150** |',
    lines: [
      {
        kind: 'grant',
        value: 120_000_000,
        recipients: ['Fler poliser'],
        period: [2026, 2026],
        partOf: 150_000_000,
      },
      { kind: 'grant', value: 150_000_000, recipients: ['Fler poliser'], period: [2027, 2027] },
      { kind: 'grant', value: 30_000_000, recipients: ['Ny teknik'], period: [2026, 2026] },
      { kind: 'frame', value: 150_000_000, recipients: [], period: [2026, 2026] },
      { kind: 'frame', value: 150_000_000, recipients: [], period: [2027, 2027] },
    ],
  },
  {
    says: 'a table of municipalities with a purpose column',
    text: '## Beviljade statsbidrag\n\n| Kommun | Projekt | Belopp (kronor) |\n| --- | --- | --- |\n| Arjeplog | Trygg natt | 450 000 |\n| Dorotea | Läslust | 125 000 |',
    lines: [
      { kind: 'grant', value: 450_000, recipients: ['Arjeplog'], purpose: 'Trygg natt' },
      { kind: 'grant', value: 125_000, recipients: ['Dorotea'], purpose: 'Läslust' },
    ],
  },
  {
    says: 'cells with words have no line',
    text: 'Förslag till budgetförstärkningar 2026\n\n| Myndighet | Miljoner kronor 2026 |\n| --- | --- |\n| Kronofogden | 45 |\n| Boverket | Finansieras inom ram |',
    lines: [{ kind: 'grant', value: 45_000_000, recipients: ['Kronofogden'], period: [2026, 2026] }],
  },
  {
    says: 'a fact box heading gives the year',
    text: '## Fakta: Budget för 2027\n\n* Museerna får 3 miljoner kronor.\n* Biblioteken får 2 miljoner kronor.',
    lines: [
      { value: 3_000_000, recipients: ['Museerna'], period: [2027, 2027] },
      { value: 2_000_000, recipients: ['Biblioteken'], period: [2027, 2027] },
    ],
  },
  {
    says: 'title, lead and body say the same sum once',
    title: 'Två miljoner kronor till Vidsels ridklubb',
    lead: 'Vidsels ridklubb får två miljoner kronor till ett nytt ridhus.',
    text: 'Kommunstyrelsen har beslutat att bevilja Vidsels ridklubb 2 000 000 kronor under 2026.',
    lines: [{ kind: 'grant', value: 2_000_000, recipients: ['Vidsels ridklubb'], period: [2026, 2026] }],
  },
  {
    says: 'a rounded sum in the title is the exact one of the body',
    title: 'Nästan tre miljarder kronor till kortare vårdköer',
    text: 'Regeringen avsätter totalt 2 952 000 000 kronor till regionerna för 2026.',
    lines: [{ value: 2_952_000_000, recipients: ['regionerna'], period: [2026, 2026] }],
  },
  {
    says: 'equal sums to different bodies stay apart',
    text: 'Bris tilldelas 5 miljoner kronor för chattstöd.\n\nRädda Barnen tilldelas 5 miljoner kronor för föräldrakurser.',
    lines: [
      { kind: 'grant', value: 5_000_000, recipients: ['Bris'] },
      { kind: 'grant', value: 5_000_000, recipients: ['Rädda Barnen'] },
    ],
  },
  {
    says: 'a quote repeats what the body says',
    text: 'Regeringen tillför Kriminalvården 700 miljoner kronor 2026.\n\n– Med 700 miljoner kronor bygger vi fler platser, säger justitieminister Ola Frick.',
    lines: [{ kind: 'grant', value: 700_000_000, recipients: ['Kriminalvården'] }],
  },
  {
    says: 'an allocation said in a quote only counts',
    text: '– Nu satsar vi 25 miljoner kronor på simundervisning, säger idrottsminister Ola Frick.',
    lines: [{ kind: 'grant', value: 25_000_000, recipients: [] }],
  },
  {
    says: 'a total takes the sums it adds up to as its parts',
    text: 'Skolverket får 30 miljoner kronor 2026. Sametinget får 5 miljoner kronor 2026. Sammantaget satsar regeringen 35 miljoner kronor 2026.',
    lines: [
      { value: 30_000_000, recipients: ['Skolverket'], partOf: 35_000_000 },
      { value: 5_000_000, recipients: ['Sametinget'], partOf: 35_000_000 },
      { kind: 'frame', value: 35_000_000 },
    ],
  },
];
