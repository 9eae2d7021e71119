import { PressbudError } from '../ports/pressbud-error.js';
import { type SettingTextKey, settingTexts } from '../present/texts/settings.js';

/** What was asked for needs a setting that has no value. */
export class SettingMissingError extends PressbudError {
  readonly code = 'setting-missing';

  /** @param setting the environment variable; `key` is the setting's key */
  constructor(setting: string, key: SettingTextKey) {
    super(`${setting} is not set; right would be ${settingTexts[key].en}`, { setting, right: key });
  }
}
