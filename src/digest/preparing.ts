import type { Database } from '../store/database.js';
import type { ClaimedDelivery } from '../store/deliveries.js';
import { type DeliveryItem, deliveryItems } from '../store/delivery-items.js';
import { findRelease } from '../store/releases.js';
import { findSubscribers, type Subscriber } from '../store/subscribers.js';
import { suppressedAmong } from '../store/suppressions.js';
import type { DigestReader } from './compose/compose.js';
import { isPaused } from './planning.js';
import { readersOf, runCandidates } from './run-news.js';
import { type Candidate, type News, newsFor, type Reader } from './selection.js';

/** What runs are about, read once for all their recipients. */
export type RunCandidates = Map<string, Promise<Candidate[]>>;

export interface PreparedDelivery {
  reader: DigestReader;
  news: News[];
  /** To be written down when the mail is begun; [] when they stand from an earlier attempt. */
  items: DeliveryItem[];
}

/** A mail to send, or why it isn't sent: kebab-case. */
export type Prepared = PreparedDelivery | { cancelled: string };

/**
 * Chooses what mails tell when they have been claimed, not when their run was planned: who has left, paused or been told
 * meanwhile is not written to. A later attempt tells the same as the first.
 *
 * @returns by the deliveries' ids
 */
export async function prepareDeliveries(
  database: Database,
  deliveries: readonly ClaimedDelivery[],
  known: RunCandidates,
  now: Date,
): Promise<Map<string, Prepared>> {
  const ids = deliveries.map(({ subscriberId }) => subscriberId);
  const subscribers = new Map((await findSubscribers(database, ids)).map((one) => [one.id, one]));
  const suppressed = await suppressedAmong(database, ids);
  const prepared = new Map<string, Prepared>();
  const wanted: Wanted[] = [];
  for (const delivery of deliveries) {
    const subscriber = subscribers.get(delivery.subscriberId);
    const address = subscriber?.address ?? null;
    if (subscriber === undefined || address === null) prepared.set(delivery.id, { cancelled: 'erased' });
    else if (isPaused(subscriber.pausedUntil, now)) prepared.set(delivery.id, { cancelled: 'paused' });
    else if (suppressed.has(subscriber.id)) prepared.set(delivery.id, { cancelled: 'suppressed' });
    else wanted.push({ delivery, subscriber: { ...subscriber, address } });
  }
  for (const runId of new Set(wanted.map(({ delivery }) => delivery.run.id))) {
    const ofRun = wanted.filter(({ delivery }) => delivery.run.id === runId);
    for (const [id, one] of await preparedOfRun(database, ofRun, known)) prepared.set(id, one);
  }
  return prepared;
}

interface Wanted {
  delivery: ClaimedDelivery;
  subscriber: Subscriber & { address: string };
}

async function preparedOfRun(
  database: Database,
  wanted: readonly Wanted[],
  known: RunCandidates,
): Promise<Map<string, Prepared>> {
  const prepared = new Map<string, Prepared>();
  const [first] = wanted;
  if (first === undefined) return prepared;
  const { run } = first.delivery;
  const candidates = await candidatesOf(database, first.delivery, known);
  const people = wanted.map(({ subscriber }) => subscriber);
  const readers = await readersOf(database, run, people, candidates);
  for (const { delivery, subscriber } of wanted) {
    const chooser = readers.get(subscriber.id);
    if (chooser === undefined) {
      prepared.set(delivery.id, { cancelled: 'left' });
      continue;
    }
    const standing = delivery.attempts > 0 ? await deliveryItems(database, delivery.id) : [];
    const news =
      standing.length > 0 ? await newsAgain(database, standing) : newsFor(chooser, candidates, run.frequency);
    prepared.set(
      delivery.id,
      news.length === 0
        ? { cancelled: 'nothing-new' }
        : { reader: readerOf(subscriber, chooser), news, items: standing.length > 0 ? [] : itemsOf(news) },
    );
  }
  return prepared;
}

function readerOf(subscriber: Wanted['subscriber'], { subscriptions }: Reader): DigestReader {
  const { id, tokenVersion, address, language } = subscriber;
  return { id, tokenVersion, address, language, filters: subscriptions.map(({ filter }) => filter) };
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
