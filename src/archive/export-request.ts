import type { ArchiveSpan } from '../store/archived.js';
import type { Database } from '../store/database.js';

/** What is to be exported, and what the archive calls itself. */
export interface ExportRequest {
  database: Database;
  span: ArchiveSpan;
  /** `YYYY-MM`; null for everything. */
  month: string | null;
  /**
   * A copy for the archive's own keeping, with the raw answers that hold what is withheld from readers. Access copies
   * leave them out, and say so.
   */
  complete: boolean;
  names: ArchiveNames;
  /** Called as releases, then answers, are written. */
  onProgress?: ((progress: { done: number }) => void) | undefined;
}

/** How things are called outside the archive. */
export interface ArchiveNames {
  /** Who makes it. */
  organisation: string;
  /** `mailto:` address; null when there is none. */
  contact: string | null;
  /** Program and version. */
  software: string;
  /** Sent with requests. */
  userAgent: string;
  /** Permanent URI of a release. */
  uriOf(releaseId: string): string;
  /** Plain relative path of a release, slash-separated, without ending. */
  pathOf(releaseId: string): string;
  /** Address of the ninjs extension schema. */
  ninjsSchema: string;
}

/** What an export holds. */
export interface ExportSummary {
  path: string;
  releases: number;
  snapshots: number;
  /** Answers that were left out of the access copy. */
  withheld: number;
  bytes: number;
}
