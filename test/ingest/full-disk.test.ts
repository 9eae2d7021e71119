import { expect, it } from 'vitest';
import { countReleases, releaseRevisions } from '../../src/store/releases.js';
import { onEachDatabase } from '../store/each-database.js';
import { fillDisk } from './a-full-disk.js';
import { aPressRoom, rowsDownFrom } from './a-press-room.js';
import { anIngestion } from './an-ingestion.js';

onEachDatabase('a disk without room', (test) => {
  it('stops a poll with nothing half stored, and the next one after room was made completes it', async () => {
    const { database } = test;
    const makeRoom = await fillDisk(database, { pages: 60, releases: 40 });
    const room = await aPressRoom(rowsDownFrom(200));
    const ingestion = await anIngestion(room.origin, { database });
    await expect(ingestion.run()).rejects.toMatchObject({ code: 'storage-full' });
    const stored = await countReleases(database);
    expect(stored).toBeLessThan(200);
    expect(stored % 20).toBe(0);

    await makeRoom();
    expect(await ingestion.run()).toMatchObject({ failed: [] });
    expect(await countReleases(database)).toBe(200);
    for (let id = 1; id <= 200; id += 1) {
      expect(await releaseRevisions(database, `via-tt:${id}`), String(id)).toHaveLength(1);
    }
  });
});
