import { readFileSync } from 'node:fs';

/** The problem of a file that does not exist. */
export const MISSING = 'is not there';

/**
 * The text of a file, without the byte order mark that some editors put before it.
 *
 * @param unreadable the error to throw, or null where a file that is missing is as good as an empty one
 */
export function fileText(
  path: string,
  unreadable: (problem: string, cause: unknown) => Error | null,
): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const error = unreadable(code === 'ENOENT' ? MISSING : `can't be read (${message})`, cause);
    if (error === null) return '';
    throw error;
  }
}
