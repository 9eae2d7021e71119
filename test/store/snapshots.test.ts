import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { findRelease, releaseRevisions, saveRelease } from '../../src/store/releases.js';
import { replaceDocument } from '../../src/store/replace-document.js';
import {
  countSnapshotsInUse,
  eachSnapshotInUse,
  findSnapshot,
  type Snapshot,
  saveSnapshot,
} from '../../src/store/snapshots.js';
import { aRelease, seenAt, toSave } from './a-release.js';
import { onEachDatabase } from './each-database.js';

const answer = (fields: Partial<Snapshot> = {}): Snapshot => ({
  newsroom: 'region-norrbotten',
  surface: 'page',
  url: 'https://via.tt.se/pressmeddelande/1/en-rubrik',
  status: 200,
  headers: { 'content-type': 'text/html', etag: '"1"' },
  body: Buffer.from([0, 255, 0x52, 0xc3, 0xa4]),
  fetchedAt: seenAt,
  ...fields,
});

onEachDatabase('a snapshot', (test) => {
  it('is the answer as it came, byte for byte', async () => {
    const id = await saveSnapshot(test.database, answer());
    const found = await findSnapshot(test.database, id);
    expect(found).toEqual({
      ...answer(),
      id,
      sha256: createHash('sha256').update(answer().body).digest('hex'),
    });
    expect(await findSnapshot(test.database, 'f'.repeat(64))).toBeNull();
  });

  it('is kept once, with the time it was first seen', async () => {
    const id = await saveSnapshot(test.database, answer());
    const again = await saveSnapshot(test.database, answer({ fetchedAt: new Date('2026-04-01T00:00:00Z') }));
    expect(again).toBe(id);
    expect((await findSnapshot(test.database, id))?.fetchedAt).toEqual(seenAt);
  });

  it('is another one when address, status or newsroom differ, with the bytes stored once', async () => {
    const ids = await Promise.all([
      saveSnapshot(test.database, answer()),
      saveSnapshot(test.database, answer({ url: 'https://via.tt.se/annan' })),
      saveSnapshot(test.database, answer({ status: 404 })),
      saveSnapshot(test.database, answer({ newsroom: 'region-uppsala' })),
    ]);
    expect(new Set(ids).size).toBe(4);
    const blobs = await test.database.db.selectFrom('blobs').selectAll().execute();
    expect(blobs).toHaveLength(1);
  });

  it('may be empty', async () => {
    const id = await saveSnapshot(test.database, answer({ body: new Uint8Array() }));
    expect((await findSnapshot(test.database, id))?.body).toHaveLength(0);
  });

  it('can be saved by several at once', async () => {
    const others = [test.database, await test.open(), await test.open()];
    const ids = await Promise.all(others.map((database) => saveSnapshot(database, answer())));
    expect(new Set(ids).size).toBe(1);
  });
});

onEachDatabase('the snapshots in use', (test) => {
  const link = async (number: number, title: string, fetchedAt: string, body = title) => {
    const id = await saveSnapshot(
      test.database,
      answer({ body: Buffer.from(body), fetchedAt: new Date(fetchedAt) }),
    );
    await saveRelease(test.database, { ...toSave(aRelease(number, { title })), snapshotIds: [id] });
    return id;
  };

  it('are those behind the current revisions, with the releases made from each', async () => {
    const old = await link(1, 'A', '2026-03-01T00:00:00Z');
    const shared = await link(2, 'B', '2026-03-02T00:00:00Z', 'page');
    await link(3, 'C', '2026-03-02T00:00:00Z', 'page');
    const current = await link(1, 'A2', '2026-03-03T00:00:00Z');
    const uses = [];
    for await (const { snapshot, releaseIds } of eachSnapshotInUse(test.database)) {
      uses.push([snapshot.id, releaseIds]);
    }
    expect(uses).toEqual([
      [shared, ['via-tt:2', 'via-tt:3']],
      [current, ['via-tt:1']],
    ]);
    expect(await countSnapshotsInUse(test.database)).toBe(2);
    expect(await findSnapshot(test.database, old)).not.toBeNull();
  });

  it('can be those fetched since a day', async () => {
    await link(1, 'A', '2026-03-01T00:00:00Z');
    const recent = await link(2, 'B', '2026-03-02T00:00:00Z');
    const since = new Date('2026-03-02T00:00:00Z');
    const uses = [];
    for await (const { snapshot } of eachSnapshotInUse(test.database, { since })) uses.push(snapshot.id);
    expect(uses).toEqual([recent]);
    expect(await countSnapshotsInUse(test.database, { since })).toBe(1);
  });

  it('let a document be read anew without a revision', async () => {
    const snapshotId = await link(1, 'A', '2026-03-01T00:00:00Z');
    const better = aRelease(1, { title: 'A', keywords: ['bättre'] });
    expect(await replaceDocument(test.database, { document: better, snapshotId })).toBe(true);
    expect(await replaceDocument(test.database, { document: better, snapshotId })).toBe(false);
    expect(await findRelease(test.database, 'via-tt:1')).toMatchObject({ document: better, revision: 1 });
    expect((await saveRelease(test.database, toSave(better))).outcome).toBe('unchanged');
    expect(await releaseRevisions(test.database, 'via-tt:1')).toHaveLength(1);
  });

  it('keep what the store has added when a document is read anew', async () => {
    await link(1, 'A', '2026-03-01T00:00:00Z');
    const snapshotId = await link(1, 'A2', '2026-03-02T00:00:00Z');
    const withdrawn = { ...aRelease(1, { title: 'A2' }), status: 'withdrawn' as const };
    await saveRelease(test.database, { ...toSave(withdrawn), snapshotIds: [snapshotId] });
    const before = await findRelease(test.database, 'via-tt:1');
    const document = aRelease(1, { title: 'A2', lead: 'Läst bättre' });
    await replaceDocument(test.database, { document, snapshotId });
    expect((await findRelease(test.database, 'via-tt:1'))?.document).toMatchObject({
      lead: 'Läst bättre',
      status: 'withdrawn',
      updatedAt: before?.document.updatedAt,
    });
  });

  it('of an older revision change nothing any more', async () => {
    const snapshotId = await link(1, 'A', '2026-03-01T00:00:00Z');
    await link(1, 'A2', '2026-03-02T00:00:00Z');
    expect(await replaceDocument(test.database, { document: aRelease(1), snapshotId })).toBe(false);
  });
});
