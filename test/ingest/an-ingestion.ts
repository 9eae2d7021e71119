import { onTestFinished } from 'vitest';
import { createHttpClient, type HttpClientOptions } from '../../src/fetch/http-client.js';
import { type IngestSummary, ingestNewsroom } from '../../src/ingest/ingest.js';
import type { IngestOptions } from '../../src/ingest/ingest-options.js';
import type { IngestProgress } from '../../src/ingest/progress.js';
import { regionNorrbotten } from '../../src/ingest/region-norrbotten.js';
import { SetClock } from '../../src/ports/clock.js';
import { silentLog } from '../../src/ports/log.js';
import { type Database, openDatabase } from '../../src/store/database.js';

export const newsroom = regionNorrbotten;

export interface Ingestion {
  database: Database;
  clock: SetClock;
  /** What happened in the last run. */
  progress: IngestProgress[];
  run(options?: Partial<IngestOptions>): Promise<IngestSummary>;
}

/** A newsroom's press room at `origin` and a store to read it into; on a clock of its own. */
export async function anIngestion(
  origin: string,
  { database, ...client }: Partial<HttpClientOptions> & { database?: Database } = {},
): Promise<Ingestion> {
  const clock = new SetClock('2026-03-02T08:00:00Z');
  const http = createHttpClient({
    userAgent: 'Pressbud/0.1 (+https://press.example.se/bot)',
    requestsPerMinute: 10,
    allowPrivateAddresses: false,
    origins: { [newsroom.baseUrl]: origin },
    clock,
    log: silentLog,
    wait: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      clock.advance(milliseconds);
    },
    ...client,
  });
  const store = database ?? (await openDatabase('sqlite::memory:'));
  const ingestion: Ingestion = {
    database: store,
    clock,
    progress: [],
    async run(options = {}) {
      ingestion.progress = [];
      return ingestNewsroom({
        database: store,
        http,
        newsroom,
        clock,
        log: silentLog,
        random: () => 0,
        onProgress: (event) => ingestion.progress.push(event),
        ...options,
      });
    },
  };
  onTestFinished(async () => {
    await http.close();
    if (!database) await store.close();
  });
  return ingestion;
}

/** Everything the store keeps of releases, to see whether anything has changed. */
export async function storedContent({ db }: Database): Promise<object> {
  return {
    releases: await db.selectFrom('releases').selectAll().orderBy('id').execute(),
    revisions: await db.selectFrom('revisions').selectAll().orderBy('release_id').orderBy('number').execute(),
    snapshots: await db.selectFrom('snapshots').selectAll().orderBy('id').execute(),
    links: await db.selectFrom('release_snapshots').selectAll().orderBy('release_id').execute(),
  };
}
