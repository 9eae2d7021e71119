import type { Database } from '../store/database.js';
import { toldRevisions } from '../store/delivery-items.js';
import { type DigestRun, runReleases } from '../store/digest-runs.js';
import { findRelease } from '../store/releases.js';
import { type Rhythm, runningSubscriptions } from '../store/subscriptions.js';
import { LATECOMERS } from './due-runs.js';
import { readFilter } from './filter.js';
import { type Candidate, candidate, type Reader } from './selection.js';

/** The releases a run is about, as they stand now, newest first, ready to be chosen from. */
export async function runCandidates(
  database: Database,
  run: Pick<DigestRun, 'id' | 'windowStart'>,
): Promise<Candidate[]> {
  const from = new Date(Date.parse(run.windowStart) - LATECOMERS);
  const found: Candidate[] = [];
  for (const { releaseId } of await runReleases(database, run.id)) {
    const release = await findRelease(database, releaseId);
    if (release !== null) found.push(candidate(release, from));
  }
  return found.sort((one, other) => (one.release.publishedAt < other.release.publishedAt ? 1 : -1));
}

/** What is needed to choose news for these people, by their ids: those without a running subscription are left out. */
export async function readersOf(
  database: Database,
  rhythm: Rhythm,
  people: readonly { id: string; language: 'sv' | 'en' }[],
  candidates: readonly Candidate[],
): Promise<Map<string, Reader>> {
  const ids = people.map(({ id }) => id);
  const subscriptions = await runningSubscriptions(database, rhythm, ids);
  const told = await toldRevisions(
    database,
    ids,
    candidates.map(({ release }) => release.id),
  );
  const subscriptionsOf = bySubscriber(subscriptions);
  const toldTo = bySubscriber(told);
  const readers = new Map<string, Reader>();
  for (const { id, language } of people) {
    const running = subscriptionsOf.get(id);
    if (running === undefined) continue;
    readers.set(id, {
      language,
      subscriptions: running.map(({ filter, beginsAt }) => ({ filter: readFilter(filter), beginsAt })),
      told: toldTo.get(id) ?? [],
    });
  }
  return readers;
}

function bySubscriber<Row extends { subscriberId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.subscriberId);
    if (group) group.push(row);
    else groups.set(row.subscriberId, [row]);
  }
  return groups;
}
