import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReplayServer, startReplayServer } from '../../src/demo/replay-server.js';

let server: ReplayServer;

beforeAll(async () => {
  server = await startReplayServer({ room: 'fixtures/pressroom' });
});
afterAll(() => server.close());

const get = (path: string, init?: RequestInit) => fetch(server.origin + path, init);
const json = async <T>(path: string) => (await (await get(path)).json()) as T;

interface SiteVersions {
  id: number;
  versions: Record<string, { title: string; url: string }>;
}

interface SiteList {
  releases: SiteVersions[];
  paging: { count: number; itemsPerPage: number };
}

interface List {
  releases: { id: number; language: string; title: string; publisher: { id: number } }[];
  nextPage: number;
  totalCount: number;
}

describe('JSON v2', () => {
  it('gives twenty releases a page and is walked to its end by nextPage', async () => {
    const first = await json<List>('/json/v2/releases?publisher=3235708');
    expect(first.releases).toHaveLength(20);
    expect(first).toMatchObject({ nextPage: 1, totalCount: 26 });
    const second = await json<List>(`/json/v2/releases?publisher=3235708&page=${first.nextPage}`);
    expect(second.releases).toHaveLength(6);
    expect(second.nextPage).toBe(0);
    const keys = [...first.releases, ...second.releases].map(({ id, language }) => `${id} ${language}`);
    expect(new Set(keys).size).toBe(26);
    expect(keys).toEqual(expect.arrayContaining(['4250136 sv', '4250136 en']));
  });

  it("lets everybody's releases in when no publisher, or one by another name, is asked for", async () => {
    for (const query of ['', '?publisherId=3235708', '?publisher=norrbotten']) {
      const { releases, totalCount } = await json<List>(`/json/v2/releases${query}`);
      expect(totalCount).toBe(29);
      expect(new Set(releases.map(({ publisher }) => publisher.id))).toEqual(
        new Set([3235708, 3235664, 3235654]),
      );
    }
  });

  it('is empty for a publisher nobody knows', async () => {
    expect(await json('/json/v2/releases?publisher=1')).toEqual({ releases: [], nextPage: 0, totalCount: 0 });
  });

  it('cuts a size down to the largest, and counts pages the way it is told', async () => {
    const other = await startReplayServer({
      room: 'fixtures/pressroom',
      paging: { firstPage: 1, endOfPages: undefined, largestSize: 15 },
    });
    const list = async (query: string) =>
      (await (await fetch(`${other.origin}/json/v2/releases?publisher=3235708${query}`)).json()) as List;
    const first = await list('&size=500');
    expect(first.releases).toHaveLength(15);
    expect(first.nextPage).toBe(2);
    expect(await list('&size=500&page=1')).toEqual(first);
    const last = await list('&size=500&page=2');
    expect(last.releases).toHaveLength(11);
    expect(last).not.toHaveProperty('nextPage');
    await other.close();
  });
});

describe('the other surfaces', () => {
  it('give the same release by site JSON, page and feed', async () => {
    const list = await json<SiteList>('/public-website-api/pressroom/3235708/releases/10/0');
    expect(list.releases).toHaveLength(10);
    expect(list.paging).toEqual({ count: 25, itemsPerPage: 10 });
    const plan = list.releases.find(({ id }) => id === 4250154)?.versions.sv;
    const release = await json<SiteVersions>(
      '/public-website-api/release/4250154?publisherId=3235708&lang=sv',
    );
    expect(plan?.title).toContain('Treårsplanen');
    expect(release.versions.sv?.title).toBe(plan?.title);

    const page = await get(`${plan?.url}`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain(`<h1 class="sc-dTitle sc-eBig kHead">${plan?.title}</h1>`);

    const feed = await get('/rss/releases/latest?publisherId=3235708');
    expect(feed.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    const xml = await feed.text();
    expect(xml.match(/<item>/g)).toHaveLength(25);
    expect(xml).toContain(`<title>${plan?.title}</title>`);
  });

  it('find a release under its old address too, and each language under its own', async () => {
    const legacy = await get('/pressmeddelande/fler-bussar?publisherId=3235708&releaseId=4250104');
    expect(await legacy.text()).toContain('Fler bussar mellan Luleå och Boden i höst');
    const english = await get('/pressmeddelande/4250136/x?publisherId=3235708&lang=en');
    expect(await english.text()).toContain('<html lang="en"');
    expect((await get('/pressmeddelande/4250136/x?lang=fi')).status).toBe(404);
  });

  it('serve pictures, smaller pictures and documents with their types', async () => {
    const picture = '/data/images/public/3235708/4250142/9e5b27c8-64d1-4f0a-8b3c-d20a15f7e986';
    for (const path of [`${picture}.jpg`, `${picture}-w_400_h_225.jpg`, `${picture}.jpg/social`]) {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    }
    const pdf = await get('/files/3235708/4250142/512877/sv');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');
    expect((await get('/files/3235708/4250142/512877/en')).status).toBe(404);
    expect((await get('/data/%2e%2e/%2e%2e/room.yaml')).status).toBe(404);
  });

  it('have a press room page and a robots.txt, and a 404 page for the rest', async () => {
    expect(await (await get('/pressrum/3235708/region-norrbotten')).text()).toContain(
      'latest-release__title',
    );
    expect(await (await get('/robots.txt')).text()).toBe('User-agent: *\nDisallow: /sok\n');
    expect((await get('/finns/inte')).status).toBe(404);
  });
});
