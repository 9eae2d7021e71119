import { PressbudError } from '../../ports/pressbud-error.js';

/** SMTP_URL is not smtp://… or smtps://…. The address may hold a password, so it is not told. */
export class SmtpUrlError extends PressbudError {
  readonly code = 'smtp-url';

  constructor() {
    super('The address of the mail relay must be smtp://<user>:<password>@<host>:<port> or smtps://…');
  }
}
