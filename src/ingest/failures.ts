import { ForbiddenAddressError } from '../fetch/errors/forbidden-address-error.js';
import { ForbiddenByRobotsError } from '../fetch/errors/forbidden-by-robots-error.js';
import { HostRestingError } from '../fetch/errors/host-resting-error.js';
import { HttpStatusError } from '../fetch/errors/http-status-error.js';
import { TimedOutError } from '../fetch/errors/timed-out-error.js';
import { UnreachableError } from '../fetch/errors/unreachable-error.js';
import { DatabaseBusyError } from '../store/errors/database-busy-error.js';
import { StorageFullError } from '../store/errors/storage-full-error.js';

/** Too many requests, and the host's own troubles that are no fault of one address. */
const HOST_STATUSES = new Set([429, 502, 503, 504]);

/**
 * Whether a failure is the whole host's: then no other address of it is worth, or welcome to, a try. Nor is any when
 * nothing can be stored.
 */
export function isHostFailure(error: unknown): boolean {
  if (error instanceof HttpStatusError) return HOST_STATUSES.has(error.status);
  if (error instanceof UnreachableError) return error.reason !== 'cut-short';
  if (error instanceof TimedOutError) return error.phase === 'connect' || error.phase === 'headers';
  if (error instanceof ForbiddenByRobotsError) return error.context.reason === 'robots-unreachable';
  if (isOurOwn(error)) return true;
  return error instanceof ForbiddenAddressError || error instanceof HostRestingError;
}

/** Whether a failure is our own: nothing can be stored. */
export function isOurOwn(error: unknown): boolean {
  return error instanceof StorageFullError || error instanceof DatabaseBusyError;
}

/** Whether a failure may be gone the next time: the fetching failed, not the reading. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HttpStatusError) return error.status >= 500 || error.status === 429;
  return (
    error instanceof UnreachableError || error instanceof TimedOutError || error instanceof HostRestingError
  );
}

/** When the host allows the next request, and until when it is left alone; null for what is not so. */
export function waitOf(error: unknown): { retryAfter: Date | null; restUntil: Date | null } {
  if (error instanceof HttpStatusError) return { retryAfter: error.retryAfter, restUntil: null };
  if (error instanceof HostRestingError) {
    return error.context.reason === 'asked'
      ? { retryAfter: error.until, restUntil: null }
      : { retryAfter: null, restUntil: error.until };
  }
  if (error instanceof Error && error.cause !== undefined) return waitOf(error.cause);
  return { retryAfter: null, restUntil: null };
}
