import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { checkFixity, checkFixityWhenDue } from '../../src/archive/fixity-check.js';
import { SetClock } from '../../src/ports/clock.js';
import { silentLog } from '../../src/ports/log.js';
import { openDatabase } from '../../src/store/database.js';
import { fixityChecks } from '../../src/store/fixity.js';
import { saveRelease } from '../../src/store/releases.js';
import { saveSnapshot } from '../../src/store/snapshots.js';
import { aRelease, seenAt, toSave } from '../store/a-release.js';
import { onEachDatabase } from '../store/each-database.js';

onEachDatabase('checking the fixity of the store', (test) => {
  const clock = new SetClock(seenAt);
  const request = () => ({ database: test.database, clock, log: silentLog });
  const fill = async () => {
    const snapshotId = await saveSnapshot(test.database, {
      newsroom: 'region-norrbotten',
      surface: 'api',
      url: 'https://via.tt.se/api',
      status: 200,
      headers: {},
      body: new TextEncoder().encode('answer'),
      fetchedAt: seenAt,
    });
    await saveRelease(test.database, { ...toSave(aRelease(1)), snapshotIds: [snapshotId] });
  };

  it('finds nothing in a store that is whole, and keeps a log', async () => {
    await fill();
    expect(await checkFixity(request())).toEqual({ objects: 2, problems: [] });
    expect(await fixityChecks(test.database, 10)).toMatchObject([{ objects: 2, problems: [] }]);
  });

  it('finds bytes that changed, documents that changed, and bytes nothing needs', async () => {
    await fill();
    const stray = createHash('sha256').update('stray').digest('hex');
    await test.database.db
      .insertInto('blobs')
      .values({ sha256: stray, size: 5, bytes: Buffer.from('stray') })
      .execute();
    await test.database.db
      .updateTable('blobs')
      .set({ bytes: Buffer.from('Answer') })
      .where('sha256', '<>', stray)
      .execute();
    await test.database.db.updateTable('revisions').set({ document: '{}' }).execute();
    const { problems } = await checkFixity(request());
    expect(problems.map(({ problem, object }) => `${problem} ${object.split(':')[0]}`).sort()).toEqual([
      'damaged blob',
      'damaged release',
      'surplus blob',
    ]);
  });

  it('finds revisions that are lost, the first, one between and the last', async () => {
    for (const number of [1, 2, 3, 4]) {
      for (const lead of [null, 'Andra', 'Tredje']) {
        await saveRelease(test.database, toSave(aRelease(number, { lead })));
      }
    }
    for (const [release_id, number] of [
      ['via-tt:1', 1],
      ['via-tt:2', 2],
      ['via-tt:3', 3],
    ] as const) {
      await test.database.db
        .deleteFrom('revisions')
        .where('release_id', '=', release_id)
        .where('number', '=', number)
        .execute();
    }
    const { problems } = await checkFixity(request());
    expect(problems).toEqual([
      { problem: 'missing', object: 'release:via-tt:1#1', detail: 'the revision is gone' },
      { problem: 'missing', object: 'release:via-tt:2#2', detail: 'the revision is gone' },
      { problem: 'missing', object: 'release:via-tt:3#3', detail: 'the revision is gone' },
    ]);
  });

  it('finds a revision that its release does not know of', async () => {
    await saveRelease(test.database, toSave(aRelease(1)));
    await test.database.db.updateTable('revisions').set({ number: 2, change: 'edit' }).execute();
    expect((await checkFixity(request())).problems).toMatchObject([
      { problem: 'missing', object: 'release:via-tt:1#1' },
      { problem: 'surplus', object: 'release:via-tt:1#2' },
    ]);
  });

  it('takes documents of an older Pressbud as they are, once', async () => {
    await fill();
    await test.database.db.updateTable('revisions').set({ document_sha256: null }).execute();
    expect((await checkFixity(request())).problems).toEqual([]);
    await test.database.db.updateTable('revisions').set({ document: '{}' }).execute();
    expect((await checkFixity(request())).problems).toHaveLength(1);
  });

  it('is due a week after the last one that came to its end', async () => {
    expect(await checkFixityWhenDue(request())).not.toBeNull();
    expect(await checkFixityWhenDue(request())).toBeNull();
    clock.advance(7 * 24 * 60 * 60 * 1000 - 1);
    expect(await checkFixityWhenDue(request())).toBeNull();
    clock.advance(1);
    const stopped = AbortSignal.abort(new Error('stopped'));
    await fill();
    await expect(checkFixityWhenDue({ ...request(), signal: stopped })).rejects.toThrow('stopped');
    clock.advance(1);
    expect(await checkFixityWhenDue(request())).not.toBeNull();
    expect((await fixityChecks(test.database, 10)).map(({ endedAt }) => endedAt === null)).toEqual([
      false,
      true,
      false,
    ]);
    clock.set(seenAt);
  });
});

it('finds the revisions of a release that somebody took out of the database', async () => {
  const database = await openDatabase('sqlite::memory:');
  try {
    await saveRelease(database, toSave(aRelease(1)));
    await sql`pragma foreign_keys = off`.execute(database.db);
    await database.db.deleteFrom('releases').execute();
    const { problems } = await checkFixity({ database, clock: new SetClock(seenAt), log: silentLog });
    expect(problems).toMatchObject([{ problem: 'surplus', object: 'release:via-tt:1#1' }]);
  } finally {
    await database.close();
  }
});
