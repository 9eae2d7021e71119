import type { Newsroom } from '../newsroom.js';
import type { SurfaceAnswer } from '../surface.js';
import { ListError } from './list-error.js';

/** Every row is another publisher's: the platform has ignored the parameter that names ours, and gives everybody's. */
export class ForeignPublishersError extends ListError {
  readonly code = 'foreign-publishers';

  constructor(answer: SurfaceAnswer, newsroom: Newsroom, rows: number) {
    const publisher = newsroom.platform === 'via-tt' ? newsroom.publisherId : newsroom.name;
    super(`${answer.url} lists ${rows} releases, none of them publisher ${publisher}'s`, answer, {
      publisher,
      rows,
    });
  }
}
