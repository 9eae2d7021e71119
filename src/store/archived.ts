import type { NotNull } from 'kysely';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { findSnapshot, type StoredSnapshot } from './snapshots.js';
import { currentReleases, type StoredRelease, storedRelease } from './stored-release.js';

/** What to archive: what is published in a span of time, half-open, as far as readers may see it. */
export interface ArchiveSpan {
  /** Null: from the beginning. */
  from: Date | null;
  /** Null: to the end. */
  until: Date | null;
  now: Date;
}

/** An answer, and the releases that were made from it. */
export interface ArchivedSnapshot {
  snapshot: StoredSnapshot;
  revisions: { id: string; revision: number }[];
  /** Something is withheld from a document made from it, so that the answer holds what no access copy may. */
  withheld: boolean;
}

const BATCH = 200;

/** Releases in the order they were published, the oldest first. */
export async function* archivedReleases(
  { db }: Database,
  span: ArchiveSpan,
): AsyncGenerator<StoredRelease, void, undefined> {
  let last: { publishedAt: string; id: string } | undefined;
  for (;;) {
    let query = currentReleases(db)
      .where('visible_at', '<=', storedInstant(span.now))
      .orderBy('published_at')
      .orderBy('releases.id')
      .limit(BATCH);
    if (span.from) query = query.where('published_at', '>=', storedInstant(span.from));
    if (span.until) query = query.where('published_at', '<', storedInstant(span.until));
    if (last) {
      const { publishedAt, id } = last;
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('published_at', 'releases.id'), '>', tuple(publishedAt, id)),
      );
    }
    const batch = (await query.execute()).map(storedRelease);
    yield* batch;
    last = batch.at(-1);
    if (batch.length < BATCH) return;
  }
}

/** The answers behind every revision of those releases, and their kept attachments, in the order they were fetched, one at a time. */
export async function* archivedSnapshots(
  database: Database,
  span: ArchiveSpan,
): AsyncGenerator<ArchivedSnapshot, void, undefined> {
  let last = { fetched_at: '', id: '' };
  for (;;) {
    const next = await snapshotsIn(database, span)
      .select(['snapshots.id', 'snapshots.fetched_at'])
      .distinct()
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('fetched_at', 'snapshots.id'), '>', tuple(last.fetched_at, last.id)),
      )
      .orderBy('fetched_at')
      .orderBy('snapshots.id')
      .limit(BATCH)
      .execute();
    for (const { id } of next) {
      const snapshot = await findSnapshot(database, id);
      if (!snapshot) continue;
      const uses = await snapshotsIn(database, span)
        .select(['links.release_id as id', 'links.revision'])
        .where('snapshots.id', '=', id)
        .orderBy('links.release_id')
        .orderBy('links.revision')
        .execute();
      yield { snapshot, revisions: uses, withheld: await isWithheld(database, id) };
    }
    last = next.at(-1) ?? last;
    if (next.length < BATCH) return;
  }
}

/** How many of each there are, to show how far an export has come. */
export async function countArchived(
  database: Database,
  { from, until, now }: ArchiveSpan,
): Promise<{ releases: number; snapshots: number }> {
  let releases = database.db
    .selectFrom('releases')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('visible_at', '<=', storedInstant(now));
  if (from) releases = releases.where('published_at', '>=', storedInstant(from));
  if (until) releases = releases.where('published_at', '<', storedInstant(until));
  const snapshots = await snapshotsIn(database, { from, until, now })
    .select(({ fn }) => fn.count<number>('snapshots.id').distinct().as('count'))
    .executeTakeFirstOrThrow();
  return {
    releases: Number((await releases.executeTakeFirstOrThrow()).count),
    snapshots: Number(snapshots.count),
  };
}

/** Answers that documents were made from, and the pictures and documents that releases link to. */
function snapshotsIn({ db }: Database, { from, until, now }: ArchiveSpan) {
  const links = db
    .selectFrom('release_snapshots')
    .select(['release_snapshots.snapshot_id', 'release_snapshots.release_id', 'release_snapshots.revision'])
    .unionAll(
      db
        .selectFrom('attachments')
        .innerJoin('releases as owners', 'owners.id', 'attachments.release_id')
        .where('attachments.snapshot_id', 'is not', null)
        .select(['attachments.snapshot_id', 'attachments.release_id', 'owners.revision'])
        .$narrowType<{ snapshot_id: NotNull }>(),
    )
    .as('links');
  let query = db
    .selectFrom('snapshots')
    .innerJoin(links, 'links.snapshot_id', 'snapshots.id')
    .innerJoin('releases', 'releases.id', 'links.release_id')
    .where('visible_at', '<=', storedInstant(now));
  if (from) query = query.where('published_at', '>=', storedInstant(from));
  if (until) query = query.where('published_at', '<', storedInstant(until));
  return query;
}

/** Whatever span it is exported in: an answer may hold many releases. */
async function isWithheld({ db }: Database, snapshotId: string): Promise<boolean> {
  const row = await db
    .selectFrom('release_snapshots')
    .innerJoin('withheld_revisions', (join) =>
      join
        .onRef('withheld_revisions.release_id', '=', 'release_snapshots.release_id')
        .onRef('withheld_revisions.revision', '=', 'release_snapshots.revision'),
    )
    .select('release_snapshots.release_id')
    .where('snapshot_id', '=', snapshotId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
