import { claimedSubscriber, isLinkOf, type LinkPurpose } from '../../digest/tokens.js';
import { findSubscriber, type Subscriber } from '../../store/subscribers.js';
import type { SubscriptionParts } from './parts.js';

/** The subscriber whose link this is, erased or not; null when the link is not ours, or not for this. */
export async function linkHolder(
  { database, mail }: SubscriptionParts,
  purpose: LinkPurpose,
  token: string,
): Promise<Subscriber | null> {
  const id = claimedSubscriber(token);
  const subscriber = id === null ? null : await findSubscriber(database, id);
  return subscriber !== null && isLinkOf(mail.secretKey, purpose, subscriber, token) ? subscriber : null;
}
