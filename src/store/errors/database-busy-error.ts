import { PressbudError } from '../../ports/pressbud-error.js';

/** Another process has held the SQLite file's write lock for longer than anything of ours should. */
export class DatabaseBusyError extends PressbudError {
  readonly code = 'database-busy';

  constructor(milliseconds: number, cause: unknown) {
    super(`Another process has kept the database locked for ${milliseconds} ms`, { milliseconds }, { cause });
  }
}
