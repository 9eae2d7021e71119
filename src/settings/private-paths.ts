import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { PrivatePathServedError } from './private-path-served-error.js';

/** A file or folder that must stay with the operator. */
export interface PrivatePath {
  /** The environment variable that says where it lies. */
  setting: string;
  path: string;
}

/**
 * Everything in the output folder is handed to whoever asks, so nothing private may lie in it: as it is written (a link
 * in the output folder is followed by the web server) and as links lead to it.
 *
 * @throws PrivatePathServedError for the first that does
 */
export function refuseServed(paths: readonly PrivatePath[], outputDir: string): void {
  for (const { setting, path } of paths) {
    if (inside(resolve(outputDir), resolve(path)) || inside(real(outputDir), real(path))) {
      throw new PrivatePathServedError(setting, resolve(path), resolve(outputDir));
    }
  }
}

/** The file of a SQLite database; null for one in memory and for PostgreSQL. */
export function databaseFile(url: string): string | null {
  const path = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : ':memory:';
  return path === ':memory:' ? null : path;
}

function inside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** With links followed as far as the path exists: folders are made on the first start. */
function real(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync.native(full);
  } catch {
    const parent = dirname(full);
    return parent === full ? full : join(real(parent), basename(full));
  }
}
