import { describe, expect, it } from 'vitest';
import { readContacts } from '../../../../src/parse/facts/contacts.js';
import { readingOfMarkdown } from '../../reading-of.js';

interface Person {
  name: string;
  party: string | null;
  title: string;
  written: string;
  e164: string;
  email: string;
}

const person = (
  name: string,
  party: string | null,
  title: string,
  written: string,
  e164: string,
  email: string,
): Person => ({ name, party, title, written, e164, email });

const people = [
  person('Anna Lidberg', null, 'pressekreterare', '070-174 06 05', '+46701740605', 'anna.lidberg@example.se'),
  person('Bo Ek', 'S', 'ordförande i kulturnämnden', '0980-319 200', '+46980319200', 'bo.ek@example.se'),
  person('Eva-Karin Östlund', 'M', 'regionråd', '070 174 06 07', '+46701740607', 'eva-karin@example.se'),
  person('Nils af Ugglas', null, 'kommunikationschef', '0701740608', '+46701740608', 'nils@example.se'),
  person(
    'Siv Rosenby',
    null,
    'enhetschef vid barnkliniken',
    '+46 70 174 06 09',
    '+46701740609',
    'siv@example.se',
  ),
  person('Åsa Nilsson Berg', null, 'vd', '0980-319210', '+46980319210', 'asa@example.se'),
  person('Mohammed Al-Khatib', 'V', 'kommunalråd', '070-17 40 611', '+46701740611', 'mohammed@example.se'),
];

/** Words that open contacts, as paragraphs, bold or headings. */
const cues = `
Kontakt:
Kontakt
Kontakter
## Kontakt
## Kontakter
**Kontakt**
**Kontakt:**
Presskontakt
Presskontakt:
Kontaktperson:
Kontaktpersoner:
Kontaktuppgifter:
För mer information
För mer information:
För mer information, kontakta:
För mer information kontakta:
För mer information, vänligen kontakta:
För ytterligare information, kontakta:
För ytterligare information:
Ytterligare information:
Ytterligare information
Mer information
Mer information:
Mer information lämnas av:
Vid frågor, kontakta:
Vid frågor:
För frågor:
Frågor?
Frågor besvaras av:
För frågor, kontakta:
Har du frågor? Kontakta:
Media är välkomna att kontakta:
Journalister kan kontakta:
Kontakta gärna:
Upplysningar:
Upplysningar lämnas av:
Information:
Mediekontakt:
Press:
Pressfrågor:
För intervjuer:
För intervju, kontakta:
Intervjuer:
Talespersoner:
Kontakt för media:
Kontakt för press:
Presskontakter:
Kontakt Region Norrbotten:
Presskontakt Region Norrbotten:
Vill du veta mer?
Vill du veta mer? Kontakta:
Kontaktinformation:
Kontaktinformation
För mer information om beslutet, kontakta:
För mer information, välkommen att kontakta:
Frågor om beslutet besvaras av:
Mer info:
Mer info
Kontakta oss:
`
  .trim()
  .split('\n');

/** How one person is laid out. */
const layouts = [
  '<who>, <title>, <phone>',
  '<who>, <title>, tel. <phone>',
  '<who>, <title>, telefon: <phone>, e-post: <email>',
  '<who>, <title>, tfn <phone>, <email>',
  '<who>\n<title>\n<phone>',
  '<who>\n<title>\n<phone>\n<email>',
  '<who>\n<Title>\nTelefon: <phone>\nE-post: <email>',
  '<who>, <title>\n<phone>',
  '<who>, <title>\nMobil <phone>\nE-post <email>',
  '<Title> <who>, <phone>',
  '<title> <who>, <phone>, <email>',
  '<who> – <title> – <phone>',
  '<who> | <title> | <phone> | <email>',
  '**<who>**\n<title>\n<phone>',
  '**<who>**, <title>, <phone>',
  '<who>, <phone>',
  '<who> <phone>',
  '<who>, <title>: <phone>',
  '* <who>, <title>, <phone>',
  '- <who>, <title>, [<email>](mailto:<email>)',
  '<who>, <title>. Telefon <phone>.',
  '<who>\n\n<title>\n\n<phone>\n\n<email>',
  '<who>\n<title>, Region Norrbotten\n<phone>',
  'Namn: <who>\nTitel: <title>\nTelefon: <phone>',
  '### <who>\n\n<title>\n\nTel: <phone>',
];

const filled = (layout: string, { name, party, title, written, email }: Person): string =>
  layout.replace(/<(\w+)>/g, (_, field: string) => {
    if (field === 'who') return party === null ? name : `${name} (${party})`;
    if (field === 'Title') return title.charAt(0).toUpperCase() + title.slice(1);
    return { title, phone: written, email }[field] ?? '';
  });

const expected = (layout: string, { name, party, e164, email }: Person) => ({
  name,
  party,
  phones: layout.includes('<phone>') ? [e164] : [],
  emails: layout.includes('<email>') ? [email] : [],
});

/** A person or two below the cue, with or without a blank line, behind a paragraph of other matter. */
function releaseOf(layout: string, cue: string, turn: number): { markdown: string; listed: Person[] } {
  const [one, other] = [people[turn % people.length], people[(turn + 2) % people.length]];
  const listed = [one, ...(turn % 3 === 0 ? [other] : [])].filter((listed) => listed !== undefined);
  const apart = layout.includes('\n') || turn % 2 === 0;
  const blocks = /^[*#-] ?/.test(layout) || cue.startsWith('#') || turn % 2 === 0;
  const body = listed.map((each) => filled(layout, each)).join(apart ? '\n\n' : '\n');
  const markdown = `Nämnden har fattat beslut om länets vägar. Arbetet börjar i höst.\n\n${cue}${blocks ? '\n\n' : '\n'}${body}`;
  return { markdown, listed };
}

describe('contacts laid out as', () => {
  it.each(layouts)('%j are read behind every cue', (layout) => {
    const releases = cues.map((cue, index) => releaseOf(layout, cue, index + layout.length));
    const read = releases.map(({ markdown }) => ({
      markdown,
      contacts: readContacts(readingOfMarkdown(markdown), [], null).map(
        ({ name, party, phones, emails }) => ({
          name,
          party,
          phones,
          emails,
        }),
      ),
    }));
    expect(read).toEqual(
      releases.map(({ markdown, listed }) => ({
        markdown,
        contacts: listed.map((each) => expected(layout, each)),
      })),
    );
  });
});
