import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file below a folder with its contents and the time it was last written, by path. */
export function treeOf(folder: string): Map<string, { contents: string; writtenAt: number }> {
  const files = new Map<string, { contents: string; writtenAt: number }>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path), {
      contents: readFileSync(path, 'base64'),
      writtenAt: statSync(path).mtimeMs,
    });
  }
  return files;
}
