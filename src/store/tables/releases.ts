import type { Release, ReleaseKind } from '../../release/document.js';

/**
 * What the press rooms gave and what was read from it. On both databases instants are TEXT in UTC with milliseconds
 * ("2025-12-05T06:40:00.000Z", so they sort), JSON is TEXT, and truth is the integer 0 or 1.
 */
export interface ReleaseTables {
  newsrooms: NewsroomTable;
  validators: ValidatorTable;
  blobs: BlobTable;
  snapshots: SnapshotTable;
  releases: ReleaseTable;
  revisions: RevisionTable;
  release_snapshots: ReleaseSnapshotTable;
  alarms: AlarmTable;
}

/** How the polling of a newsroom goes. The newsroom itself (address, language, …) is a setting. */
export interface NewsroomTable {
  name: string;
  last_poll_at: string | null;
  /** The last poll that could read the press room's list. */
  last_success_at: string | null;
  /** The surface that answered then: api, site, page, rss. */
  surface: string | null;
  /** How many releases the press room listed then. */
  listed: number | null;
  /** When the list was last followed to its end or to known ground; null while a walk is under way or was cut off. */
  walked_at: string | null;
  next_poll_at: string | null;
  next_poll_reason: string | null;
  /** Failed polls in a row. */
  failures: number;
  last_error_code: string | null;
  last_error_message: string | null;
  /** JSON of its context and its cause. */
  last_error_facts: string | null;
  /** When the list was last followed back a week, and a month, to look at what is known once more. */
  week_checked_at: string | null;
  month_checked_at: string | null;
  /** Where a walk through the whole press room goes on: the surface, and its page to ask for next. */
  walk_surface: string | null;
  walk_page: number | null;
  /** JSON of how much the newsroom's releases usually hold. */
  habit: string | null;
}

/** What to send with the next conditional request to an address (RFC 9110 §13.1), kept as a pair. */
interface ValidatorTable {
  newsroom: string;
  url: string;
  etag: string | null;
  last_modified: string | null;
  received_at: string;
}

/** Bytes, once per content. */
interface BlobTable {
  /** 64 hex digits. */
  sha256: string;
  size: number;
  bytes: Uint8Array;
}

/** An answer as it came. */
export interface SnapshotTable {
  /** sha256 over newsroom, address, status and content: the same answer twice is one snapshot. */
  id: string;
  newsroom: string;
  /** Which reader it is for: api, site, page, rss. */
  surface: string;
  url: string;
  status: number;
  /** JSON object, names in lower case. */
  headers: string;
  sha256: string;
  fetched_at: string;
}

export interface ReleaseTable {
  id: string;
  newsroom: string;
  /** Number of the current revision. */
  revision: number;
  kind: ReleaseKind;
  status: Release['status'];
  content_hash: string;
  /** Which parser read it: another one's hash differs although the source says the same. */
  parser_version: string;
  /** When the publisher dates it; when it gives no date, when it was first seen. Releases are listed in this order. */
  published_at: string;
  first_seen_at: string;
  changed_at: string;
  visible_at: string;
}

export type RevisionChange = 'first' | 'edit' | 'correction' | 'withdrawal' | 'return';

export interface RevisionTable {
  release_id: string;
  /** 1, 2, 3, … without gaps. */
  number: number;
  change: RevisionChange;
  /** JSON array of FieldDifference (differences.ts) against the revision before. */
  differences: string;
  /** JSON of the release document. */
  document: string;
  content_hash: string;
  stored_at: string;
  /** Of `document`, 64 hex digits; null in rows that an older Pressbud wrote, until the next fixity check. */
  document_sha256: string | null;
}

/** The answers a revision was made from. */
interface ReleaseSnapshotTable {
  release_id: string;
  revision: number;
  snapshot_id: string;
}

/** Something a person should look at. One row for as long as it lasts, however often it is noticed. */
interface AlarmTable {
  newsroom: string;
  code: string;
  first_at: string;
  last_at: string;
  occurrences: number;
  message: string;
  /** JSON object of facts. */
  context: string;
  snapshot_id: string | null;
  resolved_at: string | null;
}
