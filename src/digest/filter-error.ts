import { PressbudError } from '../ports/pressbud-error.js';

/** What somebody asked to hear about is no filter: an unknown kind, too many words, a sum below nothing. */
export class FilterError extends PressbudError {
  readonly code = 'filter';

  constructor(field: string, problem: string) {
    super(`The filter's ${field} can't be used: ${problem}`, { field, problem });
  }
}
