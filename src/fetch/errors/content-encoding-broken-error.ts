import { PressbudError } from '../../ports/pressbud-error.js';

/** The answer's compression is unknown, damaged or cut short. */
export class ContentEncodingBrokenError extends PressbudError {
  readonly code = 'content-encoding-broken';

  constructor(url: string, encoding: string, cause?: unknown) {
    super(`Cannot decompress the answer of ${url} (${encoding})`, { url, encoding }, { cause });
  }
}
