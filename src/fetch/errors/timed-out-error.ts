import { PressbudError } from '../../ports/pressbud-error.js';

/** connect: until the connection stands · headers: until the answer begins · body: a pause within it · total: all of it. */
export type Phase = 'connect' | 'headers' | 'body' | 'total';

/** The host took too long. */
export class TimedOutError extends PressbudError {
  readonly code = 'timed-out';
  readonly phase: Phase;

  constructor(url: string, phase: Phase, milliseconds: number, cause?: unknown) {
    super(`${url} took longer than ${milliseconds} ms (${phase})`, { url, phase, milliseconds }, { cause });
    this.phase = phase;
  }
}
