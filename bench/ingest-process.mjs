// One piece of work on the press room at PRESS_ROOM, in a process of its own: TASK is discard (every request of a
// backfill, bodies thrown away), backfill (into DATABASE) or reparse. Prints what it took as JSON.
import { openIngestReader } from '../dist/cli/system.js';
import { createHttpClient } from '../dist/fetch/http-client.js';
import { ingestNewsroom } from '../dist/ingest/ingest.js';
import { openReadingPool } from '../dist/ingest/reading-pool.js';
import { reparse } from '../dist/ingest/reparse.js';
import { openDatabase } from '../dist/store/database.js';
import { countReleases } from '../dist/store/releases.js';

const { TASK, PRESS_ROOM, DATABASE, RELEASES } = process.env;
const clock = { now: () => new Date() };
const log = { debug() {}, info() {}, warn() {}, error() {} };
const baseUrl = 'https://via.tt.se';
const newsroom = {
  name: 'region-norrbotten',
  title: 'Region Norrbotten',
  platform: 'via-tt',
  baseUrl,
  publisherId: 3235708,
  language: 'sv',
  schedule: { everyMinutes: 30 },
};
const http = createHttpClient({
  userAgent: 'Pressbud-bench/0.1',
  requestsPerMinute: 60_000_000,
  allowPrivateAddresses: true,
  origins: PRESS_ROOM ? { [baseUrl]: PRESS_ROOM } : {},
  clock,
  log,
});

const tasks = {
  async discard() {
    const list = `${baseUrl}/json/v2/releases?publisher=3235708&size=20`;
    await http.get(list);
    for (let page = 2; page <= Number(RELEASES) / 20; page += 1) await http.get(`${list}&page=${page}`);
    return {};
  },
  async backfill() {
    const database = await openDatabase(DATABASE);
    const summary = await ingestNewsroom({
      database,
      http,
      newsroom,
      clock,
      log,
      openReader: openIngestReader,
    });
    const stored = await countReleases(database);
    await database.close();
    return { stored, failed: summary.failed.length };
  },
  async reparse() {
    const database = await openDatabase(DATABASE);
    const reader = openReadingPool({ threads: 2 });
    const { snapshots, releases, changed, failed } = await reparse(database, {
      newsrooms: [newsroom],
      log,
      reader,
    });
    await reader.close();
    await database.close();
    return { snapshots, releases, changed, failed: failed.length };
  },
};

const began = performance.now();
const result = await tasks[TASK]();
const milliseconds = performance.now() - began;
await http.close();
// maxRSS is in kilobytes.
const { user, system } = process.cpuUsage();
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  `${JSON.stringify({ ...result, milliseconds, cpu: (user + system) / 1000, megabytes })}\n`,
);
