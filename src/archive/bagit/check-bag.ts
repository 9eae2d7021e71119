import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveUnreadableError } from '../errors/archive-unreadable-error.js';
import { digestOf } from '../hashed-file.js';
import type { VerifyProblem, VerifyReport } from '../verify-report.js';

/**
 * Checks a bag (RFC 8493 §3): every file of both manifests is there and has its digest, every file under data/ is in the
 * manifest, and the sum in bag-info.txt is right. Bags of others are checked as well, if they use SHA-256.
 *
 * @throws ArchiveUnreadableError when it has digests of other kinds only
 */
export async function checkBag(root: string): Promise<VerifyReport> {
  const problems: VerifyProblem[] = [];
  const declared = await readIfThere(join(root, 'bagit.txt'));
  if (
    declared !== null &&
    !/^BagIt-Version: \d+\.\d+\r?\nTag-File-Character-Encoding: UTF-8\r?\n$/.test(declared)
  ) {
    problems.push({ problem: 'damaged', object: 'bagit.txt', detail: 'it is not the declaration of a bag' });
  }
  const manifest = await readIfThere(join(root, 'manifest-sha256.txt'));
  if (manifest === null) {
    const isOther = (await readdir(root)).some((name) => /^manifest-\w+\.txt$/.test(name));
    if (isOther) throw new ArchiveUnreadableError(root, 'other-digests');
  }
  const payload = digestsIn(manifest ?? '');
  const tags = digestsIn((await readIfThere(join(root, 'tagmanifest-sha256.txt'))) ?? '');
  for (const [path, text] of Object.entries({ 'bagit.txt': declared, 'manifest-sha256.txt': manifest })) {
    if (text === null && !tags.has(path))
      problems.push({ problem: 'missing', object: path, detail: 'every bag has it' });
  }
  let bytes = 0;
  for (const [path, sha256] of [...payload, ...tags]) {
    if (path.split('/').includes('..') || path.startsWith('/')) {
      problems.push({ problem: 'damaged', object: path, detail: 'the path leads out of the bag' });
      continue;
    }
    const found = await digestOf(join(root, path)).catch(() => null);
    if (found === null) problems.push({ problem: 'missing', object: path, detail: 'the manifest lists it' });
    else if (found.sha256 !== sha256) {
      problems.push({
        problem: 'damaged',
        object: path,
        detail: `its sha256 is ${found.sha256}, not ${sha256}`,
      });
    }
    if (payload.has(path)) bytes += found?.size ?? 0;
  }
  const files = await filesUnder(root, 'data');
  if (files === null) {
    problems.push({ problem: 'missing', object: 'data/', detail: 'every bag has it' });
  }
  if (manifest === null) return { kind: 'bag', objects: tags.size, problems };
  for (const path of files ?? []) {
    if (!payload.has(path))
      problems.push({ problem: 'surplus', object: path, detail: 'no manifest lists it' });
  }
  const info = (await readIfThere(join(root, 'bag-info.txt'))) ?? '';
  const sum = /^Payload-Oxum: (\d+\.\d+)\s*$/m.exec(info)?.[1];
  const isSum = `${bytes}.${payload.size}`;
  // With files lost or changed the sum cannot be right, whatever is written.
  const isWhole = !problems.some(({ object }) => payload.has(object));
  if (isWhole && sum !== undefined && sum !== isSum) {
    problems.push({
      problem: 'damaged',
      object: 'bag-info.txt',
      detail: `Payload-Oxum is ${isSum}, not ${sum}`,
    });
  }
  return { kind: 'bag', objects: payload.size + tags.size, problems };
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(nullIfMissing);
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

/** Paths and their digests, as a manifest has them. */
function digestsIn(manifest: string): Map<string, string> {
  return new Map(
    manifest.split(/\r?\n/).flatMap((line) => {
      const match = /^([0-9a-fA-F]{64})\s+\*?(.+)$/.exec(line);
      if (!match?.[1] || !match[2]) return [];
      const decoded = match[2].replace(/%(25|0D|0A)/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      return [[decoded, match[1].toLowerCase()] as const];
    }),
  );
}

/** Every file below a folder; null where there is no such folder. */
async function filesUnder(root: string, folder: string): Promise<string[] | null> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(nullIfMissing);
  if (entries === null) return null;
  const found: string[] = [];
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...((await filesUnder(root, path)) ?? []));
    else found.push(path);
  }
  return found.sort();
}
