import { expect, it } from 'vitest';
import { attachmentsOf } from '../../src/store/attachments.js';
import { migrate } from '../../src/store/migrate.js';
import { attachmentsOfKnownReleases } from '../../src/store/migrations/010-attachments-of-known-releases.js';
import { migrations } from '../../src/store/migrations/index.js';
import { saveRelease } from '../../src/store/releases.js';
import { saveReleases } from '../../src/store/save-release.js';
import { aRelease, toSave } from './a-release.js';
import { onEachDatabase } from './each-database.js';

const image = (name: string) => ({
  url: `https://via.tt.se/${name}.jpg`,
  caption: null,
  credit: null,
  alt: null,
});
const pdf = { url: 'https://via.tt.se/plan.pdf', title: 'Plan' };

onEachDatabase('the attachments of releases stored before attachments were kept', (test) => {
  it('are noted as due, and what is known of others stays', async () => {
    await saveReleases(test.database, [
      ...Array.from({ length: 201 }, (_, n) => toSave(aRelease(n + 10))),
      toSave(aRelease(1, { images: [image('a'), image('b')], documents: [pdf] })),
      toSave(aRelease(2, { images: [image('a')] })),
    ]);
    await saveRelease(test.database, toSave(aRelease(1, { images: [image('b')], documents: [pdf] })));
    const { db, dialect } = test.database;
    await db.deleteFrom('attachments').where('release_id', '=', 'via-tt:1').execute();
    await db.updateTable('attachments').set({ state: 'failed', error_code: 'http-status' }).execute();
    await db
      .deleteFrom('migrations' as never)
      .where('name' as never, '=', attachmentsOfKnownReleases.name as never)
      .execute();

    expect(await migrate(db as never, dialect, migrations)).toEqual([attachmentsOfKnownReleases.name]);
    const known = async (id: string) =>
      (await attachmentsOf(test.database, id)).map(({ url, state }) => [url, state]);
    expect(await known('via-tt:1')).toEqual([
      ['https://via.tt.se/b.jpg', 'due'],
      ['https://via.tt.se/plan.pdf', 'due'],
    ]);
    expect(await known('via-tt:2')).toEqual([['https://via.tt.se/a.jpg', 'failed']]);
  });
});
