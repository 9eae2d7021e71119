import { PressbudError } from '../../ports/pressbud-error.js';

/** The input holds nothing but white space. */
export class EmptyInputError extends PressbudError {
  readonly code = 'empty-input';

  constructor() {
    super('the input is empty');
  }
}
