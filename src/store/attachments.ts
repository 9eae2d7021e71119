import type { Transaction, Updateable } from 'kysely';
import type { Release } from '../release/document.js';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { publishAgain } from './publication.js';
import type { AttachmentTable } from './tables/attachments.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

export interface DueAttachment {
  releaseId: string;
  url: string;
  /** Failed ones so far. */
  attempts: number;
}

/** A picture or document of a release, and what has become of it. */
export interface Attachment {
  url: string;
  state: 'due' | 'kept' | 'failed';
  /** Its bytes; null when they are not kept. */
  snapshotId: string | null;
  errorCode: string | null;
}

/** Notes what a release links to as due; what is known of it already stays. Part of storing the release. */
export async function noteAttachments(
  transaction: Transaction<Tables>,
  { id, images, documents }: Release,
  at: string,
): Promise<void> {
  const urls = new Set([...images, ...documents].map(({ url }) => url));
  if (urls.size === 0) return;
  await transaction
    .insertInto('attachments')
    .values([...urls].map((url) => ({ release_id: id, url, state: 'due' as const, due_at: at, attempts: 0 })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What of a newsroom is to be fetched now, of the newest releases first. Embargoed ones are not waited for: links die. */
export async function dueAttachments(
  database: Database,
  { newsroom, now, limit }: { newsroom: string; now: Date; limit: number },
): Promise<DueAttachment[]> {
  const rows = await database.db
    .selectFrom('attachments')
    .innerJoin('releases', 'releases.id', 'attachments.release_id')
    .select(['release_id', 'url', 'attempts'])
    .where('newsroom', '=', newsroom)
    .where('state', '=', 'due')
    .where('due_at', '<=', storedInstant(now))
    .orderBy('published_at', 'desc')
    .orderBy('release_id')
    .orderBy('url')
    .limit(limit)
    .execute();
  return rows.map(({ release_id, url, attempts }) => ({ releaseId: release_id, url, attempts }));
}

/** The snapshot of an address that is kept for another release; null when there is none. */
export async function keptSnapshotOf(database: Database, url: string): Promise<string | null> {
  const row = await database.db
    .selectFrom('attachments')
    .select('snapshot_id')
    .where('url', '=', url)
    .where('state', '=', 'kept')
    .limit(1)
    .executeTakeFirst();
  return row?.snapshot_id ?? null;
}

export type AttemptOutcome =
  | { snapshotId: string }
  | { errorCode: string; tryAgainAt: Date | null }
  | { notBefore: Date };

/**
 * Notes what came of an attempt. A release is published again when a file of it is kept: feeds tell its length then.
 *
 * @param outcome.tryAgainAt null: given up
 * @param outcome.notBefore nothing was asked: this was no attempt
 */
export async function recordAttempt(
  database: Database,
  { releaseId, url, attempts }: DueAttachment,
  outcome: AttemptOutcome,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await transaction
      .updateTable('attachments')
      .set(changeOf(outcome, attempts))
      .where('release_id', '=', releaseId)
      .where('url', '=', url)
      .execute();
    if ('snapshotId' in outcome) await publishAgain(transaction, releaseId);
  });
}

function changeOf(outcome: AttemptOutcome, attempts: number): Updateable<AttachmentTable> {
  if ('snapshotId' in outcome) return { state: 'kept', snapshot_id: outcome.snapshotId, error_code: null };
  if ('notBefore' in outcome) return { due_at: storedInstant(outcome.notBefore) };
  const { errorCode, tryAgainAt } = outcome;
  const failed = { error_code: errorCode, attempts: attempts + 1 };
  return tryAgainAt ? { ...failed, due_at: storedInstant(tryAgainAt) } : { ...failed, state: 'failed' };
}

/** The pictures and documents of a release, by address. */
export async function attachmentsOf(database: Database, releaseId: string): Promise<Attachment[]> {
  const rows = await database.db
    .selectFrom('attachments')
    .select(['url', 'state', 'snapshot_id', 'error_code'])
    .where('release_id', '=', releaseId)
    .orderBy('url')
    .execute();
  return rows.map(({ url, state, snapshot_id, error_code }) => ({
    url,
    state,
    snapshotId: snapshot_id,
    errorCode: error_code,
  }));
}

/** What is known of a file that is kept. */
export interface KeptFile {
  /** In bytes. */
  size: number;
  /** The MIME type it was served with, without parameters; null when it was served without one. */
  type: string | null;
}

/** The files that are kept of these releases: by release id, then by address. */
export async function keptFilesOf(
  { db }: Database,
  releaseIds: readonly string[],
): Promise<Map<string, Map<string, KeptFile>>> {
  if (releaseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('attachments')
    .innerJoin('snapshots', 'snapshots.id', 'attachments.snapshot_id')
    .innerJoin('blobs', 'blobs.sha256', 'snapshots.sha256')
    .select(['attachments.release_id', 'attachments.url', 'snapshots.headers', 'blobs.size'])
    .where('attachments.release_id', 'in', releaseIds)
    .where('attachments.state', '=', 'kept')
    .execute();
  const kept = new Map<string, Map<string, KeptFile>>();
  for (const { release_id, url, headers, size } of rows) {
    const served = (JSON.parse(headers) as Record<string, string>)['content-type'];
    const type = served?.split(';')[0]?.trim().toLowerCase() || null;
    kept.set(release_id, (kept.get(release_id) ?? new Map<string, KeptFile>()).set(url, { size, type }));
  }
  return kept;
}
