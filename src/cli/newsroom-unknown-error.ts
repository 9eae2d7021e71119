import { PressbudError } from '../ports/pressbud-error.js';

/** The command line names a newsroom that the settings don't have. */
export class NewsroomUnknownError extends PressbudError {
  readonly code = 'newsroom-unknown';

  constructor(newsroom: string, known: readonly string[]) {
    super(`there is no newsroom ${newsroom}; there are ${known.join(', ')}`, {
      newsroom,
      known: known.join(', '),
    });
  }
}
