import { PressbudError } from '../ports/pressbud-error.js';
import {
  isSettingProblem,
  type SettingTextKey,
  settingProblems,
  settingTexts,
} from '../present/texts/settings.js';

/** A setting has a value that can't be right, or stands where it must not. */
export class SettingError extends PressbudError {
  readonly code = 'setting-invalid';

  /**
   * @param setting name as the person wrote it: the environment variable or the key in the file
   * @param place where it was found
   * @param value as it was written, without anything secret
   * @param problem what is wrong with it: a key of settingProblems, or the words of whoever found it
   * @param key the setting that was meant; what would be right is told by settingTexts
   */
  constructor(
    setting: string,
    place: string,
    value: string,
    problem: string,
    key: SettingTextKey,
    options?: { cause?: unknown },
  ) {
    super(
      `${setting} in ${place}: ${value} ${problemText(problem)}; right would be ${settingTexts[key].en}`,
      { setting, place, value, problem, right: key },
      options,
    );
  }
}

/** A problem in English: the words of its key, or what is no key as it is. */
export function problemText(problem: string): string {
  return isSettingProblem(problem) ? settingProblems[problem].en : problem;
}
