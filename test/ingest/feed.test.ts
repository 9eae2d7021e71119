import { describe, expect, it } from 'vitest';
import type { FeedNewsroom } from '../../src/ingest/newsroom.js';
import { reparse } from '../../src/ingest/reparse.js';
import { silentLog } from '../../src/ports/log.js';
import { openAlarms } from '../../src/store/alarms.js';
import { newsroomState } from '../../src/store/newsrooms.js';
import { listReleases, releaseRevisions } from '../../src/store/releases.js';
import { type LocalServer, localServer } from '../fetch/local-server.js';
import { onEachDatabase } from '../store/each-database.js';
import { anIngestion, storedContent } from './an-ingestion.js';

const host = 'https://nyheter.example.se';
const municipality: FeedNewsroom = {
  name: 'exempel-kommun',
  title: 'Exempel kommun',
  platform: 'feed',
  baseUrl: host,
  feedUrl: `${host}/rss`,
  language: 'sv',
  schedule: { everyMinutes: 30 },
};

interface Item {
  id: number;
  title: string;
  /** HTML in the feed. */
  content?: string;
  summary?: string;
  /** HTML of the page's article; absent for 404. */
  page?: string;
}

const paragraphs = '<p>Kommunen lägger 2,5 miljoner kronor på nya cykelvägar under året.</p>'.repeat(3);
const anItem = (id: number, fields: Partial<Item> = {}): Item => ({
  id,
  title: `Nyhet ${id}`,
  summary: 'En sammanfattning som inte är början på texten.',
  page: `${paragraphs}<p>Text ${id}.</p>`,
  ...fields,
});

