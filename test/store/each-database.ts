import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, inject } from 'vitest';
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
      let place: Place;
      let opened: Database[] = [];
      const open = async () => {
        const database = await openDatabase(place.url);
        opened.push(database);
        return database;
      };
      beforeEach(async () => {
        place = await make();
        await open();
      });
      afterEach(async () => {
        await Promise.all(opened.map((database) => database.close()));
        opened = [];
        await place.remove();
      });
      suite({
        get database() {
          const [database] = opened;
          if (!database) throw new Error('The database is there during a test only');
          return database;
        },
        get url() {
          return place.url;
        },
        open,
      });
    });
  }
}

interface Place {
  url: string;
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

/** A schema of its own in the run's server: quicker than a database of its own, and needs fewer rights. */
async function postgresPlace(): Promise<Place> {
  const answer = await fetch(inject('postgresDoor'));
  const server = await answer.text();
  if (!answer.ok) throw new Error(`There is no PostgreSQL to test on: ${server}`);
  const schema = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, `create schema ${schema}`);
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return { url: url.href, remove: () => onServer(server, `drop schema ${schema} cascade`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
