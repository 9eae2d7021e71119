import type { Database as SqliteDatabase, Statement } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
} from 'kysely';
import { DatabaseBusyError } from './errors/database-busy-error.js';
import { isStorageFull, StorageFullError } from './errors/storage-full-error.js';

/** How long another process may hold the write lock before we give up, in milliseconds. */
const PATIENCE = 10_000;
/** Pause between two attempts at the lock. */
const PAUSE = 20;
const KEPT_STATEMENTS = 200;

/**
 * Kysely's SQLite dialect with three differences: a transaction takes the write lock when it begins (`begin immediate`;
 * a deferred one that first reads and then writes fails at once when another process wrote in between), waiting for
 * that lock leaves the event loop free, and prepared statements are kept.
 */
export class PatientSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database } satisfies SqliteDialectConfig);
    this.#database = database;
  }

  override createDriver(): Driver {
    return new PatientSqliteDriver(this.#database);
  }

  override createAdapter(): SqliteAdapter {
    return new SqliteAdapter();
  }
}

class PatientSqliteDriver implements Driver {
  readonly #database: SqliteDatabase;
  readonly #connection: PatientConnection;
  /** The connection's users stand in line: each waits for the one before. */
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(database: SqliteDatabase) {
    this.#database = database;
    this.#connection = new PatientConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    const { promise, resolve } = deferred();
    this.#last = promise;
    await before;
    this.#release = resolve;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** SQLite has rolled back by itself after some failures (a full disk); there is nothing left to do then. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

class PatientConnection implements DatabaseConnection {
  readonly #database: SqliteDatabase;
  readonly #statements = new Map<string, Statement>();

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const start = performance.now();
    for (;;) {
      try {
        return this.#run<Row>(sql, parameters);
      } catch (error) {
        if (isStorageFull(error)) throw new StorageFullError(error);
        // Inside a transaction the lock is already ours, so nothing can be repeated by mistake.
        if (!isBusy(error) || this.#database.inTransaction) throw error;
        const waited = performance.now() - start;
        if (waited > PATIENCE) throw new DatabaseBusyError(Math.round(waited), error);
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  }

  async *streamQuery<Row>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    for (const row of this.#database.prepare<unknown[], Row>(sql).iterate(...parameters))
      yield { rows: [row] };
  }

  #run<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
    const statement = this.#statement(sql);
    if (statement.reader) return { rows: statement.all(...parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  #statement(sql: string): Statement {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.#database.prepare(sql);
    const [oldest] = this.#statements.keys();
    if (this.#statements.size >= KEPT_STATEMENTS && oldest !== undefined) this.#statements.delete(oldest);
    this.#statements.set(sql, statement);
    return statement;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
