import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { type Encoding, encode } from './encoding.js';

export interface ServedFile {
  bytes: Uint8Array;
  /** Strong, and its own for each encoding: gzip and identity are different bytes (RFC 9110 §8.8.3.3). */
  etag: string;
  lastModified: Date;
}

interface Kept extends ServedFile {
  mtimeMs: number;
  size: number;
}

/**
 * Reads published files, keeping recently served bytes (with their compressed forms) in memory up to a limit.
 * A file that was rewritten is noticed by its time and size, which publishing changes only when the bytes differ.
 */
export class FileStore {
  readonly #root: string;
  readonly #limit: number;
  readonly #kept = new Map<string, Kept>();
  #bytesKept = 0;

  /** @param limit bytes to keep in memory */
  constructor(root: string, limit = 32 * 1024 * 1024) {
    this.#root = root;
    this.#limit = limit;
  }

  /** @param path slash-separated, relative to the root */
  async has(path: string): Promise<boolean> {
    const full = this.#inside(path);
    return full !== null && (await stat(full).catch(() => null))?.isFile() === true;
  }

  /**
   * @param path slash-separated, relative to the root
   * @returns null when there is no such file, or it would lie outside the root
   */
  async read(path: string, encoding: Encoding): Promise<ServedFile | null> {
    const full = this.#inside(path);
    if (!full) return null;
    const about = await stat(full).catch(() => null);
    if (!about?.isFile()) return null;
    const key = `${encoding} ${full}`;
    const kept = this.#kept.get(key);
    if (kept && kept.mtimeMs === about.mtimeMs && kept.size === about.size) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const raw = await readFile(full).catch(() => null);
    if (!raw) return null;
    const hash = createHash('sha256').update(raw).digest('base64url').slice(0, 27);
    const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
    const file = {
      bytes: await encode(raw, encoding),
      etag,
      lastModified: about.mtime,
      mtimeMs: about.mtimeMs,
      size: about.size,
    };
    this.#keep(key, file);
    return file;
  }

  #inside(path: string): string | null {
    if (path.includes('\0')) return null;
    const full = normalize(join(this.#root, path));
    const root = normalize(this.#root);
    return full === root || full.startsWith(root.endsWith(sep) ? root : root + sep) ? full : null;
  }

  #keep(key: string, file: Kept): void {
    const old = this.#kept.get(key);
    if (old) {
      this.#bytesKept -= old.bytes.length;
      this.#kept.delete(key);
    }
    if (file.bytes.length > this.#limit / 8) return;
    this.#kept.set(key, file);
    this.#bytesKept += file.bytes.length;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytesKept <= this.#limit) return;
      this.#kept.delete(oldest);
      this.#bytesKept -= bytes.length;
    }
  }
}
