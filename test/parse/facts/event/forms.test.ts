import { describe, expect, it } from 'vitest';
import { invited } from './invited.js';

/** Ways to write Tuesday 10 March 2026, and from ten, some until half past eleven. */
const days =
  `tisdag 10 mars|tisdagen den 10 mars|Tisdag den 10 mars|10 mars|den 10 mars|tisdag 10 mars 2026|tisdag 10/3|2026-03-10|tisdag den 10:e mars|10 mars 2026`.split(
    '|',
  );
const times =
  `kl. 10.00|kl 10|klockan 10.00|kl. 10:00|kl. 10.00–11.30|kl. 10-11.30|klockan 10.00 till 11.30|10.00–11.30|10:00-11:30|kl. 10.00 - 11.30|mellan kl. 10.00 och 11.30`.split(
    '|',
  );

const places = [
  { written: 'Stadshuset', place: 'Stadshuset', address: undefined },
  {
    written: 'Kulturens hus, Skeppsbrogatan 17, Luleå',
    place: 'Kulturens hus',
    address: 'Skeppsbrogatan 17, Luleå',
  },
  { written: 'Rosenbad, Stockholm', place: 'Rosenbad, Stockholm', address: undefined },
  { written: 'Norrby sjukhus, huvudentrén', place: 'Norrby sjukhus, huvudentrén', address: undefined },
];

const forms = [
  'Tid: <day> <time>\nPlats: <place>',
  '**Tid:** <day>, <time>\n**Plats:** <place>',
  '**Tid**: <day> <time>\n\n**Plats**: <place>',
  'Tid: <day> <time>\n\nPlats: <place>',
  '* Tid: <day> <time>\n* Plats: <place>',
  'När: <day> <time>\nVar: <place>',
  'Datum: <day>\nTid: <time>\nPlats: <place>',
  '## Tid\n\n<day> <time>\n\n## Plats\n\n<place>',
  'Tid\n<day> <time>\n\nPlats\n<place>',
  'Tid\n\n<day> <time>\n\nPlats\n\n<place>',
  '**Tid**\n<day> <time>\n\n**Plats**\n<place>',
  'Tid:\n<day> <time>\n\nPlats:\n<place>',
  'Tid och plats: <day> <time>, <place>',
  'Plats: <place>\nTid: <day> <time>',
  'Datum och tid: <day> <time>\nPlats: <place>',
  'Tidpunkt: <day>, <time>\nLokal: <place>',
  'Tid för media: <day> <time>\nPlats: <place>',
  '| Tid | <day> <time> |\n| --- | --- |\n| Plats | <place> |',
  'Tid: <day> <time>, plats: <place>',
  'Tid: <day> <time> Plats: <place>',
];

describe('time and place', () => {
  it.each(forms)('are read from %j, however they are written', (form) => {
    const said = days.flatMap((day, row) =>
      times.map((time, column) => {
        const { written, place, address } = places[(row + column + form.length) % places.length] ?? {};
        const text = form
          .replace('<day>', day)
          .replace('<time>', time)
          .replace('<place>', written ?? '');
        return {
          text,
          start: '2026-03-10T10:00:00+01:00',
          end: time.includes('11') ? '2026-03-10T11:30:00+01:00' : undefined,
          place,
          address,
        };
      }),
    );
    const read = said.map(({ text }) => {
      const event = invited(`Välkommen till invigningen av nya bron.\n\n${text}\n\nBron är klar.`);
      return { text, start: event?.start, end: event?.end, place: event?.place, address: event?.address };
    });
    expect(read).toEqual(said);
  });
});
