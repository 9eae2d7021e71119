import { PressbudError } from '../../ports/pressbud-error.js';

/**
 * asked: the host has said when it wants the next request · broken: it has failed too often in a row.
 */
export type RestReason = 'asked' | 'broken';

/** The host is left alone for a while; nothing was sent. */
export class HostRestingError extends PressbudError {
  readonly code = 'host-resting';
  /** When it is asked again. */
  readonly until: Date;

  constructor(host: string, reason: RestReason, until: Date) {
    super(`${host} is left alone until ${until.toISOString()} (${reason})`, {
      host,
      reason,
      until: until.toISOString(),
    });
    this.until = until;
  }
}
