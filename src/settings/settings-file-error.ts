import { PressbudError } from '../ports/pressbud-error.js';

/** The configuration file, or a file named by `<NAME>_FILE`, can't be read or is no JSON. */
export class SettingsFileError extends PressbudError {
  readonly code = 'settings-file-unreadable';

  constructor(path: string, problem: string, options?: { cause?: unknown }) {
    super(`${path}: ${problem}`, { path, problem }, options);
  }
}
