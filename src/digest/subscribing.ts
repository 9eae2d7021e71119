import type { Log } from '../ports/log.js';
import { forgetBounces } from '../store/bounces.js';
import type { Database } from '../store/database.js';
import { ensureSubscriber } from '../store/subscribers.js';
import { type Frequency, type SubscriptionSource, startSubscription } from '../store/subscriptions.js';
import { findSuppression, liftSuppression } from '../store/suppressions.js';
import { readAddress } from './address.js';
import type { SignUpRequest } from './confirmation.js';
import { readFilter } from './filter.js';
import { RhythmError } from './rhythm-error.js';

export interface SubscriberToAdd {
  address: string;
  language: 'sv' | 'en';
  frequency: Frequency;
  /** 1 Monday – 7 Sunday; only with weekly. */
  weekday?: number | null;
  /** As in filter.ts; {} for everything. */
  filter: unknown;
  source: SubscriptionSource;
  /** How the person consented, when it was not through our own form. */
  proof?: unknown;
  /** Releases that became visible before it are no news for this subscription; `now` when left out. */
  since?: Date;
  now: Date;
}

export interface AddedSubscriber {
  /** suppressed: the address must not be written to (it bounced, complained, or asked for it); nothing was stored */
  outcome: 'added' | 'changed' | 'unchanged' | 'suppressed';
  /** Null when suppressed. */
  subscriberId: string | null;
}

/**
 * Subscribes an address whose owner has consented. The same filter again changes the rhythm; another filter is one
 * subscription more, but never one mail more a run.
 *
 * @throws AddressError, FilterError, RhythmError
 */
export async function addSubscriber(database: Database, wanted: SubscriberToAdd): Promise<AddedSubscriber> {
  const address = readAddress(wanted.address);
  const filter = readFilter(wanted.filter);
  const { frequency, language, source, now } = wanted;
  const weekday = readWeekday(frequency, wanted.weekday ?? null);
  if ((await findSuppression(database, address)) !== null)
    return { outcome: 'suppressed', subscriberId: null };
  const { subscriber } = await ensureSubscriber(database, { address, language, now });
  const outcome = await startSubscription(database, {
    subscriberId: subscriber.id,
    frequency,
    weekday,
    filter,
    source,
    proof: wanted.proof ?? null,
    beginsAt: wanted.since ?? now,
    now,
  });
  return { outcome: outcome === 'started' ? 'added' : outcome, subscriberId: subscriber.id };
}

/**
 * Stores a sign-up whose owner has followed the link from the mailbox. Doing it again changes nothing. An address that
 * was suppressed comes back: mail evidently arrives.
 */
export async function confirmSubscription(
  database: Database,
  request: SignUpRequest,
  now: Date,
  log: Log,
): Promise<{ subscriberId: string }> {
  await liftSuppression(database, request.address);
  const { outcome, subscriberId } = await addSubscriber(database, {
    ...request,
    source: 'web',
    proof: {
      method: 'double-opt-in',
      form: request.formVersion,
      requestedAt: request.requestedAt,
      confirmedAt: now.toISOString(),
    },
    now,
  });
  // Only a complaint that comes in between the two steps can do this.
  if (subscriberId === null) throw new Error('The address was suppressed while it was being confirmed');
  await forgetBounces(database, subscriberId);
  log.info({ subscriber: subscriberId, outcome, frequency: request.frequency }, 'subscription confirmed');
  return { subscriberId };
}

function readWeekday(frequency: Frequency, weekday: number | null): number | null {
  if (frequency !== 'weekly') {
    if (weekday !== null) throw new RhythmError('a weekday is for a weekly digest only');
    return null;
  }
  if (weekday === null) throw new RhythmError('a weekly digest needs a weekday');
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
    throw new RhythmError(`the weekday ${weekday} is none of 1 (Monday) to 7 (Sunday)`);
  }
  return weekday;
}
