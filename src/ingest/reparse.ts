import { releaseFromRecord } from '../parse/parse.js';
import type { Log } from '../ports/log.js';
import { PressbudError } from '../ports/pressbud-error.js';
import type { Release } from '../release/document.js';
import type { Database } from '../store/database.js';
import { replaceDocument } from '../store/replace-document.js';
import { countSnapshotsInUse, eachSnapshotInUse, type StoredSnapshot } from '../store/snapshots.js';
import { readRecords } from './read-records.js';

export interface ReparseOptions {
  log: Log;
  /** Only what was fetched then or later. */
  since?: Date | undefined;
  onProgress?: (progress: { done: number; total: number }) => void;
  signal?: AbortSignal | undefined;
}

export interface ReparseSummary {
  snapshots: number;
  releases: number;
  /** How many documents are different now. */
  changed: number;
  /** What cannot be read any more; its documents stay as they were. */
  failed: { releaseId: string; snapshotId: string; code: string }[];
}

/**
 * Reads every document again from the answers it was made from, without network. A document that comes out different
 * takes the place of the one before: the source has said nothing new, so there is no revision.
 */
export async function reparse(
  database: Database,
  { log, since, onProgress, signal }: ReparseOptions,
): Promise<ReparseSummary> {
  const total = await countSnapshotsInUse(database, { since });
  const summary: ReparseSummary = { snapshots: 0, releases: 0, changed: 0, failed: [] };
  for await (const { snapshot, releaseIds } of eachSnapshotInUse(database, { since })) {
    signal?.throwIfAborted();
    const { documents, code } = documentsIn(snapshot);
    for (const releaseId of releaseIds) {
      const document = documents.get(releaseId);
      if (!document) {
        log.warn({ releaseId, snapshotId: snapshot.id, code }, 'a release cannot be read again');
        summary.failed.push({ releaseId, snapshotId: snapshot.id, code });
        continue;
      }
      summary.releases += 1;
      if (await replaceDocument(database, { document, snapshotId: snapshot.id })) summary.changed += 1;
    }
    summary.snapshots += 1;
    onProgress?.({ done: summary.snapshots, total });
  }
  return summary;
}

function documentsIn(snapshot: StoredSnapshot): { documents: Map<string, Release>; code: string } {
  const fetchedAt = snapshot.fetchedAt.toISOString();
  try {
    const documents = readRecords(snapshot).map((record) => releaseFromRecord(record, { fetchedAt }));
    return {
      documents: new Map(documents.map((document) => [document.id, document])),
      code: 'not-in-snapshot',
    };
  } catch (error) {
    if (!(error instanceof PressbudError)) throw error;
    return { documents: new Map(), code: error.code };
  }
}
