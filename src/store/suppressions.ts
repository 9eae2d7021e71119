import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { addressHash } from './subscribers.js';
import type { SuppressionReason } from './tables/subscriptions.js';
import { inTransaction } from './transaction.js';

export interface Suppression {
  reason: SuppressionReason;
  /** RFC 3463, when a refusal led to it. */
  enhancedCode: string | null;
  createdAt: string;
}

/** Why an address must not get mail; null when it may. */
export async function findSuppression(database: Database, address: string): Promise<Suppression | null> {
  const row = await database.db
    .selectFrom('suppressions')
    .selectAll()
    .where('address_hash', '=', await addressHash(database.db, address))
    .executeTakeFirst();
  return row ? { reason: row.reason, enhancedCode: row.enhanced_code, createdAt: row.created_at } : null;
}

/** Which of these subscribers have an address that must not get mail. */
export async function suppressedAmong(
  database: Database,
  subscriberIds: readonly string[],
): Promise<Set<string>> {
  if (subscriberIds.length === 0) return new Set();
  const rows = await database.db
    .selectFrom('subscribers')
    .innerJoin('suppressions', 'suppressions.address_hash', 'subscribers.address_hash')
    .select('subscribers.id')
    .where('subscribers.id', 'in', subscriberIds)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Puts a subscriber's address on the list and ends every subscription for the same reason. */
export function suppressSubscriber(
  database: Database,
  suppression: {
    subscriberId: string;
    reason: 'address-refused' | 'complained';
    enhancedCode: string | null;
    now: Date;
  },
): Promise<void> {
  const { subscriberId, reason, enhancedCode } = suppression;
  const at = storedInstant(suppression.now);
  return inTransaction(database, async (transaction) => {
    await transaction
      .insertInto('suppressions')
      .columns(['address_hash', 'reason', 'enhanced_code', 'created_at'])
      .expression((eb) =>
        eb
          .selectFrom('subscribers')
          .select([
            'address_hash',
            eb.val(reason).as('reason'),
            eb.val(enhancedCode).as('enhanced_code'),
            eb.val(at).as('created_at'),
          ])
          .where('id', '=', subscriberId)
          .where('address_hash', 'is not', null),
      )
      .onConflict((conflict) => conflict.column('address_hash').doNothing())
      .execute();
    await transaction
      .updateTable('subscriptions')
      .set({ ended_at: at, ended_reason: reason })
      .where('subscriber_id', '=', subscriberId)
      .where('ended_at', 'is', null)
      .execute();
  });
}

/** Takes an address off the list: its owner has just confirmed that mail arrives. */
export async function liftSuppression(database: Database, address: string): Promise<void> {
  await database.db
    .deleteFrom('suppressions')
    .where('address_hash', '=', await addressHash(database.db, address))
    .execute();
}
