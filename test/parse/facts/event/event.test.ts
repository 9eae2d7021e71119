import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvent } from '../../../../src/parse/facts/event.js';
import { type Event, eventSchema } from '../../../../src/release/document.js';
import { readingOfMarkdown } from '../../reading-of.js';
import { invited } from './invited.js';

type Case = [what: string, markdown: string, event: Partial<Event>];

const tuesday = '2026-03-10T10:00:00+01:00';

const layouts: Case[] = [
  [
    'Tid and Plats on two lines of one paragraph',
    'Tid: Tisdag 10 mars kl. 10.00.\nPlats: Nordmalm Luleå, Verkstadsgatan 2',
    { start: tuesday, place: 'Nordmalm Luleå', address: 'Verkstadsgatan 2' },
  ],
  [
    'bold labels',
    '**Tid:** Tisdag den 10 mars kl. 10.00\n\n**Plats:** Huvudentrén, Kulturens hus, Skeppsgatan 17, Luleå',
    { start: tuesday, place: 'Huvudentrén, Kulturens hus', address: 'Skeppsgatan 17, Luleå' },
  ],
  [
    'a place with a word on how to get there',
    '**Tid:** Tisdag 10 mars kl. 10.00\n\n**Plats:** Bergby station (vägbeskrivning skickas efter anmälan)',
    { start: tuesday, place: 'Bergby station' },
  ],
  [
    'a label with what it is for',
    '**Tid för media:** Tisdag den 10 mars kl. 10.00\n**Plats för pressträffen:** Rådhuset',
    { start: tuesday, place: 'Rådhuset' },
  ],
  [
    'Dag, Tid and Plats',
    'Dag: tisdag 10 mars\nTid: 10.00–11.30\nPlats: Rådhuset',
    { start: tuesday, end: '2026-03-10T11:30:00+01:00', place: 'Rådhuset' },
  ],
  [
    'Datum, Tid, Plats and Adress',
    'Datum: 10 mars\nTid: kl 10\nPlats: Sunderby sjukhus, aulan\nAdress: Sjukhusvägen 10',
    { start: tuesday, place: 'Sunderby sjukhus, aulan', address: 'Sjukhusvägen 10' },
  ],
  [
    'När and Var',
    'När: 10 mars klockan 10–12\nVar: Stadsbiblioteket',
    { start: tuesday, end: '2026-03-10T12:00:00+01:00', place: 'Stadsbiblioteket' },
  ],
  [
    'Tid och plats in one line',
    'Tid och plats: 10 mars kl 10.00 i Gästmatsalarna',
    { start: tuesday, place: 'Gästmatsalarna' },
  ],
  [
    'Tid och plats with a comma',
    'Tid och plats: tisdag 10 mars kl. 10.00, Rosengården',
    { start: tuesday, place: 'Rosengården' },
  ],
  [
    'the place before the time',
    'Plats: Rådhuset\nTid: tisdag 10 mars kl 10.00',
    { start: tuesday, place: 'Rådhuset' },
  ],
  [
    'a label with its value on the next line',
    '**Tid för mötet:**\nTisdag 10 mars kl. 10.00\n\n**Plats:**\nRådhuset\nStorgatan 4, Boden',
    { start: tuesday, place: 'Rådhuset', address: 'Storgatan 4, Boden' },
  ],
  [
    'headings as labels',
    '## Tid\n\nTisdag 10 mars kl. 10.00\n\n## Plats\n\nRådhuset',
    { start: tuesday, place: 'Rådhuset' },
  ],
  [
    'bold labels without a colon',
    '**Tid** tisdag 10 mars kl 10.00\n**Plats** Rådhuset',
    { start: tuesday, place: 'Rådhuset' },
  ],
  ['bullets', '- Tid: tisdag 10 mars kl 10.00\n- Plats: Rådhuset', { start: tuesday, place: 'Rådhuset' }],
  [
    'a table',
    '| Tid | tisdag 10 mars kl 10.00 |\n| --- | --- |\n| Plats | Rådhuset |',
    { start: tuesday, place: 'Rådhuset' },
  ],
  [
    'both labels in one line',
    'Tid: tisdag 10 mars kl 10.00. Plats: Rådhuset.',
    { start: tuesday, place: 'Rådhuset' },
  ],
  [
    'the date in a heading above a time alone',
    '### Tisdag 10 mars\n\nTid: kl. 10.00\nPlats: Rådhuset',
    { start: tuesday, place: 'Rådhuset' },
  ],
  [
    'the date in the title of the release',
    '# Pressträff den 10 mars\n\nTid: 10.00\nPlats: Rådhuset',
    { start: tuesday, place: 'Rådhuset' },
  ],
  [
    'a time without "kl"',
    'Tid: Tisdag 10 mars 10-12\nPlats: Rådhuset',
    { start: tuesday, end: '2026-03-10T12:00:00+01:00', place: 'Rådhuset' },
  ],
  [
    'a time before the day',
    'Tid: kl. 10:00 tisdag 10 mars\nPlats: Rådhuset',
    { start: tuesday, place: 'Rådhuset' },
  ],
  [
    'a line with day and time and nothing else',
    'Välkommen till öppet hus.\n\nTisdag 10 mars kl 10-12',
    { start: tuesday, end: '2026-03-10T12:00:00+01:00' },
  ],
  [
    'running text',
    'Välkommen till pressträff tisdag 10 mars klockan 10.00–11.00 på Sunderby sjukhus, där vi visar de nya salarna.',
    { start: tuesday, end: '2026-03-10T11:00:00+01:00', place: 'Sunderby sjukhus' },
  ],
  [
    'a day in the text and times in the programme',
    'På tisdag 10 mars besöker ministern länet.\n\n### 10:00 Tal hos handelskammaren\n\n### 12:00 Lunch',
    { start: tuesday },
  ],
  ['a day alone', 'Välkommen på vernissage tisdag 10 mars.', { start: '2026-03-10' }],
  [
    'next year, told by the weekday',
    'Tid: söndag 10 januari kl 10\nPlats: Rådhuset',
    { start: '2027-01-10T10:00:00+01:00', place: 'Rådhuset' },
  ],
  [
    'summer time',
    'Tid: onsdag 1 april kl 10\nPlats: Rådhuset',
    { start: '2026-04-01T10:00:00+02:00', place: 'Rådhuset' },
  ],
  [
    'Finnish time',
    'Tid: tisdag 10 mars kl. 11.00 (lokal finsk tid)\nPlats: Hanasaari',
    { start: tuesday, place: 'Hanasaari' },
  ],
  [
    'a street and a postcode alone',
    'Tid: 10 mars kl 10\nAdress: Storgatan 4, 961 31 Boden',
    { start: tuesday, place: 'Storgatan 4, 961 31 Boden', address: 'Storgatan 4, 961 31 Boden' },
  ],
  [
    'an address that is given later',
    'Tid: 10 mars kl 10\nPlats: Adress ges vid anmälan.',
    { start: tuesday, registration: 'Plats: Adress ges vid anmälan.' },
  ],
  ['English', 'Time: Tuesday 10 March at 10:00\nPlace: City Hall', { start: tuesday, place: 'City Hall' }],
];

