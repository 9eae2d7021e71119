import type { Selectable } from 'kysely';
import type { ErrorFacts } from '../ports/error-facts.js';
import type { NewsroomTable } from './tables/releases.js';

type ErrorColumns = Pick<
  Selectable<NewsroomTable>,
  'last_error_code' | 'last_error_message' | 'last_error_facts'
>;

/** Of a newsroom whose last poll went well. */
export const noError: ErrorColumns = {
  last_error_code: null,
  last_error_message: null,
  last_error_facts: null,
};

export function errorColumns({ code, message, context, cause }: ErrorFacts): ErrorColumns {
  return {
    last_error_code: code,
    last_error_message: message,
    last_error_facts: JSON.stringify({ context, cause }),
  };
}

export function lastErrorOf(row: ErrorColumns): ErrorFacts | null {
  if (row.last_error_code === null) return null;
  // Without facts where an earlier version noted it: then it can be told by its message alone.
  const facts: Pick<ErrorFacts, 'context' | 'cause'> =
    row.last_error_facts === null ? { context: {}, cause: null } : JSON.parse(row.last_error_facts);
  return { code: row.last_error_code, message: row.last_error_message ?? '', ...facts };
}
