import { PressbudError } from '../../ports/pressbud-error.js';

/** The answer is larger than we take. */
export class TooLargeError extends PressbudError {
  readonly code = 'too-large';

  /** @param part headers; body, as it came; or content, decompressed */
  constructor(url: string, part: 'headers' | 'body' | 'content', limit: number, cause?: unknown) {
    super(`The answer of ${url} is too large: ${part} over ${limit} bytes`, { url, part, limit }, { cause });
  }
}
