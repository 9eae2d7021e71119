import { describe, expect, it } from 'vitest';
import { openAlarms } from '../../src/store/alarms.js';
import { newsroomState } from '../../src/store/newsrooms.js';
import { countReleases, findRelease, releaseRevisions } from '../../src/store/releases.js';
import { findSnapshot } from '../../src/store/snapshots.js';
import { onEachDatabase } from '../store/each-database.js';
import { aPressRoom, aRow, type PressRoom, type Row, rowsDownFrom } from './a-press-room.js';
import { anIngestion, newsroom } from './an-ingestion.js';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Rows published one a day, the newest (and highest number) on 1 March. */
const oneADay = (count: number): Row[] =>
  rowsDownFrom(count).map((row, index) => ({
    ...row,
    published: new Date(Date.parse('2026-03-01T08:00:00Z') - index * DAY).toISOString(),
  }));

const listPages = (room: PressRoom): number =>
  room.asked().filter((path) => path.startsWith('/json/v2/releases')).length;

onEachDatabase('a release that vanishes from the list', (test) => {
  const after = async (ingestion: Awaited<ReturnType<typeof anIngestion>>, hours: number) => {
    ingestion.clock.advance(hours * HOUR);
    return ingestion.run();
  };
  const statusOf = async (id: string) => (await findRelease(test.database, id))?.document.status;

  it('is withdrawn when its page has said twice, a day apart, that it is gone', async () => {
    const room = await aPressRoom(oneADay(10));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    const before = await findRelease(test.database, 'via-tt:9');
    room.rows = room.rows.filter(({ id }) => id !== 9);
    expect(await after(ingestion, 25)).toMatchObject({ withdrawn: 0 });
    expect(await statusOf('via-tt:9')).toBe('usable');
    expect(await after(ingestion, 23)).toMatchObject({ withdrawn: 0 });
    expect(await statusOf('via-tt:9')).toBe('usable');
    expect(await after(ingestion, 1)).toMatchObject({ withdrawn: 1 });
    expect(await statusOf('via-tt:9')).toBe('withdrawn');
    const [first, second] = await releaseRevisions(test.database, 'via-tt:9');
    expect(second).toMatchObject({
      change: 'withdrawal',
      document: { title: before?.document.title, body: before?.document.body },
    });
    expect(second?.document.updatedAt).not.toBeNull();
    const proof = second?.snapshotIds.filter((id) => !first?.snapshotIds.includes(id)) ?? [];
    expect(await findSnapshot(test.database, proof[0] ?? '')).toMatchObject({ status: 404 });
    expect(await after(ingestion, 72)).toMatchObject({ withdrawn: 0, revised: 0 });
  });

  it('and comes back has returned', async () => {
    const room = await aPressRoom(oneADay(10));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    room.rows = oneADay(10).slice(1);
    await after(ingestion, 25);
    await after(ingestion, 25);
    expect(await statusOf('via-tt:10')).toBe('withdrawn');
    room.rows = oneADay(10);
    expect(await after(ingestion, 1)).toMatchObject({ revised: 1 });
    expect(await statusOf('via-tt:10')).toBe('usable');
    const changes = (await releaseRevisions(test.database, 'via-tt:10')).map(({ change }) => change);
    expect(changes).toEqual(['first', 'withdrawal', 'return']);
  });

  it('and is back before the day is over was never gone', async () => {
    const room = await aPressRoom(oneADay(10));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    room.rows = oneADay(10).slice(1);
    await after(ingestion, 25);
    room.rows = oneADay(10);
    await after(ingestion, 1);
    room.rows = oneADay(10).slice(1);
    await after(ingestion, 25);
    expect(await statusOf('via-tt:10')).toBe('usable');
    expect(await releaseRevisions(test.database, 'via-tt:10')).toHaveLength(1);
  });

  it.each([
    ['"forbidden"', 403],
    ['an error', 500],
  ])('but whose page answers %s proves nothing', async (_, status) => {
    const room = await aPressRoom(oneADay(10));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    room.rows = oneADay(10).slice(1);
    room.instead = (path, response) =>
      path.startsWith('/pressmeddelande') && response.writeHead(status).end() !== null;
    for (let day = 0; day < 4; day += 1) await after(ingestion, 25);
    expect(await statusOf('via-tt:10')).toBe('usable');
  });

  it('is not looked for when it is older than a month, unless the whole press room is walked', async () => {
    const room = await aPressRoom(oneADay(45));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    room.rows = oneADay(45).slice(0, 44);
    for (let day = 0; day < 3; day += 1) await after(ingestion, 25);
    expect(await statusOf('via-tt:1')).toBe('usable');
    await ingestion.run({ backfill: true });
    await after(ingestion, 25);
    expect(await statusOf('via-tt:1')).toBe('withdrawn');
  });
});