const registrations: Case[] = [
  [
    'in a sentence, with a deadline',
    'Tid: 10 mars kl 10\nPlats: Rådhuset\n\nAnmälan görs till press@example.se senast kl. 16:00 måndag 9 mars.',
    {
      start: tuesday,
      place: 'Rådhuset',
      registration: 'Anmälan görs till press@example.se senast kl. 16:00 måndag 9 mars.',
      deadline: '2026-03-09T16:00:00+01:00',
    },
  ],
  [
    'under a label, until a day',
    'Tid: 10 mars kl 10\nPlats: Rådhuset\nAnmälan: Via webben senast den 6 mars.',
    {
      start: tuesday,
      place: 'Rådhuset',
      registration: 'Via webben senast den 6 mars.',
      deadline: '2026-03-06',
    },
  ],
  [
    'until the day before',
    'Tid: 10 mars kl 10\nPlats: Rådhuset\n\nFöranmälan till press@example.se senast dagen innan kl. 15.',
    {
      start: tuesday,
      place: 'Rådhuset',
      registration: 'Föranmälan till press@example.se senast dagen innan kl. 15.',
      deadline: '2026-03-09T15:00:00+01:00',
    },
  ],
  [
    'not needed',
    'Tid: 10 mars kl 10\nPlats: Rådhuset\n\nIngen föranmälan krävs.',
    { start: tuesday, place: 'Rådhuset', registration: 'Ingen föranmälan krävs.' },
  ],
  [
    'with a last day of its own',
    'Tid: 10 mars kl 10\nPlats: Rådhuset\nSista anmälningsdag: 5 mars',
    { start: tuesday, place: 'Rådhuset', deadline: '2026-03-05' },
  ],
  [
    'for a meeting online',
    'Tid: 10 mars kl 10\nPlats: Digitalt via Teams\n\nPressträffen sänds på [webben](https://play.example.se/sandning).',
    {
      start: tuesday,
      place: 'Digitalt via Teams',
      online: 'https://play.example.se/sandning',
    },
  ],
];

