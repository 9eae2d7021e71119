import type { Release, ReleaseKind } from '../release/document.js';
import type { Database } from './database.js';
import type { FieldDifference } from './differences.js';
import { storedInstant } from './instant.js';
import { currentReleases, type StoredRelease, storedRelease } from './stored-release.js';
import type { RevisionChange } from './tables/releases.js';

export { saveRelease } from './save-release.js';
export type { StoredRelease } from './stored-release.js';

export interface StoredRevision {
  number: number;
  change: RevisionChange;
  /** Against the revision before; [] in the first. */
  differences: FieldDifference[];
  document: Release;
  storedAt: string;
  /** The answers it was made from. */
  snapshotIds: string[];
}

export interface ReleaseSelection {
  /** Now: releases dated later (embargoed) are left out. */
  until: Date;
  newsroom?: string;
  kind?: ReleaseKind;
}

/** A place in a list of releases: the last one already read. */
export type ReleasePosition = Pick<StoredRelease, 'publishedAt' | 'id'>;

const BATCH = 200;

/** Those of the given releases that are stored, by id, embargoed or not. */
export async function findReleases(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, StoredRelease>> {
  if (ids.length === 0) return new Map();
  const rows = await currentReleases(database.db).where('releases.id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, storedRelease(row)]));
}

/** One release, embargoed or not; null when there is none by that id. */
export async function findRelease(database: Database, id: string): Promise<StoredRelease | null> {
  const row = await currentReleases(database.db).where('releases.id', '=', id).executeTakeFirst();
  return row ? storedRelease(row) : null;
}

/**
 * Releases, the newest first (by publication time, then id).
 *
 * @param selection.limit at most so many
 * @param selection.before only those after this place in the list; the last item of one page fetches the next
 */
export async function listReleases(
  database: Database,
  selection: ReleaseSelection & { limit: number; before?: ReleasePosition | undefined },
): Promise<StoredRelease[]> {
  const { until, newsroom, kind, limit, before } = selection;
  let query = currentReleases(database.db)
    .where('published_at', '<=', storedInstant(until))
    .orderBy('published_at', 'desc')
    .orderBy('releases.id', 'desc')
    .limit(limit);
  if (newsroom !== undefined) query = query.where('newsroom', '=', newsroom);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (before !== undefined) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('published_at', 'releases.id'), '<', tuple(before.publishedAt, before.id)),
    );
  }
  return (await query.execute()).map(storedRelease);
}

/** All releases in the order of listReleases, read in batches: memory stays flat, and the database is free in between. */
export async function* eachRelease(
  database: Database,
  selection: ReleaseSelection,
): AsyncGenerator<StoredRelease, void, undefined> {
  let before: ReleasePosition | undefined;
  for (;;) {
    const batch = await listReleases(database, { ...selection, limit: BATCH, before });
    yield* batch;
    before = batch.at(-1);
    if (batch.length < BATCH) return;
  }
}

/**
 * What became visible or was revised in a half-open window [after, until), the newest first: new releases by visibleAt,
 * revised ones by changedAt. What is still embargoed at `until` is left out; it comes in the window of its time.
 */
export async function releasesVisibleBetween(
  database: Database,
  window: { after: Date; until: Date },
): Promise<StoredRelease[]> {
  const after = storedInstant(window.after);
  const until = storedInstant(window.until);
  const rows = await currentReleases(database.db)
    .where('visible_at', '<', until)
    .where(({ eb, and, or }) =>
      or([
        eb('visible_at', '>=', after),
        and([eb('revision', '>', 1), eb('changed_at', '>=', after), eb('changed_at', '<', until)]),
      ]),
    )
    .orderBy('published_at', 'desc')
    .orderBy('releases.id', 'desc')
    .execute();
  return rows.map(storedRelease);
}

/** Every revision of a release, the first one first; [] when there is no such release. */
export async function releaseRevisions(database: Database, id: string): Promise<StoredRevision[]> {
  const revisions = await database.db
    .selectFrom('revisions')
    .selectAll()
    .where('release_id', '=', id)
    .orderBy('number')
    .execute();
  const links = await database.db
    .selectFrom('release_snapshots')
    .select(['revision', 'snapshot_id'])
    .where('release_id', '=', id)
    .orderBy('snapshot_id')
    .execute();
  return revisions.map((row) => ({
    number: row.number,
    change: row.change,
    differences: JSON.parse(row.differences) as FieldDifference[],
    document: JSON.parse(row.document) as Release,
    storedAt: row.stored_at,
    snapshotIds: links.filter(({ revision }) => revision === row.number).map((link) => link.snapshot_id),
  }));
}

/** What tells whether a release has changed: its content hash and its status, as one and the same parser reads them. */
export interface ContentMark {
  contentHash: string;
  status: Release['status'];
  parserVersion: string;
  /** As in StoredRelease. */
  publishedAt: string;
}

/** The marks of those of the given releases that are stored, by id: one query for a whole page of a list. */
export async function contentMarks(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, ContentMark>> {
  if (ids.length === 0) return new Map();
  const rows = await database.db
    .selectFrom('releases')
    .select(['id', 'content_hash', 'status', 'parser_version', 'published_at'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        contentHash: row.content_hash,
        status: row.status,
        parserVersion: row.parser_version,
        publishedAt: row.published_at,
      },
    ]),
  );
}

/** How many releases there are, embargoed and withdrawn ones too; of one newsroom, or of all. */
export async function countReleases(database: Database, newsroom?: string): Promise<number> {
  let query = database.db.selectFrom('releases').select(({ fn }) => fn.countAll<number>().as('count'));
  if (newsroom !== undefined) query = query.where('newsroom', '=', newsroom);
  return (await query.executeTakeFirstOrThrow()).count;
}
