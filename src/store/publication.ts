import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { type ReleaseMemberships, replaceMemberships } from './publication-members.js';
import { changeAllPeriods } from './publication-periods.js';
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
export interface PublishedRelease extends ReleaseMemberships {
  release: StoredRelease;
  files: readonly PublishedFile[];
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
    await changeAllPeriods(transaction, id);
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
  if (since === null) return query;
  // Three short ranges of indexes: of an "or" across tables SQLite makes a walk through all releases.
  const candidates = db
    .selectFrom('releases')
    .select('id')
    .where('visible_at', '>=', since)
    .unionAll(db.selectFrom('releases').select('id').where('changed_at', '>=', since))
    .unionAll(
      db
        .selectFrom('published_releases')
        .select('release_id as id')
        .where('publication', '=', id)
        .where('revision', '=', 0),
    );
  return query.where('releases.id', 'in', candidates);
}

/**
 * Has a release published again wherever it is published, although its revision is the same: its document was read
 * anew, or something is withheld from it now.
 */
export async function publishAgain(transaction: Transaction<Tables>, releaseId: string): Promise<void> {
  await transaction
    .updateTable('published_releases')
    .set({ revision: 0 })
    .where('release_id', '=', releaseId)
    .execute();
}

/** Ids of published releases that must no longer be: now dated ahead, or gone from the store. */
export async function releasesToWithhold(
  { db }: Database,
  { id, publishedUntil }: Publication,
  now: Date,
): Promise<string[]> {
  const since = sinceOf(publishedUntil, now);
  const published = db
    .selectFrom('published_releases')
    .select('published_releases.release_id as id')
    .where('published_releases.publication', '=', id);
  if (since === null) {
    const rows = await published
      .leftJoin('releases', 'releases.id', 'published_releases.release_id')
      .where(({ eb, or }) =>
        or([eb('releases.id', 'is', null), eb('releases.visible_at', '>', storedInstant(now))]),
      )
      .execute();
    return rows.map((row) => row.id);
  }
  // In two steps, so that no planner begins with all that is published.
  const ahead = await db
    .selectFrom('releases')
    .select('id')
    .where('changed_at', '>=', since)
    .where('visible_at', '>', storedInstant(now))
    .execute();
  if (ahead.length === 0) return [];
  const ids = ahead.map((row) => row.id);
  const rows = await published.where('published_releases.release_id', 'in', ids).execute();
  return rows.map((row) => row.id);
}

/**
 * Whether as many releases are published as readers may see. The window since the last publish is a short cut that
 * trusts the time stamps; this is its proof.
 */
export async function isPublicationComplete(
  { db }: Database,
  { id }: Publication,
  now: Date,
): Promise<boolean> {
  const visible = await db
    .selectFrom('releases')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('visible_at', '<=', storedInstant(now))
    .executeTakeFirstOrThrow();
  const published = await db
    .selectFrom('published_releases')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('publication', '=', id)
    .executeTakeFirstOrThrow();
  return visible.count === published.count;
}

function sinceOf(publishedUntil: string | null, now: Date): string | null {
  if (publishedUntil === null) return null;
  // A clock that was set back must not hide what is stamped before it.
  return storedInstant(new Date(Math.min(Date.parse(publishedUntil), now.getTime()) - OVERLAP));
}

/**
 * Records that files were written for these releases (each named once), and that the targets they belong to, or did
 * before, have changed.
 */
export function recordPublished(
  database: Database,
  { id }: Publication,
  published: readonly PublishedRelease[],
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    await lockPublication(database, transaction, id);
    await replaceMemberships(transaction, id, published);
    await transaction
      .insertInto('published_releases')
      .values(
        published.map(({ release }) => ({
          publication: id,
          release_id: release.id,
          revision: release.revision,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['publication', 'release_id'])
          .doUpdateSet((eb) => ({ revision: eb.ref('excluded.revision') })),
      )
      .execute();
    await replaceFiles(
      transaction,
      id,
      published.map(({ release, files }) => ({ owner: `release:${release.id}`, files })),
    );
  });
}

/** Two publishers record one after the other. On SQLite the transaction itself sees to that. */
async function lockPublication(
  { dialect }: Database,
  transaction: Transaction<Tables>,
  id: string,
): Promise<void> {
  if (dialect !== 'postgres') return;
  await transaction.selectFrom('publications').select('id').where('id', '=', id).forUpdate().execute();
}

/** Takes a release out of a publication. */
export function recordWithheld(database: Database, { id }: Publication, releaseId: string): Promise<void> {
  return inTransaction(database, async (transaction) => {
    await lockPublication(database, transaction, id);
    await replaceMemberships(transaction, id, [
      { release: { id: releaseId, publishedAt: '' }, memberships: [] },
    ]);
    await transaction
      .deleteFrom('published_releases')
      .where('publication', '=', id)
      .where('release_id', '=', releaseId)
      .execute();
    await replaceFiles(transaction, id, [{ owner: `release:${releaseId}`, files: [] }]);
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

/** Those of `ids` that readers may see by now. */
export async function visibleAmong(
  { db }: Database,
  ids: readonly string[],
  now: Date,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('releases')
    .select('id')
    .where('id', 'in', ids)
    .where('visible_at', '<=', storedInstant(now))
    .execute();
  return new Set(rows.map((row) => row.id));
}
