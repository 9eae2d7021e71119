import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { archivedReleases, archivedSnapshots } from '../../store/archived.js';
import { releaseRevisions } from '../../store/releases.js';
import type { ExportRequest, ExportSummary } from '../export-request.js';
import { type FileDigest, HashedFile, writeHashed } from '../hashed-file.js';
import { inNewPlace } from '../new-place.js';
import { finishedChecks, revisionEvents, snapshotEvents } from '../premis/premis-events.js';
import { PremisFile } from '../premis/premis-xml.js';

/**
 * Exports releases as a bag (BagIt 1.0, RFC 8493): every revision of every release document, every raw answer they were
 * made from with its headers, the events of both as PREMIS, and the digests of all of it.
 *
 * @throws ArchiveTargetExistsError, ArchiveNotWrittenError
 */
export function writeBag(path: string, request: ExportRequest): Promise<ExportSummary> {
  return inNewPlace(path, async (root) => {
    const bag = new Bag(root, request);
    return { path, ...(await bag.write()) };
  });
}

class Bag {
  readonly #root: string;
  readonly #request: ExportRequest;
  readonly #payload = new Map<string, FileDigest>();
  readonly #counts = { releases: 0, snapshots: 0, withheld: 0 };

  constructor(root: string, request: ExportRequest) {
    this.#root = root;
    this.#request = request;
  }

  async write(): Promise<Omit<ExportSummary, 'path'>> {
    await mkdir(this.#root, { recursive: true });
    const { software } = this.#request.names;
    const premis = await PremisFile.create(join(this.#root, 'data/premis.xml'));
    await this.#writeReleases(premis);
    await this.#writeAnswers(premis);
    this.#payload.set('data/premis.xml', await premis.close(software));
    const bytes = [...this.#payload.values()].reduce((sum, { size }) => sum + size, 0);
    const tags = new Map([
      ['bagit.txt', await this.#tag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
      ['bag-info.txt', await this.#tag('bag-info.txt', this.#bagInfo(bytes))],
      ['manifest-sha256.txt', await this.#tag('manifest-sha256.txt', manifestOf(this.#payload))],
    ]);
    await this.#tag('tagmanifest-sha256.txt', manifestOf(tags));
    return { ...this.#counts, bytes };
  }

  async #writeReleases(premis: PremisFile): Promise<void> {
    const { database, span, names, onProgress } = this.#request;
    const checks = await finishedChecks(database);
    for await (const { id } of archivedReleases(database, span)) {
      for (const revision of await releaseRevisions(database, id)) {
        const path = `data/${names.pathOf(id)}/r${revision.number}.json`;
        const digest = await this.#file(path, `${JSON.stringify(revision.document, null, 2)}\n`);
        await premis.add(
          { object: `release:${id}#${revision.number}`, path, mediaType: 'application/json', ...digest },
          await revisionEvents(database, id, revision, checks),
          names.software,
        );
      }
      this.#counts.releases += 1;
      onProgress?.({ done: this.#counts.releases + this.#counts.snapshots });
    }
  }

  async #writeAnswers(premis: PremisFile): Promise<void> {
    const { database, span, complete, names, onProgress } = this.#request;
    const list = await HashedFile.create(join(this.#root, 'data/answers.jsonl'));
    const checks = await finishedChecks(database);
    for await (const { snapshot, revisions, withheld } of archivedSnapshots(database, span)) {
      const path = `data/answers/${snapshot.sha256}`;
      const left = withheld && !complete;
      const known = this.#payload.get(path);
      const digest = left ? null : (known ?? (await this.#file(path, snapshot.body)));
      const { id, url, status, headers, fetchedAt, sha256, surface } = snapshot;
      const line = { id, url, status, headers, fetchedAt, surface, sha256, path: left ? null : path };
      await list.write(`${JSON.stringify({ ...line, withheld: left, revisions })}\n`);
      const mediaType = headers['content-type'] ?? 'application/octet-stream';
      await premis.add(
        digest && !known ? { object: `snapshot:${id}`, path, mediaType, ...digest } : null,
        snapshotEvents(snapshot, checks),
        names.software,
      );
      if (left) this.#counts.withheld += 1;
      this.#counts.snapshots += 1;
      onProgress?.({ done: this.#counts.releases + this.#counts.snapshots });
    }
    this.#payload.set('data/answers.jsonl', await list.close());
  }

  async #file(path: string, content: string | Uint8Array): Promise<FileDigest> {
    const digest = await writeHashed(join(this.#root, path), content);
    this.#payload.set(path, digest);
    return digest;
  }

  #tag(path: string, content: string): Promise<FileDigest> {
    return writeHashed(join(this.#root, path), content);
  }

  /** RFC 8493 §2.2.2. */
  #bagInfo(bytes: number): string {
    const { names, month, span, complete } = this.#request;
    const fields: [string, string | null][] = [
      ['Source-Organization', names.organisation],
      ['Contact-Email', names.contact?.replace(/^mailto:/, '') ?? null],
      [
        'External-Description',
        `Press releases${month ? ` of ${month}` : ''}, with the answers they were read from`,
      ],
      ['External-Identifier', names.uriOf(`archive:${month ?? 'all'}`)],
      ['Bagging-Date', span.now.toISOString().slice(0, 10)],
      ['Bag-Software-Agent', names.software],
      ['Payload-Oxum', `${bytes}.${this.#payload.size}`],
      ['Bag-Group-Identifier', names.uriOf('archive')],
      [
        'Pressbud-Copy',
        complete ? 'complete' : 'access: answers that hold withheld personal data are left out',
      ],
    ];
    return fields
      .filter((field): field is [string, string] => field[1] !== null)
      .map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ')}\n`)
      .join('');
  }
}

/** RFC 8493 §2.1.3: digest, two blanks, path; each file once, in the order of the paths. */
function manifestOf(files: ReadonlyMap<string, FileDigest>): string {
  return [...files.keys()]
    .sort()
    .map((path) => `${files.get(path)?.sha256}  ${path}\n`)
    .join('');
}
