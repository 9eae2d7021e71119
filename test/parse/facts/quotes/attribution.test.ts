import { describe, expect, it } from 'vitest';
import { said } from './said.js';

/** What stands in the release, and the quotes it must give. */
type Case = [what: string, markdown: string, quotes: string[]];

const trailing: Case[] = [
  [
    'a title before the name',
    '– Vi bygger ut vården i hela länet, säger socialminister Alva Norrby.',
    ['Alva Norrby, socialminister: Vi bygger ut vården i hela länet'],
  ],
  [
    'a party letter and a title behind the name',
    '– Nu tar vi nästa steg. Länet växer, säger Elsa Bergmark (S), ordförande i regionala utvecklingsnämnden.',
    ['Elsa Bergmark (S), ordförande i regionala utvecklingsnämnden: Nu tar vi nästa steg. Länet växer'],
  ],
  [
    'a party letter behind the title',
    '– Det är på tiden, säger Nils Hedlund, vice ordförande i kultur-, fritids- och idrottsnämnden (M).',
    ['Nils Hedlund (M), vice ordförande i kultur-, fritids- och idrottsnämnden: Det är på tiden'],
  ],
  [
    'a family name that also is a role',
    '– Barnen har ritat gården, säger rektorn Inga-Lill Hövding.',
    ['Inga-Lill Hövding, rektorn: Barnen har ritat gården'],
  ],
  [
    'a family name that also is a role, with the title behind',
    '– Maten lagas här, säger Anna Kock, kock i Bergby.',
    ['Anna Kock, kock i Bergby: Maten lagas här'],
  ],
  [
    'two titles before the name',
    '– Mycket bra forskning blir utan, säger rådets ordförande, professor Ulla-Karin Wikberg.',
    ['Ulla-Karin Wikberg, rådets ordförande, professor: Mycket bra forskning blir utan'],
  ],
  [
    'an organisation in the genitive before an adjective, the title and a rare name',
    '– Nu vågar vi anställa, säger Teater Norrbergs nya konstnärliga ledare Pjerva Juntti.',
    ['Pjerva Juntti, nya konstnärliga ledare @ Teater Norrberg: Nu vågar vi anställa'],
  ],
  [
    'the same in a block quote',
    '> – Nu vågar vi anställa, säger Teater Norrbergs konstnärliga ledare Pjerva Juntti.',
    ['Pjerva Juntti, konstnärliga ledare @ Teater Norrberg: Nu vågar vi anställa'],
  ],
  [
    'a verb that a mark has made a capital',
    '– Taket har läckt i tio år. Äntligen! Säger Siri Haddeby, ordförande i simklubben.',
    ['Siri Haddeby, ordförande i simklubben: Taket har läckt i tio år. Äntligen!'],
  ],
  [
    'a municipality in the genitive before the title and a rare name',
    '– Nu börjar vi, säger Bergby kommuns nya skolchef Pjerva Juntti.',
    ['Pjerva Juntti, nya skolchef @ Bergby kommun: Nu börjar vi'],
  ],
  [
    'somebody who asks herself',
    '– Vad gör vi nu? Frågar sig Anna Ek, rektor.',
    ['Anna Ek, rektor: Vad gör vi nu?'],
  ],
  [
    'a question that opens with a verb of speech, before the attribution',
    '– Hur går det? Säger Anna nej så bygger vi ändå, säger rektor Bo Ek.',
    ['Bo Ek, rektor: Hur går det? Säger Anna nej så bygger vi ändå'],
  ],
  [
    'such a family name alone',
    '– Nu börjar vi, säger rektorn Inga-Lill Hövding.\n\n– Sedan äter vi, säger Hövding.',
    ['Inga-Lill Hövding, rektorn: Nu börjar vi', 'Inga-Lill Hövding, rektorn: Sedan äter vi'],
  ],
  [
    'a title with the party before the name',
    '– Skolan får mer tid, säger kommunalråd (KD) Petra Almqvist.',
    ['Petra Almqvist (KD), kommunalråd: Skolan får mer tid'],
  ],
  [
    'a long title before the name',
    '– Landsbygden behöver service, säger landsbygdsminister med ansvar för regional utveckling Sixten Åhman.',
    ['Sixten Åhman, landsbygdsminister med ansvar för regional utveckling: Landsbygden behöver service'],
  ],
  [
    'a compound title joined by och',
    '– Fler ska få jobb, säger arbetsmarknads- och integrationsminister Mats Ekhult.',
    ['Mats Ekhult, arbetsmarknads- och integrationsminister: Fler ska få jobb'],
  ],
  [
    'an abbreviation in the title',
    '– Unionen håller ihop, säger EU-minister Jenny Roos.',
    ['Jenny Roos, EU-minister: Unionen håller ihop'],
  ],
  [
    'a company after the title',
    '– Vi anställer tolv personer, säger Peter Invall, VD på Nordmalm.',
    ['Peter Invall, VD @ Nordmalm: Vi anställer tolv personer'],
  ],
  [
    'a university after a comma',
    '– Resultatet förvånade oss, säger Sara Lindmo, professor i ekologi, Umeå universitet.',
    ['Sara Lindmo, professor i ekologi @ Umeå universitet: Resultatet förvånade oss'],
  ],
  [
    'an organisation with its abbreviation in brackets, which is no party',
    '– Väntetiderna ska kortas, säger Marie Norell, ordförande för delegationen på Sveriges Kommuner och Regioner (SKR).',
    [
      'Marie Norell, ordförande för delegationen @ Sveriges Kommuner och Regioner (SKR): Väntetiderna ska kortas',
    ],
  ],
  [
    'an organisation in the genitive before title and name',
    '– Biståndet når fram, säger Sidas generaldirektör Jakob Granmo.',
    ['Jakob Granmo, generaldirektör @ Sida: Biståndet når fram'],
  ],
  [
    'a region in the genitive',
    '– Vi har ett bra år bakom oss, säger Region Norrbottens regiondirektör Anna Sandvik.',
    ['Anna Sandvik, regiondirektör @ Region Norrbotten: Vi har ett bra år bakom oss'],
  ],
  [
    'a party in the genitive',
    '– Skatten ska ner, säger Liberalernas gruppledare Johan Persby.',
    ['Johan Persby, gruppledare @ Liberalerna: Skatten ska ner'],
  ],
  [
    'a country in the genitive, which is no organisation',
    '– Vi står eniga, säger Sveriges statsminister Karin Holm.',
    ['Karin Holm, Sveriges statsminister: Vi står eniga'],
  ],
  [
    'a name with a particle and a hyphen',
    '– Museet öppnar i vår, säger Ann-Sofie von Heland-Berg, museichef.',
    ['Ann-Sofie von Heland-Berg, museichef: Museet öppnar i vår'],
  ],
  [
    'a name with an initial',
    '– Vi mäter varje timme, säger Lars G. Nordin, forskningsledare.',
    ['Lars G. Nordin, forskningsledare: Vi mäter varje timme'],
  ],
  [
    'a name no list knows',
    '– Det känns stort, säger Xhemile Qarri, undersköterska på Kalix sjukhus.',
    ['Xhemile Qarri, undersköterska @ Kalix sjukhus: Det känns stort'],
  ],
  [
    'who the speaker is in a relative clause',
    '– Vi övar två gånger om året, säger Tore Lindh, som är räddningschef i Bodens kommun.',
    ['Tore Lindh, räddningschef i Bodens kommun: Vi övar två gånger om året'],
  ],
  [
    'an age before the title',
    '– Jag sökte direkt, säger Moa Fors, 24, student.',
    ['Moa Fors, student: Jag sökte direkt'],
  ],
  [
    'words behind the name that say where it was said',
    '– Läget är allvarligt, sade Karl-Oskar Bodin på pressträffen.',
    ['Karl-Oskar Bodin: Läget är allvarligt'],
  ],
  [
    'a comment in writing',
    '– Beskedet är välkommet, skriver Eva Tornberg, förbundsordförande, i en kommentar.',
    ['Eva Tornberg, förbundsordförande: Beskedet är välkommet'],
  ],
  [
    'an abbreviated title',
    '– Vi tar ett steg i taget, säger Bo Lindgren, t.f. verksamhetschef.',
    ['Bo Lindgren, t.f. verksamhetschef: Vi tar ett steg i taget'],
  ],
  [
    'a question as the last sentence',
    '– Hur ser framtiden ut? undrar Lena Markström, ordförande i byarådet.',
    ['Lena Markström, ordförande i byarådet: Hur ser framtiden ut?'],
  ],
  ['an exclamation', '– Äntligen! säger Kjell Rask, lagledare.', ['Kjell Rask, lagledare: Äntligen!']],
  [
    'no comma before the verb',
    '– Det är bra för hela länet säger Ulla Forsman, kommundirektör.',
    ['Ulla Forsman, kommundirektör: Det är bra för hela länet'],
  ],
  [
    'enligt instead of a verb',
    '– Ingen behöver vänta längre än tre veckor, enligt Stina Ahl, överläkare.',
    ['Stina Ahl, överläkare: Ingen behöver vänta längre än tre veckor'],
  ],
  [
    'two speakers: the first named is given',
    '– Tillsammans når vi längre, säger Alma Sten (S) och Gustav Rydh (C).',
    ['Alma Sten (S): Tillsammans når vi längre'],
  ],
  [
    'two speakers with titles',
    '– Vi delar ansvaret, säger Alma Sten, regionråd, och Gustav Rydh, kommunalråd.',
    ['Alma Sten, regionråd: Vi delar ansvaret'],
  ],
  [
    'a speaker the text does not name',
    '– Så roligt har vi inte haft på länge, säger en av deltagarna.',
    ['?: Så roligt har vi inte haft på länge'],
  ],
  [
    'a body that writes',
    '– Vi ser allvarligt på det inträffade, skriver Region Norrbotten i ett uttalande.',
    ['? @ Region Norrbotten: Vi ser allvarligt på det inträffade'],
  ],
];

