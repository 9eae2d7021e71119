import { expect, it } from 'vitest';
import { archivedReleases, archivedSnapshots, countArchived } from '../../src/store/archived.js';
import { saveRelease } from '../../src/store/releases.js';
import { saveSnapshot } from '../../src/store/snapshots.js';
import { stockholmMonthBounds } from '../../src/swedish/stockholm-month.js';
import { aRelease, toSave } from './a-release.js';
import { onEachDatabase } from './each-database.js';

onEachDatabase('reading what is to be archived', (test) => {
  const now = new Date('2026-04-01T00:00:00Z');
  const span = { ...stockholmMonthBounds('2026-03'), now };
  const gathered = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
    const found: T[] = [];
    for await (const one of all) found.push(one);
    return found;
  };

  it('gives the releases of a month in Stockholm that may be seen, and the answers behind every revision', async () => {
    const snapshots = await Promise.all(
      [1, 2, 3].map((number) =>
        saveSnapshot(test.database, {
          newsroom: 'region-norrbotten',
          surface: 'api',
          url: `https://via.tt.se/api/${number}`,
          status: 200,
          headers: {},
          body: new TextEncoder().encode(`answer ${number}`),
          fetchedAt: new Date(Date.UTC(2026, 2, 2, 10 - number)),
        }),
      ),
    );
    const [one = '', two = '', three = ''] = snapshots;
    const first = aRelease(1, { publishedAt: '2026-03-01T00:00:00+01:00' });
    await saveRelease(test.database, { ...toSave(first), snapshotIds: [one] });
    await saveRelease(test.database, { ...toSave(aRelease(1, { title: 'Ny' })), snapshotIds: [two] });
    await saveRelease(test.database, {
      ...toSave(aRelease(2, { publishedAt: '2026-02-28T23:59:59+01:00' })),
      snapshotIds: [three],
    });
    await saveRelease(test.database, toSave(aRelease(3, { publishedAt: '2026-05-01T09:00:00+02:00' })));
    expect((await gathered(archivedReleases(test.database, span))).map(({ id }) => id)).toEqual(['via-tt:1']);
    expect(await countArchived(test.database, span)).toEqual({ releases: 1, snapshots: 2 });
    const answers = await gathered(archivedSnapshots(test.database, span));
    expect(answers.map(({ snapshot, revisions }) => [snapshot.id, revisions])).toEqual([
      [two, [{ id: 'via-tt:1', revision: 2 }]],
      [one, [{ id: 'via-tt:1', revision: 1 }]],
    ]);
    const everything = { from: null, until: null, now };
    expect(await gathered(archivedReleases(test.database, everything))).toHaveLength(2);
  });
});
