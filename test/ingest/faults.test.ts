import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openAlarms } from '../../src/store/alarms.js';
import { newsroomState } from '../../src/store/newsrooms.js';
import { countReleases } from '../../src/store/releases.js';
import { closedPort, rawServer } from '../fetch/local-server.js';
import { aPressRoom, jsonAnswer, type ListAnswer, listAnswering, rowsDownFrom } from './a-press-room.js';
import { anIngestion, newsroom, storedContent } from './an-ingestion.js';

const foreignRows = rowsDownFrom(20).map((row) => ({ ...row, publisher: { id: 1, name: 'Någon annan' } }));
const renamedRows = rowsDownFrom(20).map(({ title, body, ...row }) => ({
  ...row,
  heading: title,
  html: body,
}));

/** Short, so that what never ends is given up soon; milliseconds and bytes. */
const limits = { headers: 1_500, body: 1_500, total: 2_500, bodyBytes: 200_000 };

/** What the list answers, and the code the poll ends with when no other surface works either. */
const faults: Record<string, [ListAnswer, string]> = {
  'a connection that breaks': [(response) => response.destroy(), 'unreachable'],
  'an answer cut short': [
    (response) =>
      response.writeHead(200, { 'content-length': '5000' }).write('{"releases":[', () => response.destroy()),
    'surfaces-failed',
  ],
  '"too many requests"': [
    (response) => response.writeHead(429, { 'retry-after': '7200' }).end(),
    'http-status',
  ],
  '"service unavailable"': [(response) => response.writeHead(503).end(), 'http-status'],
  'an error of its own': [(response) => response.writeHead(500).end(), 'http-status'],
  '"not found"': [(response) => response.writeHead(404).end(), 'http-status'],
  '"not modified" to an open question': [(response) => response.writeHead(304).end(), 'http-status'],
  'broken JSON': [(response) => response.end('{"releases": [{"id": 1,'), 'surfaces-failed'],
  'nothing at all': [(response) => response.end(), 'surfaces-failed'],
  'JSON that is no list': [jsonAnswer({ error: 'maintenance' }), 'surfaces-failed'],
  'an error page': [
    (response) => response.setHeader('content-type', 'text/html').end('<h1>Något gick fel</h1>'),
    'surfaces-failed',
  ],
  'an empty list': [jsonAnswer({ releases: [], nextPage: 0, totalCount: 0 }), 'surfaces-failed'],
  'other publishers only': [
    jsonAnswer({ releases: foreignRows, nextPage: 2, totalCount: 900 }),
    'surfaces-failed',
  ],
  'rows in another form': [
    jsonAnswer({ releases: renamedRows, nextPage: 0, totalCount: 20 }),
    'surfaces-failed',
  ],
  'a redirect in a circle': [
    (response) => response.writeHead(302, { location: '/json/v2/releases?publisher=3235708&size=20' }).end(),
    'surfaces-failed',
  ],
  'a redirect to another host': [
    (response) => response.writeHead(302, { location: 'https://evil.example/' }).end(),
    'surfaces-failed',
  ],
  'a redirect to our own machine': [
    (response) => response.writeHead(302, { location: 'http://127.0.0.1:8080/' }).end(),
    'surfaces-failed',
  ],
  'a redirect to a private network': [
    (response) => response.writeHead(302, { location: 'https://10.0.0.7/' }).end(),
    'surfaces-failed',
  ],
  '"too many requests" until a date': [
    (response) => response.writeHead(429, { 'retry-after': 'Mon, 02 Mar 2026 10:00:00 GMT' }).end(),
    'http-status',
  ],
  'a reset in the middle': [
    (response) =>
      response.writeHead(200, { 'content-length': '5000' }).write('{"releases":[', () => {
        response.socket?.resetAndDestroy();
      }),
    'surfaces-failed',
  ],
  'a wait until a date': [
    (response) => response.writeHead(503, { 'retry-after': 'Mon, 02 Mar 2026 10:00:00 GMT' }).end(),
    'http-status',
  ],
  'a challenge for browsers': [
    (response) =>
      response
        .setHeader('content-type', 'text/html')
        .end(
          '<!doctype html><title>Ett ögonblick…</title><script>document.cookie="k=1";location.reload()</script>',
        ),
    'surfaces-failed',
  ],
  'a small answer that unpacks into a large one': [
    (response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(limits.bodyBytes * 2, ' '))),
    'surfaces-failed',
  ],
  'a body without end': [
    (response) => {
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', pour);
      pour();
    },
    'surfaces-failed',
  ],
  silence: [() => {}, 'timed-out'],
  'a body that stops': [
    (response) => response.writeHead(200, { 'content-length': '5000' }).write('{"releases":['),
    'surfaces-failed',
  ],
  'one byte at a time': [
    (response) => {
      const timer = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(timer));
    },
    'surfaces-failed',
  ],
  'damaged compression': [
    (response) => response.setHeader('content-encoding', 'gzip').end('{"releases":[]}'),
    'surfaces-failed',
  ],
};

