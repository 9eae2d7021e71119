import { PressbudError } from '../../ports/pressbud-error.js';

/** There is something where an export was to be written. An archive is never written over another. */
export class ArchiveTargetExistsError extends PressbudError {
  readonly code = 'archive-target-exists';

  constructor(path: string) {
    super(`There is already something at ${path}`, { path });
  }
}