const harder: Case[] = [
  [
    'a name behind the title and a comma',
    '– Det är bra, säger generaldirektören för Sida, Jakob Granmo.',
    ['Jakob Granmo, generaldirektören för Sida: Det är bra'],
  ],
  [
    'a dash for the comma',
    '– Ett viktigt steg, säger Ida Wiklund – rektor på Tallskolan.',
    ['Ida Wiklund, rektor @ Tallskolan: Ett viktigt steg'],
  ],
  [
    'a dash for the comma before the verb',
    '– Ett viktigt steg – säger Ida Wiklund, rektor.',
    ['Ida Wiklund, rektor: Ett viktigt steg'],
  ],
  [
    'a relative clause without a comma',
    '– Det känns overkligt, säger Ida Wiklund som vann förra året.',
    ['Ida Wiklund: Det känns overkligt'],
  ],
  [
    'a relative clause about a task',
    '– Idrotten tar ansvar, säger socialminister Jakob Forsby som ansvarar för idrottsfrågor.',
    ['Jakob Forsby, socialminister: Idrotten tar ansvar'],
  ],
  [
    'where it was said behind the title',
    '– Vi står eniga, säger Sveriges utrikesminister Maria Malm Stenby, efter mötet i Bryssel.',
    ['Maria Malm Stenby, Sveriges utrikesminister: Vi står eniga'],
  ],
  [
    'a unit and the municipality',
    '– Vi är glada, säger Anna Lidberg, enhetschef på vård- och omsorgsförvaltningen, Luleå kommun.',
    ['Anna Lidberg, enhetschef på vård- och omsorgsförvaltningen @ Luleå kommun: Vi är glada'],
  ],
  [
    'a party in the middle of the title',
    '– Vi är glada, säger Anna Lidberg, ordförande för kultur- och fritidsnämnden (V) i Piteå.',
    ['Anna Lidberg (V), ordförande för kultur- och fritidsnämnden i Piteå: Vi är glada'],
  ],
  [
    'several speakers with titles and parties',
    '– Vi är överens, säger finansminister Elsa Svanberg (M), bostadsminister Anders Karlberg (KD) och språkrör Märta Steneby (MP) i ett uttalande.',
    ['Elsa Svanberg (M), finansminister: Vi är överens'],
  ],
  [
    'two speakers, the second one with "vd:n"',
    '– Nu kan vi växa, säger grundaren Ida Wiklund och vd:n Olle Ros.',
    ['Ida Wiklund, grundaren: Nu kan vi växa'],
  ],
  [
    'what the speaker does meanwhile',
    '– Vi söker fler, säger Olle Ros, produktionschef, och visar runt i lokalerna.',
    ['Olle Ros, produktionschef: Vi söker fler'],
  ],
  [
    'a noble name without a given name',
    '– Vi får se, säger statssekreterare von Sydby.',
    ['von Sydby, statssekreterare: Vi får se'],
  ],
  [
    'an acting director',
    '– Vi får se, säger tf generaldirektör Anna Lidberg.',
    ['Anna Lidberg, tf generaldirektör: Vi får se'],
  ],
  ['a daremot between verb and name', '– Dåligt, tycker däremot Bo Ekelund (M).', ['Bo Ekelund (M): Dåligt']],
  ['a single name and an age', '– Bra, säger Zahra, 17 år.', ['Zahra: Bra']],
  [
    'no full stop',
    '– Vi ska visa vägen säger klimatminister Isa Lövgren',
    ['Isa Lövgren, klimatminister: Vi ska visa vägen'],
  ],
  [
    'links and marks in the attribution',
    '*– Vi är på väg,* säger [Ida Wiklund](https://www.example.se), rektor på [Tallskolan](https://www.example.se).',
    ['Ida Wiklund, rektor @ Tallskolan: Vi är på väg'],
  ],
  ['strong words', '**– Vi är på väg, säger Ida Wiklund, rektor.**', ['Ida Wiklund, rektor: Vi är på väg']],
  [
    'a block quotation',
    '> – Vi är på väg, säger Ida Wiklund, rektor.',
    ['Ida Wiklund, rektor: Vi är på väg'],
  ],
  [
    'who is named within what is said',
    '– Siffrorna, som enligt SCB är goda, visar vägen, säger HR-direktör Ida Wiklund.',
    ['Ida Wiklund, HR-direktör: Siffrorna, som enligt SCB är goda, visar vägen'],
  ],
];

