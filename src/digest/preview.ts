import type { OutgoingMail } from '../ports/mail.js';
import type { Database } from '../store/database.js';
import { releasesVisibleBetween } from '../store/releases.js';
import { findSubscriberByAddress } from '../store/subscribers.js';
import { type Frequency, type Rhythm, subscriptionHistory } from '../store/subscriptions.js';
import { digestComposer } from './compose/compose.js';
import type { MailSettings } from './compose/mail-settings.js';
import { readersOf } from './run-news.js';
import { candidate, newsFor } from './selection.js';
import { boundaryBefore, latestBoundary } from './windows.js';

export interface DigestPreview extends Rhythm {
  windowStart: string;
  windowEnd: string;
  /** Null when there is nothing new to tell. */
  mail: OutgoingMail | null;
}

/** Days of news a preview looks back over. */
const REACH: Readonly<Record<Frequency, number>> = { immediate: 1, daily: 1, weekly: 7 };

/**
 * The mail that the person with an address would get if their digests ran now, one for each rhythm they subscribe at:
 * the news since the last ordinary window began, without what has been told; the most frequent first. Nothing is sent or
 * written down.
 *
 * @returns null when nobody has the address
 */
export async function digestPreview(
  database: Database,
  address: string,
  settings: MailSettings,
  now: Date,
): Promise<DigestPreview[] | null> {
  const subscriber = await findSubscriberByAddress(database, address);
  if (subscriber === null) return null;
  const compose = digestComposer(settings);
  const previews: DigestPreview[] = [];
  for (const rhythm of await rhythmsOf(database, subscriber.id)) {
    const start = boundaryBefore(latestBoundary(now), REACH[rhythm.frequency]);
    const releases = await releasesVisibleBetween(database, { after: start, until: now });
    const candidates = releases.map((release) => candidate(release, start));
    const reader = (await readersOf(database, rhythm, [subscriber], candidates)).get(subscriber.id);
    const news = reader ? newsFor(reader, candidates, rhythm.frequency) : [];
    const window = { windowStart: start.toISOString(), windowEnd: now.toISOString() };
    const mail =
      reader === undefined || news.length === 0
        ? null
        : compose({
            reader: { ...subscriber, address, filters: reader.subscriptions.map(({ filter }) => filter) },
            occasion: { rhythm, ...window },
            news,
            deliveryId: `preview-${rhythm.frequency}`,
            now,
          });
    previews.push({ ...rhythm, ...window, mail });
  }
  return previews;
}

async function rhythmsOf(database: Database, subscriberId: string): Promise<Rhythm[]> {
  const running = (await subscriptionHistory(database, subscriberId)).filter(
    ({ endedAt }) => endedAt === null,
  );
  const rhythms = new Map(
    running.map(({ frequency, weekday }) => [`${frequency}-${weekday}`, { frequency, weekday }]),
  );
  const order: readonly Frequency[] = ['immediate', 'daily', 'weekly'];
  return [...rhythms.values()].sort(
    (a, b) => order.indexOf(a.frequency) - order.indexOf(b.frequency) || (a.weekday ?? 0) - (b.weekday ?? 0),
  );
}
