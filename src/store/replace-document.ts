import type { Transaction } from 'kysely';
import type { Release } from '../release/document.js';
import { asWithdrawn } from './as-withdrawn.js';
import { noteAttachments } from './attachments.js';
import type { Database } from './database.js';
import { documentDigest } from './document-digest.js';
import { later, storedInstant } from './instant.js';
import { publishAgain } from './publication.js';
import { currentReleases } from './stored-release.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';
import { applyWithholdings, noteWithheld } from './withholdings.js';

/** A newly read document and the answer it was read from. */
export interface Replacement {
  document: Release;
  /** The document is replaced only if this answer is (still) behind the current revision. */
  snapshotId: string;
}

/**
 * Puts a newly read document in the place of the current revision's: the source said the same, it is only read better now,
 * so this is no revision. What the store has added is kept: the time of a change the source gave no time for, and a
 * withdrawal.
 *
 * @returns whether anything differed
 */
export function replaceDocument(database: Database, replacement: Replacement): Promise<boolean> {
  return inTransaction(database, (transaction) => replaceIn(transaction, replacement));
}

/**
 * replaceDocument for several at once, with one wait for the disk.
 *
 * @returns how many differed
 */
export function replaceDocuments(database: Database, replacements: readonly Replacement[]): Promise<number> {
  // Always in the same order, so that two processes wait for each other but never in a circle.
  const ordered = [...replacements].sort((one, other) => (one.document.id < other.document.id ? -1 : 1));
  return inTransaction(database, async (transaction) => {
    let differed = 0;
    for (const replacement of ordered) if (await replaceIn(transaction, replacement)) differed += 1;
    return differed;
  });
}

async function replaceIn(
  transaction: Transaction<Tables>,
  { document, snapshotId }: Replacement,
): Promise<boolean> {
  const stored = await currentReleases(transaction)
    .innerJoin('release_snapshots', (join) =>
      join
        .onRef('release_snapshots.release_id', '=', 'releases.id')
        .onRef('release_snapshots.revision', '=', 'releases.revision'),
    )
    .where('releases.id', '=', document.id)
    .where('snapshot_id', '=', snapshotId)
    .executeTakeFirst();
  if (!stored) return false;
  const before = JSON.parse(stored.document) as Release;
  const read = before.status === 'withdrawn' ? asWithdrawn(document) : document;
  const withheld = await applyWithholdings(transaction, read);
  const after: Release = { ...withheld.document, updatedAt: read.updatedAt ?? before.updatedAt };
  const json = JSON.stringify(after);
  if (json === stored.document) return false;
  await transaction
    .updateTable('revisions')
    .set({
      document: json,
      content_hash: after.provenance.contentHash,
      document_sha256: documentDigest(json),
    })
    .where('release_id', '=', stored.id)
    .where('number', '=', stored.revision)
    .execute();
  const publishedAt = after.publishedAt ? storedInstant(after.publishedAt) : stored.first_seen_at;
  await transaction
    .updateTable('releases')
    .set({
      kind: after.kind,
      status: after.status,
      content_hash: after.provenance.contentHash,
      parser_version: after.provenance.parserVersion,
      published_at: publishedAt,
      visible_at:
        publishedAt === stored.published_at ? stored.visible_at : later(publishedAt, stored.first_seen_at),
    })
    .where('id', '=', stored.id)
    .execute();
  const revision = { id: stored.id, revision: stored.revision };
  await noteAttachments(transaction, after, stored.changed_at);
  await noteWithheld(transaction, withheld.withheldBy, revision, new Date(stored.changed_at));
  await publishAgain(transaction, stored.id);
  return true;
}
