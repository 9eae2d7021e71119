import type { Database } from '../store/database.js';
import {
  countDeliveries,
  type DeliveryRecord,
  type DeliveryState,
  listDeliveries,
} from '../store/delivery-reports.js';
import { type DigestRun, recentRuns } from '../store/digest-runs.js';
import { countSubscriptions, type Frequency } from '../store/subscriptions.js';
import { type DueDigest, digestsDue } from './due-runs.js';

/** How the digests stand. */
export interface DigestStatus {
  subscriptions: { frequency: Frequency; count: number }[];
  /** Should exist and do not yet. */
  due: DueDigest[];
  /** Latest window first. */
  runs: (DigestRun & { releases: number; deliveries: Partial<Record<DeliveryState, number>> })[];
  deliveries: Partial<Record<DeliveryState, number>>;
  /** Mails that the relay may or may not have: for a person to decide about. */
  unknown: DeliveryRecord[];
}

const LATEST_RUNS = 20;
const MOST_UNKNOWN = 100;

/** What was done, what is due and what is in doubt. Without addresses. */
export async function digestStatus(database: Database, now: Date): Promise<DigestStatus> {
  return {
    subscriptions: await countSubscriptions(database),
    due: (await digestsDue(database, now)).filter(({ frequency }) => frequency !== 'immediate'),
    runs: await recentRuns(database, LATEST_RUNS),
    deliveries: await countDeliveries(database),
    unknown: await listDeliveries(database, { state: 'unknown', limit: MOST_UNKNOWN }),
  };
}