const rss = (items: readonly Item[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Nyheter från Exempel kommun</title><link>${host}/</link><description>Nyheter</description>
<language>sv</language><ttl>90</ttl>
${items
  .map(
    ({ id, title, summary, content }) => `<item><title>${title}</title><link>${host}/nyheter/${id}</link>
<guid isPermaLink="false">nyhet-${id}</guid><pubDate>Sun, 01 Mar 2026 09:00:00 +0100</pubDate>
<category>Trafik</category>
${summary ? `<description>${summary}</description>` : ''}
${content ? `<content:encoded><![CDATA[${content}]]></content:encoded>` : ''}</item>`,
  )
  .join('')}</channel></rss>`;

const atom = (items: readonly Item[]): string => `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
<title>Nyheter</title><id>tag:nyheter.example.se,2026:alla</id><updated>2026-03-01T08:00:00Z</updated>
${items
  .map(
    ({ id, title, summary }) => `<entry><title>${title}</title><id>nyhet-${id}</id>
<link rel="alternate" href="/nyheter/${id}"/><published>2026-03-01T09:00:00+01:00</published>
<updated>2026-03-01T09:00:00+01:00</updated><summary>${summary ?? ''}</summary></entry>`,
  )
  .join('')}</feed>`;

const pageOf = (title: string, article: string): string => `<!doctype html><html lang="sv"><head>
<title>${title} | Exempel kommun</title><meta property="og:image" content="/bilder/1.jpg"></head>
<body><nav><ul><li>Start</li></ul></nav><header><p>Sidhuvudets text</p></header>
<main><h1>${title}</h1><div class="text">${article}</div><aside><p>Relaterat som inte hör hit.</p></aside></main>
<footer><p>Sidfotens text</p></footer></body></html>`;

interface Room extends LocalServer {
  items: Item[];
  feed: (items: readonly Item[]) => string;
  etag: string | undefined;
}

async function aFeed(items: Item[], feed = rss): Promise<Room> {
  const server = await localServer((request, response) => {
    if (request.url === '/rss') {
      if (room.etag) response.setHeader('etag', room.etag);
      if (room.etag && request.headers['if-none-match'] === room.etag) {
        response.writeHead(304).end();
      } else response.end(room.feed(room.items));
      return;
    }
    const item = room.items.find(({ id }) => request.url === `/nyheter/${id}`);
    if (item?.page === undefined) response.writeHead(404).end('Not here');
    else response.end(pageOf(item.title, item.page));
  });
  const room: Room = Object.assign(server, { items, feed, etag: undefined });
  return room;
}

const followed = async (room: Room, options: Parameters<typeof anIngestion>[1] = {}) => {
  const ingestion = await anIngestion(room.origin, { origins: { [host]: room.origin }, ...options });
  return { ...ingestion, run: () => ingestion.run({ newsroom: municipality }) };
};

onEachDatabase('a newsroom with a feed', (test) => {
  it.each([
    ['RSS', rss],
    ['Atom', atom],
  ])('in %s has its releases read from the pages it leads to', async (_, feed) => {
    const room = await aFeed([anItem(2), anItem(1)], feed);
    const ingestion = await followed(room, { database: test.database });
    expect(await ingestion.run()).toMatchObject({ surface: 'feed', found: 2, new: 2, failed: [] });
    const [newest] = await listReleases(test.database, { until: ingestion.clock.now(), limit: 10 });
    expect(newest?.document).toMatchObject({
      source: { name: 'exempel-kommun', publisher: { id: null, name: 'Exempel kommun' } },
      publishedAt: '2026-03-01T09:00:00+01:00',
      language: 'sv',
      lead: 'En sammanfattning som inte är början på texten.',
      images: [{ url: `${host}/bilder/1.jpg` }],
      provenance: { inputs: ['feed', 'article'] },
    });
    expect(newest?.document.id).toMatch(/^exempel-kommun:\d{1,15}$/);
    expect(newest?.document.amounts.map(({ value }) => value)).toContain(2_500_000);
    const text = newest?.document.body.text ?? '';
    expect(text).toContain(`Text ${newest?.document.title.slice(-1)}.`);
    for (const furniture of ['Start', 'Sidhuvudets', 'Sidfotens', 'Relaterat']) {
      expect(text).not.toContain(furniture);
    }
  });

  it('is asked for its feed alone when nothing is new, and not before the feed wants to be', async () => {
    const room = await aFeed([anItem(2), anItem(1)]);
    room.etag = '"1"';
    const ingestion = await followed(room, { database: test.database });
    const { nextPoll } = await ingestion.run();
    expect(nextPoll).toMatchObject({ reason: 'feed-ttl' });
    const before = room.paths.length;
    expect(await ingestion.run()).toMatchObject({ notModified: true });
    expect(room.paths.slice(before)).toEqual(['/rss']);
  });

  it('has a release read again when its item changes, as a revision of the same release', async () => {
    const room = await aFeed([anItem(1)]);
    const ingestion = await followed(room, { database: test.database });
    await ingestion.run();
    await ingestion.run();
    room.items = [anItem(1, { title: 'Ny rubrik' })];
    expect(await ingestion.run()).toMatchObject({ new: 0, revised: 1 });
    const [stored] = await listReleases(test.database, { until: ingestion.clock.now(), limit: 10 });
    expect(await releaseRevisions(test.database, stored?.id ?? '')).toHaveLength(2);
  });

  it('keeps what has left the feed, and withdraws it only when its page is gone for a day', async () => {
    const room = await aFeed([anItem(2), anItem(1)]);
    const ingestion = await followed(room, { database: test.database });
    await ingestion.run();
    const all = room.items;
    room.items = all.slice(0, 1);
    ingestion.clock.advance(25 * 60 * 60 * 1000);
    expect(await ingestion.run()).toMatchObject({ withdrawn: 0 });
    ingestion.clock.advance(25 * 60 * 60 * 1000);
    expect(await ingestion.run()).toMatchObject({ withdrawn: 1 });
  });

  it('raises an alarm when the feed has moved on further than it reaches', async () => {
    const items = (from: number) => Array.from({ length: 12 }, (_, at) => anItem(from - at));
    const room = await aFeed(items(12));
    const ingestion = await followed(room, { database: test.database });
    await ingestion.run();
    room.items = items(20);
    await ingestion.run();
    expect(await openAlarms(test.database)).toEqual([]);
    room.items = items(60);
    await ingestion.run();
    expect(await openAlarms(test.database)).toMatchObject([{ code: 'feed-gap', context: { found: 12 } }]);
  });

  it('can be read again from its snapshots alone', async () => {
    const room = await aFeed([anItem(2), anItem(1, { content: paragraphs, page: '<p>För kort.</p>' })]);
    const ingestion = await followed(room, { database: test.database });
    expect(await ingestion.run()).toMatchObject({ new: 2 });
    const before = await storedContent(test.database);
    const summary = await reparse(test.database, { newsrooms: [municipality], log: silentLog });
    expect(summary).toMatchObject({ releases: 2, changed: 0, failed: [] });
    expect(await storedContent(test.database)).toEqual(before);
  });
});

describe('an item of a feed', () => {
  it('whose page cannot be read is stored as the feed has it, when it has the whole text', async () => {
    const room = await aFeed([
      anItem(1, { content: '<p>Hela texten i flödet.</p>', page: '<p>Logga in.</p>' }),
    ]);
    const ingestion = await followed(room);
    await ingestion.run();
    const [stored] = await listReleases(ingestion.database, { until: ingestion.clock.now(), limit: 10 });
    expect(stored?.document).toMatchObject({
      body: { text: 'Hela texten i flödet.' },
      provenance: { inputs: ['feed'] },
    });
  });

  it('whose page is not there is told of and tried again', async () => {
    const room = await aFeed([anItem(2), anItem(1)]);
    const page = room.items[1]?.page;
    room.items[1] = { id: 1, title: 'Nyhet 1' };
    const ingestion = await followed(room);
    expect(await ingestion.run()).toMatchObject({ new: 1, failed: [{ code: 'http-status' }] });
    room.items[1] = { id: 1, title: 'Nyhet 1', ...(page && { page }) };
    expect(await ingestion.run()).toMatchObject({ new: 1, failed: [] });
  });

  it.each([
    ['an error page', '<!doctype html><html><body><h1>Fel</h1></body></html>'],
    ['an empty feed', rss([])],
    ['half a feed', rss([anItem(1)]).slice(0, 300)],
  ])('stays as it was when the feed has become %s', async (_, broken) => {
    const room = await aFeed([anItem(2), anItem(1)]);
    const ingestion = await followed(room);
    await ingestion.run();
    const before = await storedContent(ingestion.database);
    room.feed = () => broken;
    await expect(ingestion.run()).rejects.toThrow();
    const after = await storedContent(ingestion.database);
    expect({ ...after, snapshots: null }).toEqual({ ...before, snapshots: null });
    const state = await newsroomState(ingestion.database, municipality.name);
    expect(state).toMatchObject({ failures: 1 });
    room.feed = rss;
    expect(await ingestion.run()).toMatchObject({ new: 0, failed: [] });
  });
});
