/**
 * What was published where. A "publication" is one output folder; everything in these tables can be thrown away:
 * a full publish makes it anew from the releases.
 */
export interface PublicationTables {
  publications: PublicationTable;
  published_releases: PublishedReleaseTable;
  publication_members: PublicationMemberTable;
  publication_targets: PublicationTargetTable;
  publication_periods: PublicationPeriodTable;
  publication_spellings: PublicationSpellingTable;
  published_files: PublishedFileTable;
  hub_pings: HubPingTable;
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
  /** Its month in Stockholm, `YYYY-MM`, where the target counts its members by month. */
  period: string | null;
  /** What the target's files say of the release, where they are put together from such pieces. */
  extract: string | null;
}

/** The months of a target: how many members each has. */
interface PublicationPeriodTable {
  publication: string;
  target: string;
  period: string;
  members: number;
  /** Changes of the month, or of a month beside it, since its archive was written; 0 when it is up to date. */
  changes: number;
}

/** How releases spell what a target is about (a recipient, a topic). */
interface PublicationSpellingTable {
  publication: string;
  target: string;
  spelling: string;
  release_id: string;
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

/** Feeds whose new bytes a WebSub hub has not been told of yet. */
interface HubPingTable {
  /** Absolute address of the feed. */
  topic: string;
  noted_at: string;
  attempts: number;
  due_at: string;
}
