import { PressbudError } from '../ports/pressbud-error.js';

/** A setting has a value that can't be right, or a key that doesn't exist. */
export class SettingError extends PressbudError {
  readonly code = 'setting-invalid';

  /**
   * @param setting name as the person wrote it: the environment variable or the key in the file
   * @param problem what is wrong with the value, without the value where it is a secret
   * @param right what would be right
   */
  constructor(setting: string, place: string, problem: string, right: string, options?: { cause?: unknown }) {
    super(
      `${setting} in ${place}: ${problem}; right would be ${right}`,
      { setting, place, problem, right },
      options,
    );
  }
}
