import { randomBytes } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PressbudError } from '../ports/pressbud-error.js';
import { makeFolder } from '../store/make-folder.js';
import { ArchiveNotWrittenError } from './errors/archive-not-written-error.js';
import { ArchiveTargetExistsError } from './errors/archive-target-exists-error.js';

/**
 * Lets something be made beside where it is to be, and puts it there when it is whole: an archive is there or not,
 * never half.
 *
 * @param work gets the path to write to: a file or a folder, neither there yet
 * @throws ArchiveTargetExistsError when something is there already; ArchiveNotWrittenError
 */
export async function inNewPlace<T>(path: string, work: (unfinished: string) => Promise<T>): Promise<T> {
  const target = resolve(path);
  if (await stat(target).catch(() => null)) throw new ArchiveTargetExistsError(target);
  const unfinished = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
  try {
    makeFolder(dirname(target));
    const result = await work(unfinished);
    await rename(unfinished, target);
    return result;
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {});
    throw cause instanceof PressbudError ? cause : new ArchiveNotWrittenError(target, cause);
  }
}
