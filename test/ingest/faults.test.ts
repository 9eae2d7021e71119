import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openAlarms } from '../../src/store/alarms.js';
import { newsroomState } from '../../src/store/newsrooms.js';
import { countReleases, findRelease } from '../../src/store/releases.js';
import { findSnapshot } from '../../src/store/snapshots.js';
import { closedPort } from '../fetch/local-server.js';
import { onEachDatabase } from '../store/each-database.js';
import { aPressRoom, aRow, type PressRoom, rowsDownFrom } from './a-press-room.js';
import { anIngestion, newsroom, storedContent } from './an-ingestion.js';

type Fault = (response: ServerResponse, room: PressRoom) => void;

const json =
  (body: unknown): Fault =>
  (response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));

const foreignRows = rowsDownFrom(20).map((row) => ({ ...row, publisher: { id: 1, name: 'Någon annan' } }));
const renamedRows = rowsDownFrom(20).map(({ title, body, ...row }) => ({
  ...row,
  heading: title,
  html: body,
}));

/** Short, so that what never ends is given up soon; milliseconds and bytes. */
const limits = { headers: 1_500, body: 1_500, total: 2_500, bodyBytes: 200_000 };

/** What the list answers, and the code the poll ends with when no other surface works either. */
const faults: Record<string, [Fault, string]> = {
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
  'JSON that is no list': [json({ error: 'maintenance' }), 'surfaces-failed'],
  'an error page': [
    (response) => response.setHeader('content-type', 'text/html').end('<h1>Något gick fel</h1>'),
    'surfaces-failed',
  ],
  'an empty list': [json({ releases: [], nextPage: 0, totalCount: 0 }), 'surfaces-failed'],
  'other publishers only': [json({ releases: foreignRows, nextPage: 2, totalCount: 900 }), 'surfaces-failed'],
  'rows in another form': [json({ releases: renamedRows, nextPage: 0, totalCount: 20 }), 'surfaces-failed'],
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

const answering = (fault: Fault, room: PressRoom): PressRoom['instead'] => {
  return (path, response) => {
    if (!path.startsWith('/json/v2/releases')) return false;
    fault(response, room);
    return true;
  };
};

describe('a press room that answers with', () => {
  it.each(Object.entries(faults))(
    '%s changes nothing that is stored, and recovers',
    async (_, [fault, code]) => {
      const room = await aPressRoom(rowsDownFrom(25));
      const ingestion = await anIngestion(room.origin, { limits });
      await ingestion.run();
      const before = await storedContent(ingestion.database);

      room.instead = answering(fault, room);
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
      room.instead = answering(fault, room);
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

describe('a host in trouble', () => {
  it('is not asked for anything else in that poll', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin);
    room.instead = answering((response) => response.writeHead(503).end(), room);
    await expect(ingestion.run()).rejects.toThrow();
    expect(room.asked()).toHaveLength(1);
  });

  it('is asked again when it says so', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin);
    room.instead = answering((response) => response.writeHead(429, { 'retry-after': '7200' }).end(), room);
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

  it('that no name server knows is a failure like any other', async () => {
    const ingestion = await anIngestion('http://press.invalid');
    await expect(ingestion.run()).rejects.toMatchObject({ code: 'unreachable', reason: 'dns' });
    expect(await countReleases(ingestion.database)).toBe(0);
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

describe('a list that repeats itself for ever', () => {
  it('is walked until it repeats, and reported', async () => {
    const room = await aPressRoom(rowsDownFrom(45), { endless: true });
    const ingestion = await anIngestion(room.origin);
    expect(await ingestion.run()).toMatchObject({ found: 45, new: 45 });
    expect(room.asked().length).toBeLessThanOrEqual(4);
    expect(await openAlarms(ingestion.database)).toMatchObject([{ code: 'list-repeats' }]);
    expect((await ingestion.run()).found).toBe(20);
  });

  it('before all it promised has come, is walked again the next time', async () => {
    const rows = rowsDownFrom(20);
    const room = await aPressRoom(rows);
    const ingestion = await anIngestion(room.origin);
    let promised = 100;
    room.instead = answering(
      (response) => json({ releases: rows, nextPage: 7, totalCount: promised })(response, room),
      room,
    );
    expect(await ingestion.run()).toMatchObject({ found: 20, total: 100 });
    room.asked();
    await ingestion.run();
    expect(room.asked()).toHaveLength(2);
    promised = 20;
    await ingestion.run();
    room.asked();
    await ingestion.run();
    expect(room.asked()).toHaveLength(1);
  });
});

describe('a list that has moved', () => {
  const moved = (status: number): PressRoom['instead'] => {
    const newsroomList = '/json/v2/releases?publisher=3235708&size=20';
    return (path, response) => {
      if (path !== newsroomList) return false;
      const location = `${newsroomList}&from=old`;
      return response.writeHead(status, { location }).end() !== null;
    };
  };

  it.each([301, 308])(
    'for good (%i) is read there, and reported until the settings say so',
    async (status) => {
      const room = await aPressRoom(rowsDownFrom(3));
      const ingestion = await anIngestion(room.origin);
      room.instead = moved(status);
      expect(await ingestion.run()).toMatchObject({ new: 3, failed: [] });
      expect(await openAlarms(ingestion.database)).toMatchObject([
        {
          code: 'list-moved',
          context: { movedTo: 'https://via.tt.se/json/v2/releases?publisher=3235708&size=20&from=old' },
        },
      ]);
      room.instead = undefined;
      await ingestion.run();
      expect(await openAlarms(ingestion.database)).toEqual([]);
    },
  );

  it.each([302, 303, 307])('for now (%i) is read there, and nobody need know', async (status) => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin);
    room.instead = moved(status);
    expect(await ingestion.run()).toMatchObject({ new: 3, failed: [] });
    expect(await openAlarms(ingestion.database)).toEqual([]);
  });
});

describe('a list that', () => {
  it('changes its total while it is walked is complete by the last word', async () => {
    const room = await aPressRoom(rowsDownFrom(45));
    const ingestion = await anIngestion(room.origin);
    room.instead = (path) => {
      if (path.endsWith('page=2')) room.rows = rowsDownFrom(45).slice(0, 43);
      return false;
    };
    expect(await ingestion.run()).toMatchObject({ found: 43, total: 43 });
    expect(await openAlarms(ingestion.database)).toEqual([]);
  });

  it.each([
    ['Windows-1252 without a word about it', 'latin1', 'application/json'],
    ['Windows-1252 and says so', 'latin1', 'application/json; charset=windows-1252'],
    ['UTF-8 and says Latin-1', 'utf8', 'application/json; charset=iso-8859-1'],
    ['UTF-16 and says so', 'utf16le', 'application/json; charset=utf-16le'],
  ] as const)('comes in %s is read rightly', async (_, encoding, contentType) => {
    const room = await aPressRoom([]);
    const ingestion = await anIngestion(room.origin);
    const list = { releases: [aRow(1, { title: 'Årsbokslut för Älvsbyn' })], nextPage: 0, totalCount: 1 };
    room.instead = answering(
      (response) =>
        response.setHeader('content-type', contentType).end(Buffer.from(JSON.stringify(list), encoding)),
      room,
    );
    expect(await ingestion.run()).toMatchObject({ new: 1 });
    const stored = await findRelease(ingestion.database, 'via-tt:1');
    expect(stored?.document.title).toBe('Årsbokslut för Älvsbyn');
  });
});

describe('a release that cannot be read', () => {
  it('is counted and told, and stops none of the others', async () => {
    const room = await aPressRoom([aRow(3), aRow(2, { title: null, body: null }), aRow(1)]);
    const ingestion = await anIngestion(room.origin);
    const url = 'https://via.tt.se/pressmeddelande/2/rubrik-2?publisherId=3235708&lang=sv';
    expect(await ingestion.run()).toMatchObject({
      found: 3,
      new: 2,
      failed: [{ id: 'via-tt:2', url, code: 'http-status' }],
    });
    expect(ingestion.progress).toContainEqual({
      type: 'release',
      id: 'via-tt:2',
      title: '',
      outcome: 'failed',
      counts: null,
    });
    expect(await newsroomState(ingestion.database, newsroom.name)).toMatchObject({ failures: 0 });
  });

  it('keeps what was stored of it before', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin);
    await ingestion.run();
    room.rows = [aRow(3), aRow(2, { title: null, body: null }), aRow(1)];
    expect(await ingestion.run()).toMatchObject({ revised: 0, failed: [] });
  });

  it('for want of a number is told too', async () => {
    const room = await aPressRoom([aRow(1), { ...aRow(2), id: null }]);
    const ingestion = await anIngestion(room.origin);
    const { failed } = await ingestion.run();
    expect(failed).toMatchObject([{ id: null, code: 'unusable-release' }]);
  });

  it('is asked for again at the next poll when only the fetching failed', async () => {
    const room = await aPressRoom([...rowsDownFrom(30), aRow(99, { title: null, body: null })]);
    const ingestion = await anIngestion(room.origin);
    room.instead = (path, response) =>
      path.startsWith('/pressmeddelande/99') && response.writeHead(500).end() !== null;
    expect(await ingestion.run()).toMatchObject({ new: 30, failed: [{ id: 'via-tt:99' }] });
    room.asked();
    await ingestion.run();
    expect(room.asked().filter((path) => path.startsWith('/pressmeddelande/99'))).toHaveLength(1);
  });
});

onEachDatabase('an alarm', (test) => {
  it('names the answer that raised it', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    room.instead = answering(json({ releases: [], nextPage: 0, totalCount: 0 }), room);
    await expect(ingestion.run()).rejects.toThrow();
    const [alarm] = await openAlarms(test.database);
    expect(alarm).toMatchObject({
      newsroom: 'region-norrbotten',
      code: 'newsroom-empty',
      context: { stored: 3, surface: 'api' },
      occurrences: 1,
    });
    const snapshot = await findSnapshot(test.database, alarm?.snapshotId ?? '');
    expect(Buffer.from(snapshot?.body ?? []).toString()).toBe('{"releases":[],"nextPage":0,"totalCount":0}');
  });
});
