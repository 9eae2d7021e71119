import { PressbudError } from '../ports/pressbud-error.js';

/** What was to be printed did not arrive: the disk is full, for example. */
export class StandardOutputError extends PressbudError {
  readonly code = 'standard-output';

  constructor(cause: Error) {
    super(`Standard output can't be written: ${cause.message}`, {}, { cause });
  }
}
