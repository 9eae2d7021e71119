import type { SurfaceAnswer } from '../surface.js';
import { ListError } from './list-error.js';

/** Several known releases come without something all of them had: the form of the answers has changed, not the releases. */
export class FieldsLostError extends ListError {
  readonly code = 'fields-lost';

  /** @param fields of the release document */
  constructor(answer: SurfaceAnswer, fields: readonly string[], releases: number) {
    super(`${releases} known releases have lost their ${fields.join(', ')} at ${answer.url}`, answer, {
      fields: fields.join(', '),
      releases,
    });
  }
}
