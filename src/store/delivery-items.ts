import type { Database } from './database.js';
import type { ReleaseRevision } from './digest-runs.js';
import type { DeliveryItemKind, Frequency } from './tables/subscriptions.js';

export type { DeliveryItemKind } from './tables/subscriptions.js';

/** One piece of news in a mail. */
export interface DeliveryItem extends ReleaseRevision {
  kind: DeliveryItemKind;
}

/** What a delivery was going to tell when it was first tried; [] before that. */
export async function deliveryItems(database: Database, deliveryId: string): Promise<DeliveryItem[]> {
  return database.db
    .selectFrom('delivery_items')
    .select(['release_id as releaseId', 'revision', 'kind'])
    .where('delivery_id', '=', deliveryId)
    .orderBy('release_id')
    .execute();
}

export interface ToldRevision extends ReleaseRevision {
  subscriberId: string;
  /** Of the run that told it. */
  frequency: Frequency;
}

/** What these people have been told, or are about to be, of these releases. Mails that failed have told nothing. */
export async function toldRevisions(
  database: Database,
  subscriberIds: readonly string[],
  releaseIds: readonly string[],
): Promise<ToldRevision[]> {
  if (subscriberIds.length === 0 || releaseIds.length === 0) return [];
  return database.db
    .selectFrom('delivery_items')
    .innerJoin('deliveries', 'deliveries.id', 'delivery_items.delivery_id')
    .innerJoin('run_recipients', 'run_recipients.id', 'deliveries.run_recipient_id')
    .innerJoin('digest_runs', 'digest_runs.id', 'run_recipients.run_id')
    .select([
      'delivery_items.subscriber_id as subscriberId',
      'delivery_items.release_id as releaseId',
      'delivery_items.revision',
      'digest_runs.frequency',
    ])
    .where('delivery_items.subscriber_id', 'in', subscriberIds)
    .where('delivery_items.release_id', 'in', releaseIds)
    .execute();
}
