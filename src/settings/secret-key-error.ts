import { PressbudError } from '../ports/pressbud-error.js';

/** The key that signs links can be neither read nor made where it is kept. */
export class SecretKeyError extends PressbudError {
  readonly code = 'setting-secret-key-unusable';

  constructor(path: string, options: { cause: unknown }) {
    super(`${path} can't be made or read (${(options.cause as Error).message})`, { path }, options);
  }
}
