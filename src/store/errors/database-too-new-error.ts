import { PressbudError } from '../../ports/pressbud-error.js';

/** The database has been migrated by a later Pressbud; working on could damage it. */
export class DatabaseTooNewError extends PressbudError {
  readonly code = 'database-too-new';

  constructor(migration: string) {
    super(
      `The database holds the migration ${migration}, which this Pressbud does not know: use a later one`,
      {
        migration,
      },
    );
  }
}
