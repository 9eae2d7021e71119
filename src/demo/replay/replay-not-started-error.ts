import { PressbudError } from '../../ports/pressbud-error.js';

/** The replay server could not open its port, mostly because another process has it. */
export class ReplayNotStartedError extends PressbudError {
  readonly code = 'replay-not-started';

  constructor(host: string, port: number, options: { cause: unknown }) {
    super(`replay server could not listen on ${host}:${port}`, { host, port }, options);
  }
}
