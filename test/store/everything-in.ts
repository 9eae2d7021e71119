import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../src/store/database.js';

/** Every row of every table, as text. */
export async function everythingIn({ db, dialect }: Database): Promise<string> {
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(
    tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db).then((result) => result.rows)),
  );
  expect(tables.length, dialect).toBeGreaterThan(10);
  return JSON.stringify(rows);
}
