import { expect, it } from 'vitest';
import type { Database } from '../../src/store/database.js';
import { countReleases, releaseRevisions } from '../../src/store/releases.js';
import { onEachDatabase } from '../store/each-database.js';
import { startProcess } from '../store/other-process.js';
import { aPressRoom, rowsDownFrom } from './a-press-room.js';
import { anIngestion } from './an-ingestion.js';

async function expectEachOnce(database: Database, count: number): Promise<void> {
  expect(await countReleases(database)).toBe(count);
  for (let number = 1; number <= count; number += 1) {
    expect(await releaseRevisions(database, `via-tt:${number}`), String(number)).toHaveLength(1);
  }
}

onEachDatabase('a process that is killed', (test) => {
  it.each([1, 2, 4])(
    'between fetching page %i and storing it loses nothing and doubles nothing',
    async (page) => {
      const room = await aPressRoom(rowsDownFrom(90));
      const killed = new Promise<() => Promise<void>>((ready) => {
        room.instead = (path, response) => {
          const asked = path.startsWith('/json/v2/releases') ? Number(/page=(\d+)/.exec(path)?.[1] ?? 1) : 0;
          // The answer is never sent: the process dies with its question open, or with what it was given half stored.
          if (asked === page + 1) ready(async () => void response.destroy());
          return asked === page + 1;
        };
      });
      const process = startProcess('ingest-once.ts', import.meta.url, {
        DATABASE: test.url,
        PRESS_ROOM: room.origin,
      });
      const hangUp = await killed;
      await process.kill();
      await hangUp();
      room.instead = undefined;
      const stored = await countReleases(test.database);
      expect(stored % 20, 'a page is stored whole').toBe(0);
      const ingestion = await anIngestion(room.origin, { database: test.database });
      expect(await ingestion.run()).toMatchObject({ found: 90, new: 90 - stored, revised: 0 });
      await expectEachOnce(test.database, 90);
    },
  );
});

onEachDatabase('two processes that ingest the same press room', (test) => {
  it('store each release once', async () => {
    const room = await aPressRoom(rowsDownFrom(60));
    const env = { DATABASE: test.url, PRESS_ROOM: room.origin };
    const processes = [1, 2].map(() => startProcess('ingest-once.ts', import.meta.url, env));
    await Promise.all(processes.map((process) => process.ended()));
    await expectEachOnce(test.database, 60);
    const ingestion = await anIngestion(room.origin, { database: test.database });
    expect(await ingestion.run()).toMatchObject({ new: 0, revised: 0, unchanged: 20 });
  });
});
