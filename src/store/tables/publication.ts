/**
 * What was published where. A "publication" is one output folder; everything in these tables can be thrown away:
 * a full publish makes it anew from the releases.
 */
export interface PublicationTables {
  publications: PublicationTable;
  published_releases: PublishedReleaseTable;
  publication_members: PublicationMemberTable;
  publication_targets: PublicationTargetTable;
  published_files: PublishedFileTable;
}

interface PublicationTable {
  id: string;
  /** Absolute path of the output folder. */
  output: string;
  /** What was the same for all files: site settings and the version of the publisher. Another one means: all anew. */
  fingerprint: string;
  /** Releases that changed before this instant are published. Null: none is known to be. */
  published_until: string | null;
}

interface PublishedReleaseTable {
  publication: string;
  release_id: string;
  /** The revision the files show; 0 when they have to be written again whatever they show. */
  revision: number;
}

/** Which releases a target (a feed, a month, …) is made of. */
interface PublicationMemberTable {
  publication: string;
  target: string;
  release_id: string;
  /** published_at of the release: targets list the newest first. */
  published_at: string;
}

interface PublicationTargetTable {
  publication: string;
  target: string;
  /** Changes of its members since its files were written; 0 when they are up to date. */
  changes: number;
}

/** Files that Pressbud wrote: the only ones it ever removes. */
interface PublishedFileTable {
  publication: string;
  /** Slash-separated, relative to the output folder. */
  path: string;
  /** `release:<id>` or `target:<name>`; null once nothing needs the file any more. */
  owner: string | null;
  sha256: string;
  size: number;
}
