import { freshnessOf } from '../fetch/cache-control.js';
import type { HttpClient } from '../fetch/http-client.js';
import { nextPoll, type PollReason } from '../fetch/next-poll.js';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import { PressbudError } from '../ports/pressbud-error.js';
import { resolveAlarms } from '../store/alarms.js';
import type { Database } from '../store/database.js';
import {
  type PollStart,
  pollStart,
  recordFailure,
  recordSuccess,
  recordWalkStart,
  type Validators,
} from '../store/newsrooms.js';
import { retryAfterOf } from './failures.js';
import type { Newsroom } from './newsroom.js';
import type { IngestProgress } from './progress.js';
import type { SurfaceAnswer, SurfaceName } from './surface.js';
import { viaTtSurfaces } from './via-tt/surfaces.js';
import { isComplete, type Walked } from './walk.js';
import { walkFirstWorking } from './walk-first-working.js';

export interface IngestOptions {
  database: Database;
  http: HttpClient;
  newsroom: Newsroom;
  clock: Clock;
  log: Log;
  onProgress?: ((progress: IngestProgress) => void) | undefined;
  /** Walk the whole press room, however much of it is known. */
  backfill?: boolean | undefined;
  /** Walk back to releases published then, however much of them is known. */
  since?: Date | undefined;
  signal?: AbortSignal | undefined;
  /** From 0 up to 1: spreads the polls of many. */
  random?: (() => number) | undefined;
}

export interface IngestSummary {
  /** Its name. */
  newsroom: string;
  /** How the list was read: api, site or rss. */
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
  failed: { id: string | null; url: string | null; code: string }[];
  nextPoll: { at: Date; reason: PollReason };
}

/**
 * Polls a newsroom once: finds what is new or changed and stores it. It goes to the end of the list the first time, after
 * an interruption, and when asked to; otherwise to the first page on which all is known. Safe to repeat, to kill at any
 * point, and to run in several processes at once.
 *
 * @throws PressbudError when the press room could not be read. What is stored stays as it is, the failure and the next
 *   attempt are noted in the newsroom's state, and what should not happen raises an alarm there.
 */
export async function ingestNewsroom(options: IngestOptions): Promise<IngestSummary> {
  const { database, newsroom, clock, log, random = Math.random } = options;
  const [first] = viaTtSurfaces;
  const listUrl = first?.listAddress(newsroom) ?? newsroom.baseUrl;
  const start = await pollStart(database, newsroom.name, listUrl);
  const isDeep = options.backfill === true || options.since !== undefined || start.walkedAt === null;
  const polled = { everyMinutes: newsroom.schedule.everyMinutes, feedTtl: null, random };
  try {
    const { walked, surface, alarms } = await walkFirstWorking({
      surfaces: viaTtSurfaces,
      asking: { ...options, validators: isDeep ? undefined : (start.validators ?? undefined) },
      keeping: {
        ...options,
        now: () => clock.now(),
        beforeWriting: once(() => recordWalkStart(database, newsroom.name)),
      },
      untilKnown: !isDeep,
      since: options.backfill ? undefined : options.since,
      onProgress: options.onProgress ?? (() => {}),
    });
    const now = clock.now();
    const freshFor = freshnessOf(walked.first.headers);
    const next = nextPoll({ ...polled, now, failures: 0, retryAfter: null, freshFor });
    const list = listState(walked, surface, start, listUrl);
    await recordSuccess(database, { newsroom: newsroom.name, at: now, nextPoll: next, list });
    if (start.hasAlarms) await resolveAlarms(database, { newsroom: newsroom.name, except: alarms, at: now });
    const summary = summaryOf(newsroom, surface, walked, next);
    log.info({ ...summary, endedBy: walked.endedBy, failed: walked.failed.length }, 'newsroom polled');
    return summary;
  } catch (error) {
    if (!(error instanceof PressbudError)) throw error;
    const now = clock.now();
    const failures = start.failures + 1;
    const next = nextPoll({ ...polled, now, failures, retryAfter: retryAfterOf(error), freshFor: null });
    await recordFailure(database, { newsroom: newsroom.name, at: now, nextPoll: next, error });
    log.warn(
      { newsroom: newsroom.name, code: error.code, detail: error.message, failures, nextPoll: next },
      'the newsroom could not be polled; what is stored stays',
    );
    throw error;
  }
}

function listState(walked: Walked, surface: SurfaceName, start: PollStart, listUrl: string) {
  if (walked.first.notModified) return null;
  const complete = isComplete(walked, surface, start.walkedAt !== null);
  const received = complete && surface === 'api' ? validatorsOf(walked.first) : none;
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
  surface: SurfaceName,
  walked: Walked,
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
    failed: failed.map(({ id, url, error }) => ({ id, url, code: error.code })),
    nextPoll: next,
  };
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= action();
    return done;
  };
}
