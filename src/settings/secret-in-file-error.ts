import { PressbudError } from '../ports/pressbud-error.js';

/** A secret stands in the configuration file, which gets copied, committed and mailed. */
export class SecretInFileError extends PressbudError {
  readonly code = 'setting-secret-in-file';

  constructor(setting: string, place: string, env: string) {
    super(
      `${setting} in ${place}: a secret does not belong in this file; right would be ${env} or ${env}_FILE in the environment`,
      {
        setting,
        place,
        env,
      },
    );
  }
}
