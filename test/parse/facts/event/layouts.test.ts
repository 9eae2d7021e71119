import { describe, expect, it } from 'vitest';
import type { Event } from '../../../../src/release/document.js';
import { invited } from './invited.js';

type Case = [what: string, markdown: string, event: Partial<Event>];

const tuesday = '2026-03-10T10:00:00+01:00';

const layouts: Case[] = [
  [
    'headings that are a day and its hours, below the stamp of publication',
    '2026-03-02 09:30Pressinbjudan\n\n### Tisdag 10 mars kl 10-12 Invigning\n\nPlats: Brofästet, Kvarngatan 24\n\n### Onsdag 11 mars kl. 11 Gudstjänst på bron',
    {
      start: tuesday,
      end: '2026-03-10T12:00:00+01:00',
      place: 'Brofästet',
      address: 'Kvarngatan 24',
      occasions: [
        { start: tuesday, end: '2026-03-10T12:00:00+01:00', place: 'Brofästet' },
        { start: '2026-03-11T11:00:00+01:00', end: null, place: 'Brofästet' },
      ],
    },
  ],
  [
    'a programme with headings and places',
    'Besöket sker tisdag 10 mars.\n\n### 10:00 Besök på sågverket\n\nAdress: Industrivägen 14\n\n### 13:15 Tal på Stora torget\n\n### 14:00 Pressträff\n\nPlats: Stadshuset',
    {
      start: tuesday,
      place: 'Industrivägen 14',
      address: 'Industrivägen 14',
      occasions: [
        { start: tuesday, end: null, place: 'Industrivägen 14' },
        { start: '2026-03-10T13:15:00+01:00', end: null, place: 'Stora torget' },
        { start: '2026-03-10T14:00:00+01:00', end: null, place: 'Stadshuset' },
      ],
    },
  ],
  [
    'a time before its day',
    'Plats: Teknikens hus\nTid: 10.00-11.30 den 10 mars',
    { start: tuesday, end: '2026-03-10T11:30:00+01:00', place: 'Teknikens hus' },
  ],
  [
    'a line with day, time and place',
    'Tisdag 10 mars kl. 10.00–12.00, Kulturhuset i Norrby',
    { start: tuesday, end: '2026-03-10T12:00:00+01:00', place: 'Kulturhuset i Norrby' },
  ],
  [
    'a place on the line below',
    'Tisdag 10 mars, 10.00–12.00\nFolkets hus i Byviken',
    { start: tuesday, end: '2026-03-10T12:00:00+01:00', place: 'Folkets hus i Byviken' },
  ],
  [
    'a meeting told in a sentence',
    'Tisdag 10 mars kl. 10 håller regionen pressträff i Regionhuset.',
    { start: tuesday, place: 'Regionhuset' },
  ],
  [
    'time and place together with "klockan"',
    '**Tid och plats:** Tisdagen den 10 mars klockan 10.00, Bilvägen 7, Sundby',
    { start: tuesday, place: 'Bilvägen 7, Sundby', address: 'Bilvägen 7, Sundby' },
  ],
  [
    'a label of its own',
    'Invigning: tisdag 10 mars kl. 10.00\nPlats: Biblioteket',
    { start: tuesday, place: 'Biblioteket' },
  ],
  [
    'bullets that are only signs',
    '• När: tisdag 10 mars kl. 10:00\n• Var: Målområdet',
    { start: tuesday, place: 'Målområdet' },
  ],
  [
    'a deadline with a slash',
    'Tisdag 10/3 kl. 10.00\nO.s.a. senast 6/3 till Siv Almén.',
    { start: tuesday, registration: 'O.s.a. senast 6/3 till Siv Almén.', deadline: '2026-03-06' },
  ],
  [
    'labels that are paragraphs of their own, with neither colon nor heading',
    'Tid\n\nTisdag 10 mars kl 10.\n\nPlats\n\nHögkvarteret, Kvarngatan 24, Norrby.\n\nAnmälan\n\nSkriv till press@example.se senast 2026-03-06 klockan 13.00.',
    {
      start: tuesday,
      place: 'Högkvarteret',
      address: 'Kvarngatan 24, Norrby',
      registration: 'Skriv till press@example.se senast 2026-03-06 klockan 13.00.',
      deadline: '2026-03-06T13:00:00+01:00',
    },
  ],
  [
    'a label that names both, above a sentence that tells where',
    'I morgon, tisdag 10 mars klockan 10.00, är media välkomna.\n\nPlats och anmälan:\n\nTräffen hålls utomhus på Slottets innergård, Kvarngatan 24, Norrby\n\nSamling vid huvudentrén klockan 09:50\n\nAnmäl om du kommer till: press@example.se',
    {
      start: tuesday,
      place: 'Slottets innergård',
      address: 'Kvarngatan 24, Norrby',
      registration: 'Anmäl om du kommer till: press@example.se',
    },
  ],
  [
    'the second time of a day, which is the one for the press',
    'Måndag 9 mars kl. 15.00 lämnar utredaren sitt betänkande. Utredaren finns därefter tillgänglig för en pressträff samma dag kl.16.30-17.00 på Departementet, Kvarngatan 24.',
    {
      start: '2026-03-09T16:30:00+01:00',
      end: '2026-03-09T17:00:00+01:00',
      place: 'Departementet',
      address: 'Kvarngatan 24',
    },
  ],
  [
    'a place whose parenthesis tells the way in sentences',
    'Tid:\nKl. 10 tisdagen den 10 mars 2026.\n\nPlats:\nFolkhögskolan (den ligger utmed väg 180. Det står skyltar vid vägen.)',
    { start: tuesday, place: 'Folkhögskolan' },
  ],
  [
    'a press meeting later on the day of another, its place labelled in the text',
    'Nämnden sammanträder tisdag 10 mars klockan 9.15. Presskonferens äger rum direkt efter nämnden klockan 10.00. Lokal: Dragonen, rummet Piruetten. Nämnden får besök.',
    { start: tuesday, place: 'Dragonen, rummet Piruetten' },
  ],
  [
    'a room without a name of its own',
    'Presskonferensen tisdag 10 mars klockan 10.00 i kommunstyrelsens sammanträdesrum, Stadshuset.',
    { start: tuesday, place: 'kommunstyrelsens sammanträdesrum, Stadshuset' },
  ],
  [
    'whom to tell below a label',
    'Tid: tisdag 10 mars kl. 10\nPlats: Rosenhuset\n\nAnmälan till:\n\nAnna Lidberg, Försvarsdepartementet',
    { start: tuesday, place: 'Rosenhuset', registration: 'Anna Lidberg, Försvarsdepartementet' },
  ],
];

