import type { Selectable } from 'kysely';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { newId } from './new-id.js';
import type { BounceKind, BounceTable } from './tables/subscriptions.js';

export type { BounceKind } from './tables/subscriptions.js';

/** That a mail came back, in what way and when. */
export interface Bounce {
  deliveryId: string;
  kind: BounceKind;
  /** RFC 3463; null when none was given. */
  enhancedCode: string | null;
  receivedAt: string;
}

/** Whose mail a delivery is; null when there is no such delivery. */
export async function deliveryOwner(
  database: Database,
  deliveryId: string,
): Promise<{ deliveryId: string; subscriberId: string } | null> {
  const row = await database.db
    .selectFrom('deliveries')
    .select(['id as deliveryId', 'subscriber_id as subscriberId'])
    .where('id', '=', deliveryId)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Writes down that a mail came back.
 *
 * @param bounce.fingerprint the same for the same returned message, however often it is handed in
 * @returns false when that is known already
 */
export async function recordBounce(
  database: Database,
  bounce: {
    fingerprint: string;
    subscriberId: string;
    deliveryId: string;
    kind: BounceKind;
    enhancedCode: string | null;
    now: Date;
  },
): Promise<boolean> {
  const inserted = await database.db
    .insertInto('bounces')
    .values({
      id: newId(bounce.now),
      fingerprint: bounce.fingerprint,
      subscriber_id: bounce.subscriberId,
      delivery_id: bounce.deliveryId,
      kind: bounce.kind,
      enhanced_code: bounce.enhancedCode,
      received_at: storedInstant(bounce.now),
    })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** What has come back of a person's mails since then, oldest first. */
export async function bouncesOf(database: Database, subscriberId: string, since: Date): Promise<Bounce[]> {
  const rows = await database.db
    .selectFrom('bounces')
    .selectAll()
    .where('subscriber_id', '=', subscriberId)
    .where('received_at', '>=', storedInstant(since))
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map(bounceOf);
}

/** What came back no longer counts: the person has just shown that mail arrives. */
export async function forgetBounces(database: Database, subscriberId: string): Promise<void> {
  await database.db.deleteFrom('bounces').where('subscriber_id', '=', subscriberId).execute();
}

/** How many mails have come back since then, by kind. */
export async function countBounces(
  database: Database,
  since: Date,
): Promise<Partial<Record<BounceKind, number>>> {
  const rows = await database.db
    .selectFrom('bounces')
    .select(['kind', ({ fn }) => fn.countAll<number>().as('count')])
    .where('received_at', '>=', storedInstant(since))
    .groupBy('kind')
    .execute();
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

function bounceOf(row: Selectable<BounceTable>): Bounce {
  return {
    deliveryId: row.delivery_id,
    kind: row.kind,
    enhancedCode: row.enhanced_code,
    receivedAt: row.received_at,
  };
}
