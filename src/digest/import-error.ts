import { PressbudError } from '../ports/pressbud-error.js';

/** A list of subscribers can't be read as a whole: no columns, a quotation mark that is never closed. */
export class ImportError extends PressbudError {
  readonly code = 'import';

  constructor(problem: string, line: number | null, cause?: unknown) {
    super(`The list can't be read: ${problem}`, { problem, line }, { cause });
  }
}
