import type { Transaction } from 'kysely';
import type { Database } from './database.js';
import { isStorageFull, StorageFullError } from './errors/storage-full-error.js';
import type { Tables } from './tables.js';

const ATTEMPTS = 5;
/** PostgreSQL: serialization_failure and deadlock_detected. Both mean that the other transaction won and ours can simply be run again. */
const WORTH_ANOTHER_TRY = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction: all of it is stored or nothing. It may be run more than once, so it touches nothing
 * but the database.
 */
export async function inTransaction<T>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.db.transaction().execute(work);
    } catch (error) {
      if (isStorageFull(error)) throw new StorageFullError(error);
      if (attempt === ATTEMPTS || !isWorthAnotherTry(error)) throw error;
    }
  }
}

/**
 * As inTransaction, but what is asked for at the same time may be committed together. For small work that many do at
 * once and each must know to be stored. PostgreSQL groups commits by itself.
 */
export function inGroupCommit<T>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return database.dialect === 'sqlite' ? database.groupCommits.run(work) : inTransaction(database, work);
}

/** Whether what is given to inGroupCommit is stored in the order it is given, none after one that comes later. */
export function groupsKeepOrder(database: Database): boolean {
  return database.dialect === 'sqlite';
}

function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof Error && 'code' in error && WORTH_ANOTHER_TRY.has(String(error.code));
}
