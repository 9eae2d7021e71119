import { type BounceKind, countBounces } from '../store/bounces.js';
import type { Database } from '../store/database.js';
import {
  countDeliveries,
  type DeliveryRecord,
  type DeliveryState,
  listDeliveries,
} from '../store/delivery-reports.js';
import { type DigestRun, recentRuns } from '../store/digest-runs.js';
import { countSubscriptions, type Frequency } from '../store/subscriptions.js';
import { countWaitingQuestions } from '../store/waiting-questions.js';
import { type DueDigest, digestsDue } from './due-runs.js';
import { type SendingForecast, sendingForecast } from './forecast.js';

/** How the digests stand. */
export interface DigestStatus {
  subscriptions: { frequency: Frequency; count: number }[];
  /** Should exist and do not yet. */
  due: DueDigest[];
  /** Latest window first. */
  runs: (DigestRun & { releases: number; deliveries: Partial<Record<DeliveryState, number>> })[];
  deliveries: Partial<Record<DeliveryState, number>>;
  /** What waits to be sent, and until when. */
  sending: SendingForecast;
  /** Mails that ask for a confirmation, put off by the relay. */
  confirmations: number;
  /** Mails that came back in the last thirty days. */
  returned: Partial<Record<BounceKind, number>>;
  /** Mails that the relay may or may not have: for a person to decide about. */
  unknown: DeliveryRecord[];
}

const LATEST_RUNS = 20;
const MOST_UNKNOWN = 100;
const RETURNED = 30 * 86_400_000;

/**
 * What was done, what is due and what is in doubt. Without addresses.
 *
 * @param mailsPerMinute what the relay allows, for the forecast
 */
export async function digestStatus(
  database: Database,
  now: Date,
  mailsPerMinute: number | null = null,
): Promise<DigestStatus> {
  return {
    subscriptions: await countSubscriptions(database),
    due: (await digestsDue(database, now)).filter(({ frequency }) => frequency !== 'immediate'),
    runs: await recentRuns(database, LATEST_RUNS),
    deliveries: await countDeliveries(database),
    sending: await sendingForecast(database, now, mailsPerMinute),
    confirmations: await countWaitingQuestions(database),
    returned: await countBounces(database, new Date(now.getTime() - RETURNED)),
    unknown: await listDeliveries(database, { state: 'unknown', limit: MOST_UNKNOWN }),
  };
}
