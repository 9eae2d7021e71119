import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, inject } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.js';

/** What a suite gets: a fresh, empty database for each test. */
export interface TestDatabase {
  /** Open; closed after the test. */
  readonly database: Database;
  /** Its address, for another process. */
  readonly url: string;
  /** One more connection to it, as another process would have; closed after the test. */
  open(): Promise<Database>;
}

/**
 * Runs a suite twice: on SQLite (a file) and on PostgreSQL.
 *
 * @example
 * onEachDatabase('saving a release', (test) => {
 *   it('keeps it', async () => {
 *     await saveRelease(test.database, …);
 *   });
 * });
 */
export function onEachDatabase(name: string, suite: (test: TestDatabase) => void): void {
  for (const make of [sqlitePlace, postgresPlace]) {
    describe(`${name} (${make === sqlitePlace ? 'SQLite' : 'PostgreSQL'})`, () => {
      let place: Place | undefined;
      let opened: Database[] = [];
      const url = () => {
        if (!place) throw new Error('The database is there during a test only');
        return place.url;
      };
      const open = async () => {
        const database = await openDatabase(url());
        opened.push(database);
        return database;
      };
      beforeEach(async () => {
        place ??= await make();
        await open();
        await place.prepared?.();
      });
      afterEach(async () => {
        await Promise.all(opened.map((database) => database.close()));
        opened = [];
        if (await place?.emptied?.()) return;
        await place?.remove();
        place = undefined;
      });
      afterAll(async () => place?.remove());
      suite({
        get database() {
          const [database] = opened;
          if (!database) throw new Error('The database is there during a test only');
          return database;
        },
        get url() {
          return url();
        },
        open,
      });
    });
  }
}

interface Place {
  url: string;
  /** Called when there is nothing in it but what the migrations put there. */
  prepared?(): Promise<void>;
  /** Brings it back to that; false when that cannot be done, and it has to be made anew. */
  emptied?(): Promise<boolean>;
  remove(): Promise<void>;
}

async function sqlitePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'pressbud-sqlite-'));
  return {
    url: `sqlite:${join(folder, 'test.db')}`,
    async remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A schema of its own in the run's server: quicker than a database of its own, and needs fewer rights. Emptying its tables
 * is much quicker than making them, so one serves all the tests of a suite that leave its shape as it is.
 */
async function postgresPlace(): Promise<Place> {
  const answer = await fetch(inject('postgresDoor'));
  const server = await answer.text();
  if (!answer.ok) throw new Error(`There is no PostgreSQL to test on: ${server}`);
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const schema = `test_${randomBytes(8).toString('hex')}`;
  await client.query(`create schema ${schema}`);
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema}`);
  const tables = async () => {
    const found = await client.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = $1 order by 1',
      [schema],
    );
    return found.rows.map(({ name }) => name);
  };
  let atFirst: string[] = [];
  const filledByMigrations: string[] = [];
  return {
    url: url.href,
    async prepared() {
      if (atFirst.length > 0) return;
      atFirst = await tables();
      for (const table of atFirst) {
        const { rowCount } = await client.query(`select 1 from ${schema}.${table} limit 1`);
        if (rowCount) filledByMigrations.push(table);
      }
    },
    async emptied() {
      if ((await tables()).join() !== atFirst.join()) return false;
      const used = atFirst.filter((table) => !filledByMigrations.includes(table));
      await client.query(`truncate ${used.map((table) => `${schema}.${table}`).join(', ')}`);
      return true;
    },
    async remove() {
      await client.query(`drop schema ${schema} cascade`);
      await client.end();
    },
  };
}
