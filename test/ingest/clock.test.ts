import { describe, expect, it } from 'vitest';
import { isDue } from '../../src/ingest/due.js';
import { newsroomState } from '../../src/store/newsrooms.js';
import { listReleases } from '../../src/store/releases.js';
import { onEachDatabase } from '../store/each-database.js';
import { aPressRoom, rowsDownFrom } from './a-press-room.js';
import { anIngestion, newsroom } from './an-ingestion.js';

describe('a newsroom', () => {
  const now = new Date('2026-03-02T08:00:00Z');
  const state = (lastPollAt: string, nextPollAt: string) => ({ lastPollAt, nextPollAt });

  it.each([
    ['that was never polled', null, true],
    ['whose time has come', state('2026-03-02T07:00:00.000Z', '2026-03-02T08:00:00.000Z'), true],
    ['whose time is yet to come', state('2026-03-02T07:59:00.000Z', '2026-03-02T08:00:01.000Z'), false],
    ['that asked for a week', state('2026-03-02T07:59:00.000Z', '2026-03-09T08:00:00.000Z'), false],
    ['polled by a clock that ran ahead', state('2030-01-01T00:00:00.000Z', '2030-01-01T00:30:00.000Z'), true],
    [
      'planned further ahead than any plan',
      state('2026-03-02T07:00:00.000Z', '2030-01-01T00:00:00.000Z'),
      true,
    ],
  ])('%s', (_, known, due) => {
    expect(isDue(known, now)).toBe(due);
  });
});

onEachDatabase('a clock that jumps', (test) => {
  const listed = async (until: Date) => (await listReleases(test.database, { until, limit: 10 })).length;

  it('ahead and back again hides nothing and stops nothing', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    ingestion.clock.set('2031-05-05T05:05:05Z');
    await ingestion.run();
    ingestion.clock.set('2026-03-02T08:00:00Z');
    const state = await newsroomState(test.database, newsroom.name);
    expect(isDue(state, ingestion.clock.now())).toBe(true);
    room.rows = rowsDownFrom(5);
    expect(await ingestion.run()).toMatchObject({ new: 2, revised: 0, failed: [] });
    expect(await listed(ingestion.clock.now())).toBe(5);
    const stored = await listReleases(test.database, { until: ingestion.clock.now(), limit: 10 });
    for (const { visibleAt, changedAt } of stored) {
      expect(new Date(visibleAt) <= ingestion.clock.now()).toBe(true);
      expect(new Date(changedAt) <= ingestion.clock.now()).toBe(true);
    }
  });

  it('a year ahead for good makes nothing new or changed', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    ingestion.clock.set('2027-03-02T08:00:00Z');
    expect(await ingestion.run()).toMatchObject({ new: 0, revised: 0, withdrawn: 0 });
  });
});
