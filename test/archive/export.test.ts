import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getSurt, WARCParser } from 'warcio';
import { type Entry, open } from 'yauzl';
import { exportArchive } from '../../src/archive/export.js';
import { verifyArchive } from '../../src/archive/verify.js';
import type { Release } from '../../src/release/document.js';
import { recordAttempt } from '../../src/store/attachments.js';
import { saveRelease } from '../../src/store/releases.js';
import { saveSnapshot } from '../../src/store/snapshots.js';
import { withhold } from '../../src/store/withholdings.js';
import { invitation, plan, sampleRelease } from '../publish/sample-releases.js';
import { ArchivedRoom, now } from './archived-room.js';

let room: ArchivedRoom;
beforeEach(async () => {
  room = await ArchivedRoom.open();
});
afterEach(() => room.close());

const hide = (database: ArchivedRoom['database']) =>
  withhold(database, {
    names: ['Kim Strandvall'],
    emails: [],
    phones: [],
    ground: 'GDPR article 21',
    releaseId: null,
    at: now,
  });

describe('an export as lines', () => {
  it('holds every release that may be seen, the oldest first, with a digest that sha256sum checks', async () => {
    const path = room.path('all.jsonl');
    expect(await exportArchive(path, 'jsonl', room.request({ month: null }))).toMatchObject({ releases: 2 });
    const documents = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Release);
    expect(documents.map(({ id }) => id)).toEqual([plan.id, invitation.id]);
    expect(() =>
      execFileSync('sha256sum', ['-c', `${path}.sha256`], { cwd: dirname(path), stdio: 'pipe' }),
    ).not.toThrow();
    expect(await verifyArchive(path)).toEqual({ kind: 'file', objects: 1, problems: [] });
  });

  it('is a table with safe cells as CSV, and one ninjs a line', async () => {
    await exportArchive(room.path('a.csv'), 'csv', room.request());
    const csv = readFileSync(room.path('a.csv'), 'utf8');
    expect(csv).toMatch(/^\ufeffid,uri,revision,/);
    expect(csv).toContain('Mer film och musik');
    await exportArchive(room.path('a.ninjs'), 'ninjs', room.request());
    expect(JSON.parse(readFileSync(room.path('a.ninjs'), 'utf8'))).toMatchObject({
      uri: 'tag:press.example.se,2025:via-tt:9900001',
      version: '2',
    });
  });

  it('is never written over something, and nothing is left of one that fails', async () => {
    writeFileSync(room.path('a.csv'), 'mine');
    await expect(exportArchive(room.path('a.csv'), 'csv', room.request())).rejects.toMatchObject({
      code: 'archive-target-exists',
    });
    expect(readFileSync(room.path('a.csv'), 'utf8')).toBe('mine');
    await expect(exportArchive(room.path('a.csv/b'), 'csv', room.request())).rejects.toMatchObject({
      code: 'archive-not-written',
    });
  });

  it('is found out when a byte of it changes', async () => {
    const path = room.path('all.jsonl');
    await exportArchive(path, 'jsonl', room.request());
    appendFileSync(path, ' ');
    expect((await verifyArchive(path)).problems).toMatchObject([{ problem: 'damaged', object: 'all.jsonl' }]);
  });
});

