import { describe, expect, it } from 'vitest';
import { HttpStatusError } from '../../src/fetch/errors/http-status-error.js';
import { localServer, paths } from './local-server.js';
import { testClient } from './test-client.js';

describe('fetching an address', () => {
  it('gives status, headers, bytes and time', async () => {
    const server = await localServer(
      paths({ '/a?b=1': (_, response) => response.setHeader('X-Two', ['1', '2']).end('Hej på dig') }),
    );
    const client = testClient();
    const answer = await client.get(`${server.origin}/a?b=1#part`);
    expect(answer).toMatchObject({
      url: `${server.origin}/a?b=1`,
      status: 200,
      notModified: false,
      fetchedAt: client.clock.now(),
    });
    expect(answer.headers['x-two']).toBe('1, 2');
    expect(Buffer.from(answer.body).toString()).toBe('Hej på dig');
  });

  it('says who we are and what we take', async () => {
    const server = await localServer(paths({ '/a': 'x' }));
    await testClient().get(`${server.origin}/a`, { accept: 'application/json' });
    for (const request of server.requests) {
      expect(request.headers['user-agent']).toBe('Pressbud/0.1 (+https://press.example.se/bot)');
    }
    expect(server.requests.at(-1)?.headers).toMatchObject({
      accept: 'application/json',
      'accept-encoding': 'gzip, br, deflate',
    });
  });

  it('connects to the stand-in of a public origin and keeps the public name', async () => {
    const server = await localServer(paths({ '/a': 'x' }));
    const client = testClient({
      allowPrivateAddresses: false,
      origins: { 'https://press.example.se': server.origin },
    });
    const answer = await client.get('https://press.example.se/a');
    expect(answer.url).toBe('https://press.example.se/a');
    expect(server.requests.at(-1)?.headers.host).toBe('press.example.se');
  });

  it('stops when told to', async () => {
    const server = await localServer((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else stop.abort(new Error('enough'));
    });
    const stop = new AbortController();
    await expect(testClient().get(`${server.origin}/a`, { signal: stop.signal })).rejects.toThrow('enough');
    await expect(testClient().get(`${server.origin}/a`, { signal: stop.signal })).rejects.toThrow('enough');
  });
});

describe('asking only for what is new', () => {
  it('sends validators exactly as they were received and takes 304 for an answer', async () => {
    const server = await localServer(paths({ '/a': (_, response) => response.writeHead(304).end() }));
    const answer = await testClient().get(`${server.origin}/a`, {
      validators: { etag: 'W/"a b"', lastModified: 'Mon, 2 Mar 2026 7:00:00 UTC' },
    });
    expect(answer).toMatchObject({ status: 304, notModified: true });
    expect(answer.body).toHaveLength(0);
    expect(server.requests.at(-1)?.headers).toMatchObject({
      'if-none-match': 'W/"a b"',
      'if-modified-since': 'Mon, 2 Mar 2026 7:00:00 UTC',
    });
  });

  it('takes a 304 nobody asked for as a failure', async () => {
    const server = await localServer(paths({ '/a': (_, response) => response.writeHead(304).end() }));
    const asking = testClient().get(`${server.origin}/a`, { validators: { etag: null, lastModified: null } });
    await expect(asking).rejects.toMatchObject({ code: 'http-status', status: 304 });
  });
});

describe('an answer that is none', () => {
  it.each([
    ['120', '2026-03-02T08:02:00.000Z'],
    ['Mon, 02 Mar 2026 09:30:00 GMT', '2026-03-02T09:30:00.000Z'],
    ['soon', null],
  ])('tells of a 429 when to come back (Retry-After: %s)', async (value, expected) => {
    const server = await localServer(
      paths({ '/a': (_, response) => response.writeHead(429, { 'retry-after': value }).end('slow down') }),
    );
    const client = testClient({ requestsPerMinute: 60_000 });
    const error = await client.get(`${server.origin}/a`).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(HttpStatusError);
    const { status, retryAfter } = error as HttpStatusError;
    expect([status, retryAfter?.toISOString().slice(0, 19) ?? null]).toEqual([
      429,
      expected?.slice(0, 19) ?? null,
    ]);
  });

  it.each([204, 206, 400, 404, 410, 500, 503])('is an error when its status is %i', async (status) => {
    const server = await localServer(paths({ '/a': (_, response) => response.writeHead(status).end() }));
    await expect(testClient().get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'http-status',
      context: { url: `${server.origin}/a`, status },
    });
  });
});
