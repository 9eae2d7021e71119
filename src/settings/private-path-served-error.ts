import { PressbudError } from '../ports/pressbud-error.js';

/** What must stay with the operator lies where the web server takes its files from. */
export class PrivatePathServedError extends PressbudError {
  readonly code = 'setting-private-path-served';

  /**
   * @param setting the environment variable that says where it lies
   * @param path where that is
   */
  constructor(setting: string, path: string, outputDir: string) {
    super(
      `${setting}: ${path} lies in OUTPUT_DIR (${outputDir}), which everybody can read; right would be a place outside of it`,
      { setting, path, outputDir },
    );
  }
}
