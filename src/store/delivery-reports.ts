import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import type { DeliveryState, Frequency } from './tables/subscriptions.js';

export type { DeliveryState } from './tables/subscriptions.js';

/** How many deliveries there are, by state. */
export async function countDeliveries(database: Database): Promise<Partial<Record<DeliveryState, number>>> {
  const rows = await database.db
    .selectFrom('deliveries')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** What waits to be sent, and what has gone since. */
export async function sendingProgress(
  database: Database,
  since: Date,
): Promise<{ waiting: number; lastAttemptAt: string | null; sent: number; firstSentAt: string | null }> {
  const waiting = await database.db
    .selectFrom('deliveries')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.max<string | null>('next_attempt_at').as('last'),
    ])
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  const sent = await database.db
    .selectFrom('deliveries')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min<string | null>('finished_at').as('first')])
    .where('state', '=', 'sent')
    .where('finished_at', '>=', storedInstant(since))
    .executeTakeFirstOrThrow();
  return {
    waiting: waiting.count,
    lastAttemptAt: waiting.last,
    sent: sent.count,
    firstSentAt: sent.first,
  };
}

export interface DeliveryRecord {
  id: string;
  subscriberId: string;
  state: DeliveryState;
  frequency: Frequency;
  windowEnd: string;
  attempts: number;
  startedAt: string | null;
  finishedAt: string | null;
  nextAttemptAt: string;
  replyCode: number | null;
  enhancedCode: string | null;
  reason: string | null;
}

/** Deliveries of one person, or in one state, the newest first. */
export async function listDeliveries(
  database: Database,
  selection: { subscriberId?: string; state?: DeliveryState; limit: number },
): Promise<DeliveryRecord[]> {
  let query = database.db
    .selectFrom('deliveries')
    .innerJoin('run_recipients', 'run_recipients.id', 'deliveries.run_recipient_id')
    .innerJoin('digest_runs', 'digest_runs.id', 'run_recipients.run_id')
    .select([
      'deliveries.id',
      'deliveries.subscriber_id as subscriberId',
      'state',
      'frequency',
      'window_end as windowEnd',
      'attempts',
      'started_at as startedAt',
      'finished_at as finishedAt',
      'next_attempt_at as nextAttemptAt',
      'reply_code as replyCode',
      'enhanced_code as enhancedCode',
      'reason',
    ])
    .orderBy('deliveries.id', 'desc')
    .limit(selection.limit);
  if (selection.subscriberId !== undefined) {
    query = query.where('deliveries.subscriber_id', '=', selection.subscriberId);
  }
  if (selection.state !== undefined) query = query.where('state', '=', selection.state);
  return query.execute();
}
