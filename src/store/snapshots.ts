import { createHash } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import type { SnapshotTable } from './tables/releases.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

/** An answer of a press room, as it came. */
export interface Snapshot {
  newsroom: string;
  /** Which reader it is for: api, site, page, rss. */
  surface: string;
  url: string;
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
  fetchedAt: Date;
}

export interface StoredSnapshot extends Snapshot {
  id: string;
  /** Of the body, 64 hex digits. */
  sha256: string;
}

/**
 * Keeps an answer. The same answer (newsroom, address, status, content) is one snapshot, with the headers and the time
 * of the first; the same content under several addresses is stored once.
 *
 * @returns id of the snapshot, 64 hex digits
 */
export async function saveSnapshot(database: Database, snapshot: Snapshot): Promise<string> {
  const keyed = withId(snapshot);
  if (await isKept(database.db, keyed.id)) return keyed.id;
  await inTransaction(database, (transaction) => insertSnapshot(transaction, keyed));
  return keyed.id;
}

/** saveSnapshot as a part of a transaction. */
export async function saveSnapshotIn(transaction: Transaction<Tables>, snapshot: Snapshot): Promise<string> {
  const keyed = withId(snapshot);
  if (!(await isKept(transaction, keyed.id))) await insertSnapshot(transaction, keyed);
  return keyed.id;
}

type KeyedSnapshot = Snapshot & { id: string; sha256: string };

function withId(snapshot: Snapshot): KeyedSnapshot {
  const sha256 = createHash('sha256').update(snapshot.body).digest('hex');
  return { ...snapshot, sha256, id: snapshotId(snapshot, sha256) };
}

async function isKept(db: Kysely<Tables>, id: string): Promise<boolean> {
  const known = await db.selectFrom('snapshots').select('id').where('id', '=', id).executeTakeFirst();
  return known !== undefined;
}

async function insertSnapshot(transaction: Transaction<Tables>, snapshot: KeyedSnapshot): Promise<void> {
  const { id, newsroom, surface, url, status, headers, body, sha256, fetchedAt } = snapshot;
  await transaction
    .insertInto('newsrooms')
    .values({ name: newsroom, failures: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await transaction
    .insertInto('blobs')
    .values({ sha256, size: body.byteLength, bytes: Buffer.from(body) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await transaction
    .insertInto('snapshots')
    .values({
      id,
      newsroom,
      surface,
      url,
      status,
      headers: JSON.stringify(headers),
      sha256,
      fetched_at: storedInstant(fetchedAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** One snapshot with its bytes; null when there is none by that id. */
export async function findSnapshot(database: Database, id: string): Promise<StoredSnapshot | null> {
  const row = await database.db
    .selectFrom('snapshots')
    .innerJoin('blobs', 'blobs.sha256', 'snapshots.sha256')
    .selectAll('snapshots')
    .select('blobs.bytes')
    .where('snapshots.id', '=', id)
    .executeTakeFirst();
  return row ? storedSnapshot(row) : null;
}

/** A snapshot and the releases whose current revision was made from it. */
export interface SnapshotUse {
  snapshot: StoredSnapshot;
  releaseIds: string[];
}

export interface SnapshotSelection {
  /** Only those fetched then or later. */
  since?: Date | undefined;
  /** Only those of these; absent for all. */
  newsrooms?: readonly string[] | undefined;
}

/** The snapshots behind the releases as they stand now, in the order they were fetched, one at a time. */
export async function* eachSnapshotInUse(
  database: Database,
  { since, newsrooms }: SnapshotSelection = {},
): AsyncGenerator<SnapshotUse, void, undefined> {
  let position = { fetched_at: since ? storedInstant(since) : '', id: '' };
  for (;;) {
    const next = await snapshotsInUse(database, newsrooms)
      .innerJoin('blobs', 'blobs.sha256', 'snapshots.sha256')
      .selectAll('snapshots')
      .select('blobs.bytes')
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('fetched_at', 'snapshots.id'), '>', tuple(position.fetched_at, position.id)),
      )
      .orderBy('fetched_at')
      .orderBy('snapshots.id')
      .limit(1)
      .executeTakeFirst();
    if (!next) return;
    position = next;
    const releases = await currentLinks(database)
      .where('snapshot_id', '=', next.id)
      .orderBy('releases.id')
      .execute();
    yield { snapshot: storedSnapshot(next), releaseIds: releases.map(({ release_id }) => release_id) };
  }
}

/** How many eachSnapshotInUse will give. */
export async function countSnapshotsInUse(
  database: Database,
  { since, newsrooms }: SnapshotSelection = {},
): Promise<number> {
  const { count } = await snapshotsInUse(database, newsrooms)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('fetched_at', '>=', since ? storedInstant(since) : '')
    .executeTakeFirstOrThrow();
  return count;
}

function snapshotsInUse({ db }: Database, newsrooms: readonly string[] | undefined) {
  const snapshots = db.selectFrom('snapshots');
  const chosen = newsrooms === undefined ? snapshots : snapshots.where('snapshots.newsroom', 'in', newsrooms);
  return chosen.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('release_snapshots')
        .innerJoin('releases', (join) =>
          join
            .onRef('releases.id', '=', 'release_snapshots.release_id')
            .onRef('releases.revision', '=', 'release_snapshots.revision'),
        )
        .select('release_snapshots.release_id')
        .whereRef('release_snapshots.snapshot_id', '=', 'snapshots.id'),
    ),
  );
}

/** The answers the current revision of a release was made from, in the order they were fetched. */
export async function snapshotsBehind(database: Database, releaseId: string): Promise<StoredSnapshot[]> {
  const rows = await currentLinks(database)
    .innerJoin('snapshots', 'snapshots.id', 'release_snapshots.snapshot_id')
    .innerJoin('blobs', 'blobs.sha256', 'snapshots.sha256')
    .clearSelect()
    .selectAll('snapshots')
    .select('blobs.bytes')
    .where('releases.id', '=', releaseId)
    .orderBy('fetched_at')
    .orderBy('snapshots.id')
    .execute();
  return rows.map(storedSnapshot);
}

function currentLinks({ db }: Database) {
  return db
    .selectFrom('release_snapshots')
    .innerJoin('releases', (join) =>
      join
        .onRef('releases.id', '=', 'release_snapshots.release_id')
        .onRef('releases.revision', '=', 'release_snapshots.revision'),
    )
    .select('release_snapshots.release_id');
}

function storedSnapshot(row: Selectable<SnapshotTable> & { bytes: Uint8Array }): StoredSnapshot {
  return {
    id: row.id,
    newsroom: row.newsroom,
    surface: row.surface,
    url: row.url,
    status: row.status,
    headers: JSON.parse(row.headers) as Record<string, string>,
    sha256: row.sha256,
    body: row.bytes,
    fetchedAt: new Date(row.fetched_at),
  };
}

function snapshotId({ newsroom, url, status }: Snapshot, sha256: string): string {
  return createHash('sha256').update([newsroom, url, status, sha256].join('\n')).digest('hex');
}
