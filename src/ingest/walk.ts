import type { PressbudError } from '../ports/pressbud-error.js';
import { countReleases } from '../store/releases.js';
import { ahead } from './ahead.js';
import { ForeignPublishersError } from './errors/foreign-publishers-error.js';
import { NewsroomEmptyError } from './errors/newsroom-empty-error.js';
import { NothingReadableError } from './errors/nothing-readable-error.js';
import { isPassing } from './failures.js';
import { count, emptyTally, type Tally } from './habit.js';
import { type Keeping, type KeptRelease, keepPage } from './keep-page.js';
import { countsOf, type IngestProgress } from './progress.js';
import { type ReadRow, readRows } from './read-rows.js';
import type { RecordReader } from './record-reader.js';
import type { Asking, ListPage, Surface, SurfaceAnswer, SurfaceName } from './surface.js';

export interface Walk {
  surface: Surface;
  asking: Asking;
  keeping: Keeping;
  /** Makes documents of what the pages hold. */
  readRecords: RecordReader;
  /** How many pages of a walk to the list's end may be under way at once. */
  pagesAhead: number;
  /** Whether to stop at a page on which everything is stored as it is, instead of going to the list's end. */
  untilKnown: boolean;
  /** Stop at a page on which everything is older; with `untilKnown`, at one that reaches so far back and is known. */
  since?: Date | undefined;
  /** Called when a page is stored, with the number of the next. */
  onPage?: ((surface: SurfaceName, next: number | null) => Promise<void>) | undefined;
  onProgress: (progress: IngestProgress) => void;
}

/** end of the list · known: a page without anything new · since: older than asked for · repeats: nothing but what was there before. */
type WalkEnd = 'end' | 'known' | 'since' | 'repeats';

export interface Walked {
  /** The list's first answer. */
  first: SurfaceAnswer;
  /** Releases listed on the pages that were read. */
  found: number;
  /** Their ids, and those of what could not be read. */
  seen: ReadonlySet<string>;
  /** Rows on these pages, whoever's they are. */
  rows: number;
  new: number;
  revised: number;
  unchanged: number;
  failed: { id: string | null; url: string | null; error: PressbudError }[];
  /** How many the press room says it has; null when it does not say. */
  total: number | null;
  /** How much the releases hold that were new, and those of the first page. */
  fresh: Tally;
  firstPage: Tally;
  /** The feed's own ttl, in minutes; null where there is none. */
  feedTtl: number | null;
  endedBy: WalkEnd;
}

/**
 * Walks a press room's list by one surface, page by page, and stores what is new or changed. One release that cannot be
 * read stops nothing.
 *
 * @throws ListError when the first page is not what it should be: nothing is stored then
 * @throws what fetching throws; what was stored of the pages before stays
 */
