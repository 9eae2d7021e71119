import { createHash } from 'node:crypto';
import { type Entry, open, type ZipFile } from 'yauzl';
import type { FileDigest } from '../hashed-file.js';
import type { VerifyProblem, VerifyReport } from '../verify-report.js';

/** What of the package is read whole: its descriptions. Larger ones are none. */
const largestDescription = 16 * 1024 * 1024;
const descriptions: ReadonlySet<string> = new Set(['datapackage.json', 'datapackage-digest.json']);

interface DataPackage {
  resources: { path: string; hash: string; bytes: number }[];
}

/**
 * Checks a WACZ: the description has its digest, every resource it lists is there with its digest and size, and there is
 * nothing else in the file.
 *
 * @throws Error when it is no ZIP file or has no description
 */
export async function checkWacz(path: string): Promise<VerifyReport> {
  const { digests, texts } = await readEntries(path);
  const problems: VerifyProblem[] = [];
  const compare = (name: string, hash: string) => {
    const found = digests.get(name);
    if (!found) problems.push({ problem: 'missing', object: name, detail: 'the package lists it' });
    else if (`sha256:${found.sha256}` !== hash) {
      problems.push({
        problem: 'damaged',
        object: name,
        detail: `its sha256 is ${found.sha256}, not ${hash}`,
      });
    }
  };
  const described = texts.get('datapackage.json');
  if (described === undefined) throw new Error('There is no datapackage.json in it');
  const digest = texts.get('datapackage-digest.json');
  if (digest === undefined) {
    problems.push({ problem: 'missing', object: 'datapackage-digest.json', detail: 'it proves the package' });
  } else {
    const { path: name, hash } = JSON.parse(digest) as { path: string; hash: string };
    compare(name, hash);
  }
  const { resources } = JSON.parse(described) as DataPackage;
  for (const { path: name, hash } of resources) compare(name, hash);
  const listed = new Set([...descriptions, ...resources.map((resource) => resource.path)]);
  for (const name of digests.keys()) {
    if (!listed.has(name))
      problems.push({ problem: 'surplus', object: name, detail: 'the package does not list it' });
  }
  return { kind: 'wacz', objects: digests.size, problems };
}

/** Whether a file is a WACZ by what is in it: a ZIP file with the description of a package. */
export async function isWacz(path: string): Promise<boolean> {
  const file = await opened(path).catch(() => null);
  if (!file) return false;
  try {
    for await (const { fileName } of entriesOf(file)) if (fileName === 'datapackage.json') return true;
    return false;
  } catch {
    return false;
  } finally {
    file.close();
  }
}

async function readEntries(path: string) {
  const file = await opened(path);
  const digests = new Map<string, FileDigest>();
  const texts = new Map<string, string>();
  try {
    for await (const entry of entriesOf(file)) {
      const keep = descriptions.has(entry.fileName) ? largestDescription : 0;
      const { sha256, size, start } = await contentOf(file, entry, keep);
      digests.set(entry.fileName, { sha256, size });
      if (descriptions.has(entry.fileName)) texts.set(entry.fileName, start);
    }
  } finally {
    file.close();
  }
  return { digests, texts };
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, file) =>
      error ? reject(error) : resolve(file),
    );
  });
}

async function* entriesOf(file: ZipFile): AsyncGenerator<Entry, void, undefined> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const done = (result: Entry | null, error?: unknown) => {
        file.removeAllListeners();
        if (error) reject(error);
        else resolve(result);
      };
      file.once('entry', (found: Entry) => done(found));
      file.once('end', () => done(null));
      file.once('error', (error: unknown) => done(null, error));
      file.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

/**
 * Reads an entry by its events: the streams of yauzl never close, which `for await` would wait for.
 *
 * @param keep how many bytes to give back as text
 */
function contentOf(file: ZipFile, entry: Entry, keep: number): Promise<FileDigest & { start: string }> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      const hash = createHash('sha256');
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        hash.update(chunk);
        size += chunk.byteLength;
        if (size <= keep) chunks.push(chunk);
      });
      stream.on('error', reject);
      stream.on('end', () => {
        resolve({ sha256: hash.digest('hex'), size, start: Buffer.concat(chunks).toString('utf8') });
      });
    });
  });
}
