import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { inGroupCommit } from '../../src/store/transaction.js';
import { onEachDatabase } from './each-database.js';

onEachDatabase('work that shares its commits', (test) => {
  const note = (relay: string, fails = false) =>
    inGroupCommit(test.database, async (transaction) => {
      await transaction.insertInto('relay_minutes').values({ relay, minute: '1', mails: 1 }).execute();
      if (fails) await sql`select no_such_column from relay_minutes`.execute(transaction);
      return relay;
    });
  const noted = async () =>
    (await test.database.db.selectFrom('relay_minutes').select('relay').orderBy('relay').execute()).map(
      ({ relay }) => relay,
    );

  it('is stored when its promise resolves', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map((relay) => note(relay)))).toEqual(['a', 'b', 'c']);
    const other = await test.open();
    expect(await other.db.selectFrom('relay_minutes').select('relay').execute()).toHaveLength(3);
  });

  it('fails alone: what was asked for beside it is stored all the same', async () => {
    const results = await Promise.allSettled([note('a'), note('b', true), note('c')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await noted()).toEqual(['a', 'c']);
  });

  it('goes on afterwards', async () => {
    await note('a', true).catch(() => {});
    await note('b');
    await note('c');
    expect(await noted()).toEqual(['b', 'c']);
  });
});
