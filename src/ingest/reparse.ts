import type { Log } from '../ports/log.js';
import { PressbudError } from '../ports/pressbud-error.js';
import type { Release } from '../release/document.js';
import type { Database } from '../store/database.js';
import { replaceDocument } from '../store/replace-document.js';
import {
  countSnapshotsInUse,
  eachSnapshotInUse,
  type SnapshotUse,
  type StoredSnapshot,
  snapshotsBehind,
} from '../store/snapshots.js';
import { UnusableReleaseError } from './errors/unusable-release-error.js';
import { readFeed, withArticle } from './feed/read-feed.js';
import type { FeedNewsroom, Newsroom } from './newsroom.js';
import { documentOf, recordId } from './usable-release.js';
import { readRecords } from './via-tt/read-records.js';

export interface ReparseOptions {
  /** Only what came from these. */
  newsrooms: readonly Newsroom[];
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
  { newsrooms, log, since, onProgress, signal }: ReparseOptions,
): Promise<ReparseSummary> {
  const byName = new Map(newsrooms.map((newsroom) => [newsroom.name, newsroom]));
  const selection = { since, newsrooms: [...byName.keys()] };
  const total = await countSnapshotsInUse(database, selection);
  const summary: ReparseSummary = { snapshots: 0, releases: 0, changed: 0, failed: [] };
  for await (const { snapshot, releaseIds } of eachSnapshotInUse(database, selection)) {
    signal?.throwIfAborted();
    const newsroom = byName.get(snapshot.newsroom);
    const { documents, code } = newsroom
      ? await documentsIn(database, { snapshot, releaseIds }, newsroom)
      : { documents: new Map<string, Release>(), code: 'newsroom-unknown' };
    for (const document of documents.values()) {
      if (document === null) continue;
      summary.releases += 1;
      if (await replaceDocument(database, { document, snapshotId: snapshot.id })) summary.changed += 1;
    }
    for (const releaseId of releaseIds) {
      if (documents.has(releaseId)) continue;
      log.warn({ releaseId, snapshotId: snapshot.id, code }, 'a release cannot be read again');
      summary.failed.push({ releaseId, snapshotId: snapshot.id, code });
    }
    summary.snapshots += 1;
    onProgress?.({ done: summary.snapshots, total });
  }
  return summary;
}

interface Documents {
  /** By release id; null for what has to be read from another of its snapshots. */
  documents: Map<string, Release | null>;
  /** Why any other of its releases could not be read. */
  code: string;
}

async function documentsIn(database: Database, use: SnapshotUse, newsroom: Newsroom): Promise<Documents> {
  const { snapshot, releaseIds } = use;
  // A page that says that a release is gone tells nothing of what it said.
  if (snapshot.status !== 200) return { documents: new Map(releaseIds.map((id) => [id, null])), code: '' };
  const documents = new Map<string, Release | null>();
  let code = 'not-in-snapshot';
  try {
    if (newsroom.platform === 'feed') {
      for (const id of releaseIds) {
        documents.set(id, await feedDocument(database, { id, snapshot }, newsroom));
      }
    } else {
      const wanted = new Set(releaseIds);
      for (const record of readRecords(snapshot, newsroom)) {
        const id = recordId(record);
        if (id !== null && wanted.has(id))
          documents.set(id, documentOf(record, snapshot.fetchedAt, newsroom));
      }
    }
  } catch (error) {
    if (!(error instanceof PressbudError)) throw error;
    code = error.code;
  }
  return { documents, code };
}

/**
 * A release of a feed is read from its page, where it was made from one, and from the item that led to it.
 *
 * @returns null for the feed when there is a page
 * @throws PressbudError when it cannot be read again
 */
async function feedDocument(
  database: Database,
  { id, snapshot }: { id: string; snapshot: StoredSnapshot },
  newsroom: FeedNewsroom,
): Promise<Release | null> {
  const others = (await snapshotsBehind(database, id)).filter((other) => other.status === 200);
  const page = others.find(({ surface }) => surface === 'article');
  const feed = others.find(({ surface }) => surface === 'feed');
  if (snapshot.surface === 'feed' && page) return null;
  const item = feed && readFeed(feed, newsroom).items.find(({ record }) => recordId(record) === id);
  if (!item) throw new UnusableReleaseError(snapshot.url, 'other-release');
  const record = page ? withArticle(item.record, page) : item.record;
  return documentOf(record, snapshot.fetchedAt, newsroom);
}
