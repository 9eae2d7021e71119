import type { PressbudError } from '../../ports/pressbud-error.js';
import type { SurfaceAnswer } from '../surface.js';
import { ListError } from './list-error.js';

/** The answer is nothing the surface's reader knows: broken JSON, an error page, another layout. */
export class UnreadableAnswerError extends ListError {
  readonly code = 'unreadable-answer';

  constructor(answer: SurfaceAnswer, cause: PressbudError) {
    super(
      `Cannot read the answer of ${answer.url}: ${cause.message}`,
      answer,
      { reason: cause.code, detail: cause.message },
      { cause },
    );
  }
}
