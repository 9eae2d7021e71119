import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openReadingPool, type Reader } from '../../src/ingest/reading-pool.js';
import type { Database } from '../../src/store/database.js';
import { eachRelease } from '../../src/store/releases.js';
import { onEachDatabase } from '../store/each-database.js';
import { aScript } from '../store/other-process.js';
import { temporaryFolder } from '../temporary-folder.js';
import { aPressRoom, aRow, rowsDownFrom } from './a-press-room.js';
import { anIngestion } from './an-ingestion.js';

const readingWorker = aScript('../../src/ingest/reading-worker.ts', import.meta.url);

async function threads(count: number): Promise<Reader> {
  const script = pathToFileURL(await readingWorker.bundled());
  const reader = openReadingPool({ threads: count, script });
  onTestFinished(() => reader.close());
  return reader;
}

/** Every document, without the moment it was fetched. */
async function contentOf(database: Database): Promise<object[]> {
  const documents: object[] = [];
  for await (const { document } of eachRelease(database, { until: new Date('2100-01-01T00:00:00Z') })) {
    documents.push({ ...document, provenance: { ...document.provenance, fetchedAt: null } });
  }
  return documents;
}

onEachDatabase('a walk through the whole press room that reads in other threads', (test) => {
  it('stores the same as one that does not', async () => {
    const rows = [aRow(99, { title: null, body: null }), ...rowsDownFrom(65)];
    const room = await aPressRoom(rows);
    const here = await anIngestion(room.origin);
    const { failed: failedHere } = await here.run();
    const there = await anIngestion(room.origin, { database: test.database });
    const reader = await threads(2);
    const summary = await there.run({ openReader: () => reader });
    expect(summary).toMatchObject({ found: 66, new: 65, failed: failedHere });
    expect(await contentOf(test.database)).toEqual(await contentOf(here.database));
  });
});

describe('a reading thread that fails', () => {
  it('costs the walk nothing: what it was to read is read without it', async () => {
    const script = join(temporaryFolder(), 'failing-thread.mjs');
    await writeFile(
      script,
      'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { throw new Error("no"); });',
    );
    const room = await aPressRoom(rowsDownFrom(45));
    const ingestion = await anIngestion(room.origin);
    const openReader = () => openReadingPool({ threads: 1, script: pathToFileURL(script) });
    expect(await ingestion.run({ openReader })).toMatchObject({ new: 45, failed: [] });
  });
});
