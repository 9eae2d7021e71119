import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../store/make-folder.js';
import { SecretKeyError } from './secret-key-error.js';

/**
 * The key that signs links in mails. Without the setting SECRET_KEY one is made on the first start and kept in the data
 * folder (readable by its owner only): a new key would make every unsubscribe link ever sent invalid.
 *
 * @param given value of SECRET_KEY, if set
 * @throws SecretKeyError when the key can be neither read nor written
 */
export function secretKey(given: string | undefined, dataDir: string): string {
  if (given !== undefined) return given;
  const path = join(dataDir, 'secret.key');
  try {
    makeFolder(dataDir);
    if (!existsSync(path)) makeKey(path);
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new SecretKeyError(path, { cause });
  }
}

/** A link appears whole or not at all, and only one of two first starts can make it; the other reads the winner's key. */
function makeKey(path: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  } finally {
    rmSync(draft);
  }
}
