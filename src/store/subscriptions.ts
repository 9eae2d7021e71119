import { createHash } from 'node:crypto';
import { type Selectable, sql, type Transaction } from 'kysely';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { newId } from './new-id.js';
import type {
  EndedReason,
  Frequency,
  SubscriptionSource,
  SubscriptionTable,
} from './tables/subscriptions.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

export type { EndedReason, Frequency, SubscriptionSource } from './tables/subscriptions.js';

/** How often; weekly ones on which day (1 Monday – 7 Sunday). */
export interface Rhythm {
  frequency: Frequency;
  weekday: number | null;
}

export interface Subscription extends Rhythm {
  id: string;
  subscriberId: string;
  /** As it was stored; the digest room knows its shape. */
  filter: unknown;
  source: SubscriptionSource;
  /** How the consent was given. */
  proof: unknown;
  /** Releases that became visible before it are no news for this subscription. */
  beginsAt: string;
  createdAt: string;
  endedAt: string | null;
  endedReason: EndedReason | null;
}

export interface NewSubscription extends Rhythm {
  subscriberId: string;
  /** Plain data whose keys are in a fixed order: the same filter must be the same JSON. */
  filter: unknown;
  source: SubscriptionSource;
  proof: unknown;
  beginsAt: Date;
  now: Date;
  /** A subscription of the same person that this one takes the place of. */
  replaces?: string;
}

/**
 * Starts a subscription. A person has each filter once: the same filter at another rhythm ends the old subscription
 * ("changed") and the new one takes over where it was, as it does where another filter replaces one.
 */
export function startSubscription(
  database: Database,
  subscription: NewSubscription,
): Promise<'started' | 'changed' | 'unchanged'> {
  const filter = JSON.stringify(subscription.filter);
  const filterKey = createHash('sha256').update(filter).digest('base64url');
  const { subscriberId, frequency, weekday, now } = subscription;
  return inTransaction(database, async (transaction) => {
    await lockSubscriber(database, transaction, subscriberId);
    const olds = await transaction
      .selectFrom('subscriptions')
      .selectAll()
      .where('subscriber_id', '=', subscriberId)
      .where(({ eb, or }) =>
        or([eb('filter_key', '=', filterKey), eb('id', '=', subscription.replaces ?? '')]),
      )
      .where('ended_at', 'is', null)
      .orderBy('begins_at')
      .execute();
    const [old, another] = olds;
    const same = old?.frequency === frequency && old.weekday === weekday && old.filter_key === filterKey;
    if (same && another === undefined) return 'unchanged';
    await end(
      transaction,
      { reason: 'changed', now },
      olds.map(({ id }) => id),
    );
    await transaction
      .insertInto('subscriptions')
      .values({
        id: newId(now),
        subscriber_id: subscriberId,
        frequency,
        weekday,
        filter,
        filter_key: filterKey,
        source: subscription.source,
        proof: subscription.proof === null ? null : JSON.stringify(subscription.proof),
        begins_at: old?.begins_at ?? storedInstant(subscription.beginsAt),
        created_at: storedInstant(now),
      })
      .execute();
    return old ? 'changed' : 'started';
  });
}

/** On PostgreSQL one process at a time changes a person's subscriptions; on SQLite only one writes at all. */
async function lockSubscriber(
  { dialect }: Database,
  transaction: Transaction<Tables>,
  id: string,
): Promise<void> {
  if (dialect !== 'postgres') return;
  await transaction.selectFrom('subscribers').select('id').where('id', '=', id).forUpdate().execute();
}

/**
 * Ends a person's running subscriptions, or only one of them. Ending what has ended does nothing.
 *
 * @returns how many ended
 */
