import { PressbudError } from '../../ports/pressbud-error.js';

/** The host's robots.txt does not want us at the address, or the host could not say whether it does (RFC 9309 §2.3.1.4). */
export class ForbiddenByRobotsError extends PressbudError {
  readonly code = 'forbidden-by-robots';

  constructor(url: string, reason: 'disallowed' | 'robots-unreachable', cause?: unknown) {
    super(`robots.txt keeps us from ${url} (${reason})`, { url, reason }, { cause });
  }
}
