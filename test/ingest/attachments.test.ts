import { expect, it } from 'vitest';
import { createHttpClient } from '../../src/fetch/http-client.js';
import { type AttachmentOptions, keepAttachments } from '../../src/ingest/keep-attachments.js';
import { silentLog } from '../../src/ports/log.js';
import { attachmentsOf } from '../../src/store/attachments.js';
import { findRelease, releaseRevisions } from '../../src/store/releases.js';
import { replaceDocument } from '../../src/store/replace-document.js';
import { findSnapshot } from '../../src/store/snapshots.js';
import { onEachDatabase } from '../store/each-database.js';
import { fillDisk } from './a-full-disk.js';
import { aPressRoom, aRow } from './a-press-room.js';
import { anIngestion, newsroom } from './an-ingestion.js';

const HOUR = 60 * 60 * 1000;
const picture = 'https://via.tt.se/data/images/public/3235708/1/bild.jpg';
const document = 'https://via.tt.se/files/3235708/1/plan.pdf';
const row = (id: number) =>
  aRow(id, {
    images: [{ url: picture, caption: null }],
    documents: [{ url: document, caption: 'Plan' }],
  });

onEachDatabase('the pictures and documents of a release', (test) => {
  const anInstallation = async () => {
    const room = await aPressRoom([row(2), row(1)]);
    const answers = new Map<string, { status: number; body: string }>([
      [picture, { status: 200, body: 'bilden' }],
      [document, { status: 200, body: 'planen' }],
    ]);
    room.instead = (path, response) => {
      const answer = answers.get(`${newsroom.baseUrl}${path}`);
      return answer ? response.writeHead(answer.status).end(answer.body) !== null : false;
    };
    const ingestion = await anIngestion(room.origin, { database: test.database });
    await ingestion.run();
    room.asked();
    const http = createHttpClient({
      userAgent: 'Pressbud/0.1 (+https://press.example.se/bot)',
      requestsPerMinute: 60_000,
      allowPrivateAddresses: false,
      origins: { [newsroom.baseUrl]: room.origin },
      clock: ingestion.clock,
      log: silentLog,
    });
    const keep = (options: Partial<AttachmentOptions> = {}) =>
      keepAttachments({
        database: test.database,
        http,
        newsroom,
        clock: ingestion.clock,
        log: silentLog,
        maxBytes: 1000,
        limit: 100,
        ...options,
      });
    return { room, ingestion, answers, keep };
  };
  const states = async (id = 'via-tt:1') =>
    (await attachmentsOf(test.database, id)).map(({ state, errorCode }) => errorCode ?? state);

  it('are kept as they came, each fetched once however many releases link to it', async () => {
    const { room, keep } = await anInstallation();
    expect(await keep()).toEqual({ kept: 4, failed: 0 });
    expect(room.asked()).toHaveLength(2);
    const [first] = await attachmentsOf(test.database, 'via-tt:1');
    const snapshot = await findSnapshot(test.database, first?.snapshotId ?? '');
    expect(snapshot).toMatchObject({ url: picture, status: 200, surface: 'attachment' });
    expect(Buffer.from(snapshot?.body ?? []).toString()).toBe('bilden');
    expect(await keep()).toEqual({ kept: 0, failed: 0 });
  });

  it('that only a newer parser finds are fetched too', async () => {
    const { keep } = await anInstallation();
    await keep();
    const stored = await findRelease(test.database, 'via-tt:1');
    const [revision] = await releaseRevisions(test.database, 'via-tt:1');
    if (!stored || !revision) throw new Error('via-tt:1 is not stored');
    const found = { url: `${newsroom.baseUrl}/files/3235708/1/ny.pdf`, title: 'Ny' };
    await replaceDocument(test.database, {
      document: { ...stored.document, documents: [...stored.document.documents, found] },
      snapshotId: revision.snapshotIds[0] ?? '',
    });
    expect(await states()).toEqual(['kept', 'due', 'kept']);
  });

  it('are fetched a few at a time', async () => {
    const { keep } = await anInstallation();
    expect(await keep({ limit: 1 })).toEqual({ kept: 1, failed: 0 });
    expect(await states()).toEqual(['kept', 'due']);
  });

  it('that are gone or too large are given up', async () => {
    const { answers, keep, ingestion } = await anInstallation();
    answers.set(picture, { status: 404, body: '' });
    answers.set(document, { status: 200, body: 'x'.repeat(1001) });
    expect(await keep()).toEqual({ kept: 0, failed: 4 });
    expect(await states()).toEqual(['http-status', 'too-large']);
    ingestion.clock.advance(1000 * HOUR);
    expect(await keep()).toEqual({ kept: 0, failed: 0 });
  });

  it('that fail for now are tried again, ever later', async () => {
    const { answers, keep, ingestion } = await anInstallation();
    answers.set(document, { status: 500, body: '' });
    expect(await keep()).toEqual({ kept: 2, failed: 2 });
    expect(await keep()).toEqual({ kept: 0, failed: 0 });
    ingestion.clock.advance(HOUR);
    expect(await keep()).toEqual({ kept: 0, failed: 2 });
    ingestion.clock.advance(HOUR);
    expect(await keep()).toEqual({ kept: 0, failed: 0 });
    answers.set(document, { status: 200, body: 'planen' });
    ingestion.clock.advance(HOUR);
    expect(await keep()).toEqual({ kept: 2, failed: 0 });
  });

  it('on a host that is left alone wait until it is asked again, which is no attempt', async () => {
    const { answers, keep, ingestion, room } = await anInstallation();
    answers.set(picture, { status: 503, body: '' });
    answers.set(document, { status: 503, body: '' });
    room.asked();
    for (let hour = 0; hour < 3; hour += 1) {
      await keep();
      ingestion.clock.advance(HOUR);
    }
    // Each that was asked for counts; those that were not, because the host rested, do not.
    const asked = room.asked().length;
    const { db } = test.database;
    const { attempts } = await db
      .selectFrom('attachments')
      .select(({ fn }) => fn.sum<number>('attempts').as('attempts'))
      .executeTakeFirstOrThrow();
    expect(Number(attempts)).toBe(asked);
    answers.set(picture, { status: 200, body: 'bilden' });
    answers.set(document, { status: 200, body: 'planen' });
    ingestion.clock.advance(24 * HOUR);
    expect(await keep()).toEqual({ kept: 4, failed: 0 });
  });

  it('are not given up for want of room of our own', async () => {
    const { answers, keep } = await anInstallation();
    const large = 'x'.repeat(100_000);
    answers.set(picture, { status: 200, body: large });
    answers.set(document, { status: 200, body: `${large}x` });
    const makeRoom = await fillDisk(test.database, { pages: 2, releases: 0 });
    await expect(keep({ maxBytes: 200_000 })).rejects.toMatchObject({ code: 'storage-full' });
    expect(await states()).toEqual(['due', 'due']);
    await makeRoom();
    expect(await keep({ maxBytes: 200_000 })).toEqual({ kept: 4, failed: 0 });
  });
});
