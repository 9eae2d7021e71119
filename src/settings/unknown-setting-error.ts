import { PressbudError } from '../ports/pressbud-error.js';

/** The configuration file has a key that is no setting: a misspelt setting is a setting that is not in force. */
export class UnknownSettingError extends PressbudError {
  readonly code = 'setting-unknown';

  /** @param known every key there is */
  constructor(setting: string, place: string, known: readonly string[]) {
    super(`${setting} in ${place}: there is no such setting; there are ${known.join(', ')}`, {
      setting,
      place,
      known: known.join(', '),
    });
  }
}