describe('the last days', () => {
  it('are looked at again less and less often the older they are', async () => {
    const room = await aPressRoom(oneADay(120));
    const ingestion = await anIngestion(room.origin);
    await ingestion.run();
    room.asked();
    const pages: number[] = [];
    for (let hours = 0; hours < 48; hours += 1) {
      ingestion.clock.advance(HOUR);
      await ingestion.run();
      pages.push(listPages(room));
    }
    // 20 to a page: a month reaches onto the second, a week never leaves the first.
    expect(pages.filter((count) => count === 2)).toHaveLength(2);
    expect(pages.filter((count) => count === 1)).toHaveLength(46);
  });

  it('bring an edit of a release that is on no first page any more', async () => {
    const room = await aPressRoom(oneADay(40));
    const ingestion = await anIngestion(room.origin);
    await ingestion.run();
    room.rows = oneADay(40).map((row) => (row.id === 15 ? { ...row, title: 'Ny rubrik' } : row));
    expect(await ingestion.run()).toMatchObject({ revised: 0 });
    ingestion.clock.advance(25 * HOUR);
    expect(await ingestion.run()).toMatchObject({ revised: 1 });
  });
});

onEachDatabase('a walk through the whole press room', (test) => {
  it('goes on where it was cut off, however often', async () => {
    const room = await aPressRoom(rowsDownFrom(130));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    const asked: number[] = [];
    for (const broken of [2, 3, 6, 7]) {
      room.instead = (path, response) => path.endsWith(`page=${broken}`) && response.destroy() !== null;
      await expect(ingestion.run()).rejects.toMatchObject({ code: 'unreachable' });
      asked.push(listPages(room));
    }
    room.instead = undefined;
    expect(await newsroomState(test.database, newsroom.name)).toMatchObject({
      walk: { surface: 'api', page: 7 },
    });
    expect(await ingestion.run()).toMatchObject({ resumed: true, total: 130, failed: [] });
    expect(asked).toEqual([2, 2, 4, 2]);
    expect(ingestion.progress[0]).toEqual({ type: 'listed', total: 10 });
    expect(ingestion.progress.filter(({ type }) => type === 'listed')).toHaveLength(1);
    expect(await countReleases(test.database)).toBe(130);
    expect(await newsroomState(test.database, newsroom.name)).toMatchObject({ walk: null });
  });

  it('goes on at the next poll also when it was asked for of a press room that is known', async () => {
    const room = await aPressRoom(rowsDownFrom(90));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    room.instead = (path, response) => path.endsWith('page=4') && response.destroy() !== null;
    await expect(ingestion.run({ backfill: true })).rejects.toThrow();
    room.instead = undefined;
    room.asked();
    expect(await ingestion.run()).toMatchObject({ resumed: true });
    expect(room.asked()).toEqual([
      '/json/v2/releases?publisher=3235708&size=20&page=4',
      '/json/v2/releases?publisher=3235708&size=20&page=5',
      '/json/v2/releases?publisher=3235708&size=20',
    ]);
  });

  it('brings what was published while it was cut off', async () => {
    const room = await aPressRoom(rowsDownFrom(70));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    room.instead = (path, response) => path.endsWith('page=3') && response.destroy() !== null;
    await expect(ingestion.run()).rejects.toThrow();
    room.instead = undefined;
    room.rows = rowsDownFrom(95);
    expect(await ingestion.run()).toMatchObject({ resumed: true, total: 95 });
    expect(await countReleases(test.database)).toBe(95);
  });

  it('that went on in a list grown shorter is made anew', async () => {
    const room = await aPressRoom(rowsDownFrom(100));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    room.instead = (path, response) => path.endsWith('page=4') && response.destroy() !== null;
    await expect(ingestion.run()).rejects.toThrow();
    room.instead = undefined;
    // Thirty of the newest go: what stood on page 4 stands on page 3 now, where the walk has been.
    room.rows = rowsDownFrom(100).slice(30);
    await ingestion.run();
    expect(await ingestion.run()).toMatchObject({ resumed: false, found: 70 });
    for (let id = 1; id <= 70; id += 1) {
      expect(await findRelease(test.database, `via-tt:${id}`), String(id)).not.toBeNull();
    }
  });

  it('that finds less than the list promised raises an alarm, until one finds it all', async () => {
    const room = await aPressRoom(rowsDownFrom(30));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    room.instead = (path, response) => {
      if (!path.endsWith('page=2')) return false;
      const body = { releases: room.rows.slice(20, 25), nextPage: 0, totalCount: 30 };
      return response.end(JSON.stringify(body)) !== null;
    };
    expect(await ingestion.run()).toMatchObject({ found: 25, total: 30 });
    const alarms = async () =>
      (await openAlarms(test.database)).map(({ code, context }) => ({ code, context }));
    const alarm = { code: 'list-incomplete', context: { rows: 25, total: 30 } };
    expect(await alarms()).toEqual([alarm]);
    room.instead = undefined;
    await ingestion.run();
    expect(await alarms()).toEqual([alarm]);
    await ingestion.run({ backfill: true });
    expect(await alarms()).toEqual([]);
  });
});

