import { PARSER_VERSION } from '../parse/version.js';
import type { Log } from '../ports/log.js';
import { PressbudError } from '../ports/pressbud-error.js';
import type { Database } from '../store/database.js';
import { type ContentMark, contentMarks } from '../store/releases.js';
import { type SavedRelease, saveReleases } from '../store/save-release.js';
import { saveSnapshot } from '../store/snapshots.js';
import { isHostFailure } from './failures.js';
import type { Newsroom } from './newsroom.js';
import { reparse } from './reparse.js';
import type { ListedRelease, ReadRelease, SurfaceAnswer } from './surface.js';

export interface KeptRelease {
  listed: ListedRelease;
  outcome: SavedRelease['outcome'] | 'failed';
  /** Null when it was stored before and not read again, or could not be read. */
  read: ReadRelease | null;
  /** Why it failed. */
  error: PressbudError | null;
}

export interface Keeping {
  database: Database;
  newsroom: Newsroom;
  log: Log;
  now: () => Date;
  /** Called before anything is written. */
  beforeWriting: () => Promise<void>;
  signal?: AbortSignal | undefined;
}

/** An entry of a list and what could be read from it without fetching anything more. */
export interface ReadRow {
  listed: ListedRelease;
  read: ReadRelease | null;
  /** Why the entry could not be read. */
  error: PressbudError | null;
}

/** Reads an entry as far as it holds the release itself. */
export function readRow(listed: ListedRelease): ReadRow {
  try {
    return { listed, read: listed.read?.() ?? null, error: null };
  } catch (error) {
    if (!(error instanceof PressbudError)) throw error;
    return { listed, read: null, error };
  }
}

/**
 * Stores what is new or changed in one page of a list. What the page holds itself is stored together, with the page as
 * its snapshot; what has to be fetched is stored one by one, and only if it is not stored already.
 *
 * @returns in the page's order, as each is done
 * @throws when the host cannot be reached any more, or the signal fires; what was stored stays
 */
export async function* keepPage(
  keeping: Keeping,
  rows: readonly ReadRow[],
): AsyncGenerator<KeptRelease, void, undefined> {
  const marks = await currentMarks(keeping, rows);
  const changed = rows.flatMap(({ read }) => (read && isChanged(marks, read) ? [read] : []));
  const saved = await save(keeping, changed);
  for (const { listed, read, error } of rows) {
    if (read) {
      const outcome = saved.get(read.document.id)?.outcome ?? 'unchanged';
      yield { listed, outcome, read, error: null };
    } else if (listed.id !== null && marks.has(listed.id)) {
      yield { listed, outcome: 'unchanged', read: null, error: null };
    } else yield await keepFetched(keeping, listed, error);
  }
}

/** Another parser's hashes cannot be compared with ours: what it read is read again before anything counts as changed. */
async function currentMarks(
  { database, log }: Keeping,
  rows: readonly ReadRow[],
): Promise<Map<string, ContentMark>> {
  const ids = rows.flatMap(({ listed, read }) => read?.document.id ?? listed.id ?? []);
  const marks = await contentMarks(database, ids);
  const isOutdated = rows.some(
    ({ read }) =>
      read &&
      isChanged(marks, read) &&
      (marks.get(read.document.id)?.parserVersion ?? PARSER_VERSION) !== PARSER_VERSION,
  );
  if (!isOutdated) return marks;
  log.info({ parserVersion: PARSER_VERSION }, 'the parser has changed: reading all snapshots again first');
  await reparse(database, { log });
  return contentMarks(database, ids);
}

function isChanged(marks: ReadonlyMap<string, ContentMark>, { document }: ReadRelease): boolean {
  const mark = marks.get(document.id);
  return mark?.contentHash !== document.provenance.contentHash || mark.status !== document.status;
}

async function keepFetched(
  keeping: Keeping,
  listed: ListedRelease,
  unreadable: PressbudError | null,
): Promise<KeptRelease> {
  try {
    keeping.signal?.throwIfAborted();
    const read = await listed.fetch?.();
    if (!read) return { listed, outcome: 'failed', read: null, error: unreadable };
    const saved = await save(keeping, [read]);
    return { listed, outcome: saved.get(read.document.id)?.outcome ?? 'unchanged', read, error: null };
  } catch (error) {
    if (!(error instanceof PressbudError) || isHostFailure(error)) throw error;
    return { listed, outcome: 'failed', read: null, error };
  }
}

async function save(
  { database, newsroom, now, beforeWriting }: Keeping,
  releases: readonly ReadRelease[],
): Promise<Map<string, SavedRelease>> {
  if (releases.length === 0) return new Map();
  await beforeWriting();
  const snapshots = new Map<SurfaceAnswer, string>();
  for (const { answer } of releases) {
    if (snapshots.has(answer)) continue;
    snapshots.set(answer, await saveSnapshot(database, { newsroom: newsroom.name, ...answer }));
  }
  return saveReleases(
    database,
    releases.map(({ document, answer }) => ({
      newsroom: newsroom.name,
      document,
      snapshotIds: [snapshots.get(answer) ?? ''],
      seenAt: now(),
    })),
  );
}
