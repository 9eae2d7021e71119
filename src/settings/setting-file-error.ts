import { PressbudError } from '../ports/pressbud-error.js';

/** The file that a setting `<NAME>_FILE` names can't be read. */
export class SettingFileError extends PressbudError {
  readonly code = 'setting-file-unreadable';

  /** @param setting the environment variable, with _FILE */
  constructor(setting: string, path: string, problem: string, options?: { cause?: unknown }) {
    super(
      `${setting}: ${path} ${problem}; right would be a file that holds the value`,
      { setting, path, problem },
      options,
    );
  }
}
