import type { Log } from '../ports/log.js';
import { forgetBounces } from '../store/bounces.js';
import type { Database } from '../store/database.js';
import { findSubscriber, findSubscriberByAddress, moveSubscriberAddress } from '../store/subscribers.js';
import { startSubscription, subscriptionHistory } from '../store/subscriptions.js';
import { liftSuppression } from '../store/suppressions.js';
import type { MoveRequest } from './confirmation.js';
import { eraseSubscriber } from './subscriber-records.js';

/**
 * Moves a person to a new address, after its mailbox has confirmed. Links sent to the old one go on working: they belong
 * to the person, not to the address. Doing it again changes nothing. Where the new address subscribes already, the
 * running subscriptions join those there, and what was kept under the old address is erased.
 *
 * @returns the subscriber who has the new address; null when the person has been erased meanwhile
 */
export async function moveSubscriber(
  database: Database,
  { subscriberId, address }: MoveRequest,
  now: Date,
  log: Log,
): Promise<{ subscriberId: string } | null> {
  const subscriber = await findSubscriber(database, subscriberId);
  const there = await findSubscriberByAddress(database, address);
  if (there !== null && there.id !== subscriberId && subscriber?.address == null) {
    // Confirmed a second time: the first has joined the two.
    return { subscriberId: there.id };
  }
  if (subscriber === null || subscriber.address === null) return null;
  await liftSuppression(database, address);
  if (there === null || there.id === subscriberId) {
    await moveSubscriberAddress(database, subscriberId, address);
    await forgetBounces(database, subscriberId);
    log.info({ subscriber: subscriberId }, 'subscriber moved to a new address');
    return { subscriberId };
  }
  for (const subscription of await subscriptionHistory(database, subscriberId)) {
    if (subscription.endedAt !== null) continue;
    await startSubscription(database, { ...subscription, subscriberId: there.id, beginsAt: now, now });
  }
  await eraseSubscriber(database, subscriber.address, now, log);
  log.info({ subscriber: subscriberId, joined: there.id }, 'subscriber moved to an address that subscribed');
  return { subscriberId: there.id };
}
