import { PressbudError } from '../../ports/pressbud-error.js';

/** The database could not be opened or reached: no such folder, no permission, no database file, no server, wrong password. */
export class DatabaseUnavailableError extends PressbudError {
  readonly code = 'database-unavailable';

  /** @param place path or host and name; never user or password */
  constructor(place: string, cause: unknown) {
    super(
      `Cannot open the database ${place}: ${cause instanceof Error ? reasonOf(cause) : String(cause)}`,
      { place },
      { cause },
    );
  }
}

/** Node joins the failures of all addresses of a host into an AggregateError with an empty message. */
function reasonOf(error: Error): string {
  const [first] = error instanceof AggregateError ? error.errors : [];
  return first instanceof Error ? first.message : error.message;
}
