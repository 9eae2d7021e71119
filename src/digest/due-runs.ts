import type { Log } from '../ports/log.js';
import type { Database } from '../store/database.js';
import { createRun, latestWindowEnd, revisionsInEarlierRuns } from '../store/digest-runs.js';
import { releasesVisibleBetween, type StoredRelease } from '../store/releases.js';
import { type Frequency, type Rhythm, subscribedSince } from '../store/subscriptions.js';
import {
  boundaryBefore,
  boundaryWeekday,
  immediateWindow,
  latestBoundary,
  type Window,
  windowDue,
} from './windows.js';

/** A digest that should exist and does not yet. */
export interface DueDigest extends Rhythm {
  window: Window;
}

/**
 * How far before its window a run looks for latecomers: a release is stored some moments after the instant it was seen
 * at, and a clock may be set back. What an earlier run of the rhythm was about is not taken again.
 */
export const LATECOMERS = 2 * 3_600_000;

const DAYS_MADE_UP_FOR = 7;

/**
 * Which digests are due. Nothing but the database and the time decides it: a process that slept, was stopped or runs
 * twice finds the same answer.
 *
 * @param frequency only of this one
 */
export async function digestsDue(database: Database, now: Date, frequency?: Frequency): Promise<DueDigest[]> {
  const due: DueDigest[] = [];
  const end = latestBoundary(now);
  const add = async (rhythm: Rhythm, windowOf: (last: Date | null) => Window | null) => {
    if (frequency !== undefined && rhythm.frequency !== frequency) return;
    const window = windowOf(await latestWindowEnd(database, rhythm));
    if (window !== null) due.push({ ...rhythm, window });
  };

  const daily = { frequency: 'daily', weekday: null } as const;
  const dailySince = await subscribedSince(database, daily);
  await add(daily, (last) => windowDue(end, 1, last, dailySince));

  for (let days = 0; days < DAYS_MADE_UP_FOR; days += 1) {
    const weekEnd = boundaryBefore(end, days);
    const weekly = { frequency: 'weekly', weekday: boundaryWeekday(weekEnd) } as const;
    const since = await subscribedSince(database, weekly);
    await add(weekly, (last) => windowDue(weekEnd, 7, last, since));
  }

  const immediate = { frequency: 'immediate', weekday: null } as const;
  const immediateSince = await subscribedSince(database, immediate);
  await add(immediate, (last) => immediateWindow(now, last, immediateSince));
  return due;
}

/**
 * Makes the run of a due digest, with the releases it is about. A daily or weekly one is made even when there is
 * nothing new, since that it ran is worth knowing; an at-once run only when there is.
 *
 * @returns whether a run was made
 */
export async function startRun(database: Database, due: DueDigest, now: Date, log: Log): Promise<boolean> {
  const releases = await newsIn(database, due);
  if (releases.length === 0 && due.frequency === 'immediate') return false;
  const id = await createRun(database, {
    frequency: due.frequency,
    weekday: due.weekday,
    windowStart: due.window.start,
    windowEnd: due.window.end,
    releases: releases.map(({ id: releaseId, revision }) => ({ releaseId, revision })),
    now,
  });
  const facts = {
    frequency: due.frequency,
    from: due.window.start.toISOString(),
    until: due.window.end.toISOString(),
    releases: releases.length,
  };
  if (id === null) log.debug(facts, 'another process has made this digest run');
  else log.info({ ...facts, run: id }, 'digest run made: its window has ended and it had none');
  return id !== null;
}

async function newsIn(database: Database, due: DueDigest): Promise<StoredRelease[]> {
  const first = (await latestWindowEnd(database, due)) === null;
  const after = first ? due.window.start : new Date(due.window.start.getTime() - LATECOMERS);
  const found = await releasesVisibleBetween(database, { after, until: due.window.end });
  const earlier = await revisionsInEarlierRuns(
    database,
    due,
    found.map(({ id }) => id),
  );
  return found.filter(
    ({ id, revision }) => !earlier.some((run) => run.releaseId === id && run.revision === revision),
  );
}
