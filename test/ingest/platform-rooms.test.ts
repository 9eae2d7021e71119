import { describe, expect, it } from 'vitest';
import type { SourceReleaseInput } from '../../src/demo/replay/press-room.js';
import type { ViaTtNewsroom } from '../../src/ingest/newsroom.js';
import type { Release } from '../../src/release/document.js';
import { eachRelease } from '../../src/store/releases.js';
import { aPlatformRoom, type PlatformWords, publisherId } from './a-platform-room.js';
import { anIngestion } from './an-ingestion.js';

const swedish: PlatformWords = {
  host: 'https://via.tt.se',
  language: 'sv',
  release: 'pressmeddelande',
  pressRoom: 'pressrum',
  labels: { release: 'Pressmeddelande', invitation: 'Pressinbjudan', news: 'Nyhet' },
  sections: { contacts: 'Kontakter', keywords: 'Nyckelord', documents: 'Dokument', phone: 'Tel:' },
};
const norwegian: PlatformWords = {
  host: 'https://kommunikasjon.ntb.no',
  language: 'no',
  release: 'pressemelding',
  pressRoom: 'presserom',
  labels: { release: 'Pressemelding', invitation: 'Presseinvitasjon', news: 'Nyhet' },
  sections: { contacts: 'Kontakter', keywords: 'Nøkkelord', documents: 'Dokumenter', phone: 'Tlf:' },
};
const danish: PlatformWords = {
  host: 'https://via.ritzau.dk',
  language: 'da',
  release: 'pressemeddelelse',
  pressRoom: 'presserum',
  labels: { release: 'Pressemeddelelse', invitation: 'Presseinvitation', news: 'Nyhed' },
  sections: { contacts: 'Kontakter', keywords: 'Nøgleord', documents: 'Dokumenter', phone: 'Tlf.:' },
};
const finnish: PlatformWords = {
  host: 'https://www.sttinfo.fi',
  language: 'fi',
  release: 'tiedote',
  pressRoom: 'uutishuone',
  labels: { release: 'Tiedote', invitation: 'Kutsu', news: 'Uutinen' },
  sections: { contacts: 'Yhteyshenkilöt', keywords: 'Avainsanat', documents: 'Liitteet', phone: 'Puh:' },
};

/** The same two releases, in the words of each country, and one of somebody else's. */
const texts: Record<string, [title: string, body: string, invitation: string]> = {
  sv: ['Ny bro över älven', 'Bron öppnar för trafik i maj.', 'Kom och se den nya bron'],
  no: ['Ny bro over elva', 'Broen åpner for trafikk i mai.', 'Kom og se den nye broen'],
  da: ['Ny bro over åen', 'Broen åbner for trafik i maj.', 'Kom og se den nye bro'],
  fi: ['Uusi silta joen yli', 'Silta avataan liikenteelle toukokuussa.', 'Tule katsomaan uutta siltaa'],
};

function releasesIn(language: string): SourceReleaseInput[] {
  const [title, body, invitation] = texts[language] ?? ['', '', ''];
  const contacts = [
    { name: 'Kim Exempelsson', title: 'Direktör', phone: '070-174 06 05', email: 'kim@example.se' },
  ];
  const version = (fields: { title: string }) => ({
    [language]: { body: `<p>${body}</p>`, contacts, keywords: ['bro'], ...fields },
  });
  return [
    { id: 71, published: '2026-03-01T08:00:00.000Z', versions: version({ title }) },
    {
      id: 72,
      published: '2026-03-01T09:00:00.000Z',
      kind: 'invitation',
      versions: version({ title: invitation }),
    },
    {
      id: 73,
      published: '2026-03-01T10:00:00.000Z',
      kind: 'news',
      versions: version({ title: `${title} 2` }),
    },
    { id: 99, publisher: 1, published: '2026-03-01T11:00:00.000Z', versions: version({ title: 'Annan' }) },
  ];
}

const API = '/json/v2/';
const SITE = '/public-website-api/';
const ways = {
  'JSON v2': { surface: 'api', gone: [], bare: false, input: 'api' },
  "the site's JSON": { surface: 'site', gone: [API], bare: false, input: 'site' },
  'the feed and pages with their data': { surface: 'rss', gone: [API, SITE], bare: false, input: 'page' },
  'the feed and pages as they are shown': { surface: 'rss', gone: [API, SITE], bare: true, input: 'page' },
} as const;

const platforms = [
  ['via.tt.se', swedish, 'via-tt'],
  ['kommunikasjon.ntb.no', norwegian, 'ntb'],
  ['via.ritzau.dk', danish, 'ritzau'],
  ['www.sttinfo.fi', finnish, 'sttinfo'],
] as const;

describe.each(platforms)('a newsroom on %s, followed by settings alone', (_, words, source) => {
  const newsroom: ViaTtNewsroom = {
    name: 'exempel',
    title: 'Exempel',
    platform: 'via-tt',
    baseUrl: words.host,
    publisherId,
    language: words.language,
    schedule: { everyMinutes: 30 },
  };
  const [title, body, invitation] = texts[words.language] ?? [];

  it.each(Object.entries(ways))('is read by %s', async (__, { surface, gone, bare, input }) => {
    const room = await aPlatformRoom(words, releasesIn(words.language));
    room.gone.push(...gone);
    room.bare = bare;
    const ingestion = await anIngestion(room.origin, { origins: { [words.host]: room.origin } });
    expect(await ingestion.run({ newsroom })).toMatchObject({ surface, found: 3, new: 3, failed: [] });
    const documents = new Map<string, Release>();
    for await (const { document } of eachRelease(ingestion.database, { until: ingestion.clock.now() })) {
      documents.set(document.id, document);
    }
    const { labels } = words;
    expect([...documents.keys()]).toEqual([`${source}:73`, `${source}:72`, `${source}:71`]);
    expect([...documents.values()].map(({ kindLabel }) => kindLabel)).toEqual([
      labels.news,
      labels.invitation,
      labels.release,
    ]);
    expect(documents.get(`${source}:73`)?.kind).toBe('news');
    expect(documents.get(`${source}:72`)).toMatchObject({ kind: 'press-invitation', title: invitation });
    expect(documents.get(`${source}:71`)).toMatchObject({
      kind: 'press-release',
      title,
      language: words.language,
      publishedAt: '2026-03-01T09:00:00+01:00',
      body: { text: body },
      contacts: [{ name: 'Kim Exempelsson', phones: ['+46701740605'], emails: ['kim@example.se'] }],
      keywords: ['bro'],
      provenance: { inputs: [input] },
    });
    expect(documents.get(`${source}:71`)?.source.url).toContain(`${words.host}/${words.release}/71/`);
  });
});
