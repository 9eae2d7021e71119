import { PressbudError } from '../../ports/pressbud-error.js';

/** A page that ends in the middle: its state is cut off and its visible part holds no release either. */
export class TruncatedPageError extends PressbudError {
  readonly code = 'truncated-page';

  constructor(length: number) {
    super('the page is cut off before its release', { length });
  }
}
