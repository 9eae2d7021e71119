import { PressbudError } from '../../ports/pressbud-error.js';

/** An export could not be written. Nothing of it is left. */
export class ArchiveNotWrittenError extends PressbudError {
  readonly code = 'archive-not-written';

  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`Cannot write the archive ${path}: ${reason}`, { path, reason }, { cause });
  }
}