describe('a press room that answers with', () => {
  it.each(Object.entries(faults))(
    '%s changes nothing that is stored, and recovers',
    async (_, [fault, code]) => {
      const room = await aPressRoom(rowsDownFrom(25));
      const ingestion = await anIngestion(room.origin, { limits });
      await ingestion.run();
      const before = await storedContent(ingestion.database);

      room.instead = listAnswering(fault);
      await expect(ingestion.run()).rejects.toMatchObject({ code });
      const after = await storedContent(ingestion.database);
      expect({ ...after, snapshots: null }).toEqual({ ...before, snapshots: null });
      const state = await newsroomState(ingestion.database, newsroom.name);
      expect(state).toMatchObject({ failures: 1, lastError: { code }, releases: 25 });
      expect(new Date(state?.nextPollAt ?? 0) > ingestion.clock.now()).toBe(true);

      room.instead = undefined;
      room.rows = rowsDownFrom(27);
      ingestion.clock.set(state?.nextPollAt ?? '');
      expect(await ingestion.run()).toMatchObject({ new: 2, failed: [] });
      expect(await newsroomState(ingestion.database, newsroom.name)).toMatchObject({
        failures: 0,
        lastError: null,
      });
      expect(await openAlarms(ingestion.database)).toEqual([]);
    },
  );

  it.each(Object.entries(faults))(
    '%s at its first poll leaves nothing behind but the reason',
    async (_, [fault, code]) => {
      const room = await aPressRoom(rowsDownFrom(25));
      const ingestion = await anIngestion(room.origin, { limits });
      room.instead = listAnswering(fault);
      const error = await ingestion.run().catch((cause: unknown) => cause);
      expect(error).toMatchObject({ code });
      expect(String(error)).not.toContain('\n');
      expect(String(error)).toContain('via.tt.se');
      expect(await countReleases(ingestion.database)).toBe(0);
      room.instead = undefined;
      ingestion.clock.set((await newsroomState(ingestion.database, newsroom.name))?.nextPollAt ?? '');
      expect(await ingestion.run()).toMatchObject({ new: 25 });
    },
  );
});

describe('a host that', () => {
  /** Takes connections and says nothing: over TLS, a connection stands only when TLS does. */
  const mute = async (): Promise<string> => (await rawServer(() => {})).origin.replace('http:', 'https:');

  it.each<[string, () => Promise<string>, object]>([
    ['no name server knows', async () => 'http://press.invalid', { reason: 'dns' }],
    ['refuses connections', async () => `http://127.0.0.1:${await closedPort()}`, { reason: 'refused' }],
    ['lets nobody connect in time', mute, { phase: 'connect' }],
  ])('%s changes nothing that is stored, and recovers', async (_, gone, reason) => {
    const room = await aPressRoom(rowsDownFrom(25));
    const well = await anIngestion(room.origin);
    await well.run();
    const before = await storedContent(well.database);
    const { database } = well;
    const ill = await anIngestion(await gone(), { database, limits: { ...limits, connect: 300 } });
    ill.clock.set(well.clock.now());
    await expect(ill.run()).rejects.toMatchObject(reason);
    expect(await storedContent(database)).toEqual(before);
    const state = await newsroomState(database, newsroom.name);
    expect(state).toMatchObject({ failures: 1, releases: 25, nextPollReason: 'back-off' });
    room.rows = rowsDownFrom(27);
    well.clock.set(state?.nextPollAt ?? '');
    expect(await well.run()).toMatchObject({ new: 2, revised: 0, failed: [] });
  });
});
