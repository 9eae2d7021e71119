import type { Case } from './case.js';

/** Changes by a sum, to a sum, in per cent; envelopes and their parts. */
export const changes: Case[] = [
  {
    says: 'boards told to lower their costs, the verb far behind "ska"',
    text: 'Enligt förslaget ska hälso- och sjukvårdsnämnden sänka sina kostnader med 240 miljoner kronor och kollektivtrafiknämnden med 45 miljoner kronor.',
    lines: [
      { kind: 'decrease', value: 240_000_000, recipients: ['hälso- och sjukvårdsnämnden'] },
      { kind: 'decrease', value: 45_000_000, recipients: ['kollektivtrafiknämnden'] },
    ],
  },
  {
    says: 'what a smaller grant goes down to is a level',
    text: 'Filmpoolen får ett minskat anslag, från 5,1 till 4,6 miljoner kronor.',
    lines: [{ kind: 'level', value: 4_600_000, recipients: ['Filmpoolen'] }],
  },
  {
    says: 'a board whose budget is cut by a sum is named before "får"',
    text: 'Socialnämnden får sin budget sänkt med 5 miljoner kronor 2026.',
    lines: [{ kind: 'decrease', value: 5_000_000, recipients: ['Socialnämnden'], period: [2026, 2026] }],
  },
  {
    says: 'a board whose frame is counted up or cut by a percentage',
    text: 'Tekniska nämnden får sin ram minskad med 2,5 procent. Socialnämnden får sin ram uppräknad med 3 procent.',
    lines: [
      { kind: 'indexation', percent: 2.5, recipients: ['Tekniska nämnden'] },
      { kind: 'indexation', percent: 3, recipients: ['Socialnämnden'] },
    ],
  },
  {
    says: 'a board that gives to others owns its frame',
    text: 'Kulturnämndens ram höjs med 2 miljoner kronor. Tekniska nämndens budget minskas med 4 miljoner kronor.',
    lines: [
      { kind: 'increase', value: 2_000_000, recipients: ['Kulturnämnden'] },
      { kind: 'decrease', value: 4_000_000, recipients: ['Tekniska nämnden'] },
    ],
  },
  {
    says: 'an appropriation raised by a sum is an increase',
    text: 'Anslaget till Riksteatern Västernorrland ökas med 600 000 kronor, öronmärkta för barnkultur.',
    lines: [
      {
        kind: 'increase',
        value: 600_000,
        recipients: ['Riksteatern Västernorrland'],
        earmarked: true,
        purpose: 'barnkultur',
      },
    ],
  },
  {
    says: 'an owner in the genitive gets the increase',
    text: 'Västerbottensteaterns verksamhetsstöd höjs med 1,2 miljoner kronor från 2026.',
    lines: [
      { kind: 'increase', value: 1_200_000, recipients: ['Västerbottensteatern'], period: [2026, null] },
    ],
  },
  {
    says: 'an authority strengthened with a sum gets an increase',
    text: 'Kustbevakningen förstärks med 95 miljoner kronor 2026 och med 120 miljoner kronor från och med 2027.',
    lines: [
      { kind: 'increase', value: 95_000_000, recipients: ['Kustbevakningen'], period: [2026, 2026] },
      { kind: 'increase', value: 120_000_000, recipients: ['Kustbevakningen'], period: [2027, null] },
    ],
  },
  {
    says: 'the particle of "dras ned" compares nothing',
    text: 'Stödet till dagspressen dras ned med 45 miljoner kronor 2026 och 90 miljoner kronor 2027.',
    lines: [
      { kind: 'decrease', value: 45_000_000, period: [2026, 2026] },
      { kind: 'decrease', value: 90_000_000, period: [2027, 2027] },
    ],
  },
  {
    says: 'appropriations counted down by a percentage',
    text: 'Förvaltningsanslagen räknas ned med 1 procent.',
    lines: [{ kind: 'indexation', percent: 1 }],
  },
  {
    says: 'a relative clause goes on about the body of the sum before',
    text: 'Av det går 6,1 miljarder kronor till hälso- och sjukvården, som får en uppräkning med 2,8 procent.',
    lines: [
      { kind: 'grant', value: 6_100_000_000, recipients: ['hälso- och sjukvården'] },
      { kind: 'indexation', percent: 2.8 },
    ],
  },
  {
    says: 'a frame that grows from one year to another is its new level',
    text: 'Stödet till studentbostäder återinförs, med en ram som växer från 450 miljoner kronor 2027 till 620 miljoner kronor 2028.',
    lines: [{ kind: 'level', value: 620_000_000, period: [2028, 2028] }],
  },
  {
    says: 'bodies that are counted up',
    text: 'Silvermuseet och Norrbottensteatern räknas upp med 2,5 procent vardera.',
    lines: [{ kind: 'indexation', percent: 2.5, recipients: ['Silvermuseet', 'Norrbottensteatern'] }],
  },
  {
    says: 'a row with a minus is a decrease by the sum',
    text: 'Så ändras nämndernas ramar:\n\n* Skolnämnden: +22,4 mnkr\n* Kulturnämnden: –2,5 mnkr',
    lines: [
      { kind: 'grant', value: 22_400_000, recipients: ['Skolnämnden'] },
      { kind: 'decrease', value: 2_500_000, recipients: ['Kulturnämnden'] },
    ],
  },
  {
    says: 'raised to a sum is a level',
    text: 'Nu höjs stödet till lokala medier till 140 miljoner kronor.',
    lines: [{ kind: 'level', value: 140_000_000 }],
  },
  {
    says: 'from one sum to another is the new level only',
    text: 'Bidraget till folkhögskolorna ökas från 200 miljoner kronor till 300 miljoner kronor under 2026.',
    lines: [{ kind: 'level', value: 300_000_000, recipients: ['folkhögskolorna'], period: [2026, 2026] }],
  },
  {
    says: 'from 6,5 to 10,6 with the unit said once',
    text: 'Statsbidraget till Norrlandsoperan höjs från 6,5 till 10,6 miljoner kronor.',
    lines: [{ kind: 'level', value: 10_600_000, recipients: ['Norrlandsoperan'] }],
  },
  {
    says: 'a raise of so much to so much is both',
    text: 'Regeringen ökar anslaget till Kulturrådet med 40 miljoner kronor till 520 miljoner kronor.',
    lines: [
      { kind: 'increase', value: 40_000_000, recipients: ['Kulturrådet'] },
      { kind: 'level', value: 520_000_000, recipients: ['Kulturrådet'] },
    ],
  },
  {
    says: 'an increase may be a noun',
    text: 'Länstrafiken i Norrbotten får ett tillskott på 9,5 miljoner kronor.',
    lines: [{ kind: 'increase', value: 9_500_000, recipients: ['Länstrafiken i Norrbotten'] }],
  },
  {
    says: 'indexation in per cent names its recipients',
    text: 'Ägarbidragen till Energikontor Norr, Invest in Norrbotten samt Filmpool Nord räknas upp med 2,5 procent.',
    lines: [
      {
        kind: 'indexation',
        percent: 2.5,
        recipients: ['Energikontor Norr', 'Invest in Norrbotten', 'Filmpool Nord'],
      },
    ],
  },
  {
    says: 'indexation of all grants',
    text: 'Från årsskiftet räknas verksamhetsbidragen upp med tre procent.',
    lines: [{ kind: 'indexation', percent: 3, recipients: [] }],
  },
  {
    says: 'a cut is a decrease',
    text: 'Anslaget till Turistrådet minskas med 2,4 miljoner kronor 2026.',
    lines: [{ kind: 'decrease', value: 2_400_000, recipients: ['Turistrådet'], period: [2026, 2026] }],
  },
  {
    says: 'savings a board has to make are a decrease',
    text: 'Regiondirektören får i uppdrag att genomföra besparingar på 85 miljoner kronor under 2026.',
    lines: [{ kind: 'decrease', value: 85_000_000, period: [2026, 2026] }],
  },
  {
    says: 'the frame of a budget is a frame',
    text: 'Den ekonomiska ramen för nämnden uppgår till 388,5 miljoner kronor för 2026.',
    lines: [{ kind: 'frame', value: 388_500_000, recipients: [], period: [2026, 2026] }],
  },
  {
    says: 'what is distributed in all is a frame',
    text: 'Totalt fördelas 64 miljoner kronor i årets utlysning.',
    lines: [{ kind: 'frame', value: 64_000_000, recipients: [] }],
  },
  {
    says: 'a package is a frame',
    text: 'Regeringen presenterar i dag ett stödpaket på 1,3 miljarder kronor till lantbruket.',
    lines: [{ kind: 'frame', value: 1_300_000_000 }],
  },
  {
    says: '"varav" is a part of the sum before',
    text: 'Trafikverket tillförs 500 miljoner kronor, varav minst 80 miljoner kronor ska gå till enskilda vägar.',
    lines: [
      { kind: 'grant', value: 500_000_000, recipients: ['Trafikverket'] },
      { kind: 'grant', value: 80_000_000, partOf: 500_000_000, purpose: 'enskilda vägar' },
    ],
  },
  {
    says: 'several parts belong to the same whole',
    text: 'Sverige bidrar med totalt 775 miljoner kronor, varav 125 miljoner kronor går till FN:s livsmedelsprogram (WFP), 115 miljoner kronor till UNHCR och 60 miljoner kronor till ICRC.',
    lines: [
      { kind: 'frame', value: 775_000_000 },
      {
        kind: 'grant',
        value: 125_000_000,
        recipients: ['FN:s livsmedelsprogram (WFP)'],
        partOf: 775_000_000,
      },
      { kind: 'grant', value: 115_000_000, recipients: ['UNHCR'], partOf: 775_000_000 },
      { kind: 'grant', value: 60_000_000, recipients: ['ICRC'], partOf: 775_000_000 },
    ],
  },
  {
    says: '"av dessa" points to the sentence before',
    text: 'Regeringen avsätter 880 miljoner kronor till regionerna. Av dessa öronmärks 130 miljoner kronor för barnpsykiatrin.',
    lines: [
      { kind: 'grant', value: 880_000_000, recipients: ['regionerna'] },
      { kind: 'grant', value: 130_000_000, partOf: 880_000_000, earmarked: true },
    ],
  },
  {
    says: '"av medlen" points to the sentence before',
    text: 'Voksenheimen tilldelas 900 000 kronor. Av medlen ska minst 300 000 kronor användas till skolbesök.',
    lines: [
      { kind: 'grant', value: 900_000, recipients: ['Voksenheimen'] },
      { kind: 'grant', value: 300_000, partOf: 900_000 },
    ],
  },
  {
    says: 'halves of one sum stay two lines',
    text: 'Stödet till Stegra är på 1,2 miljarder kronor och består av 600 miljoner kronor i EU-medel och 600 miljoner kronor i statlig finansiering.',
    lines: [
      { kind: 'grant', value: 1_200_000_000, recipients: ['Stegra'] },
      { value: 600_000_000, partOf: 1_200_000_000 },
      { value: 600_000_000, partOf: 1_200_000_000 },
    ],
  },
  {
    says: 'what is left over is part of the whole',
    text: 'Sida får 90 miljoner kronor. Resterande 35 miljoner kronor går till Folke Bernadotteakademin.',
    lines: [
      { kind: 'grant', value: 90_000_000, recipients: ['Sida'] },
      { kind: 'grant', value: 35_000_000, recipients: ['Folke Bernadotteakademin'] },
    ],
  },
  {
    says: 'one line for each year of an appropriation',
    text: 'Regeringen föreslår att 4,5 miljoner kronor avsätts 2026, 10,4 miljoner kronor 2027 och 9 miljoner kronor från och med 2028.',
    lines: [
      { value: 4_500_000, period: [2026, 2026], status: 'proposed' },
      { value: 10_400_000, period: [2027, 2027], status: 'proposed' },
      { value: 9_000_000, period: [2028, null], status: 'proposed' },
    ],
  },
  {
    says: 'years and sums paired by "respektive"',
    text: 'För 2027 och 2028 beräknas satsningen uppgå till 750 miljoner kronor respektive en miljard kronor.',
    lines: [
      { kind: 'frame', value: 750_000_000, period: [2027, 2027] },
      { kind: 'frame', value: 1_000_000_000, period: [2028, 2028] },
    ],
  },
  {
    says: 'years and sums paired by "respektive" behind a sum of another year, with one purpose for both',
    text: 'Regionen avsätter 4 miljoner kronor 2026 och för 2027 och 2028 avsätts fem miljoner kronor respektive sju miljoner kronor till bredband.',
    lines: [
      { value: 4_000_000, period: [2026, 2026], purpose: null },
      { value: 5_000_000, period: [2027, 2027], purpose: 'bredband' },
      { value: 7_000_000, period: [2028, 2028], purpose: 'bredband' },
    ],
  },
  {
    says: 'three years in the order of three sums',
    text: 'Regionen avsätter 5, 6 respektive 7 miljoner kronor 2026, 2027 och 2028 till bredband.',
    lines: [
      { value: 5_000_000, period: [2026, 2026], purpose: 'bredband' },
      { value: 6_000_000, period: [2027, 2027], purpose: 'bredband' },
      { value: 7_000_000, period: [2028, 2028], purpose: 'bredband' },
    ],
  },
  {
    says: 'what two years of money are for, said once behind the last',
    text: 'Regionen avsätter 5 miljoner kronor 2026 och 7 miljoner kronor 2027 till bredband.',
    lines: [
      { value: 5_000_000, period: [2026, 2026], purpose: 'bredband' },
      { value: 7_000_000, period: [2027, 2027], purpose: 'bredband' },
    ],
  },
  {
    says: 'a period with both its ends in words',
    text: 'Boverket får 20 miljoner kronor per år från 2026 till och med 2028.',
    lines: [{ value: 20_000_000, recipients: ['Boverket'], period: [2026, 2028], perYear: true }],
  },
  {
    says: 'a period with both its ends as dates',
    text: 'Boverket får 20 miljoner kronor från den 1 juli 2026 t.o.m. den 30 juni 2028.',
    lines: [{ value: 20_000_000, recipients: ['Boverket'], period: [2026, 2028] }],
  },
  {
    says: 'a period of which only the end is said runs from the year of the release',
    text: 'Satsningen på 30 miljoner kronor pågår till och med 2027.',
    lines: [{ value: 30_000_000, period: [2025, 2027] }],
  },
  {
    says: 'an end said with "fram till" is a period and no purpose',
    text: 'Satsningen på 30 miljoner kronor pågår fram till år 2027.',
    lines: [{ value: 30_000_000, period: [2025, 2027], purpose: null }],
  },
  {
    says: 'the year of a budget, not the years it only plans for',
    text: 'Regionfullmäktige har antagit budget för 2026 med plan för 2027–2028. Nämndernas ram blir 5,9 miljarder kronor.',
    lines: [{ value: 5_900_000_000, period: [2026, 2026] }],
  },
  {
    says: 'an increase that is put at so much, in the years to come',
    text: 'Bidraget föreslås öka med 50 miljoner kronor 2026. För 2027 och 2028 beräknas ökningen till 75 miljoner kronor per år.',
    lines: [
      { kind: 'increase', value: 50_000_000, period: [2026, 2026] },
      { kind: 'increase', value: 75_000_000, period: [2027, 2028], perYear: true },
    ],
  },
  {
    says: 'an increase that is put at so much, and at more the year after',
    text: 'Förstärkningen av anläggningsstödet beräknas till 18 mnkr 2026 och 31 mnkr 2027.',
    lines: [
      { kind: 'increase', value: 18_000_000, period: [2026, 2026] },
      { kind: 'increase', value: 31_000_000, period: [2027, 2027] },
    ],
  },
  {
    says: 'the appropriation of the authority the sentence before tells of',
    text: 'Även Rättsverket får mer resurser. Myndighetens anslag föreslås öka med 18 miljoner kronor.',
    lines: [{ kind: 'increase', value: 18_000_000, recipients: ['Rättsverket'], status: 'proposed' }],
  },
  {
    says: 'the largest so far is no earlier one, and neither is what it is compared with',
    text: 'Den ekonomiska ramen är den största hittills och uppgår till 812 miljarder kronor. Jämfört med den förra planperioden ökar ramen för länsplanerna med 4,6 miljarder kronor.',
    lines: [
      { kind: 'frame', value: 812_000_000_000 },
      { kind: 'increase', value: 4_600_000_000 },
    ],
  },
  {
    says: 'a frame that is lowered by the sum',
    text: 'Administrationen ska minska. Ledningsförvaltningen får en sänkt ram med 30 miljoner kronor.',
    lines: [{ kind: 'decrease', value: 30_000_000, recipients: ['Ledningsförvaltningen'] }],
  },
  {
    says: 'a second board that is told to save, with the verb of the first',
    text: 'Skolnämnden ska minska sina kostnader med 31 miljoner kronor och socialnämnden med 18 miljoner kronor.',
    lines: [
      { kind: 'decrease', value: 31_000_000, recipients: ['Skolnämnden'] },
      { kind: 'decrease', value: 18_000_000, recipients: ['socialnämnden'] },
    ],
  },
  {
    says: 'a yearly sum over a span',
    text: 'Boverket tillförs 5 miljoner kronor per år 2026–2028.',
    lines: [{ value: 5_000_000, recipients: ['Boverket'], period: [2026, 2028], perYear: true }],
  },
  {
    says: 'a yearly sum said with "årligen"',
    text: 'Säkerhetspolisen får 2 miljoner kronor årligen för 2024–2026.',
    lines: [{ value: 2_000_000, recipients: ['Säkerhetspolisen'], period: [2024, 2026], perYear: true }],
  },
  {
    says: 'two years joined by "och" are a span',
    text: 'Tullverket får 750 miljoner kronor årligen 2026 och 2027 samt 500 miljoner kronor 2028.',
    lines: [
      { value: 750_000_000, recipients: ['Tullverket'], period: [2026, 2027], perYear: true },
      { value: 500_000_000, recipients: ['Tullverket'], period: [2028, 2028] },
    ],
  },
  {
    says: 'an amount raised in the future stays open-ended',
    text: 'Från och med 2027 beräknas anslaget öka till 35 miljoner kronor.',
    lines: [{ kind: 'level', value: 35_000_000, period: [2027, null] }],
  },
  {
    says: 'what follows a proposal in its paragraph',
    text: 'Regeringen föreslår att 40 miljoner kronor avsätts för läsning 2026. För 2027 beräknas 50 miljoner kronor för samma ändamål.',
    lines: [
      { value: 40_000_000, status: 'proposed' },
      { value: 50_000_000, status: 'proposed' },
    ],
  },
  {
    says: 'the cells of a proposed budget',
    text: 'Kommunstyrelsens majoritet föreslår en budget för 2026.\n\n### Nämndernas ramar (tkr)\n\n| Nämnd | 2026 |\n| --- | --- |\n| Socialnämnden | 48 300 |\n| Kulturnämnden | 7 250 |',
    lines: [
      { value: 48_300_000, recipients: ['Socialnämnden'], status: 'proposed' },
      { value: 7_250_000, recipients: ['Kulturnämnden'], status: 'proposed' },
    ],
  },
  {
    says: 'a condition in the sentence behind',
    text: 'Länsstyrelsen beviljar Vikens Fiberförening två miljoner kronor. Stödet lämnas under förutsättning att kommunen medfinansierar projektet.',
    lines: [{ value: 2_000_000, recipients: ['Vikens Fiberförening'], status: 'conditional' }],
  },
  {
    says: 'a condition behind something proposed',
    text: 'Kommunstyrelsen vill också ge 2 miljoner kronor till Ridklubben Skritt. Beslutet förutsätter att klubben får fram lika mycket.',
    lines: [{ value: 2_000_000, recipients: ['Ridklubben Skritt'], status: 'conditional' }],
  },
  {
    says: 'what the government intends',
    text: 'Regeringen avser också att ge Luftfartsverket 15 miljoner kronor. Regeringen har aviserat att anslaget till Boverket ökar med 20 miljoner kronor 2026.',
    lines: [
      { value: 15_000_000, recipients: ['Luftfartsverket'], status: 'proposed' },
      { value: 20_000_000, recipients: ['Boverket'], status: 'proposed' },
    ],
  },
  {
    says: 'the years of brackets that are not those of the sum before',
    title: 'Investeringsbudgeten för 2026',
    text: 'De största posterna är:\n\n* Renovering av badhuset: 56 miljoner kronor (av totalt 90 miljoner kronor åren 2026–2027)',
    lines: [
      { value: 56_000_000, period: [2026, 2026] },
      { value: 90_000_000, period: [2026, 2027] },
    ],
  },
  {
    says: 'a change against this year, which is not of this year',
    title: 'Budget för 2026',
    text: 'Skolan får 18 miljoner kronor mer än i år.',
    lines: [{ kind: 'increase', value: 18_000_000, period: [2026, 2026] }],
  },
];
