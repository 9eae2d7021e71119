import { describe, expect, it } from 'vitest';
import { listed } from './listed.js';

type Case = [what: string, markdown: string, contacts: string[]];

const signUps: Case[] = [
  [
    'a deadline with a clock between the verb and the press secretary',
    'Föranmälan görs senast onsdag 13 mars kl. 12.00 till pressekreterare Lina Hedgren via lina.hedgren@example.se.',
    ['Lina Hedgren, pressekreterare | lina.hedgren@example.se'],
  ],
  [
    'a second sentence that says to whom',
    'Ackreditering krävs. Anmälan görs till Anna Molinder, Press Officer Nordstål, 070-174 06 05, eller Osk Hjalm, Head of Communications Nordstål, 070-174 06 06.',
    [
      'Anna Molinder, Press Officer Nordstål | +46701740605',
      'Osk Hjalm, Head of Communications Nordstål | +46701740606',
    ],
  ],
  [
    'journalists who register',
    'Journalister anmäler sig till pressekreterare Oyun Stråle på oyun.strale@example.se senast tisdag.',
    ['Oyun Stråle, pressekreterare | oyun.strale@example.se'],
  ],
  [
    'questions about a matter',
    'Frågor om upphandlingen ställs till Arvo Koskela, upphandlingschef, arvo.koskela@example.se.',
    ['Arvo Koskela, upphandlingschef | arvo.koskela@example.se'],
  ],
  [
    'presence to be announced',
    'Anmäl närvaro till Ida Krantz: ida.krantz@example.se.',
    ['Ida Krantz | ida.krantz@example.se'],
  ],
  [
    'O.s.a.',
    'O.s.a. senast 3/12 till Hjördis Fält, hjordis.falt@example.se',
    ['Hjördis Fält | hjordis.falt@example.se'],
  ],
  [
    'a label before the sentence',
    'Anmälan: Via e-post till pressekreterare Kia Strande (kia.strande@example.se) senast kl. 09.00.',
    ['Kia Strande, pressekreterare | kia.strande@example.se'],
  ],
  [
    'a desk behind a label',
    '**Ackreditering:** Kontakta Norrlands pressjour, 0980-319 200',
    ['Norrlands pressjour | +46980319200'],
  ],
  [
    'registration and information with the person below',
    'Anmälan och information:\nLova Roth, projektledare\nlova.roth@example.se',
    ['Lova Roth, projektledare | lova.roth@example.se'],
  ],
  [
    'a label in the middle of a line',
    'Ackreditera dig senast 1 mars. Frågor om ackreditering: Siv Almén, siv.almen@example.se',
    ['Siv Almén | siv.almen@example.se'],
  ],
];

