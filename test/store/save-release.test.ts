import { expect, it } from 'vitest';
import { countReleases, findRelease, releaseRevisions, saveRelease } from '../../src/store/releases.js';
import { saveReleases } from '../../src/store/save-release.js';
import { saveSnapshot } from '../../src/store/snapshots.js';
import { aRelease, seenAt, toSave } from './a-release.js';
import { onEachDatabase } from './each-database.js';
import { aScript } from './other-process.js';

const later = new Date('2026-03-02T12:00:00Z');

onEachDatabase('saving a release', (test) => {
  it('keeps a new one with its document', async () => {
    const document = aRelease(1, { title: 'Snö \u0000 \ud800 och is – 100 %' });
    expect(await saveRelease(test.database, toSave(document))).toEqual({ outcome: 'new', revision: 1 });
    expect(await findRelease(test.database, 'via-tt:1')).toEqual({
      id: 'via-tt:1',
      newsroom: 'region-norrbotten',
      document,
      revision: 1,
      publishedAt: '2026-03-02T08:00:00.000Z',
      firstSeenAt: '2026-03-02T10:00:00.000Z',
      changedAt: '2026-03-02T10:00:00.000Z',
      visibleAt: '2026-03-02T10:00:00.000Z',
    });
    expect(await findRelease(test.database, 'via-tt:2')).toBeNull();
  });

  it('makes no revision of unchanged content, however it was read', async () => {
    const document = aRelease(1);
    await saveRelease(test.database, toSave(document));
    const again = { ...document, provenance: { ...document.provenance, inputs: ['page'] } };
    expect(await saveRelease(test.database, toSave(again, later))).toEqual({
      outcome: 'unchanged',
      revision: 1,
    });
    expect(await findRelease(test.database, 'via-tt:1')).toMatchObject({
      document,
      changedAt: seenAt.toISOString(),
    });
  });

  it('makes a revision of changed content and says what changed', async () => {
    await saveRelease(test.database, toSave(aRelease(1, { title: 'Före', keywords: ['a', 'b'] })));
    const changed = aRelease(1, { title: 'Efter', keywords: ['b', 'c'] });
    expect(await saveRelease(test.database, toSave(changed, later))).toEqual({
      outcome: 'revised',
      revision: 2,
    });
    const revisions = await releaseRevisions(test.database, 'via-tt:1');
    expect(revisions.map(({ number, change, storedAt }) => [number, change, storedAt])).toEqual([
      [1, 'first', seenAt.toISOString()],
      [2, 'edit', later.toISOString()],
    ]);
    expect(revisions[1]?.differences).toEqual([
      { field: 'title', before: 'Före', after: 'Efter' },
      { field: 'updatedAt', before: null, after: '2026-03-02T13:00:00+01:00' },
      { field: 'keywords', removed: ['a'], added: ['c'] },
    ]);
    expect(revisions[0]?.document.title).toBe('Före');
  });

  it("dates a change by the source's own time when it gives one, else by when it was seen", async () => {
    await saveRelease(test.database, toSave(aRelease(1)));
    await saveRelease(test.database, toSave(aRelease(1, { title: 'Två' }), later));
    expect((await findRelease(test.database, 'via-tt:1'))?.document.updatedAt).toBe(
      '2026-03-02T13:00:00+01:00',
    );
    const dated = aRelease(1, { title: 'Tre', updatedAt: '2026-03-02T12:30:00+01:00' });
    await saveRelease(test.database, toSave(dated, later));
    expect((await findRelease(test.database, 'via-tt:1'))?.document.updatedAt).toBe(
      '2026-03-02T12:30:00+01:00',
    );
  });

  it('does not take its own date of a change for another change', async () => {
    await saveRelease(test.database, toSave(aRelease(1)));
    const changed = aRelease(1, { title: 'Två' });
    await saveRelease(test.database, toSave(changed, later));
    expect((await saveRelease(test.database, toSave(changed, '2026-03-03T10:00:00Z'))).outcome).toBe(
      'unchanged',
    );
  });

  it('tells edits, corrections, withdrawals and returns apart', async () => {
    const steps = [
      aRelease(1),
      aRelease(1, { title: 'Ändrad' }),
      aRelease(1, { title: 'Rättad', status: 'corrected' }),
      aRelease(1, { title: 'Rättad igen', status: 'corrected' }),
      aRelease(1, { title: 'Rättad igen', status: 'withdrawn' }),
      aRelease(1, { title: 'Rättad igen', status: 'usable' }),
    ];
    for (const step of steps) await saveRelease(test.database, toSave(step));
    expect((await releaseRevisions(test.database, 'via-tt:1')).map(({ change }) => change)).toEqual([
      'first',
      'edit',
      'correction',
      'edit',
      'withdrawal',
      'return',
    ]);
  });

  it('takes a change of status for a change even when the content is the same', async () => {
    const document = aRelease(1);
    await saveRelease(test.database, toSave(document));
    const { outcome } = await saveRelease(test.database, toSave({ ...document, status: 'withdrawn' }));
    expect(outcome).toBe('revised');
  });

  it('lists a release without a date by when it was first seen, for good', async () => {
    await saveRelease(test.database, toSave(aRelease(1, { publishedAt: null })));
    await saveRelease(test.database, toSave(aRelease(1, { publishedAt: null, title: 'Ny' }), later));
    expect(await findRelease(test.database, 'via-tt:1')).toMatchObject({
      publishedAt: seenAt.toISOString(),
      changedAt: later.toISOString(),
    });
  });

  it('links each revision to the answers it was made from', async () => {
    const snapshotIds = await Promise.all(
      ['a', 'b'].map((content) =>
        saveSnapshot(test.database, {
          newsroom: 'region-norrbotten',
          surface: 'page',
          url: `https://via.tt.se/${content}`,
          status: 200,
          headers: {},
          body: Buffer.from(content),
          fetchedAt: seenAt,
        }),
      ),
    );
    const [first = '', second = ''] = snapshotIds;
    await saveRelease(test.database, { ...toSave(aRelease(1)), snapshotIds: [first, first] });
    await saveRelease(test.database, { ...toSave(aRelease(1, { title: 'Ny' })), snapshotIds });
    const revisions = await releaseRevisions(test.database, 'via-tt:1');
    expect(revisions.map((revision) => revision.snapshotIds)).toEqual([[first], [first, second].sort()]);
  });

  it('stores nothing of a release whose answers are not there', async () => {
    const saving = saveRelease(test.database, { ...toSave(aRelease(1)), snapshotIds: ['f'.repeat(64)] });
    await expect(saving).rejects.toThrow(/foreign key/i);
    expect(await countReleases(test.database)).toBe(0);
  });

  it('survives a clock that is set back', async () => {
    await saveRelease(test.database, toSave(aRelease(1)));
    await saveRelease(test.database, toSave(aRelease(1, { title: 'Ny' }), '2026-03-01T00:00:00Z'));
    expect(await findRelease(test.database, 'via-tt:1')).toMatchObject({
      revision: 2,
      changedAt: seenAt.toISOString(),
    });
  });
});

