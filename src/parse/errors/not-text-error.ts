import { PressbudError } from '../../ports/pressbud-error.js';

/** The bytes are no text: a picture, a PDF, an archive. */
export class NotTextError extends PressbudError {
  readonly code = 'not-text';

  constructor(size: number) {
    super('the input is no text', { size });
  }
}
