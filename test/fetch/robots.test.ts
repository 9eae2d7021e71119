import { describe, expect, it } from 'vitest';
import { localServer, paths } from './local-server.js';
import { testClient } from './test-client.js';

const serving = (robots: string, answers: Parameters<typeof paths>[0] = {}) =>
  localServer(paths({ '/robots.txt': robots, '/a': 'a', '/b': 'b', '/private/a': 'c', ...answers }));

describe('robots.txt', () => {
  it('keeps us from what it disallows, without asking for it', async () => {
    const server = await serving('User-agent: *\nDisallow: /private/\n');
    const client = testClient();
    await expect(client.get(`${server.origin}/private/a`)).rejects.toMatchObject({
      code: 'forbidden-by-robots',
      context: { reason: 'disallowed' },
    });
    await client.get(`${server.origin}/a`);
    expect(server.paths).toEqual(['/robots.txt', '/a']);
  });

  it('may have rules for us by name; those for everybody are not ours then', async () => {
    const server = await serving('User-agent: *\nDisallow: /a\n\nUser-agent: pressbud\nDisallow: /b\n');
    const client = testClient();
    await expect(client.get(`${server.origin}/b`)).rejects.toMatchObject({ code: 'forbidden-by-robots' });
    await expect(client.get(`${server.origin}/a`)).resolves.toMatchObject({ status: 200 });
  });

  it('allows what its longest rule allows', async () => {
    const server = await serving('User-agent: *\nDisallow: /private\nAllow: /private/a$\n');
    await expect(testClient().get(`${server.origin}/private/a`)).resolves.toMatchObject({ status: 200 });
  });

  it('is asked for again at a redirect', async () => {
    const server = await serving('User-agent: *\nDisallow: /private/\n', {
      '/c': (_, response) => response.writeHead(302, { location: '/private/a' }).end(),
    });
    await expect(testClient().get(`${server.origin}/c`)).rejects.toMatchObject({
      code: 'forbidden-by-robots',
    });
  });

  it('is kept for a day', async () => {
    const server = await serving('User-agent: *\nDisallow:\n');
    const client = testClient();
    await client.get(`${server.origin}/a`);
    client.clock.advance(23 * 3_600_000);
    await client.get(`${server.origin}/a`);
    client.clock.advance(2 * 3_600_000);
    await client.get(`${server.origin}/a`);
    expect(server.paths).toEqual(['/robots.txt', '/a', '/a', '/robots.txt', '/a']);
  });

  it.each([400, 401, 403, 404, 410])('that answers %i forbids nothing', async (status) => {
    const server = await serving('', { '/robots.txt': (_, response) => response.writeHead(status).end() });
    await expect(testClient().get(`${server.origin}/a`)).resolves.toMatchObject({ status: 200 });
  });

  it.each([500, 503])('that answers %i forbids everything until it answers otherwise', async (status) => {
    let answer = status;
    const server = await serving('', {
      '/robots.txt': (_, response) => response.writeHead(answer).end('User-agent: *\nDisallow: /b'),
    });
    const client = testClient();
    await expect(client.get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'forbidden-by-robots',
      context: { reason: 'robots-unreachable' },
    });
    answer = 200;
    await expect(client.get(`${server.origin}/a`)).resolves.toMatchObject({ status: 200 });
  });

  it('that asks us to come back later is obeyed', async () => {
    const server = await serving('', {
      '/robots.txt': (_, response) => response.writeHead(429, { 'retry-after': '60' }).end(),
    });
    await expect(testClient().get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'http-status',
      status: 429,
    });
    expect(server.paths).toEqual(['/robots.txt']);
  });

  it('that cannot be had because the host cannot be reached fails with that reason', async () => {
    const server = await serving('', { '/robots.txt': (request) => request.socket.destroy() });
    await expect(testClient().get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'unreachable',
      reason: 'reset',
    });
    expect(server.paths).toEqual(['/robots.txt']);
  });

  it('is followed to another host, and gone when redirected too often', async () => {
    const other = await serving('User-agent: *\nDisallow: /a\n');
    const server = await serving('', {
      '/robots.txt': (_, response) =>
        response.writeHead(301, { location: `${other.origin}/robots.txt` }).end(),
    });
    await expect(testClient().get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'forbidden-by-robots',
    });
    const endless = await localServer((request, response) => {
      if (request.url === '/a') response.end('a');
      else response.writeHead(301, { location: `${request.url}x` }).end();
    });
    await expect(testClient().get(`${endless.origin}/a`)).resolves.toMatchObject({ status: 200 });
    expect(endless.paths).toHaveLength(7);
  });

  it('can wish for longer pauses, within reason', async () => {
    const server = await serving('User-agent: *\nCrawl-delay: 15\n');
    const patient = testClient();
    await patient.get(`${server.origin}/a`);
    await patient.get(`${server.origin}/b`);
    expect(patient.pauses).toEqual([15_000, 15_000]);
    const greedy = await serving('User-agent: *\nCrawl-delay: 86400\n');
    const client = testClient();
    await client.get(`${greedy.origin}/a`);
    expect(client.pauses).toEqual([60_000]);
  });
});
