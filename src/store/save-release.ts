import type { Transaction } from 'kysely';
import type { Release } from '../release/document.js';
import { stockholmIso } from '../swedish/stockholm.js';
import { noteAttachments } from './attachments.js';
import type { Database } from './database.js';
import type { Dialect } from './dialect.js';
import { differencesBetween } from './differences.js';
import { documentDigest } from './document-digest.js';
import { later, storedInstant } from './instant.js';
import { type Snapshot, saveSnapshotIn } from './snapshots.js';
import { currentReleases, type StoredRelease, storedRelease } from './stored-release.js';
import type { RevisionChange } from './tables/releases.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';
import { applyWithholdings, noteWithheld } from './withholdings.js';

export interface ReleaseToSave {
  /** Name of the newsroom it came from. */
  newsroom: string;
  document: Release;
  /** The stored answers (snapshots.ts) the document was made from; [] when it was not fetched. */
  snapshotIds: readonly string[];
  seenAt: Date;
}

export interface SavedRelease {
  outcome: 'new' | 'revised' | 'unchanged';
  /** Number of the current revision after the call. */
  revision: number;
}

/**
 * Keeps a release document: as a new release, as a new revision when its content hash or its status differs from the
 * current one's, or not at all. Safe to repeat and to run in several processes at once: the same content never makes
 * two revisions.
 *
 * A revision whose source gives no update time of its own gets `seenAt` as the document's `updatedAt`. It is set here,
 * where it is known that something changed, and is not part of the content hash.
 */
export async function saveRelease(database: Database, release: ReleaseToSave): Promise<SavedRelease> {
  return inTransaction(database, (transaction) => saveIn(transaction, database.dialect, release));
}

/** A release and answers it was made from that are to be stored with it. */
export interface AnsweredRelease extends ReleaseToSave {
  answers?: readonly Omit<Snapshot, 'newsroom'>[];
}

/**
 * saveRelease for several at once, with the answers they were made from: all of it is stored or none, with one wait for
 * the disk.
 *
 * @returns the outcomes, by release id
 */
export async function saveReleases(
  database: Database,
  releases: readonly AnsweredRelease[],
): Promise<Map<string, SavedRelease>> {
  // Always in the same order, so that two processes saving the same releases wait for each other but never in a circle.
  const ordered = [...releases].sort((one, other) => (one.document.id < other.document.id ? -1 : 1));
  return inTransaction(database, async (transaction) => {
    const ids = new Map<object, string>();
    for (const { newsroom, answers = [] } of releases) {
      for (const answer of answers) {
        if (ids.has(answer)) continue;
        ids.set(answer, await saveSnapshotIn(transaction, { ...answer, newsroom }));
      }
    }
    const saved = new Map<string, SavedRelease>();
    for (const { answers = [], ...release } of ordered) {
      const snapshotIds = [...release.snapshotIds, ...answers.flatMap((answer) => ids.get(answer) ?? [])];
      const toSave = { ...release, snapshotIds };
      saved.set(release.document.id, await saveIn(transaction, database.dialect, toSave));
    }
    return saved;
  });
}

async function saveIn(
  transaction: Transaction<Tables>,
  dialect: Dialect,
  release: ReleaseToSave,
): Promise<SavedRelease> {
  const stored = await findForUpdate(transaction, dialect, release.document.id);
  if (stored) return revise(transaction, stored, release);
  if (await insertNew(transaction, release)) return { outcome: 'new', revision: 1 };
  // Another process has stored it between the two queries; releases are never deleted, so now it is found.
  return saveIn(transaction, dialect, release);
}

/** On PostgreSQL the row is locked, so that two processes revise one after the other; on SQLite the whole transaction is. */
async function findForUpdate(
  transaction: Transaction<Tables>,
  dialect: Dialect,
  id: string,
): Promise<StoredRelease | null> {
  const query = currentReleases(transaction).where('releases.id', '=', id);
  const row = await (dialect === 'postgres' ? query.forUpdate('releases') : query).executeTakeFirst();
  return row ? storedRelease(row) : null;
}