const harder: Case[] = [
  [
    'the secretary of somebody named',
    'Presskontakt\n\nNelly Sparre\nPressekreterare hos socialminister Kalle Lundgård\nTelefon (växel) 0980-319 200\nMobil 070-174 06 20',
    ['Nelly Sparre, Pressekreterare hos socialminister Kalle Lundgård | +46980319200 | +46701740620'],
  ],
  [
    'a minister of two things',
    'Presskontakt\n\nZandra Milton\nPressekreterare hos arbetsmarknads- och integrationsminister Jon Persson\n070-174 06 57',
    [
      'Zandra Milton, Pressekreterare hos arbetsmarknads- och integrationsminister Jon Persson | +46701740657',
    ],
  ],
  [
    'a second uncommon name behind "eller"',
    'För mer information kontakta: Tove Ringdahl, utredare, tel. 0980-319 216, eller Mirosl Szabo, enhetschef, tel. 0980-319 217.',
    ['Tove Ringdahl, utredare | +46980319216', 'Mirosl Szabo, enhetschef | +46980319217'],
  ],
  [
    'two contact persons',
    'Kontaktpersoner är Zaida Öhrn, verksamhetschef, 070-174 06 31 och Östen Fors, överläkare, 070-174 06 32.',
    ['Zaida Öhrn, verksamhetschef | +46701740631', 'Östen Fors, överläkare | +46701740632'],
  ],
  [
    'an unnumbered desk besides a person',
    'För frågor om resan, kontakta pressekreterare Vidar Lo eller departementets presstjänst.',
    ['Vidar Lo, pressekreterare', 'departementets presstjänst'],
  ],
  [
    'a body with its own number below a person',
    '## Kontakter\n\n- Presschef Gustav Lång, 070-174 06 61\n- Trafikledningscentralen, 0980-319 230',
    ['Gustav Lång, Presschef | +46701740661', 'Trafikledningscentralen | +46980319230'],
  ],
  [
    'the same desk named twice',
    'Medier når regionens presstjänst på 0980-319 212.\n\nRegion Norrsjös presstjänst: 0980-319 212',
    ['regionens presstjänst | +46980319212'],
  ],
  [
    'words on how to reach them',
    'Kontakt\n\nUlla Falk, museichef, nås bäst på mobil 070-174 06 60.',
    ['Ulla Falk, museichef | +46701740660'],
  ],
  [
    'a title before a name that is reached',
    'Socialdirektör Dragan Petrović nås på telefon 070-174 06 40.',
    ['Dragan Petrović, Socialdirektör | +46701740640'],
  ],
  [
    'a department that ran into the number before it',
    '## Kontakter\n\nAnna-Lena Filipsson, oppositionsråd\nTel: 070-174 06 45\nLedningsstaben\nTel: 0980-319 247',
    ['Anna-Lena Filipsson, oppositionsråd | +46701740645', 'Ledningsstaben | +46980319247'],
  ],
  [
    'an address to the press',
    'För media: Tjänsteman i beredskap, 0980-319 249.',
    ['Tjänsteman i beredskap | +46980319249'],
  ],
  [
    'a role and a colon',
    'Ansvarig handläggare: Kim Sjölund, telefon 0980-319 250',
    ['Kim Sjölund, Ansvarig handläggare | +46980319250'],
  ],
  [
    'press who turn to somebody',
    'Press som vill delta kontaktar Lina Frö, pressassistent, 070-174 06 51.',
    ['Lina Frö, pressassistent | +46701740651'],
  ],
  [
    'a sentence about an order below',
    'Upplysningar: Maj-Lis Häggroth, avdelningschef, 0980-319 251\nRapporten beställs från kundtjänst, tfn 0980-319 252.',
    ['Maj-Lis Häggroth, avdelningschef | +46980319251'],
  ],
];

const signatures: Case[] = [
  [
    'the sender who signs',
    'Välkommen!\n\nEmelie Wikman\nLoppchef\n070-174 06 54',
    ['Emelie Wikman, Loppchef | +46701740654'],
  ],
  ['no number', 'Välkommen!\n\nEmelie Wikman\nLoppchef', []],
];

const none: Case[] = [
  ['to whom a crime was reported', 'Anmälan gjordes till åklagare Per Hård i januari.', []],
  [
    'a caption below',
    'Presskontakt: Siv Almén, 070-174 06 05\n\nBildtext: Bo Ek i labbet. Foto: Anders Andersson',
    ['Siv Almén | +46701740605'],
  ],
  ['a number to the public', 'Ring kommunens kundtjänst på 0980-319 221 om du saknar vatten.', []],
];

describe('contacts', () => {
  it.each(signUps)('are read from a sign-up with %s', (_, markdown, contacts) => {
    expect(listed(markdown)).toEqual(contacts);
  });

  it.each(harder)('are read with %s', (_, markdown, contacts) => {
    expect(listed(markdown)).toEqual(contacts);
  });

  it.each(signatures)('are read from a signature with %s', (_, markdown, contacts) => {
    expect(listed(markdown)).toEqual(contacts);
  });

  it.each(none)('are not %s', (_, markdown, contacts) => {
    expect(listed(markdown)).toEqual(contacts);
  });
});
