import type { ExpressionBuilder, Transaction } from 'kysely';
import type { Database } from './database.js';
import type { DeliveryItem } from './delivery-items.js';
import { storedInstant } from './instant.js';
import type { Rhythm } from './subscriptions.js';
import type { Tables } from './tables.js';
import { inGroupCommit } from './transaction.js';

/** A delivery that this process, and no other, may begin. */
export interface ClaimedDelivery {
  id: string;
  attempts: number;
  createdAt: string;
  subscriberId: string;
  run: Rhythm & { id: string; windowStart: string; windowEnd: string };
}

/** Who is acting, and until when its claims hold. */
export interface Claim {
  worker: string;
  now: Date;
  until: Date;
}

/**
 * Claims deliveries that are due: at-once mail before digests, then in the order of their times. Deliveries claimed by
 * a process that was lost come back when its claim has run out.
 */
export async function claimDeliveries(
  database: Database,
  { worker, now, until }: Claim,
  limit: number,
): Promise<ClaimedDelivery[]> {
  const at = storedInstant(now);
  const claimed = await database.db
    .with('due', (db) => {
      const query = db
        .selectFrom('deliveries')
        .select('id')
        .where('state', '=', 'pending')
        .where('next_attempt_at', '<=', at)
        .where(({ eb, or }) => or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', at)]))
        .orderBy('priority')
        .orderBy('next_attempt_at')
        .orderBy('id')
        .limit(limit);
      return database.dialect === 'postgres' ? query.forUpdate().skipLocked() : query;
    })
    .updateTable('deliveries')
    .set({ claimed_by: worker, claimed_until: storedInstant(until) })
    .where('id', 'in', (eb) => eb.selectFrom('due').select('due.id'))
    .returning(['id'])
    .execute();
  if (claimed.length === 0) return [];
  const rows = await database.db
    .selectFrom('deliveries')
    .innerJoin('run_recipients', 'run_recipients.id', 'deliveries.run_recipient_id')
    .innerJoin('digest_runs', 'digest_runs.id', 'run_recipients.run_id')
    .select([
      'deliveries.id',
      'deliveries.attempts',
      'deliveries.created_at',
      'deliveries.subscriber_id',
      'digest_runs.id as run_id',
      'digest_runs.frequency',
      'digest_runs.weekday',
      'digest_runs.window_start',
      'digest_runs.window_end',
    ])
    .where(
      'deliveries.id',
      'in',
      claimed.map(({ id }) => id),
    )
    .orderBy('deliveries.priority')
    .orderBy('deliveries.next_attempt_at')
    .orderBy('deliveries.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    attempts: row.attempts,
    createdAt: row.created_at,
    subscriberId: row.subscriber_id,
    run: {
      id: row.run_id,
      frequency: row.frequency,
      weekday: row.weekday,
      windowStart: row.window_start,
      windowEnd: row.window_end,
    },
  }));
}

/** A mail about to be handed over. */
export interface Beginning extends Claim {
  delivery: Pick<ClaimedDelivery, 'id' | 'subscriberId' | 'run'>;
  /** Where it goes. */
  address: string;
  /** What the mail tells, on the first attempt; [] on a later one, whose items stand already. */
  items: readonly DeliveryItem[];
}

/**
 * Writes down, in one transaction and before a word of SMTP, that a mail is under way and what it tells: unless its
 * reader has left, paused or moved since it was prepared.
 *
 * @returns begun · changed: choose again, its reader has changed something, or another mail has told one of the items
 *   meanwhile · lost: the claim has run out
 */
export async function beginSending(
  database: Database,
  beginning: Beginning,
): Promise<'begun' | 'changed' | 'lost'> {
  const { delivery, items, now, until } = beginning;
  return inGroupCommit(database, async (transaction) => {
    const begun = await transaction
      .updateTable('deliveries')
      .set((eb) => ({
        state: 'sending',
        attempts: eb('attempts', '+', 1),
        started_at: storedInstant(now),
        claimed_until: storedInstant(until),
        reason: null,
      }))
      .where(claimedStill(beginning))
      .where(({ exists }) => exists(wantedStill(transaction, beginning)))
      .executeTakeFirst();
    if (begun.numUpdatedRows === 0n) {
      const held = transaction.selectFrom('deliveries').select('id').where(claimedStill(beginning));
      return (await held.executeTakeFirst()) ? 'changed' : 'lost';
    }
    if (await insertItems(transaction, delivery, items)) return 'begun';
    await takeBack(transaction, delivery.id, items);
    return 'changed';
  });
}