async function insertNew(transaction: Transaction<Tables>, release: ReleaseToSave): Promise<boolean> {
  const { newsroom } = release;
  const { document, withheldBy } = await applyWithholdings(transaction, release.document);
  const seenAt = storedInstant(release.seenAt);
  const publishedAt = document.publishedAt ? storedInstant(document.publishedAt) : seenAt;
  await transaction
    .insertInto('newsrooms')
    .values({ name: newsroom, failures: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const inserted = await transaction
    .insertInto('releases')
    .values({
      id: document.id,
      newsroom,
      revision: 1,
      kind: document.kind,
      status: document.status,
      content_hash: document.provenance.contentHash,
      parser_version: document.provenance.parserVersion,
      published_at: publishedAt,
      first_seen_at: seenAt,
      changed_at: seenAt,
      visible_at: later(publishedAt, seenAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return false;
  await insertRevision(
    transaction,
    { ...release, document },
    {
      number: 1,
      change: 'first',
      differences: '[]',
      storedAt: seenAt,
    },
  );
  await noteWithheld(transaction, withheldBy, { id: document.id, revision: 1 }, release.seenAt);
  return true;
}

async function revise(
  transaction: Transaction<Tables>,
  stored: StoredRelease,
  release: ReleaseToSave,
): Promise<SavedRelease> {
  const before = stored.document;
  if (
    before.provenance.contentHash === release.document.provenance.contentHash &&
    before.status === release.document.status
  ) {
    return { outcome: 'unchanged', revision: stored.revision };
  }
  const withheld = await applyWithholdings(transaction, release.document);
  const document = {
    ...withheld.document,
    updatedAt: release.document.updatedAt ?? stockholmIso(release.seenAt),
  };
  // A clock that was set back must not make a revision older than its release.
  const seenAt = later(storedInstant(release.seenAt), stored.changedAt);
  const publishedAt = document.publishedAt ? storedInstant(document.publishedAt) : stored.publishedAt;
  const number = stored.revision + 1;
  await insertRevision(
    transaction,
    { ...release, document },
    {
      number,
      change: changeFrom(before, document),
      differences: JSON.stringify(differencesBetween(before, document)),
      storedAt: seenAt,
    },
  );
  await noteWithheld(transaction, withheld.withheldBy, { id: document.id, revision: number }, release.seenAt);
  await transaction
    .updateTable('releases')
    .set({
      revision: number,
      kind: document.kind,
      status: document.status,
      content_hash: document.provenance.contentHash,
      parser_version: document.provenance.parserVersion,
      published_at: publishedAt,
      changed_at: seenAt,
      visible_at: visibleAfter(stored.visibleAt, publishedAt, seenAt),
    })
    .where('id', '=', stored.id)
    .execute();
  return { outcome: 'revised', revision: number };
}

/** What has been seen stays seen, unless it is now dated ahead; what is still waiting takes the new time, but not one in the past. */
function visibleAfter(visibleAt: string, publishedAt: string, seenAt: string): string {
  if (visibleAt <= seenAt && publishedAt <= seenAt) return visibleAt;
  return later(publishedAt, seenAt);
}

function changeFrom(before: Release, after: Release): RevisionChange {
  if (after.status === 'withdrawn') return before.status === 'withdrawn' ? 'edit' : 'withdrawal';
  if (before.status === 'withdrawn') return 'return';
  return after.status === 'corrected' && before.status !== 'corrected' ? 'correction' : 'edit';
}

async function insertRevision(
  transaction: Transaction<Tables>,
  { document, snapshotIds }: ReleaseToSave,
  revision: { number: number; change: RevisionChange; differences: string; storedAt: string },
): Promise<void> {
  const json = JSON.stringify(document);
  await transaction
    .insertInto('revisions')
    .values({
      release_id: document.id,
      number: revision.number,
      change: revision.change,
      differences: revision.differences,
      document: json,
      document_sha256: documentDigest(json),
      content_hash: document.provenance.contentHash,
      stored_at: revision.storedAt,
    })
    .execute();
  await noteAttachments(transaction, document, revision.storedAt);
  if (snapshotIds.length === 0) return;
  await transaction
    .insertInto('release_snapshots')
    .values(
      [...new Set(snapshotIds)].map((id) => ({
        release_id: document.id,
        revision: revision.number,
        snapshot_id: id,
      })),
    )
    .execute();
}
