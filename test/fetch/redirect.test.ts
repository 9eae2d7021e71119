import { describe, expect, it } from 'vitest';
import { localServer, paths } from './local-server.js';
import { testClient } from './test-client.js';

const to = (location: string, status = 302) =>
  ((_, response) => response.writeHead(status, { location }).end()) as Parameters<typeof localServer>[0];

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with %i is followed within the host', async (status) => {
    const server = await localServer(paths({ '/a': to('b?c', status), '/b?c': 'there' }));
    const answer = await testClient().get(`${server.origin}/a`);
    expect(answer.url).toBe(`${server.origin}/b?c`);
    expect(Buffer.from(answer.body).toString()).toBe('there');
  });

  it.each([
    ['one for good', { '/a': to('/b', 301), '/b': 'there' }, '/b'],
    ['several for good', { '/a': to('/b', 308), '/b': to('/c', 301), '/c': 'there' }, '/c'],
    ['one for good and one for now', { '/a': to('/b', 301), '/b': to('/c', 302), '/c': 'there' }, '/b'],
    ['one for now and one for good', { '/a': to('/b', 307), '/b': to('/c', 301), '/c': 'there' }, null],
    ['none', { '/a': 'there' }, null],
  ])('tells where an address has moved: %s', async (_, answers, movedTo) => {
    const server = await localServer(paths(answers));
    const answer = await testClient().get(`${server.origin}/a`);
    expect(answer.movedTo).toBe(movedTo && `${server.origin}${movedTo}`);
  });

  it('is followed five times, not six', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 6 }, (_, step) => [`/${step}`, to(`/${step + 1}`)] as const),
    );
    const server = await localServer(paths({ ...chain, '/6': 'there' }));
    await expect(testClient().get(`${server.origin}/1`)).resolves.toMatchObject({ status: 200 });
    await expect(testClient().get(`${server.origin}/0`)).rejects.toMatchObject({
      code: 'redirect-refused',
      context: { problem: 'too-many' },
    });
  });

  it('in a circle is noticed', async () => {
    const server = await localServer(paths({ '/a': to('/b'), '/b': to('/a#again') }));
    await expect(testClient().get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'redirect-refused',
      context: { problem: 'loop' },
    });
    expect(server.paths).toEqual(['/robots.txt', '/a', '/b']);
  });

  it('to another host is followed only where allowed', async () => {
    const other = await localServer(paths({ '/b': 'there' }));
    const server = await localServer(paths({ '/a': to(`${other.origin}/b`) }));
    await expect(testClient().get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'redirect-refused',
      context: { problem: 'other-host' },
    });
    expect(other.paths).toEqual([]);
    const trusting = testClient({ redirectHosts: [new URL(other.origin).host] });
    await expect(trusting.get(`${server.origin}/a`)).resolves.toMatchObject({ url: `${other.origin}/b` });
  });

  it.each([
    'http://127.0.0.1:1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:10.0.0.1]/',
    'http://2130706433/',
    'http://localhost:1/',
  ])('to %s gets no connection, even where the host would be allowed', async (location) => {
    const server = await localServer(paths({ '/a': to(location) }));
    const client = testClient({
      allowPrivateAddresses: false,
      origins: { 'http://press.example.se': server.origin },
      redirectHosts: [new URL(location).host],
    });
    await expect(client.get('http://press.example.se/a')).rejects.toMatchObject({
      code: 'forbidden-address',
    });
  });

  it('from https to http is refused', async () => {
    const server = await localServer(paths({ '/a': to('http://press.example.se/b'), '/b': 'there' }));
    const client = testClient({
      origins: { 'https://press.example.se': server.origin, 'http://press.example.se': server.origin },
    });
    await expect(client.get('https://press.example.se/a')).rejects.toMatchObject({
      context: { problem: 'less-safe' },
    });
  });

  it('from http to https is followed', async () => {
    const server = await localServer(paths({ '/a': to('https://press.example.se/b'), '/b': 'there' }));
    const client = testClient({
      origins: { 'https://press.example.se': server.origin, 'http://press.example.se': server.origin },
    });
    await expect(client.get('http://press.example.se/a')).resolves.toMatchObject({
      url: 'https://press.example.se/b',
    });
  });

  it.each([
    ['', 'redirect-refused'],
    ['javascript:alert(1)', 'not-http-url'],
    ['http://user:secret@127.0.0.1/', 'not-http-url'],
    ['http://[', 'not-http-url'],
  ])('to %j is refused', async (location, code) => {
    const server = await localServer(paths({ '/a': to(location) }));
    await expect(testClient().get(`${server.origin}/a`)).rejects.toMatchObject({ code });
  });
});
