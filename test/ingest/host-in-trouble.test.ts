import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { newsroomState } from '../../src/store/newsrooms.js';
import { countReleases } from '../../src/store/releases.js';
import { closedPort } from '../fetch/local-server.js';
import { aPressRoom, listAnswering, rowsDownFrom } from './a-press-room.js';
import { anIngestion, newsroom } from './an-ingestion.js';

describe('a host in trouble', () => {
  it('is not asked for anything else in that poll', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin);
    room.instead = listAnswering((response) => response.writeHead(503).end());
    await expect(ingestion.run()).rejects.toThrow();
    expect(room.asked()).toHaveLength(1);
  });

  it('is asked again when it says so', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin);
    room.instead = listAnswering((response) => response.writeHead(429, { 'retry-after': '7200' }).end());
    await expect(ingestion.run()).rejects.toThrow();
    expect(await newsroomState(ingestion.database, newsroom.name)).toMatchObject({
      nextPollAt: '2026-03-02T10:00:06.000Z',
      nextPollReason: 'retry-after',
    });
  });

  it('is asked less and less often while it lasts', async () => {
    const ingestion = await anIngestion(`http://127.0.0.1:${await closedPort()}`);
    const pauses: number[] = [];
    for (let poll = 0; poll < 5; poll += 1) {
      const error = await ingestion.run().catch((cause: unknown) => cause);
      expect(error).toMatchObject({ code: 'unreachable', reason: 'refused' });
      const next = (await newsroomState(ingestion.database, newsroom.name))?.nextPollAt ?? '';
      pauses.push((Date.parse(next) - ingestion.clock.now().getTime()) / 60_000);
      ingestion.clock.set(next);
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80]);
  });

  it('for an hour is back to normal with the first good answer after', async () => {
    const room = await aPressRoom(rowsDownFrom(25));
    const ingestion = await anIngestion(room.origin);
    await ingestion.run();
    room.rows = rowsDownFrom(30);
    room.instead = (_, response) => response.writeHead(500).end() !== null;
    const end = ingestion.clock.now().getTime() + 60 * 60 * 1000;
    while (ingestion.clock.now().getTime() < end) {
      await expect(ingestion.run()).rejects.toThrow();
      ingestion.clock.set((await newsroomState(ingestion.database, newsroom.name))?.nextPollAt ?? '');
    }
    expect(await countReleases(ingestion.database)).toBe(25);
    room.instead = undefined;
    expect(await ingestion.run()).toMatchObject({ new: 5, revised: 0, failed: [] });
  });

  it('does not hold up a newsroom on another host', async () => {
    const stuck = await aPressRoom(rowsDownFrom(3));
    const other = await aPressRoom(rowsDownFrom(3));
    const otherHost = 'https://annan.example.se';
    const origins = { [newsroom.baseUrl]: stuck.origin, [otherHost]: other.origin };
    const ingestion = await anIngestion(stuck.origin, { origins });
    const asked = new Promise<ServerResponse>((ready) => {
      stuck.instead = (path, response) => {
        if (path.startsWith('/json/')) ready(response);
        return path.startsWith('/json/');
      };
    });
    const waiting = ingestion.run();
    const held = await asked;
    const second = { ...newsroom, name: 'annan', baseUrl: otherHost, source: 'annan' };
    expect(await ingestion.run({ newsroom: second })).toMatchObject({ new: 3 });
    held.writeHead(503).end();
    await expect(waiting).rejects.toMatchObject({ code: 'http-status' });
    expect(await newsroomState(ingestion.database, 'annan')).toMatchObject({ failures: 0, releases: 3 });
  });

  it('in the middle of a walk leaves what was stored, and the next walk completes it', async () => {
    const room = await aPressRoom(rowsDownFrom(70));
    const ingestion = await anIngestion(room.origin);
    room.instead = (path, response) => path.endsWith('page=3') && response.destroy() !== null;
    await expect(ingestion.run()).rejects.toMatchObject({ code: 'unreachable' });
    expect(await countReleases(ingestion.database)).toBe(40);
    room.instead = undefined;
    expect(await ingestion.run()).toMatchObject({ resumed: true, new: 30, unchanged: 20 });
  });

  it('that vanishes while something new is stored does not hide the rest of it', async () => {
    const room = await aPressRoom(rowsDownFrom(70));
    const ingestion = await anIngestion(room.origin);
    await ingestion.run();
    room.rows = rowsDownFrom(130);
    room.instead = (path, response) => path.endsWith('page=3') && response.destroy() !== null;
    await expect(ingestion.run()).rejects.toThrow();
    room.instead = undefined;
    expect(await ingestion.run()).toMatchObject({ new: 20 });
    expect(await countReleases(ingestion.database)).toBe(130);
  });
});
