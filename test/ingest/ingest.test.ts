import { describe, expect, it } from 'vitest';
import type { HostMemory } from '../../src/fetch/host-breaker.js';
import type { IngestSummary } from '../../src/ingest/ingest.js';
import type { Database } from '../../src/store/database.js';
import { findTroubledHost, recordTroubledHost } from '../../src/store/hosts.js';
import { newsroomState } from '../../src/store/newsrooms.js';
import { countReleases, findRelease, listReleases, releaseRevisions } from '../../src/store/releases.js';
import { findSnapshot } from '../../src/store/snapshots.js';
import { onEachDatabase } from '../store/each-database.js';
import { aPressRoom, aRow, rowsDownFrom } from './a-press-room.js';
import { anIngestion, storedContent } from './an-ingestion.js';

const numbers = ({ found, new: fresh, revised, unchanged, failed }: IngestSummary) => ({
  found,
  new: fresh,
  revised,
  unchanged,
  failed: failed.length,
});

/** A database that counts what it is asked; `asked` gives the number since it was last looked at. */
function counted(database: Database): { counting: Database; asked: () => number } {
  let questions = 0;
  const db = database.db.withPlugin({
    transformQuery: ({ node }) => {
      questions += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const asked = (): number => {
    const before = questions;
    questions = 0;
    return before;
  };
  return { counting: { ...database, db }, asked };
}

onEachDatabase('the first poll of a newsroom', (test) => {
  it('stores the whole press room with the answers it came in', async () => {
    const room = await aPressRoom(rowsDownFrom(45));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    const summary = await ingestion.run();
    expect(summary).toMatchObject({ newsroom: 'region-norrbotten', surface: 'api', total: 45 });
    expect(numbers(summary)).toEqual({ found: 45, new: 45, revised: 0, unchanged: 0, failed: 0 });
    expect(await countReleases(test.database)).toBe(45);
    const [revision] = await releaseRevisions(test.database, 'via-tt:45');
    expect(revision?.document).toMatchObject({
      id: 'via-tt:45',
      title: 'Rubrik 45',
      publishedAt: '2026-03-01T09:00:00+01:00',
      source: { name: 'via-tt', publisher: { id: 3235708 } },
      body: { text: 'Texten i meddelande 45.' },
      provenance: { fetchedAt: '2026-03-02T08:00:06.000Z', inputs: ['api'] },
    });
    const snapshot = await findSnapshot(test.database, revision?.snapshotIds[0] ?? '');
    expect(snapshot).toMatchObject({ surface: 'api', status: 200, newsroom: 'region-norrbotten' });
    expect(JSON.parse(Buffer.from(snapshot?.body ?? []).toString()).totalCount).toBe(45);
  });

  it('says what it does as it does it', async () => {
    const room = await aPressRoom(rowsDownFrom(21));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    expect(ingestion.progress[0]).toEqual({ type: 'listed', total: 21 });
    expect(ingestion.progress).toHaveLength(22);
    expect(ingestion.progress[1]).toEqual({
      type: 'release',
      id: 'via-tt:21',
      title: 'Rubrik 21',
      outcome: 'new',
      counts: { contacts: 0, quotes: 0, amounts: 0, budget: 0 },
    });
  });

  it('notes how it went and when the next one is', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    const { nextPoll } = await ingestion.run();
    expect(nextPoll).toEqual({ at: new Date('2026-03-02T08:30:06Z'), reason: 'schedule' });
    expect(await newsroomState(test.database, 'region-norrbotten')).toMatchObject({
      releases: 3,
      listed: 3,
      surface: 'api',
      lastSuccessAt: '2026-03-02T08:00:06.000Z',
      nextPollAt: '2026-03-02T08:30:06.000Z',
      failures: 0,
    });
  });
});

onEachDatabase('a later poll', (test) => {
  it('changes nothing when nothing is new, and asks for one page', async () => {
    const room = await aPressRoom(rowsDownFrom(45));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    const before = await storedContent(test.database);
    room.asked();
    const summary = await ingestion.run();
    expect(numbers(summary)).toEqual({ found: 20, new: 0, revised: 0, unchanged: 20, failed: 0 });
    expect(room.asked()).toEqual(['/json/v2/releases?publisher=3235708&size=20']);
    expect(await storedContent(test.database)).toEqual(before);
  });

  it('goes as far back as there is something new', async () => {
    const room = await aPressRoom(rowsDownFrom(45));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    room.rows = rowsDownFrom(70);
    room.asked();
    expect(numbers(await ingestion.run())).toMatchObject({ new: 25, unchanged: 35 });
    expect(room.asked()).toHaveLength(3);
    expect(await countReleases(test.database)).toBe(70);
  });

  it('keeps a changed release as a new revision', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    room.rows = [aRow(3), aRow(2, { title: 'Ny rubrik' }), aRow(1)];
    expect(numbers(await ingestion.run())).toMatchObject({ new: 0, revised: 1, unchanged: 2 });
    const [first, second] = await releaseRevisions(test.database, 'via-tt:2');
    expect(first?.document.title).toBe('Rubrik 2');
    expect(second).toMatchObject({
      change: 'edit',
      document: { title: 'Ny rubrik', updatedAt: '2026-03-02T09:00:12+01:00' },
    });
    expect(second?.snapshotIds).not.toEqual(first?.snapshotIds);
  });

  it('keeps a release dated ahead, and shows it when its time has come', async () => {
    const room = await aPressRoom([aRow(1, { published: '2026-03-02T12:00:00+01:00' })]);
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    const listed = (until: string) => listReleases(test.database, { until: new Date(until), limit: 10 });
    expect(await listed('2026-03-02T10:59:59Z')).toEqual([]);
    expect(await listed('2026-03-02T11:00:00Z')).toMatchObject([
      { id: 'via-tt:1', visibleAt: '2026-03-02T11:00:00.000Z' },
    ]);
  });

  it('can be told to walk the whole press room again', async () => {
    const room = await aPressRoom(rowsDownFrom(45));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    room.rows = [...rowsDownFrom(45).slice(0, 44), aRow(1, { title: 'Ny rubrik' })];
    expect(numbers(await ingestion.run())).toMatchObject({ found: 20, revised: 0 });
    expect(numbers(await ingestion.run({ backfill: true }))).toMatchObject({ found: 45, revised: 1 });
  });

  it('can be told to walk back to a day', async () => {
    const rows = rowsDownFrom(60).map((row, index) => ({
      ...row,
      published: index < 25 ? '2026-03-01T09:00:00+01:00' : '2026-02-01T09:00:00+01:00',
    }));
    const room = await aPressRoom(rows);
    const ingestion = await anIngestion(room.origin, { database: test.database });
    const since = new Date('2026-03-01T00:00:00Z');
    expect(numbers(await ingestion.run({ since }))).toMatchObject({ found: 60 });
    room.rows = rows.slice(0, 20).concat(rows.slice(40));
    expect(numbers(await ingestion.run({ since }))).toMatchObject({ found: 40 });
    const state = await newsroomState(test.database, 'region-norrbotten');
    expect(state?.walkedAt).toBeNull();
  });
});

onEachDatabase('a poll that asks whether anything has changed', (test) => {
  const validators = (room: Awaited<ReturnType<typeof aPressRoom>>) => {
    const received = room.requests.map(({ headers }) => headers['if-none-match']);
    return received.at(-1);
  };

  it('stores and sends no more than two questions to the database when not', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const { counting, asked } = counted(test.database);
    const ingestion = await anIngestion(room.origin, { database: counting });
    room.instead = (path, response) => {
      response.setHeader('etag', '"1"');
      return path === '/robots.txt' && response.writeHead(404).end() !== null;
    };
    await ingestion.run();
    room.instead = (_, response) => response.writeHead(304).end() !== null;
    room.asked();
    asked();
    const summary = await ingestion.run();
    expect(summary).toMatchObject({ notModified: true, found: 0, new: 0, unchanged: 0 });
    expect(validators(room)).toBe('"1"');
    expect(room.asked()).toHaveLength(1);
    expect(asked()).toBe(2);
    expect(await newsroomState(test.database, 'region-norrbotten')).toMatchObject({
      nextPollAt: summary.nextPoll.at.toISOString(),
      listed: 3,
    });
  });

  it('costs one request and three questions when the press room does not say, and nothing is new', async () => {
    const room = await aPressRoom(rowsDownFrom(45));
    const { counting, asked } = counted(test.database);
    const hostMemory: HostMemory = {
      recall: (host) => findTroubledHost(counting, host),
      remember: (host, trouble) => recordTroubledHost(counting, host, trouble),
    };
    const ingestion = await anIngestion(room.origin, { database: counting, hostMemory });
    await ingestion.run();
    room.asked();
    asked();
    expect(await ingestion.run()).toMatchObject({ new: 0, unchanged: 20 });
    expect(room.asked()).toHaveLength(1);
    expect(asked()).toBe(3);
  });

  it('sends what the newest whole answer gave, and nothing after one that gave nothing', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    const sent: unknown[] = [];
    for (const etag of ['"1"', '"2"', null, '"4"']) {
      room.instead = (_, response) => {
        if (etag) response.setHeader('etag', etag);
        return false;
      };
      await ingestion.run();
      sent.push(validators(room));
    }
    expect(sent).toEqual([undefined, '"1"', '"2"', undefined]);
  });

  it('does not ask so when the walk before was cut off', async () => {
    const room = await aPressRoom(rowsDownFrom(45));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    room.instead = (path, response) => {
      response.setHeader('etag', '"1"');
      return path.endsWith('page=3') && response.writeHead(500).end() !== null;
    };
    await expect(ingestion.run()).rejects.toMatchObject({ code: 'http-status' });
    expect(await countReleases(test.database)).toBe(40);
    room.instead = undefined;
    expect(numbers(await ingestion.run())).toMatchObject({ found: 25, new: 5 });
    expect(validators(room)).toBeUndefined();
  });
});

