import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openReadingPool } from '../../src/ingest/reading-pool.js';
import { reparse } from '../../src/ingest/reparse.js';
import { silentLog } from '../../src/ports/log.js';
import type { Database } from '../../src/store/database.js';
import { findRelease, releaseRevisions } from '../../src/store/releases.js';
import { replaceDocument } from '../../src/store/replace-document.js';
import { onEachDatabase } from '../store/each-database.js';
import { aScript } from '../store/other-process.js';
import { aPressRoom, aRow, rowsDownFrom } from './a-press-room.js';
import { anIngestion, newsroom, storedContent } from './an-ingestion.js';

const readingWorker = aScript('../../src/ingest/reading-worker.ts', import.meta.url);

/** Makes a stored document look as if another parser had read it, less well. */
async function readByAnOlderParser(database: Database, id: string): Promise<void> {
  const stored = await findRelease(database, id);
  const [snapshotId] = (await releaseRevisions(database, id)).at(-1)?.snapshotIds ?? [];
  if (!stored || !snapshotId) throw new Error(`${id} is not stored with its snapshot`);
  const { document } = stored;
  const provenance = {
    ...document.provenance,
    parserVersion: '0',
    contentHash: `sha256:${'0'.repeat(64)}`,
  };
  await replaceDocument(database, { document: { ...document, title: 'Sämre läst', provenance }, snapshotId });
}

onEachDatabase('reading the snapshots again', (test) => {
  it('gives every document anew, without network and without a revision', async () => {
    const room = await aPressRoom(rowsDownFrom(25));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    const before = await storedContent(test.database);
    await readByAnOlderParser(test.database, 'via-tt:7');
    expect((await findRelease(test.database, 'via-tt:7'))?.document.title).toBe('Sämre läst');
    room.asked();
    const progress: unknown[] = [];
    const summary = await reparse(test.database, {
      newsrooms: [newsroom],
      log: silentLog,
      onProgress: (step) => progress.push(step),
    });
    expect(summary).toEqual({ snapshots: 2, releases: 25, changed: 1, failed: [] });
    expect(progress).toEqual([
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ]);
    expect(room.asked()).toEqual([]);
    expect(await storedContent(test.database)).toEqual(before);
  });

  it('changes nothing when the parser is the same', async () => {
    const room = await aPressRoom(rowsDownFrom(5));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    room.rows = [aRow(5, { title: 'Ny rubrik' }), ...rowsDownFrom(4)];
    await ingestion.run();
    const before = await storedContent(test.database);
    expect(await reparse(test.database, { newsrooms: [newsroom], log: silentLog })).toMatchObject({
      releases: 5,
      changed: 0,
    });
    expect(await storedContent(test.database)).toEqual(before);
  });

  it('can be of what was fetched since a day', async () => {
    const room = await aPressRoom(rowsDownFrom(5));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    ingestion.clock.set('2026-03-10T08:00:00Z');
    room.rows = rowsDownFrom(6);
    await ingestion.run();
    const since = new Date('2026-03-09T00:00:00Z');
    expect(await reparse(test.database, { newsrooms: [newsroom], log: silentLog, since })).toMatchObject({
      snapshots: 1,
      releases: 1,
    });
  });

  it('comes before a poll that would take a better reading for an edit', async () => {
    const room = await aPressRoom(rowsDownFrom(5));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    await readByAnOlderParser(test.database, 'via-tt:3');
    expect(await ingestion.run()).toMatchObject({ revised: 0, unchanged: 5 });
    expect((await findRelease(test.database, 'via-tt:3'))?.document).toMatchObject({
      title: 'Rubrik 3',
      updatedAt: null,
    });
  });

  it('gives the same in several threads', async () => {
    const room = await aPressRoom(rowsDownFrom(65));
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    const before = await storedContent(test.database);
    for (const id of ['via-tt:7', 'via-tt:30', 'via-tt:65']) {
      await readByAnOlderParser(test.database, id);
    }
    const reader = openReadingPool({ threads: 2, script: pathToFileURL(await readingWorker.bundled()) });
    onTestFinished(() => reader.close());
    const done: number[] = [];
    const summary = await reparse(test.database, {
      newsrooms: [newsroom],
      log: silentLog,
      reader,
      onProgress: (progress) => done.push(progress.done),
    });
    expect(summary).toEqual({ snapshots: 4, releases: 65, changed: 3, failed: [] });
    expect(done).toEqual([1, 2, 3, 4]);
    expect(await storedContent(test.database)).toEqual(before);
  });
});
