import type { Database } from './database.js';
import { storedInstant } from './instant.js';

/** A feed whose new bytes the hub has not been told of yet. */
export interface HubPing {
  /** Absolute address of the feed. */
  topic: string;
  /** When it last changed: handed back, so that a change in between is told of as well. */
  notedAt: string;
  /** Failed attempts so far. */
  attempts: number;
}

/** Notes feeds that have changed. They are due at once. */
export async function noteHubPings({ db }: Database, topics: readonly string[], at: Date): Promise<void> {
  if (topics.length === 0) return;
  const noted = storedInstant(at);
  await db
    .insertInto('hub_pings')
    .values(topics.map((topic) => ({ topic, noted_at: noted, due_at: noted, attempts: 0 })))
    .onConflict((conflict) => conflict.column('topic').doUpdateSet({ noted_at: noted, due_at: noted }))
    .execute();
}

/** What is to be told now, in the order of the addresses. */
export async function dueHubPings({ db }: Database, now: Date): Promise<HubPing[]> {
  const rows = await db
    .selectFrom('hub_pings')
    .selectAll()
    .where('due_at', '<=', storedInstant(now))
    .orderBy('topic')
    .execute();
  return rows.map(({ topic, noted_at, attempts }) => ({ topic, notedAt: noted_at, attempts }));
}

/** The hub knows, unless the feed has changed again meanwhile. */
export async function hubToldOf({ db }: Database, { topic, notedAt }: HubPing): Promise<void> {
  await db.deleteFrom('hub_pings').where('topic', '=', topic).where('noted_at', '=', notedAt).execute();
}

/** The hub could not be told: it is tried again at `nextAt`. */
export async function hubNotTold(
  { db }: Database,
  { topic, attempts }: HubPing,
  nextAt: Date,
): Promise<void> {
  await db
    .updateTable('hub_pings')
    .set({ attempts: attempts + 1, due_at: storedInstant(nextAt) })
    .where('topic', '=', topic)
    .execute();
}