export async function endSubscriptions(
  database: Database,
  ending: { subscriberId: string; reason: EndedReason; now: Date; subscriptionId?: string },
): Promise<number> {
  return inTransaction(database, async (transaction) => {
    let query = transaction
      .selectFrom('subscriptions')
      .select('id')
      .where('subscriber_id', '=', ending.subscriberId)
      .where('ended_at', 'is', null);
    if (ending.subscriptionId !== undefined) query = query.where('id', '=', ending.subscriptionId);
    const ids = (await query.execute()).map(({ id }) => id);
    return end(transaction, ending, ids);
  });
}

async function end(
  transaction: Transaction<Tables>,
  { reason, now }: { reason: EndedReason; now: Date },
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const ended = await transaction
    .updateTable('subscriptions')
    .set({ ended_at: storedInstant(now), ended_reason: reason })
    .where('id', 'in', ids)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** Everything a person ever subscribed to, the oldest first. */
export async function subscriptionHistory(database: Database, subscriberId: string): Promise<Subscription[]> {
  const rows = await database.db
    .selectFrom('subscriptions')
    .selectAll()
    .where('subscriber_id', '=', subscriberId)
    .orderBy('created_at')
    // Of two of the same instant, the one that ended made room for the other.
    .orderBy(sql`ended_at is null`)
    .orderBy('id')
    .execute();
  return rows.map(subscriptionOf);
}

/** The running subscriptions of one rhythm, of certain people. */
export async function runningSubscriptions(
  database: Database,
  rhythm: Rhythm,
  subscriberIds: readonly string[],
): Promise<Subscription[]> {
  if (subscriberIds.length === 0) return [];
  const rows = await ofRhythm(database, rhythm)
    .selectAll()
    .where('subscriber_id', 'in', subscriberIds)
    .orderBy('id')
    .execute();
  return rows.map(subscriptionOf);
}

/** Ids of those who subscribe at one rhythm, in the order of ids: the next page begins after the last one. */
export async function subscriberIdsAt(
  database: Database,
  rhythm: Rhythm,
  page: { after: string; limit: number },
): Promise<string[]> {
  const rows = await ofRhythm(database, rhythm)
    .select('subscriber_id')
    .distinct()
    .where('subscriber_id', '>', page.after)
    .orderBy('subscriber_id')
    .limit(page.limit)
    .execute();
  return rows.map((row) => row.subscriber_id);
}

/** Since when anybody has subscribed at a rhythm: null when nobody does now. */
export async function subscribedSince(
  database: Database,
  rhythm: Rhythm,
): Promise<{ createdAt: Date; beginsAt: Date } | null> {
  const row = await ofRhythm(database, rhythm)
    .select([
      sql<string | null>`min(created_at)`.as('created_at'),
      sql<string | null>`min(begins_at)`.as('begins_at'),
    ])
    .executeTakeFirstOrThrow();
  if (row.created_at === null || row.begins_at === null) return null;
  return { createdAt: new Date(row.created_at), beginsAt: new Date(row.begins_at) };
}

/** How many subscriptions run, by frequency. */
export async function countSubscriptions(
  database: Database,
): Promise<{ frequency: Frequency; count: number }[]> {
  return database.db
    .selectFrom('subscriptions')
    .select(['frequency', ({ fn }) => fn.countAll<number>().as('count')])
    .where('ended_at', 'is', null)
    .groupBy('frequency')
    .orderBy('frequency')
    .execute();
}

function ofRhythm(database: Database, { frequency, weekday }: Rhythm) {
  const query = database.db
    .selectFrom('subscriptions')
    .where('frequency', '=', frequency)
    .where('ended_at', 'is', null);
  return weekday === null ? query : query.where('weekday', '=', weekday);
}

function subscriptionOf(row: Selectable<SubscriptionTable>): Subscription {
  return {
    id: row.id,
    subscriberId: row.subscriber_id,
    frequency: row.frequency,
    weekday: row.weekday,
    filter: JSON.parse(row.filter),
    source: row.source,
    proof: row.proof === null ? null : JSON.parse(row.proof),
    beginsAt: row.begins_at,
    createdAt: row.created_at,
    endedAt: row.ended_at,
    endedReason: row.ended_reason,
  };
}
