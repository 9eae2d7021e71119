import type { Log } from '../ports/log.js';
import type { Database } from '../store/database.js';
import { replaceDocument } from '../store/replace-document.js';
import {
  countSnapshotsInUse,
  eachSnapshotInUse,
  type SnapshotUse,
  snapshotsBehind,
} from '../store/snapshots.js';
import type { Newsroom } from './newsroom.js';
import { type KeptAnswer, type ReadAgain, type ReadingTask, readAgain } from './read-again.js';
import type { Reader } from './reading-pool.js';

export interface ReparseOptions {
  /** Only what came from these. */
  newsrooms: readonly Newsroom[];
  log: Log;
  /** Reads in other threads; absent, it is done in this one. */
  reader?: Reader | undefined;
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
  { newsrooms, log, reader, since, onProgress, signal }: ReparseOptions,
): Promise<ReparseSummary> {
  const byName = new Map(newsrooms.map((newsroom) => [newsroom.name, newsroom]));
  const selection = { since, newsrooms: [...byName.keys()] };
  const total = await countSnapshotsInUse(database, selection);
  const summary: ReparseSummary = { snapshots: 0, releases: 0, changed: 0, failed: [] };
  const width = reader?.width ?? 1;
  const read = async (task: ReadingTask): Promise<ReadAgain> => reader?.readAgain(task) ?? readAgain(task);
  const underway: Promise<Reading>[] = [];

  const finishOldest = async (): Promise<void> => {
    const oldest = await underway.shift();
    if (!oldest) return;
    await keep(database, oldest, summary, log);
    summary.snapshots += 1;
    onProgress?.({ done: summary.snapshots, total });
  };

  for await (const use of eachSnapshotInUse(database, selection)) {
    signal?.throwIfAborted();
    const newsroom = byName.get(use.snapshot.newsroom);
    if (!newsroom) continue;
    const tasks = await tasksOf(database, use, newsroom);
    const reading = Promise.all(tasks.map(read)).then((results) => ({ use, tasks, results }));
    // A failure is met when its turn comes.
    reading.catch(() => {});
    underway.push(reading);
    if (underway.length >= width) await finishOldest();
  }
  while (underway.length > 0) await finishOldest();
  return summary;
}

/** A snapshot that has been read again. */
interface Reading {
  use: SnapshotUse;
  tasks: readonly ReadingTask[];
  results: readonly ReadAgain[];
}

async function keep(
  database: Database,
  { use: { snapshot }, tasks, results }: Reading,
  summary: ReparseSummary,
  log: Log,
): Promise<void> {
  const documents = results.flatMap((result) => result.documents);
  for (const document of documents) {
    summary.releases += 1;
    if (await replaceDocument(database, { document, snapshotId: snapshot.id })) summary.changed += 1;
  }
  const read = new Set(documents.map(({ id }) => id));
  tasks.forEach(({ releaseIds }, at) => {
    const code = results[at]?.code ?? '';
    for (const releaseId of releaseIds) {
      if (read.has(releaseId)) continue;
      log.warn({ releaseId, snapshotId: snapshot.id, code }, 'a release cannot be read again');
      summary.failed.push({ releaseId, snapshotId: snapshot.id, code });
    }
  });
}

/**
 * What there is to read in a snapshot. A page that says that a release is gone tells nothing of what it said; a release
 * of a feed is read from its page where it was made from one, and from the item that led to it.
 */
async function tasksOf(
  database: Database,
  { snapshot, releaseIds }: SnapshotUse,
  newsroom: Newsroom,
): Promise<ReadingTask[]> {
  if (snapshot.status !== 200) return [];
  const answer: KeptAnswer = snapshot;
  if (newsroom.platform !== 'feed') return [taskOf(newsroom, answer, null, releaseIds)];
  const tasks: ReadingTask[] = [];
  for (const id of releaseIds) {
    const behind = (await snapshotsBehind(database, id)).filter(({ status }) => status === 200);
    const page = behind.find(({ surface }) => surface === 'article');
    const feed = behind.find(({ surface }) => surface === 'feed') ?? null;
    if (snapshot.surface === 'feed' && page) continue;
    tasks.push(taskOf(newsroom, answer, page ? feed : null, [id]));
  }
  return tasks;
}

/** No more than is needed: it is copied to another thread. */
function taskOf(
  newsroom: Newsroom,
  answer: KeptAnswer,
  feed: KeptAnswer | null,
  releaseIds: readonly string[],
): ReadingTask {
  const kept = ({ surface, url, headers, body, fetchedAt }: KeptAnswer): KeptAnswer => ({
    surface,
    url,
    headers,
    body,
    fetchedAt,
  });
  return { newsroom, answer: kept(answer), feed: feed && kept(feed), releaseIds };
}
