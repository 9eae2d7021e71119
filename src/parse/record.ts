/**
 * One release as a platform gave it, whatever the surface: the readers in surfaces/ all produce this,
 * and parse.ts makes the release document of it. Words are as the source wrote them (entities decoded, nothing cleaned);
 * what a surface does not carry is null or [].
 */
export interface PlatformRecord {
  /** Name of the source in ids and `source.name`: via-tt, document, rss, … */
  source: string;
  /** The platform's number; null for a local document. */
  id: number | null;
  /** Language of this version as the source says, BCP 47; null when it does not say. */
  language: string | null;
  /** True for a version in another language than the newsroom's own: its id gets the language appended. */
  secondary: boolean;
  /** Absolute. */
  url: string | null;
  publisher: { id: number | null; name: string } | null;
  kindLabel: string | null;
  title: string;
  /** RFC 3339 with any offset. */
  publishedAt: string | null;
  updatedAt: string | null;
  lead: RecordText | null;
  body: RecordText | null;
  contacts: RecordContact[];
  /** A contact text that stands beside the cards ("contacts.text"). */
  contactText: RecordText | null;
  keywords: string[];
  images: RecordImage[];
  documents: RecordLink[];
  links: RecordLink[];
  boilerplate: { heading: string | null; text: RecordText }[];
  /** Other language versions; `secondary` as above, for each of them. */
  translations: {
    language: string;
    secondary: boolean;
    id: number | null;
    title: string;
    url: string | null;
  }[];
  /** Other releases the page lists: discovery only, never content. */
  latest: {
    id: number | null;
    title: string;
    publishedAt: string | null;
    kindLabel: string | null;
    url: string | null;
  }[];
  /** Surfaces it was read from, in the order they were merged: api, site, page, rss, document. */
  inputs: string[];
}

/** `archived` is plain text whose lone "-" lines are bullets and whose line ends are paragraph ends. */
export interface RecordText {
  form: 'html' | 'markdown' | 'archived' | 'plain';
  value: string;
}

export interface RecordContact {
  name: string;
  title: string | null;
  organisation: string | null;
  /** As written; not yet E.164. */
  phones: string[];
  emails: string[];
  note: string | null;
}

export interface RecordImage {
  url: string;
  caption: string | null;
  alt: string | null;
}

export interface RecordLink {
  url: string;
  title: string | null;
}
