import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkFixity, checkFixityWhenDue } from '../../src/archive/fixity-check.js';
import { SetClock } from '../../src/ports/clock.js';
import { silentLog } from '../../src/ports/log.js';
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
