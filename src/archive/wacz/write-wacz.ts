import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { archivedReleases, archivedSnapshots } from '../../store/archived.js';
import type { ExportRequest, ExportSummary } from '../export-request.js';
import { digestOf, type FileDigest, HashedFile, writeHashed } from '../hashed-file.js';
import { inNewPlace } from '../new-place.js';
import { CapturedPages } from './captured-pages.js';
import { cdxjLine } from './cdxj.js';
import { answerRecord, type EarlierAnswer, requestRecord, warcinfoRecord } from './warc-record.js';

const warcName = 'data.warc.gz';

/**
 * Exports the raw answers behind releases as a WACZ 1.1.1: a WARC 1.1 file with request, response and revisit records,
 * its index, the list of pages, and the digest of each, so that replay programs (ReplayWeb.page) can open it.
 *
 * @throws ArchiveTargetExistsError, ArchiveNotWrittenError
 */
export async function writeWacz(path: string, request: ExportRequest): Promise<ExportSummary> {
  return inNewPlace(path, async (unfinished) => {
    const folder = await mkdtemp(join(tmpdir(), 'pressbud-wacz-'));
    try {
      const counts = await writeParts(folder, request);
      await zip(unfinished, folder, request.span.now);
      return { path, ...counts, bytes: (await digestOf(unfinished)).size };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

const parts = ['archive/data.warc.gz', 'indexes/index.cdx', 'pages/pages.jsonl'] as const;

async function writeParts(
  folder: string,
  request: ExportRequest,
): Promise<Omit<ExportSummary, 'path' | 'bytes'>> {
  const { span, names, month } = request;
  const warc = await HashedFile.create(join(folder, 'archive/data.warc.gz'));
  await warc.write(
    warcinfoRecord(
      {
        software: names.software,
        format: 'WARC File Format 1.1',
        operator: names.organisation,
        'http-header-user-agent': names.userAgent,
        robots: 'obey',
        isPartOf: names.uriOf('archive'),
        description: `Answers that press releases${month ? ` of ${month}` : ''} were read from; of requests, what is known`,
      },
      span.now,
    ),
  );
  const { index, captured, ...counts } = await writeAnswers(warc, request);
  const pages = await writePages(folder, request, captured);
  const digests = new Map<string, FileDigest>([
    ['archive/data.warc.gz', await warc.close()],
    // Lines are compared as bytes, which the order of code units is for the ASCII they begin with.
    ['indexes/index.cdx', await writeHashed(join(folder, 'indexes/index.cdx'), lines(index.sort()))],
    ['pages/pages.jsonl', pages.digest],
  ]);
  const datapackage = `${JSON.stringify(
    {
      profile: 'data-package',
      wacz_version: '1.1.1',
      title: `${names.organisation}${month ? ` ${month}` : ''}`,
      software: names.software,
      created: span.now.toISOString(),
      resources: parts.map((name) => ({
        name: name.slice(name.indexOf('/') + 1),
        path: name,
        hash: `sha256:${digests.get(name)?.sha256}`,
        bytes: digests.get(name)?.size,
      })),
    },
    null,
    2,
  )}\n`;
  const { sha256 } = await writeHashed(join(folder, 'datapackage.json'), datapackage);
  await writeHashed(
    join(folder, 'datapackage-digest.json'),
    `${JSON.stringify({ path: 'datapackage.json', hash: `sha256:${sha256}` }, null, 2)}\n`,
  );
  return { ...counts, releases: pages.releases };
}

async function writeAnswers(
  warc: HashedFile,
  { database, span, complete, names, onProgress }: ExportRequest,
) {
  const index: string[] = [];
  const kept = new Map<string, EarlierAnswer>();
  const captured = new CapturedPages();
  const counts = { snapshots: 0, withheld: 0 };
  for await (const archived of archivedSnapshots(database, span)) {
    const { snapshot, withheld } = archived;
    counts.snapshots += 1;
    onProgress?.({ done: counts.snapshots });
    if (withheld && !complete) {
      counts.withheld += 1;
      continue;
    }
    const { url, fetchedAt, status, sha256, headers } = snapshot;
    const offset = warc.size;
    await warc.write(answerRecord(snapshot, kept.get(sha256) ?? null));
    const mediaType = kept.has(sha256) ? 'warc/revisit' : (headers['content-type']?.split(';')[0] ?? 'unk');
    const length = warc.size - offset;
    index.push(cdxjLine({ url, fetchedAt, status, mediaType, sha256, offset, length, filename: warcName }));
    if (!kept.has(sha256)) kept.set(sha256, { url, date: fetchedAt.toISOString() });
    await warc.write(requestRecord(snapshot, names.userAgent));
    captured.note(archived);
  }
  return { ...counts, index, captured };
}

/** The releases as pages, by what the archive holds of them; one it holds nothing of is none. */
async function writePages(
  folder: string,
  { database, span }: ExportRequest,
  captured: CapturedPages,
): Promise<{ releases: number; digest: FileDigest }> {
  const file = await HashedFile.create(join(folder, 'pages/pages.jsonl'));
  await file.write('{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}\n');
  let releases = 0;
  for await (const release of archivedReleases(database, span)) {
    releases += 1;
    const page = captured.of(release);
    if (page === null) continue;
    const { id, document } = release;
    const { url, fetchedAt } = page;
    await file.write(`${JSON.stringify({ id, url, ts: fetchedAt.toISOString(), title: document.title })}\n`);
  }
  return { releases, digest: await file.close() };
}

/** Everything is stored, not compressed: players read parts of the file by their offsets (WACZ 1.1.1 §4). */
async function zip(path: string, folder: string, at: Date): Promise<void> {
  const file = new ZipFile();
  for (const name of ['datapackage.json', 'datapackage-digest.json', ...parts]) {
    file.addFile(join(folder, name), name, { compress: false, mtime: at, mode: 0o100644 });
  }
  file.end();
  await pipeline(file.outputStream, createWriteStream(path, { flags: 'wx', flush: true }));
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
