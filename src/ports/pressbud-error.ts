/** Facts to act on: paths, addresses of pages, line numbers, ids. Never personal data. */
export type ErrorContext = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Base of every error Pressbud throws on purpose: one subclass per cause, each in the room it belongs to.
 * `message` is for logs and developers; the words a person reads come from `code` and `context`
 * in src/present/error-text.ts, in Swedish and English.
 */
export abstract class PressbudError extends Error {
  /** Stable, kebab-case, never reused for another cause. */
  abstract readonly code: string;
  readonly context: ErrorContext;

  constructor(message: string, context: ErrorContext = {}, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
    this.context = context;
  }
}
