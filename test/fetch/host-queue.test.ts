import { describe, expect, it } from 'vitest';
import { HostQueue } from '../../src/fetch/host-queue.js';
import { SetClock } from '../../src/ports/clock.js';
import { localServer } from './local-server.js';
import { testClient } from './test-client.js';

describe('the line in front of a host', () => {
  it('lets one request through at a time', async () => {
    let inside = 0;
    let most = 0;
    const server = await localServer((_, response) => {
      inside += 1;
      most = Math.max(most, inside);
      setTimeout(() => {
        inside -= 1;
        response.end();
      }, 5);
    });
    const client = testClient();
    await Promise.all(Array.from({ length: 5 }, (_, n) => client.get(`${server.origin}/${n}`)));
    expect(most).toBe(1);
    expect(server.paths.slice(-5).sort()).toEqual(['/0', '/1', '/2', '/3', '/4']);
  });

  it('keeps the pause from start to start', async () => {
    const { queue, clock, pauses } = testQueue(10);
    const taking = (milliseconds: number) => async () => clock.advance(milliseconds);
    await queue.run('a.example.se', taking(1_000));
    await queue.run('a.example.se', taking(10_000));
    await queue.run('a.example.se', taking(0));
    expect(pauses).toEqual([5_000]);
  });

  it('is a line for each host', async () => {
    const { queue, pauses } = testQueue(10);
    await queue.run('a.example.se', async () => {});
    await queue.run('b.example.se', async () => {});
    expect(pauses).toEqual([]);
  });

  it('goes on when a request has failed', async () => {
    const { queue } = testQueue(10);
    const failing = queue.run('a.example.se', () => Promise.reject(new Error('broken')));
    const next = queue.run('a.example.se', async () => 'next');
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('next');
  });

  it('can be left before the turn comes', async () => {
    const { queue } = testQueue(10);
    const stop = new AbortController();
    const ran: string[] = [];
    const first = queue.run('a.example.se', async () => stop.abort(new Error('enough')));
    const second = queue.run('a.example.se', async () => ran.push('second'), stop.signal);
    await first;
    await expect(second).rejects.toThrow('enough');
    expect(ran).toEqual([]);
  });

  it('does not grow when the clock is set back', async () => {
    const { queue, clock, pauses } = testQueue(10);
    await queue.run('a.example.se', async () => {});
    clock.advance(-3_600_000);
    await queue.run('a.example.se', async () => {});
    expect(pauses).toEqual([6_000]);
  });
});

function testQueue(requestsPerMinute: number) {
  const clock = new SetClock('2026-03-02T08:00:00Z');
  const pauses: number[] = [];
  const wait = async (milliseconds: number) => {
    pauses.push(milliseconds);
    clock.advance(milliseconds);
  };
  return { queue: new HostQueue({ requestsPerMinute, clock, wait }), clock, pauses };
}
