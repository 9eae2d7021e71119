import { type Selectable, sql } from 'kysely';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { newId } from './new-id.js';
import type { Rhythm } from './subscriptions.js';
import type { DeliveryState, DigestRunTable } from './tables/subscriptions.js';
import { inTransaction } from './transaction.js';

export interface DigestRun extends Rhythm {
  id: string;
  windowStart: string;
  windowEnd: string;
  createdAt: string;
  plannedAt: string | null;
  completedAt: string | null;
}

/** A release in the revision that is the news. */
export interface ReleaseRevision {
  releaseId: string;
  revision: number;
}

/** Where the latest window of a rhythm ended; null before the first run. */
export async function latestWindowEnd(
  database: Database,
  { frequency, weekday }: Rhythm,
): Promise<Date | null> {
  let query = database.db
    .selectFrom('digest_runs')
    .select('window_end')
    .where('frequency', '=', frequency)
    .orderBy('window_end', 'desc')
    .limit(1);
  if (weekday !== null) query = query.where('weekday', '=', weekday);
  const row = await query.executeTakeFirst();
  return row ? new Date(row.window_end) : null;
}

/** Which of these revisions earlier runs of the rhythm have been about. */
export async function revisionsInEarlierRuns(
  database: Database,
  rhythm: Rhythm,
  releaseIds: readonly string[],
): Promise<ReleaseRevision[]> {
  if (releaseIds.length === 0) return [];
  return database.db
    .selectFrom('digest_run_releases')
    .select(['release_id as releaseId', 'revision'])
    .where('series', '=', seriesOf(rhythm))
    .where('release_id', 'in', releaseIds)
    .execute();
}

/**
 * Makes the run of a window, with the releases it is about. Of several processes that try only one succeeds; a revision
 * that a run of the rhythm is already about is left out.
 *
 * @returns the run's id, or null when the window has its run, or (at once) another run took all its releases
 */
export function createRun(
  database: Database,
  run: Rhythm & { windowStart: Date; windowEnd: Date; releases: readonly ReleaseRevision[]; now: Date },
): Promise<string | null> {
  const id = newId(run.now);
  return inTransaction(database, async (transaction) => {
    const inserted = await transaction
      .insertInto('digest_runs')
      .values({
        id,
        frequency: run.frequency,
        weekday: run.weekday,
        window_start: storedInstant(run.windowStart),
        window_end: storedInstant(run.windowEnd),
        created_at: storedInstant(run.now),
      })
      .onConflict((conflict) => conflict.columns(['frequency', 'window_end']).doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) return null;
    const taken = run.releases.map(({ releaseId, revision }) => ({
      run_id: id,
      series: seriesOf(run),
      release_id: releaseId,
      revision,
    }));
    const ours =
      taken.length === 0
        ? 0n
        : (
            await transaction
              .insertInto('digest_run_releases')
              .values(taken)
              .onConflict((conflict) => conflict.columns(['series', 'release_id', 'revision']).doNothing())
              .executeTakeFirst()
          ).numInsertedOrUpdatedRows;
    if (ours === 0n && run.frequency === 'immediate') {
      await transaction.deleteFrom('digest_runs').where('id', '=', id).execute();
      return null;
    }
    return id;
  });
}

/**
 * Takes a run whose recipients have not all been found, for this process alone until `until`. A run that a lost process
 * had taken comes back when its time is out.
 */
export async function takeRunToPlan(
  database: Database,
  { now, until }: { now: Date; until: Date },
): Promise<DigestRun | null> {
  const row = await database.db
    .with('open', (db) => {
      const query = db
        .selectFrom('digest_runs')
        .select('id')
        .where('planned_at', 'is', null)
        .where(({ eb, or }) =>
          or([eb('planning_until', 'is', null), eb('planning_until', '<=', storedInstant(now))]),
        )
        .orderBy('window_end')
        .limit(1);
      return database.dialect === 'postgres' ? query.forUpdate().skipLocked() : query;
    })
    .updateTable('digest_runs')
    .set({ planning_until: storedInstant(until) })
    .where('id', 'in', (eb) => eb.selectFrom('open').select('open.id'))
    .returningAll()
    .executeTakeFirst();
  return row ? runOf(row) : null;
}

