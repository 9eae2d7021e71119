import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';
import type { Migration } from '../../src/store/migrations/migration.js';
import { countReleases, saveRelease } from '../../src/store/releases.js';
import { inTransaction } from '../../src/store/transaction.js';
import { temporaryFolder } from '../temporary-folder.js';
import { aRelease, toSave } from './a-release.js';
import { onEachDatabase } from './each-database.js';

describe('opening a database', () => {
  it('makes a missing file with its folders', async () => {
    const url = `sqlite:${join(temporaryFolder(), 'a', 'b', 'pressbud.db')}`;
    const first = await openDatabase(url);
    await saveRelease(first, toSave(aRelease(1)));
    await first.close();
    const second = await openDatabase(url);
    expect(await countReleases(second)).toBe(1);
    await second.close();
  });

  it('can be in memory', async () => {
    const database = await openDatabase('sqlite::memory:');
    expect(await countReleases(database)).toBe(0);
    await database.close();
  });

  it('writes so that a power cut loses nothing that was stored', async () => {
    const database = await openDatabase(`sqlite:${join(temporaryFolder(), 'pressbud.db')}`);
    const pragma = async (name: string) =>
      Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(database.db)).rows[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous'), 'FULL').toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    await database.close();
  });

  it.each([
    ['mysql://press.example.se/pressbud', 'database-url'],
    ['pressbud.db', 'database-url'],
    ['', 'database-url'],
    ['postgres://user:hemligt@127.0.0.1:1/pressbud', 'database-unavailable'],
    ['postgres://user:hemligt@no-such-host.invalid/pressbud', 'database-unavailable'],
    ['sqlite:/dev/null/pressbud.db', 'database-unavailable'],
  ])('at %j fails with a reason and without telling a password', async (url, code) => {
    const error = await openDatabase(url).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code });
    expect(String(error)).not.toContain('hemligt');
    expect(String(error)).not.toContain('\n');
  });

  it('refuses a file that is no database, and leaves it as it is', async () => {
    const path = join(temporaryFolder(), 'letter.txt');
    writeFileSync(path, 'Hej! '.repeat(1_000));
    await expect(openDatabase(`sqlite:${path}`)).rejects.toMatchObject({ code: 'database-unavailable' });
  });

  it('gives up on a server that never answers', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as { port: number };
    const url = `postgres://user@127.0.0.1:${port}/pressbud?connect_timeout=1`;
    await expect(openDatabase(url)).rejects.toMatchObject({ code: 'database-unavailable' });
  });
});

const addsTable = (name: string): Migration => ({
  name,
  up: async (db, { key }) => db.schema.createTable(`t${name}`).addColumn('a', key).execute(),
});

onEachDatabase('migrating', (test) => {
  const knownSoFar = async (): Promise<Migration[]> => {
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(test.database.db);
    return rows.map(({ name }) => ({ name, up: async () => {} }));
  };
  const run = async (migrations: readonly Migration[]) =>
    migrate(test.database.db as never, test.database.dialect, migrations);

  it('applies what is missing, in order, once', async () => {
    const all = [...(await knownSoFar()), addsTable('901'), addsTable('902')];
    expect(await run(all)).toEqual(['901', '902']);
    expect(await run(all)).toEqual([]);
  });

  it('is done whole or not at all', async () => {
    const known = await knownSoFar();
    const broken: Migration = {
      name: '902',
      up: (db) => sql`insert into no_such_table values (1)`.execute(db).then(() => {}),
    };
    await expect(run([...known, addsTable('901'), broken])).rejects.toMatchObject({
      code: 'migration-failed',
      context: { migration: '902' },
    });
    expect(await run([...known, addsTable('901')])).toEqual(['901']);
  });

  it('refuses a database of a later Pressbud', async () => {
    const known = await knownSoFar();
    await run([...known, addsTable('999')]);
    await expect(run(known)).rejects.toMatchObject({ code: 'database-too-new' });
    await expect(test.open()).rejects.toMatchObject({ code: 'database-too-new' });
  });

  it('is done once by several that start together', async () => {
    const all = [...(await knownSoFar()), addsTable('901')];
    const others = [test.database, await test.open(), await test.open()];
    const applied = await Promise.all(others.map(({ db, dialect }) => migrate(db as never, dialect, all)));
    expect(applied.flat()).toEqual(['901']);
  });
});

onEachDatabase('a transaction', (test) => {
  it('leaves nothing behind when it fails', async () => {
    const failing = inTransaction(test.database, async (transaction) => {
      await transaction.insertInto('newsrooms').values({ name: 'a', failures: 0 }).execute();
      throw new Error('enough');
    });
    await expect(failing).rejects.toThrow('enough');
    expect(await test.database.db.selectFrom('newsrooms').selectAll().execute()).toEqual([]);
  });

  it('waits for one in another connection that writes', async () => {
    const other = await test.open();
    const order: string[] = [];
    const { promise: written, resolve: tellWritten } = gate();
    const first = inTransaction(test.database, async (transaction) => {
      await transaction.insertInto('newsrooms').values({ name: 'a', failures: 0 }).execute();
      tellWritten();
      // Long enough for the other to come and find the door closed.
      for (let n = 0; n < 100; n += 1) await sql`select 1`.execute(transaction);
      order.push('first');
    });
    await written;
    const second = inTransaction(other, async (transaction) => {
      await transaction
        .insertInto('newsrooms')
        .values({ name: 'a', failures: 5 })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ failures: 5 }))
        .execute();
      order.push('second');
    });
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
    const rows = await other.db.selectFrom('newsrooms').select('failures').execute();
    expect(rows).toEqual([{ failures: 5 }]);
  });

  it('is run again when it loses a deadlock', async () => {
    const other = await test.open();
    await saveRelease(test.database, toSave(aRelease(1)));
    await saveRelease(test.database, toSave(aRelease(2)));
    const { promise: bothHoldOne, resolve: tellBoth } = gate();
    let holding = 0;
    const touch = (database: typeof other, ids: readonly string[]) =>
      inTransaction(database, async (transaction) => {
        for (const id of ids) {
          await transaction.updateTable('releases').set({ kind: 'news' }).where('id', '=', id).execute();
          holding += 1;
          if (holding === 2) tellBoth();
          // On SQLite the second does not even begin before the first has ended.
          if (database.dialect === 'postgres') await bothHoldOne;
        }
      });
    await Promise.all([
      touch(test.database, ['via-tt:1', 'via-tt:2']),
      touch(other, ['via-tt:2', 'via-tt:1']),
    ]);
    const kinds = await other.db.selectFrom('releases').select('kind').execute();
    expect(kinds).toEqual([{ kind: 'news' }, { kind: 'news' }]);
  });
});

onEachDatabase('the invariants', (test) => {
  it.each([
    ['a failure count below zero', "insert into newsrooms (name, failures) values ('a', -1)"],
    [
      'a revision without its release',
      "insert into revisions values ('via-tt:1', 1, 'first', '[]', '{}', 'x', 'y', 'z')",
    ],
    ['a snapshot without bytes', "insert into blobs (sha256, size, bytes) values ('a', 1, '')"],
  ])('refuse %s', async (_, statement) => {
    await expect(sql.raw(statement).execute(test.database.db)).rejects.toThrow(/constraint/i);
  });
});

function gate(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
