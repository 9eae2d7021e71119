import { PressbudError } from '../ports/pressbud-error.js';

/** The choice of how often mail should come can't be followed. */
export class RhythmError extends PressbudError {
  readonly code = 'rhythm';

  constructor(problem: string) {
    super(`This is no rhythm for digests: ${problem}`, { problem });
  }
}
