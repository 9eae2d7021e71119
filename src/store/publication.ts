import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { type PublishedFile, replaceFiles } from './published-files.js';
import { currentReleases, type StoredRelease, storedRelease } from './stored-release.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

/** One output folder and how far it has come. */
export interface Publication {
  id: string;
  /** Releases that changed before this instant are published; null when that is not known of any. */
  publishedUntil: string | null;
}

/** A release whose files have been written, and what else it is part of. */
export interface PublishedRelease {
  release: StoredRelease;
  /** Names of the targets (feeds, months, …) it belongs to; it leaves those it belonged to before. */
  targets: readonly string[];
  files: readonly PublishedFile[];
}

export interface TargetSummary {
  target: string;
  members: number;
  /** The newest member's publication time. */
  newest: string;
}

/**
 * A change becomes visible to others when its transaction commits, a little after the instant it is stamped with.
 * So much is looked at again each time; what is already published there costs nothing.
 */
const OVERLAP = 60 * 60 * 1000;
const BATCH = 200;

/**
 * The state of an output folder. A folder that is new, whose fingerprint has changed, or that is asked for anew
 * has everything to publish: what was published stays recorded until it is written again.
 *
 * @param request.output absolute path
 */
export function openPublication(
  database: Database,
  request: { output: string; fingerprint: string; anew: boolean },
): Promise<Publication> {
  const { output, fingerprint, anew } = request;
  const id = createHash('sha256').update(output).digest('hex').slice(0, 16);
  return inTransaction(database, async (transaction) => {
    await transaction
      .insertInto('publications')
      .values({ id, output, fingerprint, published_until: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await transaction
      .selectFrom('publications')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (!anew && row.fingerprint === fingerprint) return { id, publishedUntil: row.published_until };
    await transaction
      .updateTable('publications')
      .set({ fingerprint, published_until: null })
      .where('id', '=', id)
      .execute();
    await transaction
      .updateTable('published_releases')
      .set({ revision: 0 })
      .where('publication', '=', id)
      .execute();
    await transaction
      .updateTable('publication_targets')
      .set((eb) => ({ changes: eb('changes', '+', 1) }))
      .where('publication', '=', id)
      .execute();
    return { id, publishedUntil: null };
  });
}

/** Visible releases whose current revision is not published yet, the newest first, in batches. */
export async function* releasesToPublish(
  database: Database,
  publication: Publication,
  now: Date,
): AsyncGenerator<StoredRelease[], void, undefined> {
  let last: StoredRelease | undefined;
  do {
    let query = unpublished(database, publication, now)
      .orderBy('published_at', 'desc')
      .orderBy('releases.id', 'desc')
      .limit(BATCH);
    if (last) {
      const { publishedAt, id } = last;
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('releases.published_at', 'releases.id'), '<', tuple(publishedAt, id)),
      );
    }
    const batch = (await query.execute()).map(storedRelease);
    if (batch.length > 0) yield batch;
    last = batch.length === BATCH ? batch.at(-1) : undefined;
  } while (last);
}

/** How many releases {@link releasesToPublish} has to give. */
export async function countReleasesToPublish(
  database: Database,
  publication: Publication,
  now: Date,
): Promise<number> {
  const { count } = await unpublished(database, publication, now)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function unpublished({ db }: Database, { id, publishedUntil }: Publication, now: Date) {
  const query = currentReleases(db)
    .leftJoin('published_releases', (join) =>
      join
        .onRef('published_releases.release_id', '=', 'releases.id')
        .on('published_releases.publication', '=', id),
    )
    .where('releases.visible_at', '<=', storedInstant(now))
    .where(({ eb, or }) =>
      or([
        eb('published_releases.revision', 'is', null),
        eb('published_releases.revision', '<>', eb.ref('releases.revision')),
      ]),
    );
  const since = sinceOf(publishedUntil, now);
  return since === null
    ? query
    : query.where(({ eb, or }) =>
        or([eb('releases.visible_at', '>=', since), eb('releases.changed_at', '>=', since)]),
      );
}

/** Ids of published releases that must no longer be: now dated ahead, or gone from the store. */
export async function releasesToWithhold(
  { db }: Database,
  { id, publishedUntil }: Publication,
  now: Date,
): Promise<string[]> {
  const since = sinceOf(publishedUntil, now);
  const rows =
    since === null
      ? await db
          .selectFrom('published_releases')
          .leftJoin('releases', 'releases.id', 'published_releases.release_id')
          .select('published_releases.release_id as id')
          .where('published_releases.publication', '=', id)
          .where(({ eb, or }) =>
            or([eb('releases.id', 'is', null), eb('releases.visible_at', '>', storedInstant(now))]),
          )
          .execute()
      : await db
          .selectFrom('releases')
          .innerJoin('published_releases', 'published_releases.release_id', 'releases.id')
          .select('releases.id')
          .where('published_releases.publication', '=', id)
          .where('releases.changed_at', '>=', since)
          .where('releases.visible_at', '>', storedInstant(now))
          .execute();
  return rows.map((row) => row.id);
}

function sinceOf(publishedUntil: string | null, now: Date): string | null {
  if (publishedUntil === null) return null;
  // A clock that was set back must not hide what is stamped before it.
  return storedInstant(new Date(Math.min(Date.parse(publishedUntil), now.getTime()) - OVERLAP));
}

/** Records that files were written for these releases, and that the targets they belong to, or did before, have changed. */
export function recordPublished(
  database: Database,
  { id }: Publication,
  published: readonly PublishedRelease[],
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    for (const { release, targets, files } of published) {
      await replaceMembership(transaction, id, release, targets);
      await transaction
        .insertInto('published_releases')
        .values({ publication: id, release_id: release.id, revision: release.revision })
        .onConflict((conflict) =>
          conflict.columns(['publication', 'release_id']).doUpdateSet({ revision: release.revision }),
        )
        .execute();
      await replaceFiles(transaction, id, `release:${release.id}`, files);
    }
  });
}

