import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEmails } from '../../../../src/parse/facts/contacts/emails.js';
import { readContacts } from '../../../../src/parse/facts/contacts.js';
import { contactSchema } from '../../../../src/release/document.js';
import { readingOfMarkdown } from '../../reading-of.js';
import { card, listed } from './listed.js';

describe('the contact text of a platform', () => {
  it.each([
    [
      'run together as in the archived form, with a description of the organisation',
      'Elsa Bergmark (S)Regionala utvecklingsnämndens ordförande\nTel:070-174 06 05elsa.bergmark@example.seJanne BrännRegional utvecklingsdirektör\nRegion Norrbotten samordnar insatser inom kultur, näringsliv och planering.',
      [
        'Elsa Bergmark (S), Regionala utvecklingsnämndens ordförande | +46701740605 | elsa.bergmark@example.se',
        'Janne Bränn, Regional utvecklingsdirektör',
      ],
    ],
    [
      'three chained contacts, the last running into page furniture',
      'Elsa BergmarkRegionråd (S)\nTel:0701740605elsa.bergmark@example.seNils HedlundRegionråd (M)\nTel:0701740606nils.hedlund@example.seIda WiklundPressekreterare\nTel:0980319200ida.wiklund@example.seFölj Region Norrbotten',
      [
        'Elsa Bergmark (S), Regionråd | +46701740605 | elsa.bergmark@example.se',
        'Nils Hedlund (M), Regionråd | +46701740606 | nils.hedlund@example.se',
        'Ida Wiklund, Pressekreterare | +46980319200 | ida.wiklund@example.se',
      ],
    ],
    [
      'a switchboard below a person is nobody’s own number',
      'Joakim EdlundVa-chef\nTel:0980-319 265joakim.edlund@example.seTallby kommuns växel\nTel:0980-319 200',
      [
        'Joakim Edlund, Va-chef | +46980319265 | joakim.edlund@example.se',
        'Tallby kommuns växel | +46980319200',
      ],
    ],
    [
      'surnames with a capital inside stay whole',
      'Anna McAllenVerksamhetschef\nTel:070-174 06 05',
      ['Anna McAllen, Verksamhetschef | +46701740605'],
    ],
    [
      'a desk without a name',
      'Presskontakt\nTel: 070-174 06 30 / e-post: press@example.se\n070-174 06 31',
      ['Presskontakt | +46701740630 | +46701740631 | press@example.se'],
    ],
    ['numbers only', '0980-319 200', ['? | +46980319200']],
    ['nothing', '  \n', []],
  ])('%s', (_, contactText, contacts) => {
    expect(listed('', { contactText })).toEqual(contacts);
  });
});

describe('the cards of a platform', () => {
  it.each([
    [
      'take the party from the name',
      card({ name: 'Elsa Bergmark (S)', title: 'Regionråd', phones: ['070-174 06 05'] }),
      'Elsa Bergmark (S), Regionråd | +46701740605',
    ],
    [
      'take the party from the title',
      card({ name: 'Elsa Bergmark', title: 'Regionråd (S)' }),
      'Elsa Bergmark (S), Regionråd',
    ],
    [
      'may hold two numbers in one field',
      card({ name: 'Presstjänst', phones: ['0980-319 200 / 070-174 06 05'], emails: ['press@example.se '] }),
      'Presstjänst | +46980319200 | +46701740605 | press@example.se',
    ],
    [
      'keep a number that is none as a note',
      card({ name: 'Anna Lidberg', phones: ['ankn 12', '070-174 06 05'], note: 'Nås vardagar' }),
      'Anna Lidberg | +46701740605 | note: Nås vardagar; ankn 12',
    ],
    ['may be a name alone', card({ name: 'Kim  Exempelsson' }), 'Kim Exempelsson'],
  ])('%s', (_, given, contact) => {
    expect(listed('', { cards: [given] })).toEqual([contact]);
  });

  it('an empty card is none', () => {
    expect(listed('', { cards: [card({ name: ' ' })] })).toEqual([]);
  });

  it('win over the same person in the body, which adds what they lack', () => {
    const contacts = readContacts(
      readingOfMarkdown('Kontakt: Anna Lidberg, presschef, 070-174 06 05, anna.lidberg@example.se'),
      [card({ name: 'Anna Lidberg', title: 'Kommunikationschef', phones: ['0701740605'] })],
      null,
    );
    expect(contacts).toEqual([
      {
        name: 'Anna Lidberg',
        party: null,
        title: 'Kommunikationschef',
        organisation: null,
        phones: ['+46701740605'],
        emails: ['anna.lidberg@example.se'],
        note: null,
        provenance: 'structured',
      },
    ]);
  });

  it('come first, then the contact text, then the body', () => {
    const contacts = readContacts(
      readingOfMarkdown('Kontakt: Cecilia Alm, 070-174 06 07'),
      [card({ name: 'Anna Lidberg' })],
      'Bo Ekelund\n070-174 06 06',
    );
    expect(contacts.map(({ name, provenance }) => [name, provenance])).toEqual([
      ['Anna Lidberg', 'structured'],
      ['Bo Ekelund', 'contact-block'],
      ['Cecilia Alm', 'body'],
    ]);
  });
});

describe('e-mail addresses', () => {
  it.each([
    ['skriv till anna.lidberg@example.se.', ['anna.lidberg@example.se']],
    ['anna.lidberg@example.seBo Ekelund', ['anna.lidberg@example.se']],
    ['070-174 06 05anna.lidberg@example.se', ['anna.lidberg@example.se']],
    ['0701740605anna@example.se', ['anna@example.se']],
    ['anna1@kultur.example.se, bo@example.com', ['anna1@kultur.example.se', 'bo@example.com']],
    ['<ANNA.LIDBERG@EXAMPLE.SE>', ['ANNA.LIDBERG@EXAMPLE.SE']],
    ['@anna och anna@ och anna@example', []],
    ['anna@@example.se', []],
  ])('in %j', (text, addresses) => {
    expect(findEmails(text).map((match) => match.address)).toEqual(addresses);
  });
});

describe('any input', () => {
  it('gives contacts that fit the schema and never fails', () => {
    const pieces = fc.constantFrom(
      'Kontakt: ',
      'Anna Lidberg',
      'Bo Ek',
      ' (S)',
      'chef',
      '070-174 06 05',
      '@',
      'a@example.se',
      'Tel:',
      '\n',
      '\n\n',
      ', ',
      ' eller ',
      'Pressjour',
      '[x](mailto:%)',
      '[y](tel:1)',
      '|',
      '(',
      ')',
      'För mer information, kontakta ',
      '\ud800',
      '# ',
      '- ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('');
          const contacts = readContacts(
            readingOfMarkdown(text),
            [card({ name: text, phones: [text], emails: [text] })],
            text,
          );
          for (const contact of contacts) contactSchema.parse(contact);
        },
      ),
      { numRuns: 400 },
    );
  });
});
