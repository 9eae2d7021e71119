import { PressbudError } from '../../ports/pressbud-error.js';

/**
 * dns: no such host, or nobody to ask · refused · no-route · reset: the connection broke before or within the answer ·
 * cut-short: the answer ended before its announced length · tls: no trustworthy connection · broken-http: what answers
 * does not speak HTTP.
 */
export type UnreachableReason =
  | 'dns'
  | 'refused'
  | 'no-route'
  | 'reset'
  | 'cut-short'
  | 'tls'
  | 'broken-http';

/** No whole answer could be got from the host. */
export class UnreachableError extends PressbudError {
  readonly code = 'unreachable';
  readonly reason: UnreachableReason;

  constructor(url: string, reason: UnreachableReason, cause: unknown) {
    const detail = cause instanceof Error && cause.message !== '' ? `: ${cause.message}` : '';
    super(`Cannot reach ${url} (${reason})${detail}`, { url, reason }, { cause });
    this.reason = reason;
  }
}
