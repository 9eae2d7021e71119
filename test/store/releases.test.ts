import { expect, it } from 'vitest';
import {
  contentMarks,
  countReleases,
  eachRelease,
  listReleases,
  releaseRevisions,
  releasesVisibleBetween,
  saveRelease,
} from '../../src/store/releases.js';
import { saveReleases } from '../../src/store/save-release.js';
import { aRelease, toSave } from './a-release.js';
import { onEachDatabase } from './each-database.js';

const now = new Date('2026-03-02T12:00:00Z');
const numbersOf = (releases: { id: string }[]) => releases.map(({ id }) => Number(id.split(':')[1]));

onEachDatabase('listing releases', (test) => {
  it('gives the newest first, those of one moment in one order', async () => {
    await saveReleases(test.database, [
      toSave(aRelease(2, { publishedAt: '2026-03-01T10:00:00+01:00' })),
      toSave(aRelease(3, { publishedAt: '2026-03-01T09:30:00Z' })),
      toSave(aRelease(10, { publishedAt: '2026-03-01T10:00:00+01:00' })),
      toSave(aRelease(1, { publishedAt: '2026-02-01T10:00:00+01:00' })),
    ]);
    expect(numbersOf(await listReleases(test.database, { until: now, limit: 10 }))).toEqual([3, 2, 10, 1]);
  });

  it('leaves out what is dated ahead, until its moment', async () => {
    await saveRelease(test.database, toSave(aRelease(1, { publishedAt: '2026-03-02T14:00:00+01:00' })));
    const listed = async (until: string) =>
      numbersOf(await listReleases(test.database, { until: new Date(until), limit: 10 }));
    expect(await listed('2026-03-02T12:59:59.999Z')).toEqual([]);
    expect(await listed('2026-03-02T13:00:00Z')).toEqual([1]);
    expect(await countReleases(test.database)).toBe(1);
  });

  it('can be of one newsroom, or of one kind', async () => {
    await saveRelease(test.database, toSave(aRelease(1)));
    await saveRelease(test.database, { ...toSave(aRelease(2)), newsroom: 'region-uppsala' });
    await saveRelease(test.database, toSave(aRelease(3, { kind: 'press-invitation' })));
    const selected = async (selection: object) =>
      numbersOf(await listReleases(test.database, { until: now, limit: 10, ...selection }));
    expect(await selected({ newsroom: 'region-uppsala' })).toEqual([2]);
    expect(await selected({ kind: 'press-invitation' })).toEqual([3]);
    expect(await countReleases(test.database, 'region-norrbotten')).toBe(2);
  });

  it('goes on where the page before ended, with none left out and none twice', async () => {
    await saveReleases(
      test.database,
      Array.from({ length: 7 }, (_, n) =>
        toSave(aRelease(n + 1, { publishedAt: `2026-03-01T1${Math.floor(n / 3)}:00:00+01:00` })),
      ),
    );
    const read: number[] = [];
    let page = await listReleases(test.database, { until: now, limit: 2 });
    while (page.length > 0) {
      read.push(...numbersOf(page));
      page = await listReleases(test.database, { until: now, limit: 2, before: page.at(-1) });
    }
    expect(read).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('can be read one by one, over all batches', async () => {
    const releases = Array.from({ length: 450 }, (_, n) => toSave(aRelease(n + 1)));
    await saveReleases(test.database, releases);
    const read = [];
    for await (const release of eachRelease(test.database, { until: now })) read.push(release.id);
    expect(new Set(read).size).toBe(450);
    expect(read).toHaveLength(450);
  });
});

onEachDatabase('what became visible in a window', (test) => {
  const window = async (after: string, until: string) =>
    numbersOf(
      await releasesVisibleBetween(test.database, { after: new Date(after), until: new Date(until) }),
    );

  it('takes in its beginning and leaves out its end', async () => {
    await saveRelease(test.database, toSave(aRelease(1), '2026-03-02T10:00:00Z'));
    expect(await window('2026-03-02T10:00:00Z', '2026-03-02T11:00:00Z')).toEqual([1]);
    expect(await window('2026-03-02T09:00:00Z', '2026-03-02T10:00:00Z')).toEqual([]);
  });

  it('has an embargoed release when its moment has come, not when it was fetched or edited', async () => {
    const embargoed = { publishedAt: '2026-03-03T09:00:00+01:00' };
    await saveRelease(test.database, toSave(aRelease(1, embargoed), '2026-03-01T10:00:00Z'));
    await saveRelease(
      test.database,
      toSave(aRelease(1, { ...embargoed, title: 'Ny' }), '2026-03-02T10:00:00Z'),
    );
    expect(await window('2026-03-01T00:00:00Z', '2026-03-03T08:00:00Z')).toEqual([]);
    expect(await window('2026-03-03T08:00:00Z', '2026-03-04T00:00:00Z')).toEqual([1]);
  });

  it('has a revised release again', async () => {
    const publishedAt = '2026-03-01T09:00:00+01:00';
    await saveRelease(test.database, toSave(aRelease(1, { publishedAt }), '2026-03-01T10:00:00Z'));
    await saveRelease(test.database, toSave(aRelease(2, { publishedAt }), '2026-03-01T10:00:00Z'));
    await saveRelease(
      test.database,
      toSave(aRelease(1, { publishedAt, title: 'Ny' }), '2026-03-02T10:00:00Z'),
    );
    expect(await window('2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z')).toEqual([1]);
  });
});

onEachDatabase('looking up releases', (test) => {
  it('tells what is stored of a page of a list', async () => {
    const document = aRelease(1);
    await saveRelease(test.database, toSave(document));
    expect(await contentMarks(test.database, ['via-tt:1', 'via-tt:2'])).toEqual(
      new Map([
        [
          'via-tt:1',
          {
            contentHash: document.provenance.contentHash,
            status: 'usable',
            parserVersion: 'test',
            publishedAt: '2026-03-02T08:00:00.000Z',
          },
        ],
      ]),
    );
    expect(await contentMarks(test.database, [])).toEqual(new Map());
  });

  it('has no revisions of what is not there', async () => {
    expect(await releaseRevisions(test.database, 'via-tt:1')).toEqual([]);
  });
});