/** Takes a release out of a publication. */
export function recordWithheld(
  database: Database,
  { id }: Publication,
  releaseId: string,
): Promise<string[]> {
  return inTransaction(database, async (transaction) => {
    await replaceMembership(transaction, id, { id: releaseId, publishedAt: '' }, []);
    await transaction
      .deleteFrom('published_releases')
      .where('publication', '=', id)
      .where('release_id', '=', releaseId)
      .execute();
    await replaceFiles(transaction, id, `release:${releaseId}`, []);
  });
}

async function replaceMembership(
  transaction: Transaction<Tables>,
  publication: string,
  release: { id: string; publishedAt: string },
  targets: readonly string[],
): Promise<void> {
  const before = await transaction
    .deleteFrom('publication_members')
    .where('publication', '=', publication)
    .where('release_id', '=', release.id)
    .returning('target')
    .execute();
  const touched = [...new Set([...before.map(({ target }) => target), ...targets])].sort();
  await noteChanges(transaction, publication, touched);
  if (targets.length === 0) return;
  await transaction
    .insertInto('publication_members')
    .values(
      targets.map((target) => ({
        publication,
        target,
        release_id: release.id,
        published_at: release.publishedAt,
      })),
    )
    .execute();
}

/** Always in the order of the names, so that two publishers never wait for each other in a ring. */
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
  { id }: Publication,
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

/** Targets whose files are behind, with the number of changes seen: hand it back to {@link recordTarget}. */
export function changedTargets(
  { db }: Database,
  { id }: Publication,
): Promise<{ target: string; changes: number }[]> {
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
  { id }: Publication,
  target: { target: string; changes: number },
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

/** Records that everything that changed before `until` is published. */
export async function completePublication({ db }: Database, { id }: Publication, until: Date): Promise<void> {
  await db
    .updateTable('publications')
    .set({ published_until: storedInstant(until) })
    .where('id', '=', id)
    .execute();
}

/** The releases a target is made of, the newest first, in batches; at most `limit` of them. */
export async function* targetMembers(
  { db }: Database,
  { id }: Publication,
  target: string,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<StoredRelease, void, undefined> {
  let last: { published_at: string; release_id: string } | undefined;
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

/** Targets that have members and whose names begin so, in the order of their names. */
export function summarizeTargets(
  { db }: Database,
  { id }: Publication,
  prefix: string,
): Promise<TargetSummary[]> {
  return db
    .selectFrom('publication_members')
    .select(({ fn }) => ['target', fn.countAll<number>().as('members'), fn.max('published_at').as('newest')])
    .where('publication', '=', id)
    .where('target', '>=', prefix)
    .where('target', '<', `${prefix}\u{10ffff}`)
    .groupBy('target')
    .orderBy('target')
    .execute();
}

/** Those of `ids` that are published here. */
export async function publishedAmong(
  { db }: Database,
  { id }: Publication,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('published_releases')
    .select('release_id')
    .where('publication', '=', id)
    .where('release_id', 'in', ids)
    .execute();
  return new Set(rows.map((row) => row.release_id));
}
