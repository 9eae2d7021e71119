import { PressbudError } from '../../ports/pressbud-error.js';

/** What is to be verified is no archive that Pressbud knows, or cannot be read at all. */
export class ArchiveUnreadableError extends PressbudError {
  readonly code = 'archive-unreadable';

  constructor(path: string, cause?: unknown) {
    const reason = cause instanceof Error ? cause.message : 'no bag, no WACZ, and no .sha256 file beside it';
    super(`Cannot verify ${path}: ${reason}`, { path, reason }, { cause });
  }
}
