import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReplayServer, startReplayServer } from '../../src/demo/replay-server.js';
import { SetClock } from '../../src/ports/clock.js';

const list = '/json/v2/releases?publisher=3235708';
let server: ReplayServer;

beforeAll(async () => {
  server = await startReplayServer({
    room: 'fixtures/pressroom',
    clock: new SetClock('2025-12-05T07:40:00+01:00'),
  });
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + path, { headers });

describe('the replay server', () => {
  it('answers 304 to a validator it gave, in either form, and 200 to a stale one', async () => {
    const first = await get(list, { 'accept-encoding': 'identity' });
    const etag = `${first.headers.get('etag')}`;
    const lastModified = `${first.headers.get('last-modified')}`;
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    expect(lastModified).toBe('Fri, 05 Dec 2025 06:40:00 GMT');
    const unchanged = await get(list, { 'if-none-match': etag });
    expect(unchanged.status).toBe(304);
    expect(unchanged.headers.get('etag')).toBe(`W/${etag}`);
    expect((await get(list, { 'if-none-match': `"other", W/${etag}` })).status).toBe(304);
    expect((await get(list, { 'if-modified-since': lastModified })).status).toBe(304);
    expect((await get(list, { 'if-modified-since': 'Thu, 04 Dec 2025 06:40:00 GMT' })).status).toBe(200);
    expect((await get(list, { 'if-none-match': '"other"', 'if-modified-since': lastModified })).status).toBe(
      200,
    );
  });

  it('compresses for those who take gzip, and only for them', async () => {
    const packed = await get(list);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    for (const refused of ['identity', 'gzip;q=0', 'br']) {
      expect((await get(list, { 'accept-encoding': refused })).headers.get('content-encoding')).toBeNull();
    }
    const picture = '/data/images/static/logo.png';
    expect((await get(picture)).headers.get('content-encoding')).toBeNull();
  });

  it('answers HEAD with the headers of GET and no body, and refuses other methods', async () => {
    const head = await fetch(server.origin + list, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'identity' },
    });
    const whole = await (await get(list, { 'accept-encoding': 'identity' })).arrayBuffer();
    expect(Number(head.headers.get('content-length'))).toBe(whole.byteLength);
    expect(await head.text()).toBe('');
    const post = await fetch(server.origin + list, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('tells the time of the clock it is given and writes down who asked for what', async () => {
    const before = server.requests.length;
    const answer = await get('/robots.txt', { 'user-agent': 'Test/1' });
    expect(answer.headers.get('date')).toBe('Fri, 05 Dec 2025 06:40:00 GMT');
    expect(server.requests.slice(before)).toMatchObject([
      { method: 'GET', path: '/robots.txt', headers: { 'user-agent': 'Test/1' } },
    ]);
  });
});

describe('faults on demand', () => {
  it('come as often as they were asked for, on the paths they were asked for', async () => {
    server.faults.next({
      path: '/json/v2/releases',
      times: 2,
      answer: { status: 429, headers: { 'retry-after': '120' }, body: 'slow down' },
    });
    expect((await get('/robots.txt')).status).toBe(200);
    const refused = await get(list);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '120']);
    expect(await refused.text()).toBe('slow down');
    expect((await get(list)).status).toBe(429);
    expect((await get(list)).status).toBe(200);
  });

  it('tear the connection down before an answer', async () => {
    server.faults.next({ path: /publisher=3235708/, times: 1, answer: 'reset' });
    await expect(get(list)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  });

  it('end an answer in its middle', async () => {
    server.faults.next({ path: '/robots.txt', times: 1, answer: 'truncate' });
    const cut = await get('/robots.txt', { 'accept-encoding': 'identity' });
    expect(cut.headers.get('content-length')).toBe('29');
    await expect(cut.text()).rejects.toThrow();
  });

  it('never answer at all, until the client or the server gives up', async () => {
    const other = await startReplayServer({ room: 'fixtures/pressroom' });
    other.faults.next({ path: '/robots.txt', times: 1, answer: 'hang' });
    const hanging = new Promise((_, reject) => {
      request(`${other.origin}/robots.txt`).on('error', reject).end();
    });
    const ended = expect(hanging).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await fetch(`${other.origin}/robots.txt`)).status).toBe(200);
    await other.close();
    await ended;
  });

  it('can be forgotten', async () => {
    server.faults.next({ path: /./, times: Number.POSITIVE_INFINITY, answer: { status: 503 } });
    expect((await get('/robots.txt')).status).toBe(503);
    expect((await get('/robots.txt')).status).toBe(503);
    server.faults.clear();
    expect((await get('/robots.txt')).status).toBe(200);
  });
});