const verbs = [
  'fortsätter',
  'avslutar',
  'konstaterar',
  'berättar',
  'menar',
  'framhåller',
  'understryker',
  'betonar',
  'kommenterar',
  'uppger',
  'förklarar',
  'tillägger',
  'påpekar',
  'hälsar',
  'tycker',
  'anser',
  'sa',
  'sade',
  'hoppas',
  'lovar',
];

const inserted: Case[] = [
  [
    'an attribution in the middle of a sentence',
    '– Det är bra, säger Anna Lidberg, och nu går vi vidare.',
    ['Anna Lidberg: Det är bra, och nu går vi vidare.'],
  ],
  [
    'an attribution between two sentences',
    '– Vi är stolta, säger Anna Lidberg, verksamhetschef. Nu ser vi fram emot invigningen.',
    ['Anna Lidberg, verksamhetschef: Vi är stolta. Nu ser vi fram emot invigningen.'],
  ],
  [
    'an attribution that leads on with a colon',
    '– Det här är stort, säger Nordmalms VD Peter Invall och fortsätter: Med vår teknik når vi ut.',
    ['Peter Invall, VD @ Nordmalm: Det här är stort. Med vår teknik når vi ut.'],
  ],
  [
    'a pronoun in the middle',
    '– Jag började här 1998, säger Rut Bylund, barnmorska.\n\n– Då var vi fyra, säger hon, och i dag är vi trettio.',
    [
      'Rut Bylund, barnmorska: Jag började här 1998',
      'Rut Bylund, barnmorska: Då var vi fyra, och i dag är vi trettio.',
    ],
  ],
  [
    'a name in the middle and a pronoun at the end',
    '– Det var kallt, säger Per Ström, fjällräddare. Men vi hittade henne, säger han.',
    ['Per Ström, fjällräddare: Det var kallt. Men vi hittade henne'],
  ],
  [
    'the verb goes on before its subject',
    '– Nu, säger Ida Wiklund, regionråd (S), krävs det mer. Vi ska bygga.',
    ['Ida Wiklund (S), regionråd: Nu krävs det mer. Vi ska bygga.'],
  ],
  [
    'marks around each part',
    '– ”Bra”, säger Anna Lidberg. ”Riktigt bra.”',
    ['Anna Lidberg: Bra. Riktigt bra.'],
  ],
  [
    'a second dash in the paragraph',
    '– Bra, säger Anna Lidberg, chef för AI-enheten. – Nu kör vi, säger hon.',
    ['Anna Lidberg, chef för AI-enheten: Bra. Nu kör vi'],
  ],
  [
    '"Det säger" as a sentence of its own',
    '– Vi är mycket nöjda. Det säger rektor Ida Wiklund.',
    ['Ida Wiklund, rektor: Vi är mycket nöjda.'],
  ],
  [
    'what somebody else said within the quote',
    '– Min mormor sa alltid att det ordnar sig, säger Tyra Holmdahl, konstnär.',
    ['Tyra Holmdahl, konstnär: Min mormor sa alltid att det ordnar sig'],
  ],
];

describe('the attribution of a spoken line', () => {
  it.each(trailing)('is read with %s', (_, markdown, quotes) => {
    expect(said(markdown)).toEqual(quotes);
  });

  it.each(harder)('is read with %s', (_, markdown, quotes) => {
    expect(said(markdown)).toEqual(quotes);
  });

  it.each(verbs)('is read with the verb "%s"', (verb) => {
    expect(said(`– Det blir bra, ${verb} Ida Wiklund, rektor.`)).toEqual([
      'Ida Wiklund, rektor: Det blir bra',
    ]);
  });

  it.each(inserted)('is taken out: %s', (_, markdown, quotes) => {
    expect(said(markdown)).toEqual(quotes);
  });
});