describe('the list of a press room', () => {
  it.each([
    [0, 0],
    [0, null],
    [1, 0],
    [1, undefined],
    [1, false],
  ] as const)('is walked to its end whether it counts from %i and ends with %s', async (firstPage, end) => {
    const room = await aPressRoom(rowsDownFrom(41), { firstPage, end });
    const ingestion = await anIngestion(room.origin);
    expect(numbers(await ingestion.run())).toMatchObject({ found: 41, new: 41 });
    expect(room.asked()).toHaveLength(3);
  });

  it('may move while it is walked, when something is published', async () => {
    const room = await aPressRoom(rowsDownFrom(45));
    const ingestion = await anIngestion(room.origin);
    room.instead = (path) => {
      if (path.endsWith('page=2')) room.rows = rowsDownFrom(46);
      return false;
    };
    expect(numbers(await ingestion.run())).toMatchObject({ found: 45, new: 45 });
    expect(numbers(await ingestion.run())).toMatchObject({ new: 1 });
  });

  it('may have languages of one release as rows of their own', async () => {
    const room = await aPressRoom([aRow(1), aRow(1, { language: 'en', title: 'Headline' })]);
    const ingestion = await anIngestion(room.origin);
    expect(numbers(await ingestion.run())).toMatchObject({ found: 2, new: 2 });
    expect(await findRelease(ingestion.database, 'via-tt:1:en')).toMatchObject({
      document: { title: 'Headline', language: 'en' },
    });
  });

  it('may have rows of other publishers, which are left out', async () => {
    const foreign = { publisher: { id: 3235664, name: 'Region Uppsala' } };
    const room = await aPressRoom([aRow(2, foreign), aRow(1), aRow(3, { publisher: null })]);
    const ingestion = await anIngestion(room.origin);
    expect(numbers(await ingestion.run())).toMatchObject({ found: 1, new: 1 });
    expect(await countReleases(ingestion.database)).toBe(1);
  });
});
