import { PressbudError } from '../../ports/pressbud-error.js';

/** There is no such release in the store. */
export class ReleaseUnknownError extends PressbudError {
  readonly code = 'release-unknown';

  /** @param right an id that there is, or what ids look like */
  constructor(release: string, right: string) {
    super(`There is no release ${release} in the store; right would be ${right}`, { release, right });
  }
}
