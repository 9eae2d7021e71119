import { freshnessOf } from '../fetch/cache-control.js';
import { nextPoll, type PollReason } from '../fetch/next-poll.js';
import { errorFacts } from '../ports/error-facts.js';
import { PressbudError } from '../ports/pressbud-error.js';
import { resolveAlarms } from '../store/alarms.js';
import {
  type FailedPoll,
  type PollStart,
  pollStart,
  recordFailure,
  recordSuccess,
  recordWalkPosition,
  type Validators,
} from '../store/newsrooms.js';
import { bringBackFuture } from '../store/set-back.js';
import { isHostFailure, isPassing, waitOf } from './failures.js';
import type { IngestOptions } from './ingest-options.js';
import type { Newsroom } from './newsroom.js';
import { planPoll } from './poll-plan.js';
import { type RoomRead, readPressRoom } from './read-press-room.js';
import { sourceOf } from './source.js';
import type { SurfaceAnswer, SurfaceName } from './surface.js';
import { isComplete } from './walk.js';

export interface IngestSummary {
  /** Its name. */
  newsroom: string;
  /** How the list was read: api, site, rss or feed. */
  surface: SurfaceName;
  /** The press room said that nothing has changed; nothing was looked at then. */
  notModified: boolean;
  /** How many releases the press room says it has; null when it did not say. */
  total: number | null;
  /** How many were looked at. */
  found: number;
  new: number;
  revised: number;
  unchanged: number;
  /** How many have been gone from the press room for a day. */
  withdrawn: number;
  failed: { id: string | null; url: string | null; code: string }[];
  /** Whether the walk went on where an earlier one was cut off. */
  resumed: boolean;
  nextPoll: { at: Date; reason: PollReason };
}

/**
 * Polls a newsroom once: finds what is new, changed or gone and stores it. It goes to the end of the list the first time,
 * after an interruption (from where that was), and when asked to; back over the last days when these are to be looked at
 * again; otherwise to the first page on which all is known. Safe to repeat, to kill at any point, and to run in several
 * processes at once.
 *
 * @throws PressbudError when the press room could not be read. What is stored stays as it is, the failure and the next
 *   attempt are noted in the newsroom's state, and what should not happen raises an alarm there.
 */
export async function ingestNewsroom(options: IngestOptions): Promise<IngestSummary> {
  const { database, newsroom, clock, log, random = Math.random } = options;
  const source = sourceOf(newsroom);
  const listUrl = source.surfaces[0]?.listAddress ?? newsroom.baseUrl;
  const start = await pollStart(database, newsroom.name, listUrl);
  await mendClock(start, options);
  const plan = planPoll(start, options, clock.now());
  log.debug({ newsroom: newsroom.name, plan }, 'polling');
  const polled = { everyMinutes: newsroom.schedule.everyMinutes, random };
  try {
    const read = await readPressRoom({ ...options, source, start, plan });
    const now = clock.now();
    const { headers } = read.walked.first;
    const next = nextPoll({
      ...polled,
      now,
      failures: 0,
      retryAfter: null,
      freshFor: freshnessOf(headers),
      feedTtl: read.walked.feedTtl,
    });
    await recordSuccess(database, {
      newsroom: newsroom.name,
      at: now,
      nextPoll: next,
      list: listState(read, start, listUrl),
      rechecked: read.rechecked,
      habit: read.habit,
    });
    if (start.hasAlarms) {
      // Only a walk to the list's end can tell that nothing is missing in it any more.
      const lasting = plan.kind === 'deep' ? [] : ['list-incomplete'];
      await resolveAlarms(database, {
        newsroom: newsroom.name,
        except: [...read.alarms, ...lasting],
        at: now,
      });
    }
    const summary = summaryOf(newsroom, read, next);
    const context = { plan: plan.kind, endedBy: read.walked.endedBy, failed: summary.failed.length };
    log.info({ ...summary, ...context }, 'newsroom polled');
    return summary;
  } catch (error) {
    if (!(error instanceof PressbudError)) throw error;
    const now = clock.now();
    const failures = start.failures + 1;
    const next = nextPoll({ ...polled, ...waitOf(error), now, failures, freshFor: null, feedTtl: null });
    log.warn(
      { newsroom: newsroom.name, code: error.code, detail: error.message, failures, nextPoll: next },
      'the newsroom could not be polled; what is stored stays',
    );
    await noteFailure(error, { newsroom: newsroom.name, at: now, nextPoll: next }, options);
    // Where a walk stopped may not be there any more: then it begins anew.
    if (start.walk && !isHostFailure(error) && !isPassing(error)) {
      await recordWalkPosition(database, newsroom.name, null);
    }
    throw error;
  }
}

/** A failure that cannot be noted either (a full disk) must not hide behind that. */
async function noteFailure(
  error: PressbudError,
  poll: Omit<FailedPoll, 'error'>,
  { database, log }: IngestOptions,
): Promise<void> {
  try {
    await recordFailure(database, { ...poll, error: errorFacts(error) });
  } catch (cause) {
    if (!(cause instanceof PressbudError)) throw cause;
    log.error({ newsroom: poll.newsroom, code: cause.code }, 'the failed poll could not be noted');
  }
}

/** A last poll that lies ahead was dated by a clock that has been set back, and so was what it stored. */
async function mendClock({ lastPollAt }: PollStart, { database, newsroom, clock, log }: IngestOptions) {
  const now = clock.now();
  if (lastPollAt === null || Date.parse(lastPollAt) <= now.getTime()) return;
  const releases = await bringBackFuture(database, { newsroom: newsroom.name, now });
  log.warn({ newsroom: newsroom.name, lastPollAt, releases }, 'the clock has been set back');
}

function listState({ walked, surface, isWhole }: RoomRead, start: PollStart, listUrl: string) {
  if (walked.first.notModified) return null;
  const complete = isWhole && isComplete(walked, surface, start.walkedAt !== null);
  const received = complete && walked.first.url === listUrl ? validatorsOf(walked.first) : none;
  return {
    surface,
    listed: walked.total ?? walked.found,
    complete,
    validators: isSame(received, start.validators ?? none)
      ? ('keep' as const)
      : { url: listUrl, ...received },
  };
}

const none: Validators = { etag: null, lastModified: null };

function validatorsOf({ headers }: SurfaceAnswer): Validators {
  return { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
}

function isSame(one: Validators, other: Validators): boolean {
  return one.etag === other.etag && one.lastModified === other.lastModified;
}

function summaryOf(
  newsroom: Newsroom,
  { walked, surface, resumed, withdrawn }: RoomRead,
  next: IngestSummary['nextPoll'],
): IngestSummary {
  const { first, total, found, new: fresh, revised, unchanged, failed } = walked;
  return {
    newsroom: newsroom.name,
    surface,
    notModified: first.notModified,
    total,
    found,
    new: fresh,
    revised,
    unchanged,
    withdrawn,
    failed: failed.map(({ id, url, error }) => ({ id, url, code: error.code })),
    resumed,
    nextPoll: next,
  };
}
