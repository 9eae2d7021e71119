import type { Transaction } from 'kysely';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { countInPeriods } from './publication-periods.js';
import { replaceSpellings } from './publication-spellings.js';
import { type PublishedFile, replaceFiles } from './published-files.js';
import { currentReleases, type StoredRelease, storedRelease } from './stored-release.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

/** A target is a file, or a few, made of several releases: a feed, a month, the site itself. */
export interface ChangedTarget {
  target: string;
  /** How often it has changed since its files were written: handed back to recordTarget. */
  changes: number;
}

/** A release's place in a target. */
export interface Membership {
  target: string;
  /** Its month, `YYYY-MM`, where the target counts its members by month. */
  period?: string;
  /** How the release spells what the target is about, where the target is about something. */
  spellings?: readonly string[];
}

/** The target that lists all targets with spellings: it changes when one comes, goes, or is spelled in a new way. */
export const directoryTarget = 'directory';

const BATCH = 200;

/** Puts a release into these targets and takes it out of all others; each of them has changed. */
export async function replaceMembership(
  transaction: Transaction<Tables>,
  publication: string,
  release: { id: string; publishedAt: string },
  memberships: readonly Membership[],
): Promise<void> {
  const before = await transaction
    .deleteFrom('publication_members')
    .where('publication', '=', publication)
    .where('release_id', '=', release.id)
    .returning(['target', 'period'])
    .execute();
  const touched = [...before, ...memberships].map(({ target }) => target);
  await noteChanges(transaction, publication, [...new Set(touched)].sort());
  if (memberships.length > 0) {
    await transaction
      .insertInto('publication_members')
      .values(
        memberships.map(({ target, period = null }) => ({
          publication,
          target,
          release_id: release.id,
          published_at: release.publishedAt,
          period,
        })),
      )
      .execute();
  }
  await countInPeriods(transaction, publication, { before, after: memberships });
  const respelled = await replaceSpellings(transaction, publication, release.id, memberships);
  if (respelled) await noteChanges(transaction, publication, [directoryTarget]);
}

async function noteChanges(
  transaction: Transaction<Tables>,
  publication: string,
  targets: readonly string[],
): Promise<void> {
  if (targets.length === 0) return;
  await transaction
    .insertInto('publication_targets')
    .values(targets.map((target) => ({ publication, target, changes: 1 })))
    .onConflict((conflict) =>
      conflict.columns(['publication', 'target']).doUpdateSet((eb) => ({
        changes: eb('publication_targets.changes', '+', 1),
      })),
    )
    .execute();
}

/** Makes sure that targets that exist without any release (the site itself, empty feeds) are known. */
export function ensureTargets(
  database: Database,
  { id }: { id: string },
  targets: readonly string[],
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    await transaction
      .insertInto('publication_targets')
      .values([...targets].sort().map((target) => ({ publication: id, target, changes: 1 })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** Targets whose files are behind. */
export function changedTargets({ db }: Database, { id }: { id: string }): Promise<ChangedTarget[]> {
  return db
    .selectFrom('publication_targets')
    .select(['target', 'changes'])
    .where('publication', '=', id)
    .where('changes', '>', 0)
    .orderBy('target')
    .execute();
}

/** Records the files of a target. Changes that came while they were made leave it behind, to be made again. */
export function recordTarget(
  database: Database,
  { id }: { id: string },
  target: ChangedTarget,
  files: readonly PublishedFile[],
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    await transaction
      .updateTable('publication_targets')
      .set({ changes: 0 })
      .where('publication', '=', id)
      .where('target', '=', target.target)
      .where('changes', '=', target.changes)
      .execute();
    await replaceFiles(transaction, id, `target:${target.target}`, files);
  });
}

/**
 * The releases a target is made of, the newest first, in batches.
 *
 * @param selection.limit at most so many
 * @param selection.from only those published at that instant or later
 * @param selection.until only those published before
 */
export async function* targetMembers(
  { db }: Database,
  { id }: { id: string },
  target: string,
  selection: { limit?: number | undefined; from?: Date; until?: Date } = {},
): AsyncGenerator<StoredRelease, void, undefined> {
  let last: { published_at: string; release_id: string } | undefined;
  const { limit = Number.POSITIVE_INFINITY, from, until } = selection;
  let left = limit;
  do {
    const size = Math.min(BATCH, left);
    let places = db
      .selectFrom('publication_members')
      .select(['release_id', 'published_at'])
      .where('publication', '=', id)
      .where('target', '=', target)
      .orderBy('published_at', 'desc')
      .orderBy('release_id', 'desc')
      .limit(size);
    if (from) places = places.where('published_at', '>=', storedInstant(from));
    if (until) places = places.where('published_at', '<', storedInstant(until));
    if (last) {
      const { published_at, release_id } = last;
      places = places.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('published_at', 'release_id'), '<', tuple(published_at, release_id)),
      );
    }
    const members = await places.execute();
    yield* await releasesInOrder(
      db,
      members.map(({ release_id }) => release_id),
    );
    left -= members.length;
    last = members.length === size && left > 0 ? members.at(-1) : undefined;
  } while (last);
}

async function releasesInOrder(db: Database['db'], ids: readonly string[]): Promise<StoredRelease[]> {
  if (ids.length === 0) return [];
  const rows = await currentReleases(db).where('releases.id', 'in', ids).execute();
  const found = new Map(rows.map((row) => [row.id, storedRelease(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
