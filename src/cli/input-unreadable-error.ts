import { PressbudError } from '../ports/pressbud-error.js';

/** An input of the command line that cannot be opened: missing, forbidden, a folder. */
export class InputUnreadableError extends PressbudError {
  readonly code = 'input-unreadable';

  constructor(input: string, reason: string, cause: unknown) {
    super(`${input} cannot be read: ${reason}`, { input, reason }, { cause });
  }
}
