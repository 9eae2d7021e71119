import type { Database } from '../store/database.js';
import type { ClaimedDelivery } from '../store/deliveries.js';
import { type DeliveryItem, deliveryItems } from '../store/delivery-items.js';
import { findRelease } from '../store/releases.js';
import { findSubscriber } from '../store/subscribers.js';
import { findSuppression } from '../store/suppressions.js';
import type { DigestReader } from './compose/compose.js';
import { isPaused } from './planning.js';
import { readersOf, runCandidates } from './run-news.js';
import { type Candidate, type News, newsFor } from './selection.js';

/** What runs are about, read once for all their recipients. */
export type RunCandidates = Map<string, Promise<Candidate[]>>;

export interface PreparedDelivery {
  reader: DigestReader;
  news: News[];
  /** To be written down when the mail is begun; [] when they stand from an earlier attempt. */
  items: DeliveryItem[];
}

/**
 * Chooses what a mail tells when its turn comes, not when the run was planned: who has left, paused or been told
 * meanwhile is not written to. A later attempt tells the same as the first.
 */
export async function prepareDelivery(
  database: Database,
  delivery: ClaimedDelivery,
  known: RunCandidates,
  now: Date,
): Promise<PreparedDelivery | { cancelled: string }> {
  const subscriber = await findSubscriber(database, delivery.subscriberId);
  if (subscriber === null || subscriber.address === null) return { cancelled: 'erased' };
  if (isPaused(subscriber.pausedUntil, now)) return { cancelled: 'paused' };
  if ((await findSuppression(database, subscriber.address)) !== null) return { cancelled: 'suppressed' };

  const candidates = await candidatesOf(database, delivery, known);
  const readers = await readersOf(database, delivery.run, [subscriber], candidates);
  const chooser = readers.get(subscriber.id);
  if (chooser === undefined) return { cancelled: 'left' };
  const standing = delivery.attempts > 0 ? await deliveryItems(database, delivery.id) : [];
  const news =
    standing.length > 0
      ? await newsAgain(database, standing)
      : newsFor(chooser, candidates, delivery.run.frequency);
  if (news.length === 0) return { cancelled: 'nothing-new' };
  return {
    reader: {
      id: subscriber.id,
      tokenVersion: subscriber.tokenVersion,
      address: subscriber.address,
      language: subscriber.language,
      filters: chooser.subscriptions.map(({ filter }) => filter),
    },
    news,
    items: standing.length > 0 ? [] : itemsOf(news),
  };
}

async function candidatesOf(
  database: Database,
  { run }: ClaimedDelivery,
  known: RunCandidates,
): Promise<Candidate[]> {
  const read = known.get(run.id) ?? runCandidates(database, run);
  known.set(run.id, read);
  return read;
}

async function newsAgain(database: Database, items: readonly DeliveryItem[]): Promise<News[]> {
  const found = await Promise.all(
    items.map(async ({ releaseId, kind }) => {
      const release = await findRelease(database, releaseId);
      return release === null ? [] : [{ release, kind }];
    }),
  );
  return found.flat().sort((one, other) => (one.release.publishedAt < other.release.publishedAt ? 1 : -1));
}

/** In the order of ids, so that two mails to one person lock the same rows in the same order. */
function itemsOf(news: readonly News[]): DeliveryItem[] {
  return news
    .map(({ release, kind }) => ({ releaseId: release.id, revision: release.revision, kind }))
    .sort((one, other) => (one.releaseId < other.releaseId ? -1 : 1));
}
