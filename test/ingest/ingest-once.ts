import { createHttpClient } from '../../src/fetch/http-client.js';
import { ingestNewsroom } from '../../src/ingest/ingest.js';
import { systemClock } from '../../src/ports/clock.js';
import { silentLog } from '../../src/ports/log.js';
import { openDatabase } from '../../src/store/database.js';
import { newsroom } from './an-ingestion.js';

/** Ingests the press room at PRESS_ROOM into DATABASE, in a process of its own. */
const { DATABASE = '', PRESS_ROOM = '' } = process.env;
const database = await openDatabase(DATABASE);
const http = createHttpClient({
  userAgent: 'Pressbud/0.1 (+https://press.example.se/bot)',
  requestsPerMinute: 60_000,
  allowPrivateAddresses: false,
  origins: { [newsroom.baseUrl]: PRESS_ROOM },
  clock: systemClock,
  log: silentLog,
});
process.stdout.write('started\n');
await ingestNewsroom({ database, http, newsroom, clock: systemClock, log: silentLog });
await http.close();
await database.close();