onEachDatabase('the time a release becomes visible', (test) => {
  const embargo = '2026-03-02T14:00:00+01:00';
  const visibleAt = async () => (await findRelease(test.database, 'via-tt:1'))?.visibleAt;

  it('is its publication when that is still to come', async () => {
    await saveRelease(test.database, toSave(aRelease(1, { publishedAt: embargo })));
    expect(await visibleAt()).toBe('2026-03-02T13:00:00.000Z');
  });

  it('follows an embargo that is moved', async () => {
    await saveRelease(test.database, toSave(aRelease(1, { publishedAt: embargo })));
    await saveRelease(
      test.database,
      toSave(aRelease(1, { publishedAt: '2026-03-04T14:00:00+01:00' }), later),
    );
    expect(await visibleAt()).toBe('2026-03-04T13:00:00.000Z');
  });

  it('is when it is noticed that an embargo was lifted', async () => {
    await saveRelease(test.database, toSave(aRelease(1, { publishedAt: embargo })));
    await saveRelease(
      test.database,
      toSave(aRelease(1, { publishedAt: '2026-03-02T09:00:00+01:00' }), later),
    );
    expect(await visibleAt()).toBe(later.toISOString());
  });

  it('stays when a release that was seen gets another date in the past', async () => {
    await saveRelease(test.database, toSave(aRelease(1)));
    await saveRelease(
      test.database,
      toSave(aRelease(1, { publishedAt: '2026-03-01T09:00:00+01:00' }), later),
    );
    expect(await visibleAt()).toBe(seenAt.toISOString());
  });
});

onEachDatabase('saving from several places at once', (test) => {
  it('stores each release and each change once', async () => {
    const others = [test.database, await test.open(), await test.open()];
    for (const title of ['Först', 'Sedan']) {
      const releases = Array.from({ length: 20 }, (_, n) => toSave(aRelease(n + 1, { title })));
      const outcomes = await Promise.all(
        others.map((database, n) => saveReleases(database, n === 1 ? [...releases].reverse() : releases)),
      );
      const fresh = outcomes.flatMap((saved) =>
        [...saved.values()].filter(({ outcome }) => outcome !== 'unchanged'),
      );
      expect(fresh).toHaveLength(20);
    }
    expect(await countReleases(test.database)).toBe(20);
    for (let number = 1; number <= 20; number += 1) {
      expect(await releaseRevisions(test.database, `via-tt:${number}`)).toHaveLength(2);
    }
  });

  it('one by one, stores each once too', async () => {
    const others = [test.database, await test.open(), await test.open()];
    const outcomes = await Promise.all(others.map((database) => saveRelease(database, toSave(aRelease(1)))));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['new', 'unchanged', 'unchanged']);
  });
});

const saveForEver = aScript('save-for-ever.ts', import.meta.url);

onEachDatabase('a process that is killed while it saves', (test) => {
  it('leaves whole releases or none of them', async () => {
    const saver = await saveForEver.start({ DATABASE: test.url });
    await saver.said('page 3');
    await saver.kill();
    const stored = await countReleases(test.database);
    expect(stored).toBeGreaterThanOrEqual(30);
    expect(stored % 10, 'a page is stored whole').toBe(0);
    for (let number = 1; number <= stored; number += 1) {
      expect(await releaseRevisions(test.database, `via-tt:${number}`)).toHaveLength(1);
    }
    expect((await saveRelease(test.database, toSave(aRelease(stored + 1)))).outcome).toBe('new');
  });
});