/** The reader of a mail, with an address, no pause, and a subscription at the rhythm of the run. */
function wantedStill(transaction: Transaction<Tables>, { delivery, address, now }: Beginning) {
  const { frequency, weekday } = delivery.run;
  return transaction
    .selectFrom('subscribers')
    .innerJoin('subscriptions', 'subscriptions.subscriber_id', 'subscribers.id')
    .select('subscribers.id')
    .where('subscribers.id', '=', delivery.subscriberId)
    .where('subscribers.address', '=', address)
    .where(({ eb, or }) => or([eb('paused_until', 'is', null), eb('paused_until', '<=', storedInstant(now))]))
    .where('subscriptions.ended_at', 'is', null)
    .where('subscriptions.frequency', '=', frequency)
    .where('subscriptions.weekday', weekday === null ? 'is' : '=', weekday);
}

/** The delivery, while the worker's claim on it holds. */
function claimedStill({ delivery, worker, now }: Beginning) {
  return ({ eb, and }: ExpressionBuilder<Tables, 'deliveries'>) =>
    and([
      eb('id', '=', delivery.id),
      eb('state', '=', 'pending'),
      eb('claimed_by', '=', worker),
      eb('claimed_until', '>', storedInstant(now)),
    ]);
}

async function insertItems(
  transaction: Transaction<Tables>,
  delivery: Pick<ClaimedDelivery, 'id' | 'subscriberId'>,
  items: readonly DeliveryItem[],
): Promise<boolean> {
  if (items.length === 0) return true;
  const inserted = await transaction
    .insertInto('delivery_items')
    .values(
      items.map(({ releaseId, revision, kind }) => ({
        delivery_id: delivery.id,
        subscriber_id: delivery.subscriberId,
        release_id: releaseId,
        revision,
        kind,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === BigInt(items.length);
}

async function takeBack(
  transaction: Transaction<Tables>,
  id: string,
  items: readonly DeliveryItem[],
): Promise<void> {
  await transaction
    .updateTable('deliveries')
    .set((eb) => ({ state: 'pending', attempts: eb('attempts', '-', 1) }))
    .where('id', '=', id)
    .execute();
  await transaction
    .deleteFrom('delivery_items')
    .where('delivery_id', '=', id)
    .where(
      'release_id',
      'in',
      items.map(({ releaseId }) => releaseId),
    )
    .execute();
}

/** The codes of the relay's answer. */
interface ReplyCodes {
  code: number;
  enhanced: string | null;
}

/** How an attempt ended. */
export type DeliveryOutcome =
  | { state: 'sent' }
  | { state: 'unknown'; reason: string }
  | { state: 'failed' | 'cancelled'; reason: string; reply?: ReplyCodes | null }
  | { state: 'pending'; nextAttemptAt: Date; reason: string; reply?: ReplyCodes | null };

/**
 * Writes down how an attempt ended. A mail that failed or was cancelled has told nothing, so its items go.
 *
 * @returns false when the claim has run out meanwhile and another process has decided
 */
export async function recordOutcome(
  database: Database,
  delivery: { id: string; worker: string; now: Date },
  outcome: DeliveryOutcome,
): Promise<boolean> {
  const waits = outcome.state === 'pending';
  const reply = 'reply' in outcome ? outcome.reply : null;
  return inGroupCommit(database, async (transaction) => {
    const recorded = await transaction
      .updateTable('deliveries')
      .set({
        state: outcome.state,
        finished_at: waits ? null : storedInstant(delivery.now),
        ...(waits && { next_attempt_at: storedInstant(outcome.nextAttemptAt) }),
        claimed_by: null,
        claimed_until: null,
        reason: 'reason' in outcome ? outcome.reason : null,
        reply_code: reply?.code ?? null,
        enhanced_code: reply?.enhanced ?? null,
      })
      .where('id', '=', delivery.id)
      .where('state', 'in', ['pending', 'sending'])
      .where('claimed_by', '=', delivery.worker)
      .executeTakeFirst();
    if (recorded.numUpdatedRows === 0n) return false;
    if (outcome.state === 'failed' || outcome.state === 'cancelled') {
      await transaction.deleteFrom('delivery_items').where('delivery_id', '=', delivery.id).execute();
    }
    return true;
  });
}

/** Gives back what a process claimed and has not begun. */
export async function releaseClaims(database: Database, worker: string): Promise<void> {
  await database.db
    .updateTable('deliveries')
    .set({ claimed_by: null, claimed_until: null })
    .where('state', '=', 'pending')
    .where('claimed_by', '=', worker)
    .execute();
}

/**
 * Mails under way in a process that was lost: the relay may have them or not, so they become unknown.
 *
 * @returns how many
 */
export async function markLostDeliveries(database: Database, now: Date): Promise<number> {
  const lost = await database.db
    .updateTable('deliveries')
    .set({
      state: 'unknown',
      reason: 'process-lost',
      finished_at: storedInstant(now),
      claimed_by: null,
      claimed_until: null,
    })
    .where('state', '=', 'sending')
    .where('claimed_until', '<=', storedInstant(now))
    .executeTakeFirst();
  return Number(lost.numUpdatedRows);
}
