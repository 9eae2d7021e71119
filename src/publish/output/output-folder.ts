import { createHash, randomBytes } from 'node:crypto';
import { close, fsync, open as openWithCallback, statSync, write } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder } from '../../store/make-folder.js';
import type { PublishedFile } from '../../store/published-files.js';
import type { RenderedFile } from '../rendered-file.js';
import { OutputNotWritableError } from './output-not-writable-error.js';

const openFile = promisify(openWithCallback);
const writeBytes = promisify(write);
const syncFile = promisify(fsync);
const closeFile = promisify(close);

export interface WrittenFile extends PublishedFile {
  /** False when the folder already held these bytes. */
  written: boolean;
}

/**
 * Unfinished files stand here, on the same disk as the finished ones, so that a rename puts them in place at once.
 * Their names begin with a dot: web servers do not show such files.
 */
const unfinished = '.unfinished';
const unfinishedName = /^\.[0-9a-f]{16}\.part$/;
/** An unfinished file so much older than a new one was left by a process that was killed. In milliseconds. */
const abandonedAfter = 60 * 60 * 1000;

/**
 * The folder that is the web root. A file in it is at any moment the old one or the new one, whole: it is written
 * beside the others, forced to the disk, and renamed. Files that already hold the right bytes are not touched, so their
 * modification times say when they changed.
 */
export class OutputFolder {
  readonly root: string;
  readonly #changedFolders = new Set<string>();
  readonly #madeFolders = new Set<string>();

  constructor(root: string) {
    this.root = resolve(root);
  }

  /**
   * Makes the folder if it is not there and removes what killed processes left unfinished.
   *
   * @throws OutputNotWritableError
   */
  async prepare(): Promise<void> {
    const folder = join(this.root, unfinished);
    try {
      makeFolder(folder);
      const probe = join(folder, newName());
      await (await open(probe, 'wx')).close();
      const { mtimeMs: now } = await stat(probe);
      await rm(probe);
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        const age = now - ((await stat(path).catch(() => null))?.mtimeMs ?? now);
        if (unfinishedName.test(name) && age > abandonedAfter) await rm(path, { force: true });
      }
    } catch (cause) {
      throw new OutputNotWritableError(folder, cause);
    }
  }

  /** @param path slash-separated, relative to the folder */
  async has(path: string): Promise<boolean> {
    return (await stat(join(this.root, path)).catch(() => null))?.isFile() ?? false;
  }

  /**
   * Makes a file hold this content.
   *
   * @throws OutputNotWritableError; the file is then as it was
   */
  async write({ path, content }: RenderedFile): Promise<WrittenFile> {
    const bytes = Buffer.from(content, 'utf8');
    const target = join(this.root, path);
    const file = { path, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    if (await holds(target, bytes)) return { ...file, written: false };
    const part = join(this.root, unfinished, newName());
    try {
      await this.#makeFolder(dirname(target));
      await writeDurably(part, bytes);
      await rename(part, target);
    } catch (cause) {
      await rm(part, { force: true }).catch(() => {});
      throw new OutputNotWritableError(target, cause);
    }
    this.#changedFolders.add(dirname(target));
    return { ...file, written: true };
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#madeFolders.has(folder)) return;
    await mkdir(folder, { recursive: true });
    this.#madeFolders.add(folder);
  }

  /**
   * Removes a file, if it is there.
   *
   * @returns whether it was
   * @throws OutputNotWritableError
   */
  async remove(path: string): Promise<boolean> {
    const target = join(this.root, path);
    try {
      await rm(target);
      return true;
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
      throw new OutputNotWritableError(target, cause);
    }
  }

  /** Waits until all renames so far would survive a power cut: to be called before they are recorded as done. */
  async settle(): Promise<void> {
    for (const folder of this.#changedFolders) {
      this.#changedFolders.delete(folder);
      const handle = await open(folder, 'r').catch(() => null);
      // Not every file system lets a folder be synced; those that don't need no help or can't be helped.
      await handle?.sync().catch(() => {});
      await handle?.close();
    }
  }
}

/** Asked on this thread: of a first publish no file is there, and another thread's answer costs more than the question. */
async function holds(path: string, bytes: Buffer): Promise<boolean> {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.size !== bytes.length) return false;
    return (await readFile(path)).equals(bytes);
  } catch {
    return false;
  }
}

/** Plain descriptors: tens of thousands of files are written at times, and a FileHandle costs more than the writing. */
async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await openFile(path, 'wx');
  try {
    for (let at = 0; at < bytes.length; ) {
      at += (await writeBytes(file, bytes, at, bytes.length - at, at)).bytesWritten;
    }
    await syncFile(file);
  } finally {
    await closeFile(file);
  }
}

function newName(): string {
  return `.${randomBytes(8).toString('hex')}.part`;
}
