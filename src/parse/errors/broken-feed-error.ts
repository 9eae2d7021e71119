import { PressbudError } from '../../ports/pressbud-error.js';

/** XML that is no RSS feed, or one that breaks off. */
export class BrokenFeedError extends PressbudError {
  readonly code = 'broken-feed';

  constructor(root: string | null) {
    super('the XML is no RSS feed', { root });
  }
}
