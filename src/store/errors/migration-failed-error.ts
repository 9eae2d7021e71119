import { PressbudError } from '../../ports/pressbud-error.js';

/** A migration could not be applied. The database is as it was before. */
export class MigrationFailedError extends PressbudError {
  readonly code = 'migration-failed';

  constructor(migration: string, cause: unknown) {
    super(
      `The migration ${migration} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
      { migration },
      { cause },
    );
  }
}
