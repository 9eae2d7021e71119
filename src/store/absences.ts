import { asWithdrawn } from './as-withdrawn.js';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { saveRelease } from './save-release.js';
import { currentReleases, storedRelease } from './stored-release.js';

/** A release that has to be asked for by itself, because no list names it. */
export interface UnlistedRelease {
  id: string;
  /** Where it stood. */
  url: string | null;
  /** When its page first said that it is gone, UTC; null when it has not. */
  goneAt: string | null;
}

/**
 * The newsroom's releases that no list has named, the newest first: those published since `since` and not in `listed`,
 * and those that have seemed gone before. Withdrawn ones and those dated ahead are not looked for.
 *
 * @param selection.since null: only those that have seemed gone before
 * @param selection.limit at most so many
 */
export async function unlistedReleases(
  database: Database,
  selection: {
    newsroom: string;
    since: Date | null;
    until: Date;
    listed: ReadonlySet<string>;
    limit: number;
  },
): Promise<UnlistedRelease[]> {
  const { newsroom, since, until, listed, limit } = selection;
  const rows = await database.db
    .selectFrom('releases')
    .leftJoin('absences', 'absences.release_id', 'releases.id')
    .select(['releases.id', 'gone_at'])
    .where('newsroom', '=', newsroom)
    .where('status', '!=', 'withdrawn')
    .where('published_at', '<=', storedInstant(until))
    .where(({ eb, or }) =>
      or([eb('gone_at', 'is not', null), ...(since ? [eb('published_at', '>=', storedInstant(since))] : [])]),
    )
    .orderBy('published_at', 'desc')
    .orderBy('releases.id')
    .execute();
  const unlisted = rows.filter(({ id }) => !listed.has(id)).slice(0, limit);
  if (unlisted.length === 0) return [];
  const stored = await currentReleases(database.db)
    .where(
      'releases.id',
      'in',
      unlisted.map(({ id }) => id),
    )
    .execute();
  const urls = new Map(stored.map((row) => [row.id, storedRelease(row).document.source.url]));
  return unlisted.map(({ id, gone_at }) => ({ id, url: urls.get(id) ?? null, goneAt: gone_at }));
}

/** Notes that a release's page says that it is gone; the first time counts. */
export async function recordAbsence(
  database: Database,
  absence: { releaseId: string; at: Date; snapshotId: string },
): Promise<void> {
  await database.db
    .insertInto('absences')
    .values({
      release_id: absence.releaseId,
      gone_at: storedInstant(absence.at),
      snapshot_id: absence.snapshotId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets that releases have seemed gone: they are there. */
export async function forgetAbsences(database: Database, releaseIds: readonly string[]): Promise<void> {
  if (releaseIds.length === 0) return;
  await database.db.deleteFrom('absences').where('release_id', 'in', releaseIds).execute();
}

/** Those of a newsroom's releases that seem gone. */
export async function absentReleases(database: Database, newsroom: string): Promise<string[]> {
  const rows = await database.db
    .selectFrom('absences')
    .innerJoin('releases', 'releases.id', 'absences.release_id')
    .select('release_id')
    .where('newsroom', '=', newsroom)
    .orderBy('release_id')
    .execute();
  return rows.map(({ release_id }) => release_id);
}

/**
 * Marks a release as withdrawn: a revision that says what the one before said, with another status, made from the same
 * answers and from those that said that it is gone. When it is listed again, that is a revision of its own ("return").
 */
export async function withdrawRelease(
  database: Database,
  withdrawal: { releaseId: string; at: Date; snapshotId: string },
): Promise<void> {
  const { releaseId, at, snapshotId } = withdrawal;
  const row = await currentReleases(database.db).where('releases.id', '=', releaseId).executeTakeFirst();
  if (!row) return;
  const { document, newsroom, revision } = storedRelease(row);
  const links = await database.db
    .selectFrom('release_snapshots')
    .select('snapshot_id')
    .where('release_id', '=', releaseId)
    .where('revision', '=', revision)
    .execute();
  const first = await database.db
    .selectFrom('absences')
    .select('snapshot_id')
    .where('release_id', '=', releaseId)
    .executeTakeFirst();
  await saveRelease(database, {
    newsroom,
    document: asWithdrawn(document),
    snapshotIds: [
      ...links.map((link) => link.snapshot_id),
      ...(first ? [first.snapshot_id] : []),
      snapshotId,
    ],
    seenAt: at,
  });
  await forgetAbsences(database, [releaseId]);
}
