import { type Kysely, sql } from 'kysely';
import type { Dialect } from './dialect.js';
import { DatabaseTooNewError } from './errors/database-too-new-error.js';
import { MigrationFailedError } from './errors/migration-failed-error.js';
import { columnTypesOf, type Migration } from './migrations/migration.js';

interface MigrationTables {
  migrations: { name: string };
}

/** Any number: the advisory lock on PostgreSQL under which one process at a time migrates. */
const LOCK = 7_350_412;

/**
 * Applies what is missing of `migrations`, in order. All of it happens in one transaction (both databases can roll back
 * changes of tables) and under a lock, so that processes starting together do it once and a failure leaves nothing.
 * A database that is up to date is only read.
 *
 * @returns names of the migrations applied
 * @throws DatabaseTooNewError when the database holds one this program does not know
 * @throws MigrationFailedError when one fails; nothing has been changed then
 */
export async function migrate(
  db: Kysely<MigrationTables>,
  dialect: Dialect,
  migrations: readonly Migration[],
): Promise<string[]> {
  if ((await missingOf(db, dialect, migrations)).length === 0) return [];
  return db.transaction().execute(async (transaction) => {
    // SQLite needs no lock of its own: its transactions begin by taking the write lock (sqlite-driver.ts).
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    const missing = await missingOf(transaction, dialect, migrations);
    await transaction.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('name', columnTypesOf(dialect).key, (column) => column.primaryKey())
      .execute();
    for (const migration of missing) {
      try {
        await migration.up(transaction as unknown as Kysely<unknown>, columnTypesOf(dialect));
        await transaction.insertInto('migrations').values({ name: migration.name }).execute();
      } catch (cause) {
        throw new MigrationFailedError(migration.name, cause);
      }
    }
    return missing.map(({ name }) => name);
  });
}

async function missingOf(
  db: Kysely<MigrationTables>,
  dialect: Dialect,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const applied = await appliedIn(db, dialect);
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = applied.find((name) => !known.has(name));
  if (unknown !== undefined) throw new DatabaseTooNewError(unknown);
  return migrations.filter(({ name }) => !applied.includes(name));
}

async function appliedIn(db: Kysely<MigrationTables>, dialect: Dialect): Promise<string[]> {
  const exists =
    dialect === 'postgres'
      ? sql<{ found: number }>`select 1 as found where to_regclass('migrations') is not null`
      : sql<{
          found: number;
        }>`select 1 as found from sqlite_master where type = 'table' and name = 'migrations'`;
  if ((await exists.execute(db)).rows.length === 0) return [];
  const rows = await db.selectFrom('migrations').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}
