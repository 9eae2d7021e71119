/** A feed as data: what RSS, Atom and JSON Feed are all written from. */
export interface FeedModel {
  /** File name without ending. */
  name: string;
  /** Tag URI, permanent. */
  id: string;
  title: string;
  description: string;
  language: string;
  /** The page for people. */
  homeUrl: string;
  urls: { rss: string; atom: string; json: string };
  author: { name: string; url: string };
  /** The newest change of what the feed carries, never the time it was written: that would break caching. */
  updatedAt: Date;
  /** The newest first. */
  entries: readonly FeedEntry[];
  /** Absolute address of the closed month before the oldest one that is still open (RFC 5005 §4). */
  previousArchive: string | null;
  /** Set on the archive of a month. */
  archive: { url: string; next: string | null } | null;
  /** Address of a WebSub hub that tells subscribers of changes. */
  hub: string | null;
  /** How releases spell what the feed is about. */
  spellings: readonly string[];
}

export interface FeedEntry {
  /** Tag URI, permanent. */
  id: string;
  /** The release's page on this site. */
  url: string;
  /** Its page at the publisher. */
  sourceUrl: string | null;
  /** The release document. */
  documentUrl: string;
  /** Plain text. */
  title: string;
  /** Plain text. */
  summary: string | null;
  html: string;
  text: string;
  language: string;
  author: string;
  publishedAt: Date;
  updatedAt: Date;
  /** Plain text. */
  categories: string[];
  media: FeedMedia[];
  /** The publisher took it back: told as such, and in Atom as a tombstone (RFC 6721). */
  withdrawn: boolean;
}

export interface FeedMedia {
  url: string;
  /** MIME type: the one it was served with, or as far as the address tells it. */
  type: string | null;
  /** In bytes, where the file is kept. */
  size: number | null;
  medium: 'image' | 'document';
  title: string | null;
  credit: string | null;
  /** Text for those who do not see the image. */
  alt: string | null;
}
