import { PressbudError } from '../../ports/pressbud-error.js';

/** Why something is not verified at all. */
type UnreadableReason = 'not-there' | 'no-permission' | 'no-archive' | 'no-bag' | 'other-digests';

const messages: Readonly<Record<UnreadableReason, string>> = {
  'not-there': 'there is nothing there',
  'no-permission': 'no permission',
  'no-archive': 'it is no WACZ, and there is no .sha256 file beside it',
  'no-bag': 'the folder is no bag',
  'other-digests': 'the bag has no SHA-256 manifest, only others',
};

const ofSystem: Readonly<Record<string, UnreadableReason>> = {
  ENOENT: 'not-there',
  ENOTDIR: 'not-there',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};

/** What is to be verified is no archive that Pressbud knows, or cannot be read at all. */
export class ArchiveUnreadableError extends PressbudError {
  readonly code = 'archive-unreadable';

  /** @param problem why, or what the file system or the ZIP reader threw */
  constructor(path: string, problem: unknown) {
    const code = reasonOf(problem);
    const text = problem instanceof Error ? problem.message : String(problem);
    super(
      `Cannot verify ${path}: ${code === null ? text : messages[code]}`,
      { path, reason: code ?? text },
      { cause: problem },
    );
  }
}

function reasonOf(problem: unknown): UnreadableReason | null {
  if (problem instanceof Error) return ofSystem[(problem as NodeJS.ErrnoException).code ?? ''] ?? null;
  return Object.keys(messages).find((reason): reason is UnreadableReason => reason === problem) ?? null;
}
