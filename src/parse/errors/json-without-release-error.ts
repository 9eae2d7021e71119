import { PressbudError } from '../../ports/pressbud-error.js';

/** Sound JSON, but neither an API answer nor a release. */
export class JsonWithoutReleaseError extends PressbudError {
  readonly code = 'json-without-release';

  constructor(keys: string) {
    super('the JSON holds no release', { keys });
  }
}
