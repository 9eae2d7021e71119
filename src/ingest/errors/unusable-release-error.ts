import { PressbudError } from '../../ports/pressbud-error.js';

/**
 * no-number: nothing to know it by · no-content: neither title nor text · emptied: stored with a text, which is gone ·
 * other-publisher · other-release: the address gave a different one than asked for.
 */
export type UnusableReason = 'no-number' | 'no-content' | 'emptied' | 'other-publisher' | 'other-release';

/** A release that was read but cannot be stored. */
export class UnusableReleaseError extends PressbudError {
  readonly code = 'unusable-release';

  constructor(url: string | null, reason: UnusableReason) {
    super(`The release at ${url ?? 'an unknown address'} cannot be used (${reason})`, { url, reason });
  }
}
