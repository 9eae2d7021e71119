import type { SurfaceAnswer } from '../surface.js';
import { ListError } from './list-error.js';

/** "0 of 20 read": not one of the rows could be read, so the form of the answers has changed. */
export class NothingReadableError extends ListError {
  readonly code = 'nothing-readable';

  constructor(answer: SurfaceAnswer, rows: number, cause: unknown) {
    super(`0 of ${rows} releases could be read from ${answer.url}`, answer, { rows }, { cause });
  }
}
