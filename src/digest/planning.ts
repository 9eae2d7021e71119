import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { Database } from '../store/database.js';
import { addRecipients, type DigestRun, markPlanned, takeRunToPlan } from '../store/digest-runs.js';
import { findSubscribers } from '../store/subscribers.js';
import { subscriberIdsAt } from '../store/subscriptions.js';
import { readersOf, runCandidates } from './run-news.js';
import { newsFor } from './selection.js';

const PAGE = 500;
/** How long one process may take to find a run's recipients before another one may do it over. */
const PLANNING_TIME = 10 * 60_000;

/** A run whose recipients have been found. */
export interface PlannedRun extends DigestRun {
  recipients: number;
}

/** Finds the recipients of every run that lacks them: those who have news in it. Runs left half-done are done again. */
export async function planRuns(database: Database, clock: Clock, log: Log): Promise<PlannedRun[]> {
  const planned: PlannedRun[] = [];
  for (;;) {
    const now = clock.now();
    const run = await takeRunToPlan(database, { now, until: new Date(now.getTime() + PLANNING_TIME) });
    if (run === null) return planned;
    const recipients = await planRun(database, run, clock);
    log.info(
      { run: run.id, frequency: run.frequency, recipients },
      'digest run planned: these have news in it',
    );
    planned.push({ ...run, recipients });
  }
}

async function planRun(database: Database, run: DigestRun, clock: Clock): Promise<number> {
  const candidates = await runCandidates(database, run);
  let recipients = 0;
  let after = '';
  while (candidates.length > 0) {
    const ids = await subscriberIdsAt(database, run, { after, limit: PAGE });
    const now = clock.now();
    const people = (await findSubscribers(database, ids)).filter(
      ({ pausedUntil }) => !isPaused(pausedUntil, now),
    );
    const readers = await readersOf(database, run, people, candidates);
    const withNews = [...readers].filter(
      ([, reader]) => newsFor(reader, candidates, run.frequency).length > 0,
    );
    recipients += await addRecipients(
      database,
      run,
      withNews.map(([id]) => id),
      now,
    );
    after = ids.at(-1) ?? after;
    if (ids.length < PAGE) break;
  }
  await markPlanned(database, run.id, clock.now());
  return recipients;
}

/** Whether somebody wants no mail for the time being. */
export function isPaused(pausedUntil: string | null, now: Date): boolean {
  return pausedUntil !== null && pausedUntil > now.toISOString();
}
