import { PressbudError } from '../../ports/pressbud-error.js';

/** The host answered with another status than 200, or 304 to a question that was not conditional. */
export class HttpStatusError extends PressbudError {
  readonly code = 'http-status';
  readonly status: number;
  /** When the host allows the next request (RFC 9110 §10.2.3); null when it does not say. */
  readonly retryAfter: Date | null;

  constructor(url: string, status: number, retryAfter: Date | null) {
    super(`${url} answered ${status}`, { url, status, retryAfter: retryAfter?.toISOString() ?? null });
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
