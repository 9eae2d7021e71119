import { PressbudError } from '../../ports/pressbud-error.js';

/**
 * too-many: more than the limit · loop: back to an address already seen · other-host: to a host that is not allowed ·
 * less-safe: from https to http · no-target: no readable Location.
 */
export type RedirectProblem = 'too-many' | 'loop' | 'other-host' | 'less-safe' | 'no-target';

/** The host sends us somewhere we do not follow. */
export class RedirectRefusedError extends PressbudError {
  readonly code = 'redirect-refused';

  constructor(from: string, to: string | null, problem: RedirectProblem) {
    super(`Not following the redirect from ${from} to ${to ?? 'nowhere'} (${problem})`, {
      from,
      target: to ?? '?',
      problem,
    });
  }
}
