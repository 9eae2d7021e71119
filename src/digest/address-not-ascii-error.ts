import { PressbudError } from '../ports/pressbud-error.js';

/** What was given is an address, with letters before the @ that mail reaches by SMTPUTF8 (RFC 6531) alone. It is not told. */
export class AddressNotAsciiError extends PressbudError {
  readonly code = 'address-not-ascii';

  constructor() {
    super('Mail can be sent only to addresses with the letters a–z, digits and signs before the @');
  }
}
