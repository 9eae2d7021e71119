import type { Log } from '../ports/log.js';
import type { Database } from '../store/database.js';
import { deleteHistory, deleteSuppressions, goneSubscribers } from '../store/retention.js';
import { scrubbed } from '../store/scrubbing.js';
import { eraseSubscriberRows } from '../store/subscribers.js';
import { dropExpiredQuestions } from '../store/waiting-questions.js';

const DAY = 86_400_000;
/** GOV.UK's periods. A mail's body is kept nowhere: it is composed when it is sent. */
const GONE = 28 * DAY;
const HISTORY = 365 * DAY;

/** What was let go. */
export interface Retention {
  /** People without a subscription for 28 days, whose addresses went. */
  erased: number;
  /** Rows of a year ago. */
  deliveries: number;
  subscriptions: number;
  subscribers: number;
  suppressions: number;
  /** Sign-ups whose mail was put off until their links had expired. */
  questions: number;
}

/**
 * Lets go what need not be kept (GDPR Art. 5(1)(e)): addresses 28 days after the last subscription ended; after a year
 * what was mailed, how subscriptions ended, and that an address was refused. To be called once a day; again does nothing.
 */
export async function applyRetention(database: Database, now: Date, log: Log): Promise<Retention> {
  const ago = (period: number) => new Date(now.getTime() - period);
  const retention = await scrubbed(database, async () => {
    let erased = 0;
    for (let ids = await goneSubscribers(database, ago(GONE)); ids.length > 0; ) {
      for (const id of ids) if (await eraseSubscriberRows(database, id, now)) erased += 1;
      ids = await goneSubscribers(database, ago(GONE));
    }
    const history = await deleteHistory(database, ago(HISTORY));
    const suppressions = await deleteSuppressions(database, ago(HISTORY));
    return { erased, ...history, suppressions, questions: await dropExpiredQuestions(database, now) };
  });
  if (Object.values(retention).some((count) => count > 0)) {
    log.info(retention, 'let go what need not be kept any longer');
  }
  return retention;
}
