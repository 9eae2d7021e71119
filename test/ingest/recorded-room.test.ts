import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ReplayServer, startReplayServer } from '../../src/demo/replay-server.js';
import { releaseSchema } from '../../src/release/document.js';
import { openAlarms } from '../../src/store/alarms.js';
import { newsroomState } from '../../src/store/newsrooms.js';
import { eachRelease, findRelease, releaseRevisions } from '../../src/store/releases.js';
import { findSnapshot } from '../../src/store/snapshots.js';
import { anIngestion, newsroom, storedContent } from './an-ingestion.js';

const listPath = /^\/json\/v2\/releases/;
const endOfTime = new Date('2100-01-01T00:00:00Z');

async function replayed(): Promise<{
  room: ReplayServer;
  ingestion: Awaited<ReturnType<typeof anIngestion>>;
}> {
  const path = fileURLToPath(new URL('../../fixtures/pressroom', import.meta.url));
  const room = await startReplayServer({ room: path });
  onTestFinished(() => room.close());
  const ingestion = await anIngestion(room.origin);
  ingestion.clock.set(room.recordedAt);
  return { room, ingestion };
}

async function documentsIn(ingestion: Awaited<ReturnType<typeof anIngestion>>) {
  const documents = new Map();
  for await (const { id, document } of eachRelease(ingestion.database, { until: endOfTime })) {
    documents.set(id, document);
  }
  return documents;
}

describe('the recorded press room', () => {
  it('is read whole, into documents that are what they should be', async () => {
    const { ingestion } = await replayed();
    const summary = await ingestion.run();
    expect(summary).toMatchObject({ surface: 'api', failed: [], found: summary.total ?? 0 });
    const documents = await documentsIn(ingestion);
    expect(documents.size).toBe(summary.new);
    for (const document of documents.values()) expect(() => releaseSchema.parse(document)).not.toThrow();
  });

  it('answers "not modified" when nothing has happened', async () => {
    const { room, ingestion } = await replayed();
    await ingestion.run();
    const before = await storedContent(ingestion.database);
    const asked = room.requests.length;
    expect(await ingestion.run()).toMatchObject({ notModified: true, new: 0 });
    expect(room.requests.length).toBe(asked + 1);
    expect(await storedContent(ingestion.database)).toEqual(before);
  });

  it('has one revision more when a release is edited', async () => {
    const { room, ingestion } = await replayed();
    await ingestion.run();
    room.change(4250160, { title: 'Fiber till 1 500 hushåll i inlandet' });
    expect(await ingestion.run()).toMatchObject({ notModified: false, new: 0, revised: 1 });
    const [, second] = await releaseRevisions(ingestion.database, 'via-tt:4250160');
    expect(second?.differences).toContainEqual({
      field: 'title',
      before: 'Fiber till 1 400 hushåll i inlandet',
      after: 'Fiber till 1 500 hushåll i inlandet',
    });
  });
});

describe('when the list no longer works', () => {
  it("the site's own JSON gives the same releases, in every language", async () => {
    const { room, ingestion } = await replayed();
    const { ingestion: usual } = await replayed();
    await usual.run();
    room.faults.next({ path: listPath, times: Number.POSITIVE_INFINITY, answer: { status: 404 } });
    const summary = await ingestion.run();
    expect(summary).toMatchObject({ surface: 'site', failed: [] });
    const [one, other] = [await documentsIn(ingestion), await documentsIn(usual)];
    expect([...one.keys()]).toEqual([...other.keys()]);
    for (const [id, document] of one) {
      expect([id, document.title, document.publishedAt]).toEqual([
        id,
        other.get(id).title,
        other.get(id).publishedAt,
      ]);
      expect(document.body.text, id).toBe(other.get(id).body.text);
    }
    const [revision] = await releaseRevisions(ingestion.database, 'via-tt:4250160');
    expect(await findSnapshot(ingestion.database, revision?.snapshotIds[0] ?? '')).toMatchObject({
      surface: 'site',
    });
  });

  it('only what is not stored yet is fetched, and nothing is taken for changed', async () => {
    const { room, ingestion } = await replayed();
    await ingestion.run();
    const before = await storedContent(ingestion.database);
    room.faults.next({ path: listPath, times: 1, answer: { status: 404 } });
    const asked = room.requests.length;
    expect(await ingestion.run()).toMatchObject({ surface: 'site', new: 0, revised: 0, failed: [] });
    expect(room.requests.length - asked).toBe(2);
    expect(await storedContent(ingestion.database)).toEqual(before);
    expect(await ingestion.run()).toMatchObject({ surface: 'api', new: 0, revised: 0 });
  });

  it('a layout nobody knows raises an alarm although the next way works', async () => {
    const { room, ingestion } = await replayed();
    room.faults.next({ path: listPath, times: 1, answer: { status: 200, body: '<h1>Vi byter system</h1>' } });
    expect(await ingestion.run()).toMatchObject({ surface: 'site' });
    expect(await openAlarms(ingestion.database)).toMatchObject([
      { code: 'unreadable-answer', context: { surface: 'api' } },
    ]);
    await ingestion.run();
    expect(await openAlarms(ingestion.database)).toEqual([]);
  });

  it('nor the site, the feed names the newest and their pages give them', async () => {
    const { room, ingestion } = await replayed();
    const gone = { times: Number.POSITIVE_INFINITY, answer: { status: 404 } };
    room.faults.next({ path: listPath, ...gone });
    room.faults.next({ path: /^\/public-website-api/, ...gone });
    const summary = await ingestion.run();
    expect(summary).toMatchObject({ surface: 'rss', failed: [], found: 25, new: 25 });
    expect((await findRelease(ingestion.database, 'via-tt:4250136:en'))?.document).toMatchObject({
      language: 'en',
      provenance: { inputs: ['page'] },
    });
    expect((await newsroomState(ingestion.database, newsroom.name))?.walkedAt).toBeNull();
    room.faults.clear();
    expect(await ingestion.run()).toMatchObject({ surface: 'api', found: 26, new: 1 });
  });

  it('a row that cannot be read is taken from its page', async () => {
    const { room, ingestion } = await replayed();
    const answer = await fetch(`${room.origin}/json/v2/releases?publisher=3235708&size=20`);
    const list = (await answer.json()) as { releases: Record<string, unknown>[] };
    const [row] = list.releases;
    Object.assign(row ?? {}, { title: null, body: null, leadtext: null, leadtextHTML: null });
    const body = JSON.stringify({ ...list, nextPage: 0 });
    room.faults.next({ path: listPath, times: 1, answer: { status: 200, body } });
    expect(await ingestion.run()).toMatchObject({ surface: 'api', new: 20, failed: [] });
    const found = await findRelease(ingestion.database, `via-tt:${row?.id}`);
    expect(found?.document.provenance.inputs).toEqual(['page']);
    expect(found?.document.title).not.toBe('');
  });
});
