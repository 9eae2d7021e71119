import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '../../src/store/database.js';
import { countReleases, releaseRevisions } from '../../src/store/releases.js';
import { inTransaction } from '../../src/store/transaction.js';
import { onEachDatabase } from '../store/each-database.js';
import { aScript } from '../store/other-process.js';
import { aPressRoom, rowsDownFrom } from './a-press-room.js';
import { anIngestion } from './an-ingestion.js';

const ingestOnce = aScript('ingest-once.ts', import.meta.url);

async function expectEachOnce(database: Database, count: number): Promise<void> {
  expect(await countReleases(database)).toBe(count);
  for (let number = 1; number <= count; number += 1) {
    expect(await releaseRevisions(database, `via-tt:${number}`), String(number)).toHaveLength(1);
  }
}

/** Keeps everybody else from storing releases until the returned function is called. */
async function locked(database: Database): Promise<() => Promise<void>> {
  let unlock = () => {};
  const unlocked = new Promise<void>((resolve) => {
    unlock = resolve;
  });
  const [holding] = await new Promise<[Promise<void>]>((ready) => {
    const transaction: Promise<void> = inTransaction(database, async (writing) => {
      // On SQLite the transaction itself is the lock.
      if (database.dialect === 'postgres') await sql`lock table releases in exclusive mode`.execute(writing);
      ready([transaction]);
      await unlocked;
    });
  });
  return async () => {
    unlock();
    await holding;
  };
}

onEachDatabase('a process that is killed', (test) => {
  it.each([1, 2])(
    'between fetching page %i and storing it loses nothing and doubles nothing',
    async (page) => {
      const room = await aPressRoom(rowsDownFrom(50));
      const lock = await test.open();
      const fetched = new Promise<() => Promise<void>>((ready) => {
        room.instead = async (path, response) => {
          const isList = path.startsWith('/json/v2/releases');
          if (!isList || Number(/page=(\d+)/.exec(path)?.[1] ?? 1) !== page) return false;
          // The page before is stored while this one is asked for.
          while ((await countReleases(test.database)) < (page - 1) * 20);
          const unlock = await locked(lock);
          response.once('close', () => ready(unlock));
          return false;
        };
      });
      const ingesting = await ingestOnce.start({ DATABASE: test.url, PRESS_ROOM: room.origin });
      const unlock = await Promise.race([fetched, ingesting.ended()]);
      await ingesting.kill();
      await unlock?.();
      room.instead = undefined;

      expect(await countReleases(test.database)).toBe((page - 1) * 20);
      const ingestion = await anIngestion(room.origin, { database: test.database });
      expect(await ingestion.run()).toMatchObject({ found: 50, new: 50 - (page - 1) * 20, revised: 0 });
      await expectEachOnce(test.database, 50);
    },
  );

  it('while it waits for an answer is as if it had never asked', async () => {
    const room = await aPressRoom(rowsDownFrom(30));
    const asked = new Promise<true>((ready) => {
      room.instead = async (path) => {
        if (!path.endsWith('page=2')) return false;
        while ((await countReleases(test.database)) < 20);
        ready(true);
        return true;
      };
    });
    const ingesting = await ingestOnce.start({ DATABASE: test.url, PRESS_ROOM: room.origin });
    await Promise.race([asked, ingesting.ended()]);
    await ingesting.kill();
    room.instead = undefined;
    const ingestion = await anIngestion(room.origin, { database: test.database });
    expect(await ingestion.run()).toMatchObject({ found: 30, new: 10 });
    await expectEachOnce(test.database, 30);
  });
});

onEachDatabase('two processes that ingest the same press room', (test) => {
  it('store each release once', async () => {
    const room = await aPressRoom(rowsDownFrom(60));
    const env = { DATABASE: test.url, PRESS_ROOM: room.origin };
    const processes = await Promise.all([ingestOnce.start(env), ingestOnce.start(env)]);
    await Promise.all(processes.map((process) => process.ended()));
    await expectEachOnce(test.database, 60);
    const ingestion = await anIngestion(room.origin, { database: test.database });
    expect(await ingestion.run()).toMatchObject({ new: 0, revised: 0, failed: [] });
  });
});
