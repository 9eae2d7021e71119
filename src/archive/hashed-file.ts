import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface FileDigest {
  /** 64 hex digits. */
  sha256: string;
  size: number;
}

/** A file that is written piece by piece and knows its digest at the end. */
export class HashedFile {
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');
  #size = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Makes the file, and its folder where that is missing. */
  static async create(path: string): Promise<HashedFile> {
    await mkdir(dirname(path), { recursive: true });
    return new HashedFile(await open(path, 'wx'));
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#size;
  }

  async write(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    this.#hash.update(bytes);
    this.#size += bytes.byteLength;
    await this.#handle.writeFile(bytes);
  }

  /** Forces everything to the disk. */
  async close(): Promise<FileDigest> {
    await this.#handle.sync();
    await this.#handle.close();
    return { sha256: this.#hash.digest('hex'), size: this.#size };
  }
}

/** Writes a whole file. */
export async function writeHashed(path: string, content: string | Uint8Array): Promise<FileDigest> {
  const file = await HashedFile.create(path);
  await file.write(content);
  return file.close();
}

/** The digest of a file as it is now, read piece by piece. */
export async function digestOf(path: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.byteLength;
  }
  return { sha256: hash.digest('hex'), size };
}
