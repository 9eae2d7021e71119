import { PressbudError } from '../../ports/pressbud-error.js';

/** The local inbox could not open its port, mostly because another process has it. */
export class InboxNotStartedError extends PressbudError {
  readonly code = 'inbox-not-started';

  constructor(host: string, port: number, options: { cause: unknown }) {
    super(`inbox could not listen on ${host}:${port}`, { host, port }, options);
  }
}
