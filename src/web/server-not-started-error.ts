import { PressbudError } from '../ports/pressbud-error.js';

/** The web server's address is taken, or may not be bound. */
export class ServerNotStartedError extends PressbudError {
  readonly code = 'server-not-started';

  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    const reason = { EADDRINUSE: 'in use', EACCES: 'not allowed', EADDRNOTAVAIL: 'no such address here' }[
      cause.code ?? ''
    ];
    super(
      `can't listen on ${host}:${port}: ${reason ?? cause.message}`,
      { host, port, reason: reason ?? cause.message },
      { cause },
    );
  }
}