export async function walk({
  surface,
  asking,
  keeping,
  readRecords,
  pagesAhead,
  untilKnown,
  since,
  onPage,
  onProgress,
}: Walk): Promise<Walked> {
  const seen = new Set<string>();
  const walked: Omit<Walked, 'first'> & { first: SurfaceAnswer | null } = {
    first: null,
    found: 0,
    seen,
    rows: 0,
    new: 0,
    revised: 0,
    unchanged: 0,
    failed: [],
    total: null,
    fresh: emptyTally(),
    firstPage: emptyTally(),
    feedTtl: null,
    endedBy: 'end',
  };
  // A walk to the end will need every page, so the next ones come while one is stored; any other may need no more.
  const isToTheEnd = !untilKnown && since === undefined;
  const fresh = (page: ListPage) =>
    page.listed.filter(({ id, url, title }) => isFresh(seen, id ?? url ?? title));
  const pages = ahead(surface.pages(asking), isToTheEnd ? pagesAhead : 1, async (page) => {
    const { newsroom } = keeping;
    const rows = await readRows({ ...page, listed: fresh(page) }, { newsroom, readRecords });
    return { page, rows };
  });
  for await (const { page, rows } of pages) {
    if (!walked.first) {
      walked.first = page.answer;
      walked.feedTtl = page.feedTtl ?? null;
      if (page.answer.notModified) break;
    }
    // The newest word counts: what is published during a walk changes it.
    walked.total = page.total ?? walked.total;
    walked.rows += page.rows;
    if (page.answer === walked.first) {
      // A later page may have come to be empty since the walk was cut off there.
      if (asking.from === undefined || page.rows > 0) await checkFirstPage(keeping, page, rows);
      for (const { read } of rows) if (read) count(walked.firstPage, read.document);
      onProgress({ type: 'listed', total: page.total ?? rows.length });
    }
    if (rows.length === 0 && page.listed.length > 0) {
      keeping.log.warn({ url: page.answer.url }, 'the list repeats itself; not followed any further');
      walked.endedBy = 'repeats';
      break;
    }
    const ended = await keepAll(walked, seen, keepPage(keeping, surface.name, rows), since, onProgress);
    await onPage?.(surface.name, page.next);
    if (untilKnown && ended.known && ended.reached) walked.endedBy = 'known';
    if (!untilKnown && ended.older) walked.endedBy = 'since';
    if (walked.endedBy !== 'end') break;
    asking.signal?.throwIfAborted();
  }
  const { first, ...rest } = walked;
  if (!first) throw new RangeError(`The surface ${surface.name} gave no page`);
  return { first, ...rest };
}

function isFresh(seen: Set<string>, key: string): boolean {
  const fresh = !seen.has(key);
  seen.add(key);
  return fresh;
}

async function checkFirstPage(
  { database, newsroom }: Keeping,
  page: ListPage,
  rows: readonly ReadRow[],
): Promise<void> {
  const { answer } = page;
  if (page.rows === 0) {
    throw new NewsroomEmptyError(answer, newsroom.name, await countReleases(database, newsroom.name));
  }
  if (rows.length === 0) throw new ForeignPublishersError(answer, newsroom, page.rows);
  const holding = rows.filter(({ listed }) => listed.record !== null);
  const [first] = holding;
  if (first && holding.every(({ read }) => read === null)) {
    throw new NothingReadableError(answer, holding.length, first.error);
  }
}

/**
 * Counts and reports each release as it is kept.
 *
 * @returns whether all of them were known, all are older than `since`, and any is
 */
async function keepAll(
  walked: Omit<Walked, 'first'>,
  seen: Set<string>,
  kept: AsyncIterable<KeptRelease>,
  since: Date | undefined,
  onProgress: Walk['onProgress'],
): Promise<{ known: boolean; older: boolean; reached: boolean }> {
  let known = true;
  let older = since !== undefined;
  let reached = since === undefined;
  for await (const { listed, outcome, read, error, publishedAt } of kept) {
    walked.found += 1;
    if (read) seen.add(read.document.id);
    if (read && outcome === 'new') count(walked.fresh, read.document);
    if (outcome === 'failed') {
      if (error) walked.failed.push({ id: listed.id, url: listed.url, error });
    } else walked[outcome] += 1;
    if (outcome !== 'unchanged') known = false;
    if (!publishedAt || !since || new Date(publishedAt) >= since) older = false;
    else reached = true;
    onProgress({
      type: 'release',
      id: read?.document.id ?? listed.id,
      title: read?.document.title ?? listed.title,
      outcome,
      counts: read && countsOf(read.document),
    });
  }
  return { known, older, reached };
}

/**
 * Whether a walk leaves no gap behind: from here on it is enough to walk to known ground.
 *
 * @param wasComplete whether that was so before
 */
export function isComplete(walked: Walked, surface: SurfaceName, wasComplete: boolean): boolean {
  if (walked.failed.some(({ error }) => isPassing(error))) return false;
  if (walked.endedBy === 'repeats') return walked.total !== null && walked.found >= walked.total;
  if (walked.endedBy === 'since') return wasComplete;
  // The feed shows the newest only: it joins what was there before if it reaches that far back.
  // Another newsroom's feed is all the list there is.
  if (surface === 'rss') return wasComplete && walked.unchanged > 0;
  return true;
}
