import type { Log } from '../ports/log.js';
import type { Release } from '../release/document.js';
import type { Database } from '../store/database.js';
import { replaceDocuments } from '../store/replace-document.js';
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

/** So many documents are stored with one wait for the disk. */
const KEPT_TOGETHER = 50;

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

  const finished: Reading[] = [];

  const finishOldest = async (): Promise<void> => {
    const oldest = await underway.shift();
    if (!oldest) return;
    finished.push(oldest);
    if (finished.flatMap(documentsOf).length >= KEPT_TOGETHER) await keepFinished();
  };

  const keepFinished = async (): Promise<void> => {
    const readings = finished.splice(0);
    await keep(database, readings, summary, log);
    for (let read = 0; read < readings.length; read += 1) {
      summary.snapshots += 1;
      onProgress?.({ done: summary.snapshots, total });
    }
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
  await keepFinished();
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
  readings: readonly Reading[],
  summary: ReparseSummary,
  log: Log,
): Promise<void> {
  const replacements = readings.flatMap((reading) =>
    documentsOf(reading).map((document) => ({ document, snapshotId: reading.use.snapshot.id })),
  );
  summary.changed += await replaceDocuments(database, replacements);
  summary.releases += replacements.length;
  for (const reading of readings) {
    for (const failed of unreadIn(reading)) {
      log.warn(failed, 'a release cannot be read again');
      summary.failed.push(failed);
    }
  }
}

function documentsOf({ results }: Reading): Release[] {
  return results.flatMap(({ documents }) => documents);
}

function unreadIn(reading: Reading): ReparseSummary['failed'] {
  const { use, tasks, results } = reading;
  const read = new Set(documentsOf(reading).map(({ id }) => id));
  return tasks.flatMap(({ releaseIds }, at) =>
    releaseIds
      .filter((releaseId) => !read.has(releaseId))
      .map((releaseId) => ({ releaseId, snapshotId: use.snapshot.id, code: results[at]?.code ?? '' })),
  );
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
