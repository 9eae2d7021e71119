import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PressbudError } from '../ports/pressbud-error.js';
import type { Dialect } from './dialect.js';
import { DatabaseUnavailableError } from './errors/database-unavailable-error.js';
import { DatabaseUrlError } from './errors/database-url-error.js';
import { GroupCommits } from './group-commits.js';
import { makeFolder } from './make-folder.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { PatientSqliteDialect } from './sqlite-driver.js';
import type { Tables } from './tables.js';

const CONNECTIONS = 10;
/** Seconds; an address may say otherwise with libpq's own parameter, connect_timeout. */
const CONNECT_TIMEOUT = 10;

/** An open database. Only the files of this room use `db`; other rooms hand the whole to the store's functions. */
export interface Database {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
  /** For work that shares its commits with other work (transaction.ts, inGroupCommit). */
  readonly groupCommits: GroupCommits;
  close(): Promise<void>;
}

/**
 * Opens a database and brings it up to date.
 *
 * @param url `sqlite:<path>` (the file and its folder are made when missing), `sqlite::memory:`, or `postgres://…`
 * @throws DatabaseUrlError, DatabaseUnavailableError, DatabaseTooNewError, MigrationFailedError
 */
export async function openDatabase(url: string): Promise<Database> {
  const { dialect, place, db } = connect(url);
  try {
    await migrate(db as unknown as Parameters<typeof migrate>[0], dialect, migrations);
  } catch (cause) {
    await db.destroy();
    throw cause instanceof PressbudError ? cause : new DatabaseUnavailableError(place, cause);
  }
  return { db, dialect, groupCommits: new GroupCommits(db), close: () => db.destroy() };
}

interface Connected {
  dialect: Dialect;
  /** Where it is, without anything secret. */
  place: string;
  db: Kysely<Tables>;
}

function connect(url: string): Connected {
  if (url.startsWith('sqlite:')) return connectSqlite(url.slice('sqlite:'.length));
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return connectPostgres(url);
  throw new DatabaseUrlError(/^[\w+.-]*:?/.exec(url)?.[0] ?? '');
}

function connectSqlite(path: string): Connected {
  try {
    if (path !== ':memory:') makeFolder(dirname(path));
    const sqlite = new BetterSqlite3(path, { timeout: 100 });
    // WAL lets others read while one writes; FULL makes a commit survive a power cut.
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    // In kilobytes. What is not in it comes from the system's own cache, and need not be in memory twice.
    sqlite.pragma('cache_size = -4000');
    return {
      dialect: 'sqlite',
      place: path,
      db: new Kysely({ dialect: new PatientSqliteDialect(sqlite) }),
    };
  } catch (cause) {
    throw new DatabaseUnavailableError(path, cause);
  }
}

function connectPostgres(url: string): Connected {
  const { host, pathname, searchParams } = new URL(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: (Number(searchParams.get('connect_timeout')) || CONNECT_TIMEOUT) * 1000,
    types: { getTypeParser },
  });
  // A connection that dies while it rests is taken out of the pool; the next query opens a new one.
  pool.on('error', () => {});
  return {
    dialect: 'postgres',
    place: `${host}${pathname}`,
    db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
  };
}

/** Counts come as 64-bit integers, which pg leaves as strings; ours fit a number, as on SQLite. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8
    ? Number
    : pg.types.getTypeParser(oid as Parameters<typeof pg.types.getTypeParser>[0], format as 'text');
