import { describe, expect, it } from 'vitest';
import { HostBreaker } from '../../src/fetch/host-breaker.js';
import { SetClock } from '../../src/ports/clock.js';
import { silentLog } from '../../src/ports/log.js';
import { closedPort, localServer } from './local-server.js';
import { testClient } from './test-client.js';

const MINUTE = 60_000;

describe('a host that fails again and again', () => {
  it('is left alone after five times, whoever asks', async () => {
    const client = testClient();
    const origin = `http://127.0.0.1:${await closedPort()}`;
    for (let time = 0; time < 5; time += 1) {
      await expect(client.get(`${origin}/newsroom-${time}`)).rejects.toMatchObject({ code: 'unreachable' });
    }
    await expect(client.get(`${origin}/another-newsroom`)).rejects.toMatchObject({
      code: 'host-resting',
      context: { reason: 'broken' },
    });
  });

  it('is tried once when the rest is over, and then left alone for longer', async () => {
    let status = 500;
    const server = await localServer((request, response) => {
      response.writeHead(request.url === '/robots.txt' ? 404 : status).end();
    });
    const client = testClient({ requestsPerMinute: 60_000 });
    const codes = async (times: number): Promise<unknown[]> => {
      const answers: unknown[] = [];
      for (let time = 0; time < times; time += 1) {
        answers.push(
          await client.get(`${server.origin}/a`).then(
            ({ status: ok }) => ok,
            ({ code }) => code,
          ),
        );
      }
      return answers;
    };
    expect(await codes(6)).toEqual([...Array<string>(5).fill('http-status'), 'host-resting']);
    client.clock.advance(MINUTE);
    expect(await codes(2)).toEqual(['http-status', 'host-resting']);
    client.clock.advance(MINUTE);
    expect(await codes(1)).toEqual(['host-resting']);
    client.clock.advance(MINUTE);
    status = 200;
    expect(await codes(3)).toEqual([200, 200, 200]);
  });

  it('does not make another host wait', async () => {
    const server = await localServer((_, response) => response.end('ok'));
    const client = testClient();
    const origin = `http://127.0.0.1:${await closedPort()}`;
    for (let time = 0; time < 6; time += 1) await client.get(`${origin}/a`).catch(() => {});
    expect((await client.get(`${server.origin}/a`)).status).toBe(200);
  });

  it('is not left alone for longer because the clock is set back', async () => {
    const clock = new SetClock('2026-03-02T08:00:00Z');
    const breaker = new HostBreaker({ clock, log: silentLog });
    breaker.answered('a.example.se', 503, new Date('2026-03-02T09:00:00Z'));
    await expect(breaker.run('a.example.se', async () => 'sent')).rejects.toThrow();
    clock.set('2026-03-01T08:00:00Z');
    await expect(breaker.run('a.example.se', async () => 'sent')).resolves.toBe('sent');
  });
});

describe('a host that asks to be left alone', () => {
  it.each([
    ['seconds', '120'],
    ['a date', 'Mon, 02 Mar 2026 08:02:06 GMT'],
  ])('in %s is, for that long', async (_, retryAfter) => {
    const server = await localServer((request, response) => {
      const status = request.url === '/robots.txt' ? 404 : request.url === '/a' ? 429 : 200;
      response.writeHead(status, status === 429 ? { 'retry-after': retryAfter } : {}).end();
    });
    const client = testClient();
    await expect(client.get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'http-status',
      status: 429,
    });
    client.clock.advance(MINUTE);
    await expect(client.get(`${server.origin}/b`)).rejects.toMatchObject({
      code: 'host-resting',
      context: { reason: 'asked' },
    });
    client.clock.advance(MINUTE);
    expect((await client.get(`${server.origin}/b`)).status).toBe(200);
  });
});
