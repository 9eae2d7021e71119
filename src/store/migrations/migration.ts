import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../dialect.js';

/** One step from an older to a newer shape of the database. Once released it is never edited: write a new one. */
export interface Migration {
  /** NNN-subject; its place in the order and its name in the database. */
  name: string;
  /** Runs inside a transaction that also records the name, so it is done wholly or not at all. */
  up(db: Kysely<unknown>, types: ColumnTypes): Promise<void>;
}

/** Column types that the two databases spell differently. */
export interface ColumnTypes {
  /**
   * Text compared byte by byte, for keys, instants and enumerations: on PostgreSQL the database's own collation
   * would sort them by the rules of a language, otherwise than SQLite does.
   */
  key: RawBuilder<unknown>;
  bytes: RawBuilder<unknown>;
}

export function columnTypesOf(dialect: Dialect): ColumnTypes {
  return dialect === 'postgres'
    ? { key: sql`text collate "C"`, bytes: sql`bytea` }
    : { key: sql`text`, bytes: sql`blob` };
}
