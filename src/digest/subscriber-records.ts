import type { Log } from '../ports/log.js';
import { type Bounce, bouncesOf } from '../store/bounces.js';
import type { Database } from '../store/database.js';
import { type DeliveryRecord, listDeliveries } from '../store/delivery-reports.js';
import { scrubbed } from '../store/scrubbing.js';
import { eraseSubscriberRows, findSubscriberByAddress, type Subscriber } from '../store/subscribers.js';
import { type Subscription, subscriptionHistory } from '../store/subscriptions.js';
import { findSuppression, type Suppression } from '../store/suppressions.js';
import { forgetQuestions } from '../store/waiting-questions.js';

/** Everything we keep about one person. */
export interface SubscriberRecord {
  subscriber: Subscriber;
  /** Also ended ones, oldest first. */
  subscriptions: Subscription[];
  /** Mails, newest first. */
  deliveries: DeliveryRecord[];
  /** Mails that came back, oldest first. */
  bounces: Bounce[];
  suppression: Suppression | null;
}

const MOST_DELIVERIES = 10_000;

/**
 * Everything we keep about the person with an address (GDPR Art. 15 and 20), for `subscribers show` and `export`.
 *
 * @returns null when there is nobody
 */
export async function exportSubscriber(
  database: Database,
  address: string,
): Promise<SubscriberRecord | null> {
  const subscriber = await findSubscriberByAddress(database, address);
  if (subscriber === null) return null;
  return {
    subscriber,
    subscriptions: await subscriptionHistory(database, subscriber.id),
    deliveries: await listDeliveries(database, { subscriberId: subscriber.id, limit: MOST_DELIVERIES }),
    bounces: await bouncesOf(database, subscriber.id, new Date(0)),
    suppression: await findSuppression(database, address),
  };
}

/**
 * Forgets the person with an address (GDPR Art. 17). Mails already handed over can't be called back; that the address
 * must not be written to, if that is so, stays known as a hash.
 *
 * @returns false when there is nobody
 */
export async function eraseSubscriber(
  database: Database,
  address: string,
  now: Date,
  log: Log,
): Promise<boolean> {
  await forgetQuestions(database, address);
  const subscriber = await findSubscriberByAddress(database, address);
  if (subscriber === null) return false;
  if (!(await scrubbed(database, () => eraseSubscriberRows(database, subscriber.id, now)))) return false;
  log.info({ subscriber: subscriber.id }, 'subscriber erased');
  return true;
}
