import { postForm } from '../fetch/post-form.js';
import type { Log } from '../ports/log.js';
import { PressbudError } from '../ports/pressbud-error.js';
import type { Database } from '../store/database.js';
import { dueHubPings, hubNotTold, hubToldOf } from '../store/hub-pings.js';

const minute = 60_000;
/** A hub that does not answer is asked at most this often, in milliseconds. */
const longestPause = 6 * 60 * minute;

export interface HubTelling {
  database: Database;
  /** Address of the WebSub hub. */
  hub: string;
  userAgent: string;
  allowPrivateAddresses: boolean;
  now: Date;
  log: Log;
  signal?: AbortSignal | undefined;
}

/**
 * Tells the WebSub hub of every feed that changed, one after the other: what is published stands in the output folder by
 * then. The form is the one hubs agree on (`hub.mode=publish`), which the standard leaves to them.
 *
 * When the hub fails, the rest waits too, twice as long each time.
 *
 * @returns how many feeds it was told of
 */
export async function tellHub(telling: HubTelling): Promise<number> {
  const { database, hub, userAgent, allowPrivateAddresses, now, log, signal } = telling;
  let told = 0;
  const due = await dueHubPings(database, now);
  for (const [index, ping] of due.entries()) {
    signal?.throwIfAborted();
    const fields = { 'hub.mode': 'publish', 'hub.url': ping.topic };
    try {
      await postForm({ url: hub, fields, userAgent, allowPrivateAddresses, signal });
      await hubToldOf(database, ping);
      told += 1;
    } catch (error) {
      if (!(error instanceof PressbudError)) throw error;
      const pause = Math.min(longestPause, minute * 2 ** Math.min(ping.attempts, 10));
      log.warn({ hub, code: error.code, waiting: due.length - index, pause }, 'the hub cannot be told');
      const nextAt = new Date(now.getTime() + pause);
      for (const waiting of due.slice(index)) await hubNotTold(database, waiting, nextAt);
      return told;
    }
  }
  if (told > 0) log.info({ hub, feeds: told }, 'told the hub of changed feeds');
  return told;
}
