import { PressbudError } from '../../ports/pressbud-error.js';

/** A mail has a character in a header field that no encoding of header fields covers, such as one before the @. */
export class MailNotAsciiError extends PressbudError {
  readonly code = 'mail-not-ascii';

  /** @param messageId the mail's; the field may hold an address, so it is not told */
  constructor(messageId: string) {
    super('The mail has a header field that 7-bit mail (RFC 5322) has no way to write', { messageId });
  }
}
