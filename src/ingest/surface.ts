import type { HttpAnswer, HttpClient } from '../fetch/http-client.js';
import type { PlatformRecord } from '../parse/record.js';
import type { Release } from '../release/document.js';

/** api: JSON v2 · site: the site's own JSON · page: a release's page · rss: the platform's feed. */
export type ViaTtSurfaceName = 'api' | 'site' | 'page' | 'rss';

/** feed: any feed · article: a page it leads to. */
export type SurfaceName = ViaTtSurfaceName | 'feed' | 'article';

/** An answer and the reader it is for. */
export interface SurfaceAnswer extends HttpAnswer {
  surface: SurfaceName;
}

/** One way to walk a newsroom's press room. */
export interface Surface {
  name: SurfaceName;
  /** The address its list is asked for at: the one validators belong to. */
  listAddress: string;
  /**
   * The pages of the list, the newest releases first.
   *
   * @param asking.validators make the first request conditional; the only page is then one that says "not modified"
   * @throws what fetching throws, and the errors of this room (errors/)
   */
  pages(asking: Asking): AsyncGenerator<ListPage, void, undefined>;
}

export interface Asking {
  http: HttpClient;
  validators?: { etag: string | null; lastModified: string | null } | undefined;
  /** The page to begin with, as an earlier walk's `next` gave it; absent for the first. */
  from?: number | undefined;
  signal?: AbortSignal | undefined;
}

export interface ListPage {
  answer: SurfaceAnswer;
  /** How many rows it has, whoever's they are. */
  rows: number;
  /** The newsroom's own; rows of other publishers are left out. */
  listed: ListedRelease[];
  /** How many releases the press room has, as far as the list tells. */
  total: number | null;
  /** Number of the page that comes next; null on the last, and where pages have no numbers. */
  next: number | null;
  /** How long the feed asks to be left alone, in minutes. */
  feedTtl?: number | null;
}

/** An entry of the list. Either it holds the release, or it only names one that has to be fetched. */
export interface ListedRelease {
  /** Id of the release document; null when the entry has no number. */
  id: string | null;
  title: string;
  url: string | null;
  /** Of an entry that only names a release: what changes when the release does; null when the entry tells nothing. */
  hint: string | null;
  /** Gives the release as the entry itself has it; null when it is not in it. Throws PressbudError when it is none. */
  record: (() => PlatformRecord) | null;
  /** Fetches it from where it stands by itself; null when that is not known. */
  fetch: (() => Promise<ReadRelease>) | null;
}

/** What is known of where releases are: the ways to its list, and how to ask for one that no list names. */
export interface Source {
  /** Each the fallback of the one before. */
  surfaces: readonly Surface[];
  /**
   * Asks for one release where it stands.
   *
   * @returns the release; or the answer, when it only tells that it is there, or that it is gone (404, 410)
   * @throws PressbudError for any other answer, and for none
   */
  fetchUnlisted(asking: Asking, release: { id: string; url: string }): Promise<Unlisted>;
}

/** What became of a release that no list names. */
type Unlisted = ReadRelease | { present: SurfaceAnswer } | { gone: SurfaceAnswer };

/** A release document and the answer it was made from. */
export interface ReadRelease {
  document: Release;
  answer: SurfaceAnswer;
  /** The list it was named in, when that is behind the document too. */
  listAnswer?: SurfaceAnswer | undefined;
}