describe('the event of an invitation', () => {
  it.each(layouts)('is read from %s', (_, markdown, event) => {
    expect(invited(markdown)).toEqual(event);
  });

  it.each(registrations)('has its registration %s', (_, markdown, event) => {
    expect(invited(markdown)).toEqual(event);
  });

  it('gives every occasion when there are several', () => {
    const markdown =
      'Tid: tisdag 10 mars kl 10.00\nPlats: Rådhuset\n\nTid: onsdag 11 mars kl 13.00–14.00\nPlats: Biblioteket';
    expect(invited(markdown)).toEqual({
      start: tuesday,
      place: 'Rådhuset',
      occasions: [
        { start: tuesday, end: null, place: 'Rådhuset' },
        { start: '2026-03-11T13:00:00+01:00', end: '2026-03-11T14:00:00+01:00', place: 'Biblioteket' },
      ],
    });
  });

  it('gives every occasion with the place first', () => {
    const markdown = 'Plats: Rådhuset\nTid: 10 mars kl 10\n\nPlats: Biblioteket\nTid: 11 mars kl 13';
    expect(invited(markdown)?.occasions).toEqual([
      { start: tuesday, end: null, place: 'Rådhuset' },
      { start: '2026-03-11T13:00:00+01:00', end: null, place: 'Biblioteket' },
    ]);
  });

  it('keeps the place when no time can be read', () => {
    expect(invited('Tid meddelas senare.\n\nPlats: Rådhuset')).toEqual({ place: 'Rådhuset' });
  });
});

describe('a release that is no invitation', () => {
  it('still announces an event when time and place are labelled', () => {
    expect(invited('Tid: tisdag 10 mars kl. 10.00.\nPlats: Rådhuset', { kind: 'press-release' })).toEqual({
      start: tuesday,
      place: 'Rådhuset',
    });
  });

  it.each([
    ['a date in running text', 'Förordningen träder i kraft den 10 mars kl 00.00.'],
    ['a day and a time in running text', 'Olyckan skedde tisdag 10 mars klockan 10.00 på riksvägen.'],
    ['a deadline', 'Ansök senast den 10 mars kl 10.'],
    ['time that is left', 'Tid för intervjuer finns efter mötet.'],
    ['opening hours', 'Öppettider: måndag–fredag kl 8–17'],
    ['a place without a time', 'Plats: Luleå. Beskrivning av bilden.'],
  ])('%s is no event', (_, markdown) => {
    expect(invited(markdown, { kind: 'press-release' })).toBeNull();
  });
});

describe('what is cancelled', () => {
  const invitation = 'Tid: tisdag 10 mars kl. 10.00\n\nPlats: Regionhuset';

  it.each([
    ['by the first word of the title', 'INSTÄLLT: Pressträff om bron', invitation],
    ['by the end of the title', 'Tisdagens pressträff ställs in', invitation],
    [
      'by what the release says first',
      'Pressinbjudan: pressträff om bron',
      `Pressträffen med trafikdirektören är tyvärr inställd.\n\n${invitation}`,
    ],
  ])('has no event: %s', (_how, title, markdown) => {
    expect(invited(markdown, { about: { title } })).toBeNull();
  });

  it.each([
    [
      'something else is cancelled',
      'Pressinbjudan: så ställer vi om',
      `Flera tåg är inställda.\n\n${invitation}`,
    ],
    [
      'another day is told',
      'Pressträffen ställs in',
      `Pressträffen på måndag ställs in och flyttas till tisdag.\n\n${invitation}`,
    ],
    ['an express bus is', 'Pressinbjudan: bron', `Expressbussarna till Boden ställs in.\n\n${invitation}`],
  ])('keeps its event where %s', (_where, title, markdown) => {
    expect(invited(markdown, { about: { title } })).toMatchObject({ start: '2026-03-10T10:00:00+01:00' });
  });
});

describe('any input', () => {
  it('gives null or an event that fits the schema, and never fails', () => {
    const pieces = fc.constantFrom(
      'Tid: ',
      'Plats: ',
      '10 mars',
      'tisdag',
      ' kl 10',
      '10–12',
      '25:99',
      '31 februari',
      '\n',
      '\n\n',
      '**',
      '## ',
      'Anmälan senast ',
      'dagen innan',
      'Storgatan 4',
      ', ',
      '| a | b |',
      'https://example.se/live',
      'sänds',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 }),
        fc.constantFrom('press-invitation' as const, 'press-release' as const),
        fc.constantFrom(null, '2026-03-02T09:00:00+01:00'),
        (parts, kind, publishedAt) => {
          const event = readEvent(readingOfMarkdown(parts.join(''), { publishedAt }), kind);
          if (event) eventSchema.parse(event);
        },
      ),
      { numRuns: 400 },
    );
  });
});
