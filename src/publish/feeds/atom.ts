import { childOf, element, elementsOf, textOf, type XmlElement } from '../../present/xml.js';
import type { FeedHead } from './clean-feed.js';
import type { FeedEntry } from './feed-model.js';

/**
 * Finishes the Atom 1.0 (RFC 4287) that `feed` drafted: languages, titles and summaries as plain text, typed links,
 * an author on every entry (readers do not inherit the feed's), categories with labels, and tombstones (RFC 6721)
 * for what was withdrawn.
 *
 * @param entries written, tombstones before the others
 */
export function finishAtom(draft: XmlElement, feed: FeedHead, entries: readonly string[]): XmlElement {
  const only = (name: string) => elementsOf(draft).filter((child) => child.name === name);
  const head = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
    ...only('id'),
    element('title', { type: 'text' }, feed.title),
    element('subtitle', { type: 'text' }, feed.description),
    ...only('updated'),
    element('generator', {}, textOf(childOf(draft, 'generator') ?? 'Pressbud')),
    author(feed.author.name, feed.author.url),
    ...historyLinks(feed),
    // A hub tells of new entries: an archive gets none.
    ...(feed.hub === null || feed.archive ? [] : [element('link', { rel: 'hub', href: feed.hub })]),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.homeUrl }),
  );
  return { ...head, written: entries };
}

/** RFC 5005 §4: the subscription document leads to the newest closed month, each month to its neighbours. */
function historyLinks({ urls, archive, previousArchive }: FeedHead): XmlElement[] {
  const type = 'application/atom+xml';
  const link = (rel: string, href: string | null) =>
    href === null ? [] : [element('link', { rel, type, href })];
  return [
    ...(archive
      ? [
          element('fh:archive', { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' }),
          ...link('self', archive.url),
          ...link('current', urls.atom),
          ...link('next-archive', archive.next),
        ]
      : link('self', urls.atom)),
    ...link('prev-archive', previousArchive),
  ];
}

/** Finishes an entry that `feed` drafted; of one that was withdrawn, a tombstone is left. */
export function finishAtomEntry(draft: XmlElement, entry: FeedEntry): XmlElement {
  if (entry.withdrawn) return tombstone(entry);
  const drafted = (name: string) => elementsOf(draft).filter((child) => child.name === name);
  const html = childOf(draft, entry.summary === null ? 'summary' : 'content');
  return element(
    'entry',
    { 'xml:lang': entry.language },
    ...drafted('id'),
    element('title', { type: 'text' }, entry.title),
    ...drafted('published'),
    ...drafted('updated'),
    author(entry.author, null),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: entry.language, href: entry.url }),
    ...(entry.sourceUrl === null
      ? []
      : [element('link', { rel: 'via', type: 'text/html', href: entry.sourceUrl })]),
    element('link', { rel: 'related', type: 'application/json', href: entry.documentUrl }),
    ...entry.media.map(({ url, type, size, title }) =>
      element('link', {
        rel: 'enclosure',
        type,
        length: size === null ? null : String(size),
        title,
        href: url,
      }),
    ),
    ...entry.categories.map((label) => element('category', { term: label, label })),
    ...(entry.summary === null ? [] : [element('summary', { type: 'text' }, entry.summary)]),
    element('content', { type: 'html' }, ...(html?.children ?? [])),
  );
}

function author(name: string, uri: string | null): XmlElement {
  return element('author', {}, element('name', {}, name), ...(uri === null ? [] : [element('uri', {}, uri)]));
}

/** RFC 6721 §3. */
function tombstone(entry: FeedEntry): XmlElement {
  return element(
    'at:deleted-entry',
    {
      'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
      ref: entry.id,
      when: entry.updatedAt.toISOString(),
      'xml:lang': entry.language,
    },
    element('at:comment', {}, entry.title),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
  );
}
