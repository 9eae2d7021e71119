import { HostRestingError } from '../fetch/errors/host-resting-error.js';
import type { HttpClient } from '../fetch/http-client.js';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import { PressbudError } from '../ports/pressbud-error.js';
import { type DueAttachment, dueAttachments, keptSnapshotOf, recordAttempt } from '../store/attachments.js';
import type { Database } from '../store/database.js';
import { saveSnapshot } from '../store/snapshots.js';
import { isHostFailure, isOurOwn, isPassing } from './failures.js';
import type { Newsroom } from './newsroom.js';

export interface AttachmentOptions {
  database: Database;
  http: HttpClient;
  newsroom: Pick<Newsroom, 'name'>;
  clock: Clock;
  log: Log;
  /** Larger ones are not kept. */
  maxBytes: number;
  /** At most so many at once. */
  limit: number;
  signal?: AbortSignal | undefined;
}

export interface AttachmentSummary {
  kept: number;
  /** Not this time; some of them are tried again. */
  failed: number;
}

const HOUR = 60 * 60 * 1000;
/** After an hour, two, four, …: the last one a week after the first. */
const MOST_ATTEMPTS = 8;

/**
 * Keeps the pictures and documents that are due, as snapshots: the same bytes once, and one that several releases link to
 * is fetched once. What is gone, forbidden or too large is given up; what fails otherwise is tried again, ever later; what
 * is on a host that is left alone waits.
 *
 * @throws StorageFullError, DatabaseBusyError, or the signal's reason; what was kept stays
 */
export async function keepAttachments(options: AttachmentOptions): Promise<AttachmentSummary> {
  const { database, newsroom, clock, log, limit, signal } = options;
  const summary: AttachmentSummary = { kept: 0, failed: 0 };
  const due = await dueAttachments(database, { newsroom: newsroom.name, now: clock.now(), limit });
  for (const attachment of due) {
    signal?.throwIfAborted();
    try {
      const known = await keptSnapshotOf(database, attachment.url);
      const snapshotId = known ?? (await fetched(attachment.url, options));
      await recordAttempt(database, attachment, { snapshotId });
      summary.kept += 1;
    } catch (error) {
      // Our own want of room says nothing of the link: it stays as due as it was.
      if (!(error instanceof PressbudError) || isOurOwn(error)) throw error;
      if (error instanceof HostRestingError) {
        await recordAttempt(database, attachment, { notBefore: error.until });
        continue;
      }
      const tryAgainAt = nextAttempt(attachment, error, clock.now());
      await recordAttempt(database, attachment, { errorCode: error.code, tryAgainAt });
      const context = { newsroom: newsroom.name, releaseId: attachment.releaseId, url: attachment.url };
      log.warn({ ...context, code: error.code, tryAgainAt }, 'an attachment could not be kept');
      summary.failed += 1;
    }
  }
  return summary;
}

async function fetched(
  url: string,
  { database, http, newsroom, maxBytes, signal }: AttachmentOptions,
): Promise<string> {
  const answer = await http.get(url, { maxBytes, ...(signal && { signal }) });
  return saveSnapshot(database, { newsroom: newsroom.name, surface: 'attachment', ...answer });
}

function nextAttempt({ attempts }: DueAttachment, error: PressbudError, now: Date): Date | null {
  const isWorthIt = isPassing(error) || isHostFailure(error);
  if (!isWorthIt || attempts + 1 >= MOST_ATTEMPTS) return null;
  return new Date(now.getTime() + HOUR * 2 ** attempts);
}
