import { type ErrorContext, PressbudError } from './pressbud-error.js';

/** An error as it can be kept and told later, in any language. */
export interface ErrorFacts {
  /** Empty for an error of the system or of another program. */
  code: string;
  message: string;
  context: ErrorContext;
  /** What it came from. */
  cause: ErrorFacts | null;
}

export function errorFacts({ code, message, context, cause }: PressbudError): ErrorFacts {
  return { code, message, context, cause: causeFacts(cause) };
}

/** Node joins the failures of all addresses of a host into an AggregateError with an empty message: the first one counts. */
function causeFacts(cause: unknown): ErrorFacts | null {
  if (cause instanceof PressbudError) return errorFacts(cause);
  const [first] = cause instanceof AggregateError ? cause.errors : [cause];
  return first instanceof Error ? { code: '', message: first.message, context: {}, cause: null } : null;
}
