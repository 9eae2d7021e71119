import { PressbudError } from '../../ports/pressbud-error.js';

/** The address of the database is neither `sqlite:<path>` nor `postgres://…`. The address may hold a password, so it is not told. */
export class DatabaseUrlError extends PressbudError {
  readonly code = 'database-url';

  constructor(scheme: string) {
    super(`The database address starts with "${scheme}"; sqlite:<path> or postgres://… is needed`, {
      scheme,
    });
  }
}
