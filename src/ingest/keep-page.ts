import { PARSER_VERSION } from '../parse/version.js';
import type { Log } from '../ports/log.js';
import { PressbudError } from '../ports/pressbud-error.js';
import type { Database } from '../store/database.js';
import { listHints, saveListHints } from '../store/list-hints.js';
import { type ContentMark, contentMarks, findReleases } from '../store/releases.js';
import { type SavedRelease, saveReleases } from '../store/save-release.js';
import { UnusableReleaseError } from './errors/unusable-release-error.js';
import { isHostFailure } from './failures.js';
import { lostItsText, refuseLosses } from './losses.js';
import type { Newsroom } from './newsroom.js';
import type { ReadRow } from './read-rows.js';
import { reparse } from './reparse.js';
import type { ListedRelease, ReadRelease, SurfaceAnswer, SurfaceName } from './surface.js';

export interface KeptRelease {
  listed: ListedRelease;
  outcome: SavedRelease['outcome'] | 'failed';
  /** Null when it was stored before and not read again, or could not be read. */
  read: ReadRelease | null;
  /** Why it failed. */
  error: PressbudError | null;
  /** When it was published, as far as known; RFC 3339. */
  publishedAt: string | null;
}

export interface Keeping {
  database: Database;
  newsroom: Newsroom;
  log: Log;
  now: () => Date;
  /** Called before anything is written. */
  beforeWriting: () => Promise<void>;
  /** Known releases published since then are fetched again where the list only names them. */
  recheckSince?: Date | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Stores what is new or changed in one page of a list. What the page holds itself is stored together, with the page as
 * its snapshot; what has to be fetched is stored one by one: when it is not stored already, when the list says something
 * else of it than it did, when it had been withdrawn, and when it is time to look at it again.
 *
 * @returns in the page's order, as each is done
 * @throws FieldsLostError when the page has lost what its releases had: nothing of it is stored then
 * @throws when the host cannot be reached any more, or the signal fires; what was stored stays
 */
export async function* keepPage(
  keeping: Keeping,
  surface: SurfaceName,
  rows: readonly ReadRow[],
): AsyncGenerator<KeptRelease, void, undefined> {
  const marks = await currentMarks(keeping, rows);
  const changed = rows.flatMap(({ read }) => (read && isChanged(marks, read) ? [read] : []));
  const known = changed.filter(({ document }) => marks.has(document.id));
  const emptied = await refuseLosses(keeping.database, known);
  const saved = await save(
    keeping,
    changed.filter((read) => !emptied.has(read)),
  );
  const due = await dueForFetching(keeping, surface, rows, marks);
  for (const { listed, read, error } of rows) {
    const publishedAt = read?.document.publishedAt ?? marks.get(listed.id ?? '')?.publishedAt ?? null;
    if (read && emptied.has(read)) {
      const lost = new UnusableReleaseError(listed.url, 'emptied');
      yield { listed, outcome: 'failed', read: null, error: lost, publishedAt };
    } else if (read) {
      const outcome = saved.get(read.document.id)?.outcome ?? 'unchanged';
      yield { listed, outcome, read, error: null, publishedAt };
    } else if (listed.id !== null && marks.has(listed.id) && !due.has(listed.id)) {
      yield { listed, outcome: 'unchanged', read: null, error: null, publishedAt };
    } else yield await keepFetched(keeping, surface, listed, error);
  }
}

/** Of the known releases that the page only names, those to fetch again; what the list says of the others is remembered. */
async function dueForFetching(
  { database, recheckSince }: Keeping,
  surface: SurfaceName,
  rows: readonly ReadRow[],
  marks: ReadonlyMap<string, ContentMark>,
): Promise<Set<string>> {
  const named = rows.flatMap(({ listed, read }) =>
    !read && listed.record === null && listed.fetch && listed.id !== null && marks.has(listed.id)
      ? [{ releaseId: listed.id, hint: listed.hint }]
      : [],
  );
  const hints = await listHints(
    database,
    surface,
    named.map(({ releaseId }) => releaseId),
  );
  const isDue = ({ releaseId, hint }: (typeof named)[number]): boolean => {
    const mark = marks.get(releaseId);
    if (mark?.status === 'withdrawn') return true;
    if (hint !== null && (hints.get(releaseId) ?? hint) !== hint) return true;
    return recheckSince !== undefined && mark !== undefined && new Date(mark.publishedAt) >= recheckSince;
  };
  const fresh = named.flatMap(({ releaseId, hint }) =>
    hint !== null && !hints.has(releaseId) ? [{ releaseId, hint }] : [],
  );
  await saveListHints(database, surface, fresh);
  return new Set(named.filter(isDue).map(({ releaseId }) => releaseId));
}

/** Another parser's hashes cannot be compared with ours: what it read is read again before anything counts as changed. */
async function currentMarks(
  { database, newsroom, log }: Keeping,
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
  log.info(
    { newsroom: newsroom.name, parserVersion: PARSER_VERSION },
    'the parser has changed: reading the snapshots again first',
  );
  await reparse(database, { newsrooms: [newsroom], log });
  return contentMarks(database, ids);
}

function isChanged(marks: ReadonlyMap<string, ContentMark>, { document }: ReadRelease): boolean {
  const mark = marks.get(document.id);
  return mark?.contentHash !== document.provenance.contentHash || mark.status !== document.status;
}

async function keepFetched(
  keeping: Keeping,
  surface: SurfaceName,
  listed: ListedRelease,
  unreadable: PressbudError | null,
): Promise<KeptRelease> {
  try {
    keeping.signal?.throwIfAborted();
    const read = await listed.fetch?.();
    if (!read) return { listed, outcome: 'failed', read: null, error: unreadable, publishedAt: null };
    const { id, publishedAt } = read.document;
    const known = await findReleases(keeping.database, [id]);
    if (lostItsText(known.get(id)?.document, read.document)) {
      throw new UnusableReleaseError(listed.url, 'emptied');
    }
    const saved = await save(keeping, [read]);
    if (listed.hint !== null) {
      await saveListHints(keeping.database, surface, [{ releaseId: id, hint: listed.hint }]);
    }
    return { listed, outcome: saved.get(id)?.outcome ?? 'unchanged', read, error: null, publishedAt };
  } catch (error) {
    if (!(error instanceof PressbudError) || isHostFailure(error)) throw error;
    return { listed, outcome: 'failed', read: null, error, publishedAt: null };
  }
}

/** Stores releases together with the answers they are from. */
export async function save(
  { database, newsroom, now, beforeWriting }: Keeping,
  releases: readonly ReadRelease[],
): Promise<Map<string, SavedRelease>> {
  if (releases.length === 0) return new Map();
  await beforeWriting();
  return saveReleases(
    database,
    releases.map((read) => ({
      newsroom: newsroom.name,
      document: read.document,
      snapshotIds: [],
      answers: answersOf(read),
      seenAt: now(),
    })),
  );
}

function answersOf({ answer, listAnswer }: ReadRelease): SurfaceAnswer[] {
  return listAnswer ? [listAnswer, answer] : [answer];
}
