import { PressbudError } from '../../ports/pressbud-error.js';

/** An HTML page that is no release: a list, an error page, another site. */
export class PageWithoutReleaseError extends PressbudError {
  readonly code = 'page-without-release';

  constructor(title: string | null) {
    super('the page holds no release', { title });
  }
}
