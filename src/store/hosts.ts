import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import type { HostTable } from './tables/ingestion.js';

/** A host that does not answer as it should. */
export interface TroubledHost {
  /** Failed requests in a row, one at least. */
  failures: number;
  /** It is left alone from `since` to `until`; null while it may be asked. */
  rest: { reason: NonNullable<HostTable['rest_reason']>; since: Date; until: Date } | null;
}

/** Null when nothing is known against it. */
export async function findTroubledHost(database: Database, name: string): Promise<TroubledHost | null> {
  const row = await database.db.selectFrom('hosts').selectAll().where('name', '=', name).executeTakeFirst();
  if (!row) return null;
  const { failures, rest_reason: reason, rest_since: since, rest_until: until } = row;
  const rests = reason !== null && since !== null && until !== null;
  return { failures, rest: rests ? { reason, since: new Date(since), until: new Date(until) } : null };
}

/**
 * Remembers how a host is doing.
 *
 * @param trouble null: it answers again
 */
export async function recordTroubledHost(
  database: Database,
  name: string,
  trouble: TroubledHost | null,
): Promise<void> {
  if (!trouble) {
    await database.db.deleteFrom('hosts').where('name', '=', name).execute();
    return;
  }
  const { failures, rest } = trouble;
  const state = {
    failures,
    rest_reason: rest?.reason ?? null,
    rest_since: rest && storedInstant(rest.since),
    rest_until: rest && storedInstant(rest.until),
  };
  await database.db
    .insertInto('hosts')
    .values({ name, ...state })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(state))
    .execute();
}