/** What a run is about. */
export async function runReleases(database: Database, runId: string): Promise<ReleaseRevision[]> {
  return database.db
    .selectFrom('digest_run_releases')
    .select(['release_id as releaseId', 'revision'])
    .where('run_id', '=', runId)
    .orderBy('release_id')
    .execute();
}

/**
 * Notes who gets a run's mail, with a delivery each. Those already noted are left as they are, so that a run can be
 * planned again after a crash.
 *
 * @returns how many were new
 */
export function addRecipients(
  database: Database,
  run: Pick<DigestRun, 'id' | 'frequency'>,
  subscriberIds: readonly string[],
  now: Date,
): Promise<number> {
  if (subscriberIds.length === 0) return Promise.resolve(0);
  const at = storedInstant(now);
  return inTransaction(database, async (transaction) => {
    const recipients = await transaction
      .insertInto('run_recipients')
      .values(
        subscriberIds.map((id) => ({ id: newId(now), run_id: run.id, subscriber_id: id, created_at: at })),
      )
      .onConflict((conflict) => conflict.columns(['run_id', 'subscriber_id']).doNothing())
      .returning(['id', 'subscriber_id'])
      .execute();
    if (recipients.length === 0) return 0;
    await transaction
      .insertInto('deliveries')
      .values(
        recipients.map((recipient) => ({
          id: newId(now),
          run_recipient_id: recipient.id,
          subscriber_id: recipient.subscriber_id,
          state: 'pending' as const,
          priority: run.frequency === 'immediate' ? 1 : 2,
          attempts: 0,
          next_attempt_at: at,
          created_at: at,
        })),
      )
      .execute();
    return recipients.length;
  });
}

/** Every recipient of the run has been noted. */
export async function markPlanned(database: Database, runId: string, now: Date): Promise<void> {
  await database.db
    .updateTable('digest_runs')
    .set({ planned_at: storedInstant(now), planning_until: null })
    .where('id', '=', runId)
    .execute();
}

/** Closes the runs whose every delivery has come to an end. */
export async function completeRuns(database: Database, now: Date): Promise<void> {
  await database.db
    .updateTable('digest_runs')
    .set({ completed_at: storedInstant(now) })
    .where('planned_at', 'is not', null)
    .where('completed_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('run_recipients')
            .innerJoin('deliveries', 'deliveries.run_recipient_id', 'run_recipients.id')
            .select(sql.lit(1).as('one'))
            .whereRef('run_recipients.run_id', '=', 'digest_runs.id')
            .where('deliveries.state', 'in', ['pending', 'sending']),
        ),
      ),
    )
    .execute();
}

/** The latest runs, newest window first, with their deliveries counted by state. */
export async function recentRuns(
  database: Database,
  limit: number,
): Promise<(DigestRun & { releases: number; deliveries: Partial<Record<DeliveryState, number>> })[]> {
  const runs = await database.db
    .selectFrom('digest_runs')
    .selectAll()
    .select(({ selectFrom, fn }) =>
      selectFrom('digest_run_releases')
        .select(fn.countAll<number>().as('count'))
        .whereRef('digest_run_releases.run_id', '=', 'digest_runs.id')
        .as('releases'),
    )
    .orderBy('window_end', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  if (runs.length === 0) return [];
  const counts = await database.db
    .selectFrom('run_recipients')
    .innerJoin('deliveries', 'deliveries.run_recipient_id', 'run_recipients.id')
    .select(['run_id', 'state', ({ fn }) => fn.countAll<number>().as('count')])
    .where(
      'run_id',
      'in',
      runs.map(({ id }) => id),
    )
    .groupBy(['run_id', 'state'])
    .execute();
  return runs.map((run) => ({
    ...runOf(run),
    releases: run.releases ?? 0,
    deliveries: Object.fromEntries(
      counts.filter(({ run_id }) => run_id === run.id).map(({ state, count }) => [state, count]),
    ),
  }));
}

/** Runs that follow each other: each weekday's weekly digests are a series of their own. */
function seriesOf({ frequency, weekday }: Rhythm): string {
  return weekday === null ? frequency : `${frequency}-${weekday}`;
}

function runOf(row: Selectable<DigestRunTable>): DigestRun {
  return {
    id: row.id,
    frequency: row.frequency,
    weekday: row.weekday,
    windowStart: row.window_start,
    windowEnd: row.window_end,
    createdAt: row.created_at,
    plannedAt: row.planned_at,
    completedAt: row.completed_at,
  };
}
