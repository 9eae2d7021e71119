import {
  type PollStart,
  recordWalkPosition,
  recordWalkStart,
  type WalkPosition,
} from '../store/newsrooms.js';
import { countReleases } from '../store/releases.js';
import { saveSnapshot } from '../store/snapshots.js';
import { raise } from './alarm.js';
import { grown, type Tally, unusual } from './habit.js';
import type { IngestOptions } from './ingest-options.js';
import type { Keeping } from './keep-page.js';
import { lookForMissing } from './look-for-missing.js';
import type { PollPlan } from './poll-plan.js';
import type { IngestProgress } from './progress.js';
import type { Reader } from './reading-pool.js';
import { type RecordReader, readRecordsHere } from './record-reader.js';
import type { Source, SurfaceName } from './surface.js';
import { isComplete, type Walked } from './walk.js';
import { walkFirstWorking } from './walk-first-working.js';

/** What came of reading a press room. */
export interface RoomRead {
  walked: Walked;
  surface: SurfaceName;
  /** Codes of the alarms that stand now. */
  alarms: string[];
  resumed: boolean;
  withdrawn: number;
  /** False when a walk that went on where another was cut off has not found all there is: the next begins anew. */
  isWhole: boolean;
  /** How far back what was known was looked at again. */
  rechecked: 'week' | 'month' | null;
  /** JSON, for the next poll; undefined when it is as it was. */
  habit: string | undefined;
}

/**
 * Carries out the plan of a poll: walks the list, looks for what it should have named and did not, and compares what it
 * holds with what the newsroom usually writes.
 *
 * @throws PressbudError when the press room cannot be read; what was stored until then stays
 */
export async function readPressRoom(
  options: IngestOptions & { source: Source; start: PollStart; plan: PollPlan },
): Promise<RoomRead> {
  const { database, newsroom, clock, source, start, plan } = options;
  const position = plan.kind === 'deep' && plan.since === null ? start.walk : null;
  const since = plan.kind === 'latest' ? undefined : (plan.since ?? undefined);
  const keeping: Keeping = {
    ...options,
    now: () => clock.now(),
    beforeWriting: once(() => recordWalkStart(database, newsroom.name)),
    recheckSince: plan.kind === 'recheck' ? plan.since : undefined,
  };
  const asking = {
    ...options,
    validators: plan.kind === 'latest' ? (start.validators ?? undefined) : undefined,
  };
  const toTheEnd = plan.kind === 'deep' && since === undefined;
  const told = options.onProgress ?? (() => {});
  // Of a walk that goes on, what is stored already is not to be walked any more.
  const walkedBefore = position ? await countReleases(database, newsroom.name) : 0;
  const onProgress = (progress: IngestProgress): void =>
    told(
      progress.type === 'listed'
        ? { type: 'listed', total: Math.max(progress.total - walkedBefore, 0) }
        : progress,
    );
  const here = { readRecords: readRecordsHere, pagesAhead: ONE_AHEAD };
  const how = { surfaces: source.surfaces, asking, keeping, onProgress, ...here };
  const reader = toTheEnd ? options.openReader?.() : undefined;
  const { walked, surface, alarms, resumed } = await walkFirstWorking({
    ...how,
    ...(reader && { readRecords: readingIn(reader, keeping), pagesAhead: reader.width + 1 }),
    position,
    untilKnown: plan.kind !== 'deep',
    since,
    onPage: toTheEnd ? markingPosition(keeping) : undefined,
  }).finally(() => reader?.close());
  // What was published while the walk was cut off stands above where it went on.
  const onlyReleases = (progress: IngestProgress): void =>
    progress.type === 'release' ? told(progress) : undefined;
  const above = resumed
    ? (await walkFirstWorking({ ...how, untilKnown: true, onProgress: onlyReleases })).walked
    : null;
  const complete = isComplete(walked, surface, start.walkedAt !== null);
  // A walk that was cut off knows only its last part: what the first part listed is not known any more.
  const lookedThrough = resumed || !complete ? null : reachOf(plan);
  let missing = { withdrawn: 0, revised: 0 };
  if (lookedThrough !== null || start.hasAbsences) {
    missing = await lookForMissing({
      source,
      asking,
      keeping,
      since: lookedThrough,
      listed: walked.seen,
    });
  }
  const isWhole = above === null || (await isAllThere(keeping, above));
  if (toTheEnd && !resumed) alarms.push(...(await alarmOfGap(keeping, walked)));
  alarms.push(...(await alarmOfFeedGap(keeping, surface, walked, start)));
  alarms.push(...(await alarmOfMove(keeping, surface, walked)));
  const habit = habitOf(start);
  alarms.push(...(await alarmsOfHabit(keeping, habit, walked)));
  return {
    walked: {
      ...walked,
      total: above?.total ?? walked.total,
      found: walked.found + (above?.found ?? 0),
      new: walked.new + (above?.new ?? 0),
      revised: walked.revised + (above?.revised ?? 0) + missing.revised,
      unchanged: walked.unchanged + (above?.unchanged ?? 0),
      failed: [...walked.failed, ...(above?.failed ?? [])],
    },
    surface,
    alarms,
    resumed,
    withdrawn: missing.withdrawn,
    isWhole,
    rechecked: lookedThrough === null ? null : plan.kind === 'recheck' ? plan.depth : 'month',
    habit: walked.fresh.releases > 0 ? JSON.stringify(grown(habit, walked.fresh)) : undefined,
  };
}

