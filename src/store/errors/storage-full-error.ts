import { PressbudError } from '../../ports/pressbud-error.js';

/** There is no room left where the database is. What was not stored is not half stored; everything before it stays. */
export class StorageFullError extends PressbudError {
  readonly code = 'storage-full';

  constructor(cause: unknown) {
    super('There is no room left for the database', {}, { cause });
  }
}

/** SQLite's SQLITE_FULL, PostgreSQL's disk_full (53100). */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === 'SQLITE_FULL' || error.code === '53100';
}
