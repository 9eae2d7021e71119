import { describe, expect, it } from 'vitest';
import { HostBreaker, type HostMemory, type HostTrouble } from '../../src/fetch/host-breaker.js';
import { SetClock } from '../../src/ports/clock.js';
import { silentLog } from '../../src/ports/log.js';
import { PressbudError } from '../../src/ports/pressbud-error.js';
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
    await breaker.answered('a.example.se', 503, new Date('2026-03-02T09:00:00Z'));
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

describe('a host in trouble that is remembered', () => {
  /** Asks in a process of its own, begun `after` milliseconds. */
  const failing = async (origin: string, memory: HostMemory, times: number, after = 0) => {
    const client = testClient({ hostMemory: memory });
    client.clock.advance(after);
    const codes: unknown[] = [];
    for (let time = 0; time < times; time += 1) {
      codes.push(
        await client.get(`${origin}/a`).then(
          ({ status }) => status,
          ({ code }) => code,
        ),
      );
    }
    return codes;
  };

  it('is left alone by the next process too, until its rest is over', async () => {
    const memory = aMemory();
    const origin = `http://127.0.0.1:${await closedPort()}`;
    expect(await failing(origin, memory, 6)).toEqual([...Array(5).fill('unreachable'), 'host-resting']);
    expect(await failing(origin, memory, 1, MINUTE)).toEqual(['host-resting']);
    const later = testClient({ hostMemory: memory });
    later.clock.advance(2 * MINUTE);
    await expect(later.get(`${origin}/a`)).rejects.toMatchObject({ code: 'unreachable' });
    await expect(later.get(`${origin}/a`)).rejects.toMatchObject({ code: 'host-resting' });
  });

  it('is counted together by processes beside each other', async () => {
    const memory = aMemory();
    const origin = `http://127.0.0.1:${await closedPort()}`;
    await failing(origin, memory, 3);
    expect(await failing(origin, memory, 3)).toEqual(['unreachable', 'unreachable', 'host-resting']);
  });

  it('is forgotten when it answers, and not asked about at every request', async () => {
    const memory = aMemory();
    let status = 500;
    const server = await localServer((request, response) => {
      response.writeHead(request.url === '/robots.txt' ? 404 : status).end();
    });
    await failing(server.origin, memory, 2);
    expect(memory.known.size).toBe(1);
    memory.recalled();
    status = 200;
    expect(await failing(server.origin, memory, 4)).toEqual([200, 200, 200, 200]);
    expect(memory.known.size).toBe(0);
    expect(memory.recalled()).toBe(1);
  });

  it('that cannot be remembered hides no answer', async () => {
    const full = async () => {
      throw new MemoryFullError('no room');
    };
    const origin = `http://127.0.0.1:${await closedPort()}`;
    const codes = await failing(origin, { recall: full, remember: full }, 6);
    expect(codes).toEqual([...Array(5).fill('unreachable'), 'host-resting']);
  });
});

class MemoryFullError extends PressbudError {
  readonly code = 'storage-full';
}

/** Remembers for as long as the test lasts. `recalled` gives how often it was asked since it was last looked at. */
function aMemory(): HostMemory & { known: Map<string, HostTrouble>; recalled: () => number } {
  const known = new Map<string, HostTrouble>();
  let times = 0;
  return {
    known,
    recalled() {
      const before = times;
      times = 0;
      return before;
    },
    async recall(host) {
      times += 1;
      return known.get(host) ?? null;
    },
    async remember(host, trouble) {
      if (trouble) known.set(host, trouble);
      else known.delete(host);
    },
  };
}
