import { PressbudError } from '../../ports/pressbud-error.js';

/** Fewer messages than expected had come when the time was up. */
export class InboxTimeoutError extends PressbudError {
  readonly code = 'inbox-timeout';

  constructor(received: number, expected: number, milliseconds: number) {
    super(`${received} of ${expected} messages came within ${milliseconds} ms`, {
      received,
      expected,
      milliseconds,
    });
  }
}
