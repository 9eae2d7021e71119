import { markLostDeliveries } from '../store/deliveries.js';
import { completeRuns } from '../store/digest-runs.js';
import type { Frequency } from '../store/subscriptions.js';
import { digestsDue, startRun } from './due-runs.js';
import { type PlannedRun, planRuns } from './planning.js';
import { type SendingParts, type SendingSummary, sendDue } from './sending.js';

export interface DigestRound extends SendingSummary {
  /** Runs whose recipients were found in this round. */
  runs: PlannedRun[];
}

/** Sending a digest to many people takes longer than news at once may wait: meanwhile they are looked for so often. */
const NEWS_WAITS = 30_000;

/**
 * One round of the digest: makes the runs that are due, finds their recipients, sends what is due, also what earlier
 * rounds put off. News at once that turn up in the middle of a long digest go before the rest of it. To be called every
 * minute, and once more whenever something new was published; several processes may do it at once.
 *
 * @param parts.frequency only makes runs of this one; what is due to be sent is sent all the same
 */
export async function runDueDigests(parts: SendingParts & { frequency?: Frequency }): Promise<DigestRound> {
  const { database, clock, log } = parts;
  const lost = await markLostDeliveries(database, clock.now());
  if (lost > 0)
    log.error({ lost }, 'mails of a lost process are unknown: they are not sent again by themselves');
  const runs: PlannedRun[] = [];
  const prepare = async (frequency?: Frequency) => {
    for (const due of await digestsDue(database, clock.now(), frequency)) {
      await startRun(database, due, clock.now(), log);
    }
    runs.push(...(await planRuns(database, clock, log)));
  };
  await prepare(parts.frequency);
  let prepared = clock.now().getTime();
  const beforeClaim = async () => {
    const now = clock.now().getTime();
    // A clock that was set back counts too.
    if (Math.abs(now - prepared) < NEWS_WAITS) return;
    prepared = now;
    await prepare('immediate');
  };
  const everything = parts.frequency === undefined;
  const summary = await sendDue({ ...parts, ...(everything && { beforeClaim }) });
  await completeRuns(database, clock.now());
  return { ...summary, unknown: summary.unknown + lost, runs };
}
