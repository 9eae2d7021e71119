import { sql } from 'kysely';
import type { Database } from './database.js';

/**
 * Does work that deletes personal data, so that nothing of it stays behind in the files of the database. SQLite leaves
 * what was deleted in free space and in the write-ahead log: here it overwrites the one and empties the other. PostgreSQL
 * does so when it vacuums, by itself (docs/digests.md).
 */
export async function scrubbed<T>(database: Database, work: () => Promise<T>): Promise<T> {
  if (database.dialect !== 'sqlite') return work();
  await sql`pragma secure_delete = on`.execute(database.db);
  try {
    return await work();
  } finally {
    await sql`pragma wal_checkpoint(truncate)`.execute(database.db);
    await sql`pragma secure_delete = off`.execute(database.db);
  }
}