describe('the event of an invitation', () => {
  it.each(layouts)('is read from %s', (_, markdown, event) => {
    expect(invited(markdown)).toEqual(event);
  });
});

describe('a release that is no invitation by its kind', () => {
  it('announces an event when it bids welcome and a line is a day and a time', () => {
    const markdown =
      'Välkommen på invigning av parken.\n\nTisdag 10 mars kl 10-12\nSommarparken, Åpromenaden';
    expect(invited(markdown, { kind: 'press-release' })).toEqual({
      start: tuesday,
      end: '2026-03-10T12:00:00+01:00',
      place: 'Sommarparken, Åpromenaden',
    });
  });

  it('announces an event when a place is labelled and a line is a day and a time', () => {
    const markdown = 'Invigning: tisdag 10 mars kl 10\nPlats: Biblioteket, Torget 2';
    expect(invited(markdown, { kind: 'press-release' })).toEqual({
      start: tuesday,
      place: 'Biblioteket',
      address: 'Torget 2',
    });
  });

  it('does not take a last day to apply for the day of an event', () => {
    const markdown = 'Välkommen till utlysningen.\n\nSista ansökningsdag: tisdag 10 mars kl 10';
    expect(invited(markdown, { kind: 'press-release' })).toBeNull();
  });

  it.each([
    [
      'a welcome with street, day and time',
      'Välkommen till Råby församlingshem, Kielergatan 10 i Råby, tisdag den 10 mars kl. 10.',
      { start: tuesday, place: 'Råby församlingshem', address: 'Kielergatan 10 i Råby' },
    ],
    [
      'what happens, where and when',
      'Invigningen sker på Stadsbiblioteket, Kulturmagasinet, tisdag 10 mars kl. 10, då författaren läser.',
      { start: tuesday, place: 'Stadsbiblioteket, Kulturmagasinet' },
    ],
    [
      'a meeting whose day another sentence tells',
      'Tisdag den 10 mars sammanträder fullmäktige. Sammanträdet börjar klockan 10.00 och hålls i Rådhuset, Storgatan 12.',
      { start: tuesday, place: 'Rådhuset', address: 'Storgatan 12' },
    ],
    [
      'where people gather, below the day',
      'Vi firar avtalet.\n\nTisdag 10 mars kl 10\nSamling vid Koppångens parkering, 12 km nordost om Orsa. Vägen skyltas.',
      { start: tuesday, place: 'Koppångens parkering, 12 km nordost om Orsa' },
    ],
    [
      'a day, a time and a place on three lines',
      'Ceremonin är öppen för alla.\n\nTisdag 10 mars\nKl. 10.00\nNorrby kyrka, Prostvägen 14',
      { start: tuesday, place: 'Norrby kyrka', address: 'Prostvägen 14' },
    ],
    [
      'a day with a slash, open to everybody',
      'Samtal om böcker.\n\nTisdagen den 10/3 kl. 10, Ljusets kalender, Kungsvägen 11. Fri entré!',
      { start: tuesday, place: 'Ljusets kalender', address: 'Kungsvägen 11' },
    ],
    [
      'what is told right behind a day and its time',
      'Tisdag den 10 mars kl. 10.00 försvarar Anna Lidberg sin avhandling. Disputationen äger rum i Lilla hörsalen, Kemihuset.',
      { start: tuesday, place: 'Lilla hörsalen, Kemihuset' },
    ],
    [
      'a day, whose time the next sentence tells',
      'En minneshögtid hålls vid Stortorget i Norrby tisdag 10 mars. Den inleds med en tyst minut klockan 10.',
      { start: tuesday, place: 'Stortorget i Norrby' },
    ],
    [
      'the first spade, and the place in the next sentence',
      'På tisdag den 10 mars klockan 10 tar kommunalrådet det första spadtaget för skolan. Platsen är grusplanen bakom ishallen.',
      { start: tuesday, place: 'grusplanen bakom ishallen' },
    ],
    [
      'an open meeting with its day and place',
      'Ministern besöker Giron.\n\nÖppet möte: tisdagen den 10 mars, kl. 10.00, Folkets hus i Kiruna.',
      { start: tuesday, place: 'Folkets hus i Kiruna' },
    ],
    [
      'labels in running text, the place in a sentence',
      'Plats för prisutdelningen är Kulturens hus i Luleå, Lilla salen. Tid: tisdagen den 10 mars kl. 10.',
      { start: tuesday, place: 'Kulturens hus i Luleå, Lilla salen' },
    ],
    [
      'come and talk',
      'Kom och prata med politiker på Folkets hus i Kiruna, Lilla salen, tisdag 10 mars klockan 10.',
      { start: tuesday, place: 'Folkets hus i Kiruna, Lilla salen' },
    ],
    [
      'where we meet',
      'Vi ses vid Norrby bibliotek tisdag den 10 mars klockan 10.',
      { start: tuesday, place: 'Norrby bibliotek' },
    ],
    [
      'the place behind the time',
      'Invigningen sker den 10 mars med start kl. 10.00 vid Norrby hamn. Alla cyklar.',
      { start: tuesday, place: 'Norrby hamn' },
    ],
  ])('announces an event by %s', (_, markdown, event) => {
    expect(invited(markdown, { kind: 'press-release' })).toEqual(event);
  });

  it.each([
    'Natten mot tisdag 10 mars stängs vägen av klockan 22–05.',
    'Mötet hölls i Rådhuset tisdag 10 februari kl. 10.',
    'Välkommen till öppet hus på Norrby sjukhus20.03.2026 10:12:33 CET | Pressinbjudan',
    'Välkommen till Kulturnatten, som tisdag 10 mars kl. 18 lyser upp staden.',
  ])('announces none where nobody is asked to come to a place: %s', (markdown) => {
    expect(invited(markdown, { kind: 'press-release' })).toBeNull();
  });

  it('announces none without a welcome', () => {
    expect(invited('Stort larm.\n\nTisdag 10 mars kl 10-12', { kind: 'press-release' })).toBeNull();
  });
});
