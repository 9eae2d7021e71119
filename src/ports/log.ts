/**
 * Structured log: an object of facts, then a short message. pino's logger satisfies it.
 * Never put an e-mail address or a token into either.
 */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Swallows everything: for commands that print their own result. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