/** A page that is used, and the next one. */
const ONE_AHEAD = 2;

/** A thread that fails is no reason to lose a walk: what it was to read is read in this one. */
function readingIn(reader: Reader, { newsroom, log }: Keeping): RecordReader {
  return async (task) => {
    try {
      return await reader.readRecords(task);
    } catch (error) {
      log.warn({ newsroom: newsroom.name, detail: String(error) }, 'a reading thread failed; reading here');
      return readRecordsHere(task);
    }
  };
}

/** How far back the list should have named everything; null when the plan does not go by that. */
function reachOf(plan: PollPlan): Date | null {
  if (plan.kind === 'latest') return null;
  return plan.since ?? new Date(0);
}

/** The last page is no place to go on from: with it the walk is done. */
function markingPosition({ database, newsroom }: Keeping) {
  return async (surface: SurfaceName, next: number | null): Promise<void> => {
    if (next === null) return;
    const position: WalkPosition = { surface, page: next };
    await recordWalkPosition(database, newsroom.name, position);
  };
}

async function isAllThere({ database, newsroom, log }: Keeping, walked: Walked): Promise<boolean> {
  const stored = await countReleases(database, newsroom.name);
  const { total } = walked;
  if (total === null || stored + walked.failed.length >= total) return true;
  log.warn(
    { newsroom: newsroom.name, stored, total },
    'the list moved during a walk in parts; walking it again',
  );
  return false;
}

async function alarmOfGap(keeping: Keeping, { total, rows, endedBy, first }: Walked): Promise<string[]> {
  if (total === null || rows >= total || endedBy === 'repeats') return [];
  const { newsroom, database } = keeping;
  const snapshotId = await saveSnapshot(database, { newsroom: newsroom.name, ...first });
  const message = `The list ends after ${rows} releases; it promised ${total}`;
  return [await raise(keeping, { code: 'list-incomplete', message, context: { rows, total }, snapshotId })];
}

/** So many items of which none is known: between the last look and this one, others may have come and gone. */
const GAP_FROM = 10;

async function alarmOfFeedGap(
  keeping: Keeping,
  surface: SurfaceName,
  { new: fresh, found, first }: Walked,
  { walkedAt }: PollStart,
): Promise<string[]> {
  const isFeed = surface === 'feed' || surface === 'rss';
  if (!isFeed || walkedAt === null || found < GAP_FROM || fresh < found) return [];
  const { newsroom, database } = keeping;
  const snapshotId = await saveSnapshot(database, { newsroom: newsroom.name, ...first });
  const message = `All ${found} items of the feed are new since ${walkedAt}: others may have come and gone`;
  return [await raise(keeping, { code: 'feed-gap', message, context: { found, walkedAt }, snapshotId })];
}

/** The list is read where it is now, at the price of a request more for each poll, until the settings name that place. */
async function alarmOfMove(keeping: Keeping, surface: SurfaceName, { first }: Walked): Promise<string[]> {
  const { movedTo } = first;
  if (movedTo === null) return [];
  const message = `The list (${surface}) has moved for good to ${movedTo}: the settings should name that address`;
  return [
    await raise(keeping, { code: 'list-moved', message, context: { surface, movedTo }, snapshotId: null }),
  ];
}

function habitOf({ habit }: PollStart): Tally | null {
  return habit === null ? null : (JSON.parse(habit) as Tally);
}

async function alarmsOfHabit(keeping: Keeping, habit: Tally | null, walked: Walked): Promise<string[]> {
  const found = unusual(habit, walked.firstPage);
  if (found.length === 0) return [];
  const { newsroom, database } = keeping;
  const snapshotId = await saveSnapshot(database, { newsroom: newsroom.name, ...walked.first });
  return Promise.all(found.map((alarm) => raise(keeping, { ...alarm, snapshotId })));
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= action();
    return done;
  };
}
