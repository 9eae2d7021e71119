import { PressbudError } from '../../ports/pressbud-error.js';

/** DKIM_PRIVATE_KEY can't be used: no PEM, a passphrase, or another kind than RSA (from 2048 bits) and Ed25519. */
export class DkimKeyError extends PressbudError {
  readonly code = 'dkim-key';

  constructor(problem: string, cause?: unknown) {
    super(`The DKIM key can't be used: ${problem}`, { problem }, { cause });
  }
}
