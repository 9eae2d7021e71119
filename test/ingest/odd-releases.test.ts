import { describe, expect, it } from 'vitest';
import { openAlarms } from '../../src/store/alarms.js';
import { newsroomState } from '../../src/store/newsrooms.js';
import { findSnapshot } from '../../src/store/snapshots.js';
import { onEachDatabase } from '../store/each-database.js';
import { aPressRoom, aRow, jsonAnswer, listAnswering, rowsDownFrom } from './a-press-room.js';
import { anIngestion, newsroom, storedContent } from './an-ingestion.js';

describe('a release whose page answers 404', () => {
  it('stays as it is while the list has it, however often it is looked at', async () => {
    const room = await aPressRoom(rowsDownFrom(25));
    const ingestion = await anIngestion(room.origin);
    await ingestion.run();
    const before = await storedContent(ingestion.database);
    for (let day = 0; day < 3; day += 1) {
      ingestion.clock.advance(25 * 60 * 60 * 1000);
      expect(await ingestion.run({ backfill: day === 2 })).toMatchObject({ withdrawn: 0, revised: 0 });
    }
    expect(room.asked().some((path) => path.startsWith('/pressmeddelande/'))).toBe(false);
    expect(await storedContent(ingestion.database)).toEqual(before);
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
    room.instead = listAnswering(jsonAnswer({ releases: [], nextPage: 0, totalCount: 0 }));
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
