import { PressbudError } from '../../ports/pressbud-error.js';

/** Why something cannot be withheld: nothing is said, or what is said cannot be what was meant. */
export type WithholdingProblem =
  | 'nobody'
  | 'blank-name'
  | 'short-name'
  | 'no-email'
  | 'no-phone'
  | 'blank-ground';

/** What was given to be withheld cannot be a person's, or the record of it would say nothing. Nothing was done. */
export class WithholdingUnusableError extends PressbudError {
  readonly code = 'withholding-unusable';

  constructor(given: string, problem: WithholdingProblem) {
    super(`Cannot withhold "${given}": ${problem}`, { given, problem });
  }
}
