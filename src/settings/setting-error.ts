import { PressbudError } from '../ports/pressbud-error.js';
import { type SettingTextKey, settingTexts } from '../present/texts/settings.js';

/** A setting has a value that can't be right, or stands where it must not. */
export class SettingError extends PressbudError {
  readonly code = 'setting-invalid';

  /**
   * @param setting name as the person wrote it: the environment variable or the key in the file
   * @param place where it was found
   * @param problem what is wrong with it, without the value where it is a secret
   * @param key the setting that was meant; what would be right is told by settingTexts
   */
  constructor(
    setting: string,
    place: string,
    problem: string,
    key: SettingTextKey,
    options?: { cause?: unknown },
  ) {
    super(
      `${setting} in ${place}: ${problem}; right would be ${settingTexts[key].en}`,
      { setting, place, problem, right: key },
      options,
    );
  }
}
