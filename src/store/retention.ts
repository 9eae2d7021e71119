import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { lowestId } from './new-id.js';
import { inTransaction } from './transaction.js';

const BATCH = 1000;

/** Subscribers who are gone: no running subscription, none that ended since then, and here since before. */
export async function goneSubscribers(database: Database, since: Date): Promise<string[]> {
  const at = storedInstant(since);
  const rows = await database.db
    .selectFrom('subscribers')
    .select('id')
    .where('erased_at', 'is', null)
    .where('created_at', '<', at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('subscriptions')
            .select('subscriptions.id')
            .whereRef('subscriptions.subscriber_id', '=', 'subscribers.id')
            .where(({ eb, or }) => or([eb('ended_at', 'is', null), eb('ended_at', '>=', at)])),
        ),
      ),
    )
    .limit(BATCH)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Deletes deliveries that were made before then and have come to an end, with what they told and what came back of them;
 * their runs; subscriptions that ended; and erased subscribers nothing refers to any more.
 *
 * @returns how many deliveries, subscriptions and subscribers
 */
export async function deleteHistory(
  database: Database,
  before: Date,
): Promise<{ deliveries: number; subscriptions: number; subscribers: number }> {
  let deliveries = 0;
  for (let deleted = BATCH; deleted === BATCH; deliveries += deleted) {
    deleted = await deleteDeliveries(database, before);
  }
  await deleteEmptyRuns(database, before);
  return { deliveries, ...(await deleteEnded(database, before)) };
}

function deleteDeliveries(database: Database, before: Date): Promise<number> {
  return inTransaction(database, async (transaction) => {
    const old = await transaction
      .selectFrom('deliveries')
      .select(['id', 'run_recipient_id'])
      .where('id', '<', lowestId(before))
      .where('state', 'not in', ['pending', 'sending'])
      .orderBy('id')
      .limit(BATCH)
      .execute();
    if (old.length === 0) return 0;
    const ids = old.map(({ id }) => id);
    await transaction.deleteFrom('bounces').where('delivery_id', 'in', ids).execute();
    await transaction.deleteFrom('delivery_items').where('delivery_id', 'in', ids).execute();
    await transaction.deleteFrom('deliveries').where('id', 'in', ids).execute();
    await transaction
      .deleteFrom('run_recipients')
      .where(
        'id',
        'in',
        old.map(({ run_recipient_id }) => run_recipient_id),
      )
      .execute();
    return old.length;
  });
}

async function deleteEmptyRuns(database: Database, before: Date): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const old = await transaction
      .selectFrom('digest_runs')
      .select('id')
      .where('id', '<', lowestId(before))
      .where('completed_at', 'is not', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('run_recipients')
              .select('run_recipients.id')
              .whereRef('run_recipients.run_id', '=', 'digest_runs.id'),
          ),
        ),
      )
      .execute();
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return;
    await transaction.deleteFrom('digest_run_releases').where('run_id', 'in', ids).execute();
    await transaction.deleteFrom('digest_runs').where('id', 'in', ids).execute();
  });
}

async function deleteEnded(
  database: Database,
  before: Date,
): Promise<{ subscriptions: number; subscribers: number }> {
  const at = storedInstant(before);
  return inTransaction(database, async (transaction) => {
    const subscriptions = await transaction
      .deleteFrom('subscriptions')
      .where('ended_at', '<', at)
      .executeTakeFirst();
    const subscribers = await transaction
      .deleteFrom('subscribers')
      .where('erased_at', '<', at)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('deliveries')
              .select('deliveries.id')
              .whereRef('deliveries.subscriber_id', '=', 'subscribers.id'),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('subscriptions')
              .select('subscriptions.id')
              .whereRef('subscriptions.subscriber_id', '=', 'subscribers.id'),
          ),
        ),
      )
      .executeTakeFirst();
    return {
      subscriptions: Number(subscriptions.numDeletedRows),
      subscribers: Number(subscribers.numDeletedRows),
    };
  });
}

/** Takes addresses off the list that were put there before then by a machine or a complaint. */
export async function deleteSuppressions(database: Database, before: Date): Promise<number> {
  const deleted = await database.db
    .deleteFrom('suppressions')
    .where('reason', '!=', 'requested')
    .where('created_at', '<', storedInstant(before))
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}