describe('a bag', () => {
  it('has every revision, every answer once, their events, and manifests that sha256sum checks', async () => {
    const path = room.path('bag');
    expect(await exportArchive(path, 'bagit', room.request())).toMatchObject({ releases: 1, snapshots: 2 });
    expect(readFileSync(join(path, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      expect(
        execFileSync('sha256sum', ['-c', '--strict', manifest], { cwd: path, encoding: 'utf8' }),
      ).toContain(': OK');
    }
    const listed = readFileSync(join(path, 'manifest-sha256.txt'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.slice(66).replace(/[0-9a-f]{64}/, '<sha256>'));
    expect(listed).toEqual([
      'data/answers.jsonl',
      'data/answers/<sha256>',
      'data/premis.xml',
      'data/releases/via-tt/9900001/r1.json',
      'data/releases/via-tt/9900001/r2.json',
    ]);
    expect(await verifyArchive(path)).toMatchObject({ kind: 'bag', problems: [] });
    const info = readFileSync(join(path, 'bag-info.txt'), 'utf8');
    expect(info).toContain('Source-Organization: Pressbud\nContact-Email: arkiv@example.se\n');
    expect(info).toMatch(/Payload-Oxum: \d+\.5\n/);
  });

  it('tells what happened to each object in the terms of PREMIS', async () => {
    await hide(room.database);
    await exportArchive(room.path('bag'), 'bagit', room.request());
    const premis = readFileSync(room.path('bag/data/premis.xml'), 'utf8');
    for (const type of ['capture', 'message digest calculation', 'normalization', 'deletion']) {
      expect(premis).toContain(`<eventType>${type}</eventType>`);
    }
    expect(premis).toContain('legal ground: GDPR article 21');
    expect(premis.lastIndexOf('<object ')).toBeLessThan(premis.indexOf('<event>'));
  });

  it('is an access copy: answers that hold what is withheld are left out, and said to be', async () => {
    await hide(room.database);
    expect(await exportArchive(room.path('bag'), 'bagit', room.request())).toMatchObject({ withheld: 2 });
    const holding = readdirSync(room.path('bag'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').includes('Strandvall'));
    expect(holding).toEqual([]);
    const answers = readFileSync(room.path('bag/data/answers.jsonl'), 'utf8').trim().split('\n');
    expect(answers.map((line) => JSON.parse(line) as object)).toMatchObject([
      { withheld: true, path: null },
      { withheld: true, path: null },
    ]);
  });

  it('has the pictures and documents that were kept', async () => {
    const url = plan.documents[0]?.url ?? '';
    const snapshotId = await saveSnapshot(room.database, {
      newsroom: 'region-norrbotten',
      surface: 'attachment',
      url,
      status: 200,
      headers: { 'content-type': 'application/pdf' },
      body: new TextEncoder().encode('%PDF'),
      fetchedAt: now,
    });
    await recordAttempt(room.database, { releaseId: plan.id, url, attempts: 0 }, { snapshotId });
    expect(await exportArchive(room.path('bag'), 'bagit', room.request())).toMatchObject({ snapshots: 3 });
    const sha256 = createHash('sha256').update('%PDF').digest('hex');
    expect(readFileSync(room.path(`bag/data/answers/${sha256}`), 'utf8')).toBe('%PDF');
  });

  it('shows what was damaged, lost and added', async () => {
    const path = room.path('bag');
    await exportArchive(path, 'bagit', room.request());
    appendFileSync(join(path, 'data/releases/via-tt/9900001/r1.json'), ' ');
    rmSync(join(path, 'data/releases/via-tt/9900001/r2.json'));
    writeFileSync(join(path, 'data/mer.txt'), 'x');
    const { problems } = await verifyArchive(path);
    expect(problems.map(({ problem, object }) => [problem, object])).toEqual([
      ['damaged', 'data/releases/via-tt/9900001/r1.json'],
      ['missing', 'data/releases/via-tt/9900001/r2.json'],
      ['surplus', 'data/mer.txt'],
    ]);
  });

  it('does not let a manifest lead out of the bag', async () => {
    const path = room.path('bag');
    await exportArchive(path, 'bagit', room.request());
    appendFileSync(join(path, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/../../x\n`);
    expect((await verifyArchive(path)).problems).toContainEqual(
      expect.objectContaining({ object: 'data/../../x', problem: 'damaged' }),
    );
  });
});

describe('a WACZ', () => {
  it('is opened by another library, which finds the digests right', async () => {
    const path = room.path('a.wacz');
    expect(await exportArchive(path, 'wacz', room.request())).toMatchObject({ snapshots: 2 });
    const entries = await unzipped(path);
    const records = [];
    const warc = entries.get('archive/data.warc.gz') ?? Buffer.alloc(0);
    for await (const record of new WARCParser([warc])) {
      const payload = await record.readFully(record.warcType !== 'warcinfo');
      records.push({
        type: record.warcType,
        url: record.warcTargetURI,
        offset: 0,
        payload,
        headers: record.warcHeaders.headers,
      });
    }
    expect(records.map(({ type }) => type)).toEqual([
      'warcinfo',
      'response',
      'request',
      'revisit',
      'request',
    ]);
    const [, response, request, revisit] = records;
    expect(
      `sha256:${createHash('sha256')
        .update(response?.payload ?? '')
        .digest('hex')}`,
    ).toBe(response?.headers.get('WARC-Payload-Digest'));
    expect(request?.headers.get('WARC-Concurrent-To')).toBe(response?.headers.get('WARC-Record-ID'));
    expect(revisit?.headers.get('WARC-Refers-To-Target-URI')).toBe(response?.url);
    expect(revisit?.payload).toHaveLength(0);
  });

  it('has an index whose places are those of the records, and pages', async () => {
    const path = room.path('a.wacz');
    await exportArchive(path, 'wacz', room.request({ month: null }));
    const entries = await unzipped(path);
    const warc = entries.get('archive/data.warc.gz') ?? Buffer.alloc(0);
    const lines = (entries.get('indexes/index.cdx') ?? '').toString().trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines).toEqual([...lines].sort());
    for (const line of lines) {
      const [key = '', time = ''] = line.split(' ');
      expect(key).toMatch(/^se,tt,via\)\//);
      expect(time).toMatch(/^\d{14}$/);
      const place = JSON.parse(line.slice(key.length + time.length + 2)) as Record<string, string>;
      const part = warc.subarray(Number(place.offset), Number(place.offset) + Number(place.length));
      const record = await new WARCParser([part]).parse();
      expect(record?.warcTargetURI).toBe(place.url);
      expect(key).toBe(getSurt(place.url ?? ''));
    }
    const pages = (entries.get('pages/pages.jsonl') ?? '')
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(pages[0]).toMatchObject({ format: 'json-pages-1.0' });
    expect(pages).toHaveLength(3);
  });

  it('lists as pages what its index holds: the page of a release where it was captured, else the answer it was read from', async () => {
    const answers = [
      {
        id: invitation.id,
        title: invitation.title,
        url: 'https://via.tt.se/%C3%A5%C3%A4%C3%B6',
        ts: '2026-01-08T09:10:00.000Z',
      },
    ];
    const fromAnswers = { id: plan.id, title: 'Mer film och musik' };
    await exportArchive(room.path('a.wacz'), 'wacz', room.request({ month: null }));
    expect(await listedPages(room.path('a.wacz'))).toEqual([
      { ...fromAnswers, url: 'https://via.tt.se/api/1?page=2', ts: '2025-12-04T08:10:00.000Z' },
      ...answers,
    ]);
    const url = 'https://via.tt.se/pressmeddelande/9900001/mer-film-och-musik';
    const snapshotId = await saveSnapshot(room.database, {
      newsroom: 'region-norrbotten',
      surface: 'page',
      url,
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: new TextEncoder().encode('<h1>Mer film och musik</h1>'),
      fetchedAt: new Date('2025-12-05T08:10:00Z'),
    });
    const third = sampleRelease({ ...plan, title: 'Ännu mer film', source: { ...plan.source, url } });
    await saveRelease(room.database, {
      newsroom: 'region-norrbotten',
      document: third,
      snapshotIds: [snapshotId],
      seenAt: now,
    });
    await exportArchive(room.path('b.wacz'), 'wacz', room.request({ month: null }));
    expect(await listedPages(room.path('b.wacz'))).toEqual([
      { id: plan.id, title: 'Ännu mer film', url, ts: '2025-12-05T08:10:00.000Z' },
      ...answers,
    ]);
    await hide(room.database);
    await exportArchive(room.path('c.wacz'), 'wacz', room.request({ month: null }));
    expect(await listedPages(room.path('c.wacz'))).toEqual(answers);
  });

  it('is found out when a byte of it changes', async () => {
    const path = room.path('a.wacz');
    await exportArchive(path, 'wacz', room.request());
    expect(await verifyArchive(path)).toEqual({ kind: 'wacz', objects: 5, problems: [] });
    const bytes = readFileSync(path);
    const at = bytes.indexOf('All Pages');
    bytes.write('Any Pages', at);
    writeFileSync(path, bytes);
    await expect(
      verifyArchive(path).then(({ problems }) => problems.map(({ object }) => object)),
    ).resolves.toEqual(['pages/pages.jsonl']);
  });

  it('leaves out what is withheld, unless it is for the archive itself', async () => {
    await hide(room.database);
    expect(await exportArchive(room.path('a.wacz'), 'wacz', room.request())).toMatchObject({ withheld: 2 });
    const warc = (await unzipped(room.path('a.wacz'))).get('archive/data.warc.gz') ?? Buffer.alloc(0);
    const types = [];
    for await (const record of new WARCParser([warc])) types.push(record.warcType);
    expect(types).toEqual(['warcinfo']);
    expect(await exportArchive(room.path('b.wacz'), 'wacz', room.request({ complete: true }))).toMatchObject({
      withheld: 0,
    });
  });
});

/** The pages of a WACZ, each of which is at its time in the index. */
async function listedPages(path: string): Promise<Record<string, string>[]> {
  const entries = await unzipped(path);
  const linesOf = (name: string) => (entries.get(name) ?? '').toString().trim().split('\n');
  const index = linesOf('indexes/index.cdx').map((line) => line.split(' '));
  const pages = linesOf('pages/pages.jsonl')
    .slice(1)
    .map((line) => JSON.parse(line) as Record<string, string>);
  for (const { url = '', ts = '' } of pages) {
    const key = [getSurt(url), ts.replace(/\D/g, '').slice(0, 14)];
    expect(index.map((line) => line.slice(0, 2))).toContainEqual(key);
  }
  return pages;
}

function unzipped(path: string): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const found = new Map<string, Buffer>();
    open(path, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error);
      file.on('entry', (entry: Entry) => {
        expect(entry.compressionMethod).toBe(0);
        file.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            found.set(entry.fileName, Buffer.concat(chunks));
            file.readEntry();
          });
        });
      });
      file.on('end', () => resolve(found));
      file.readEntry();
    });
  });
}
