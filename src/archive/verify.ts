import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkBag } from './bagit/check-bag.js';
import { ArchiveUnreadableError } from './errors/archive-unreadable-error.js';
import { digestOf } from './hashed-file.js';
import type { VerifyReport } from './verify-report.js';
import { checkWacz } from './wacz/check-wacz.js';

/**
 * Checks an exported archive, whoever made it: a bag (a folder), a WACZ, or a file with its digest beside it in
 * `<path>.sha256`.
 *
 * @throws ArchiveUnreadableError when it is none of these, or is damaged so that it cannot be opened
 */
export async function verifyArchive(path: string): Promise<VerifyReport> {
  try {
    if ((await stat(path)).isDirectory()) {
      await stat(join(path, 'bagit.txt'));
      return await checkBag(path);
    }
    if (path.endsWith('.wacz')) return await checkWacz(path);
    return await checkFile(path);
  } catch (cause) {
    throw new ArchiveUnreadableError(path, cause);
  }
}

async function checkFile(path: string): Promise<VerifyReport> {
  const line = await readFile(`${path}.sha256`, 'utf8');
  const expected = /^([0-9a-f]{64})[ *]+(.+?)\s*$/i.exec(line);
  const { sha256 } = await digestOf(path);
  const isRight = expected?.[1]?.toLowerCase() === sha256 && expected[2] === basename(path);
  const detail = `its sha256 is ${sha256}; ${basename(path)}.sha256 says ${line.trim()}`;
  return {
    kind: 'file',
    objects: 1,
    problems: isRight ? [] : [{ problem: 'damaged', object: basename(path), detail }],
  };
}
