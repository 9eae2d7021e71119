import { PressbudError } from '../../ports/pressbud-error.js';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where the file should be',
  ENAMETOOLONG: 'the path is too long',
  EXDEV: 'the folder lies on another disk than the rest of the output',
};

/** A file could not be put in the output folder. What stood there before still does. */
export class OutputNotWritableError extends PressbudError {
  readonly code = 'output-not-writable';

  /** @param path of the file or folder, as the system knows it */
  constructor(path: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const reason = reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
    super(`Cannot write ${path}: ${reason}`, { path, reason }, { cause });
  }
}
