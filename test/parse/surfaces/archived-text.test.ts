import { describe, expect, it } from 'vitest';
import { readArchivedText } from '../../../src/parse/surfaces/archived-text.js';

const text = `Bron i Provträsk byggs om
3.12.2025 09:00:00 CET | Region Norrbotten | Pressmeddelande
Arbetet börjar i vår och tar ett halvår.

Om bron
Bron är från 1950.
-
Räcket
-
Brofästet
Följ arbetet på plats varje fredag.
Nyckelord
bro, Provträsk
Kontakter
Alva Provström (C)Ordförande
Tel:070-174 06 05alva@example.seNils TestelliProjektledare
Kommittén samordnar länets broar.
Om Region Norrbotten
Regionen driver sjukhus.
Och kultur.
Följ Region Norrbotten
Abonnera på våra pressmeddelanden.
Senaste pressmeddelandena från Region Norrbotten
Ny lekplats i Provvik23.1.2026 08:01:01 CET | Pressmeddelande
Den är stor.
Fest på torget19.1.2026 14:42:46 CET | Pressinbjudan
Kom.
I vårt pressrum kan du läsa mer.
Besök vårt pressrum`;

describe('an archived text', () => {
  const record = readArchivedText(text);

  it('has title, byline and lead at its head', () => {
    expect(record).toMatchObject({
      source: 'document',
      id: null,
      title: 'Bron i Provträsk byggs om',
      publishedAt: '2025-12-03T08:00:00.000Z',
      publisher: { id: null, name: 'Region Norrbotten' },
      kindLabel: 'Pressmeddelande',
      lead: { form: 'plain', value: 'Arbetet börjar i vår och tar ett halvår.' },
    });
  });

  it('keeps headings of its own that begin like those of the platform', () => {
    expect(record.body).toEqual({
      form: 'archived',
      value: 'Om bron\nBron är från 1950.\n-\nRäcket\n-\nBrofästet\nFölj arbetet på plats varje fredag.',
    });
  });

  it('gives what stands around the release its own place', () => {
    expect(record.keywords.map((word) => word.trim())).toEqual(['bro', 'Provträsk']);
    expect(record.contactText?.value).toBe(
      'Alva Provström (C)Ordförande\nTel:070-174 06 05alva@example.seNils TestelliProjektledare\nKommittén samordnar länets broar.',
    );
    expect(record.boilerplate).toEqual([
      {
        heading: 'Om Region Norrbotten',
        text: { form: 'archived', value: 'Regionen driver sjukhus.\nOch kultur.' },
      },
    ]);
    expect(record.latest).toMatchObject([
      {
        title: 'Ny lekplats i Provvik',
        publishedAt: '2026-01-23T07:01:01.000Z',
        kindLabel: 'Pressmeddelande',
      },
      { title: 'Fest på torget', publishedAt: '2026-01-19T13:42:46.000Z', kindLabel: 'Pressinbjudan' },
    ]);
  });

  it('has no lead when no empty line parts it from the body', () => {
    expect(
      readArchivedText('Ny bro\n3.12.2025 09:00:00 CET | Region Norrbotten | Nyhet\nEtt.\nTvå.'),
    ).toMatchObject({
      lead: null,
      body: { value: 'Ett.\nTvå.' },
    });
  });

  it('may lack everything but a line', () => {
    expect(readArchivedText('Ny bro')).toMatchObject({
      title: 'Ny bro',
      publishedAt: null,
      lead: null,
      body: null,
    });
    expect(readArchivedText('')).toMatchObject({ title: '', body: null });
  });
});
