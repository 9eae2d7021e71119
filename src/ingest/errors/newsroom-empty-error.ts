import type { SurfaceAnswer } from '../surface.js';
import { ListError } from './list-error.js';

/** The list is sound and empty. A press room does not lose all its releases; what is stored stays. */
export class NewsroomEmptyError extends ListError {
  readonly code = 'newsroom-empty';

  constructor(answer: SurfaceAnswer, newsroom: string, stored: number) {
    super(`The press room of ${newsroom} is empty at ${answer.url}; ${stored} releases are stored`, answer, {
      newsroom,
      stored,
    });
  }
}
