import { PressbudError } from '../ports/pressbud-error.js';

/** The configuration file can't be read, is no JSON, or holds something else than one object. */
export class SettingsFileError extends PressbudError {
  readonly code = 'settings-file-unreadable';

  constructor(path: string, problem: string, options?: { cause?: unknown }) {
    super(`${path}: ${problem}`, { path, problem }, options);
  }
}
