import type { HttpClient } from '../fetch/http-client.js';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { Database } from '../store/database.js';
import type { Newsroom } from './newsroom.js';
import type { IngestProgress } from './progress.js';
import type { Reader } from './reading-pool.js';

export interface IngestOptions {
  database: Database;
  http: HttpClient;
  newsroom: Newsroom;
  clock: Clock;
  log: Log;
  onProgress?: ((progress: IngestProgress) => void) | undefined;
  /** Walk the whole press room, however much of it is known; go on where an earlier walk was cut off. */
  backfill?: boolean | undefined;
  /** Walk back to releases published then, however much of them is known. */
  since?: Date | undefined;
  /** Opens threads to read in while the whole press room is walked; absent, all is read in this one. */
  openReader?: (() => Reader) | undefined;
  signal?: AbortSignal | undefined;
  /** From 0 up to 1: spreads the polls of many. */
  random?: (() => number) | undefined;
}
