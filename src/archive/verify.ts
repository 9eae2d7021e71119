import { readdir, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PressbudError } from '../ports/pressbud-error.js';
import { checkBag } from './bagit/check-bag.js';
import { ArchiveUnreadableError } from './errors/archive-unreadable-error.js';
import { digestOf } from './hashed-file.js';
import type { VerifyReport } from './verify-report.js';
import { checkWacz, isWacz } from './wacz/check-wacz.js';

/** What only a bag has at its top; one of them may be what it has lost. */
const ofBags: ReadonlySet<string> = new Set(['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt']);

/**
 * Checks an exported archive, whoever made it: a bag (a folder), a WACZ, whatever it is called, or a file with its digest
 * beside it in `<path>.sha256`.
 *
 * @throws ArchiveUnreadableError when it is none of these, or is damaged so that it cannot be opened
 */
export async function verifyArchive(path: string): Promise<VerifyReport> {
  try {
    if ((await stat(path)).isDirectory()) {
      const isBag = (await readdir(path)).some((name) => ofBags.has(name));
      if (!isBag) throw new ArchiveUnreadableError(path, 'no-bag');
      return await checkBag(path);
    }
    if (path.endsWith('.wacz') || (await isWacz(path))) return await checkWacz(path);
    const sums = await readFile(`${path}.sha256`, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new ArchiveUnreadableError(path, 'no-archive') : error;
    });
    return await checkFile(path, sums);
  } catch (cause) {
    throw cause instanceof PressbudError ? cause : new ArchiveUnreadableError(path, cause);
  }
}

/**
 * A digest is of bytes, not of a name: a file that was renamed together with its digest is intact. `sha256sum -c` would
 * look for the old name, so that is told.
 *
 * @param sums as sha256sum writes them, one or several
 */
async function checkFile(path: string, sums: string): Promise<VerifyReport> {
  const name = basename(path);
  const { sha256 } = await digestOf(path);
  const listed = [...sums.matchAll(/^([0-9a-f]{64}) [ *](.+?)\r?$/gim)].map(([, hash = '', of = '']) => ({
    hash: hash.toLowerCase(),
    name: basename(of),
  }));
  const own = listed.find((entry) => entry.name === name) ?? listed.find(({ hash }) => hash === sha256);
  const report: VerifyReport = { kind: 'file', objects: 1, problems: [] };
  if (listed.length === 0) {
    const detail = 'it holds no SHA-256 digest';
    report.problems.push({ problem: 'damaged', object: `${name}.sha256`, detail });
  } else if (own?.hash !== sha256) {
    const expected = own ?? listed[0];
    const detail = `its sha256 is ${sha256}, not ${expected?.hash}`;
    report.problems.push({ problem: 'damaged', object: name, detail });
  } else if (own.name !== name) report.renamedFrom = own.name;
  return report;
}