describe('a list that only names releases', () => {
  const apiIsGone = (path: string, response: { writeHead(status: number): { end(): unknown } }) =>
    path.startsWith('/json/v2/') && response.writeHead(404).end() !== null;
  const siteList = (titles: string[]) =>
    JSON.stringify({
      releases: titles.map((title, index) => ({
        id: index + 1,
        date: '2026-03-01T08:00:00Z',
        versions: { sv: { title, url: `/pressmeddelande/${index + 1}/x?publisherId=3235708&lang=sv` } },
      })),
      paging: { count: titles.length },
    });
  const siteRelease = (id: number, title: string) =>
    JSON.stringify({
      id,
      format: 'article',
      date: '2026-03-01T08:00:00Z',
      publisher: { id: newsroom.publisherId, name: 'Region Norrbotten' },
      versions: { sv: { title, leadtext: null, body: { complete: '<p>En text.</p>' } } },
    });

  it('has those fetched again of which it says something else', async () => {
    const titles = ['Ett', 'Två', 'Tre'];
    const room = await aPressRoom([aRow(1)]);
    room.instead = (path, response) => {
      if (apiIsGone(path, response)) return true;
      const release = /\/release\/(\d+)/.exec(path);
      if (release) {
        const id = Number(release[1]);
        return response.end(siteRelease(id, titles[id - 1] ?? '')) !== null;
      }
      return path.includes('/pressroom/') && response.end(siteList(titles)) !== null;
    };
    const ingestion = await anIngestion(room.origin);
    expect(await ingestion.run()).toMatchObject({ surface: 'site', new: 3 });
    expect(await ingestion.run()).toMatchObject({ unchanged: 3, revised: 0 });
    titles[1] = 'Två och en halv';
    room.asked();
    expect(await ingestion.run()).toMatchObject({ unchanged: 2, revised: 1 });
    expect(room.asked().filter((path) => path.includes('/release/'))).toHaveLength(1);
  });

  it.each([
    ['and says how many there are', 25],
    ['and does not say how many there are', null],
    ['of pages that are all full', 30],
  ])('fewer at a time than asked for is walked to its end, %s', async (_, count) => {
    const titles = Array.from({ length: count ?? 25 }, (__, index) => `Rubrik ${index + 1}`);
    const room = await aPressRoom([aRow(1)]);
    room.instead = (path, response) => {
      if (apiIsGone(path, response)) return true;
      const release = /\/release\/(\d+)/.exec(path);
      if (release) return response.end(siteRelease(Number(release[1]), `Rubrik ${release[1]}`)) !== null;
      const page = Number(/\/releases\/20\/(\d+)$/.exec(path)?.[1]);
      const { releases } = JSON.parse(siteList(titles));
      const answer = {
        releases: releases.slice(page * 10, page * 10 + 10),
        ...(count && { paging: { count } }),
      };
      return response.end(JSON.stringify(answer)) !== null;
    };
    const ingestion = await anIngestion(room.origin);
    expect(await ingestion.run()).toMatchObject({ surface: 'site', new: titles.length, failed: [] });
    expect(room.asked().filter((path) => path.includes('/pressroom/'))).toHaveLength(3);
    expect(await openAlarms(ingestion.database)).toEqual([]);
  });
});
