import { Feed } from 'feed';
import { childOf, elementsOf, parseXml, type XmlElement } from '../../present/xml.js';
import type { FeedHead } from './clean-feed.js';
import type { FeedEntry } from './feed-model.js';

/** What the package `feed` makes of the head of a feed, as data. Each format is finished by a module of its own. */
export interface DraftFeeds {
  rss: XmlElement;
  atom: XmlElement;
  json: Readonly<Record<string, unknown>>;
}

/**
 * U+0001 is no character of XML, so no cleaned text holds it. Put behind each character that `feed` 6 or its
 * serializer may take for markup, it keeps apart what they would read together: `]]>` (only the first one is escaped),
 * `&amp;` (taken for an escaped `&`). It is taken out again when their output has been read.
 */
const GUARD = '\u0001';

function guarded(text: string): string {
  return text.replace(/[&<\]]/g, `$&${GUARD}`);
}

/**
 * Lets the package `feed` write the head of a feed in its three formats.
 * Dates are always given: its own default is the current time.
 *
 * @param head cleaned (clean-feed.ts)
 */
export function draftHead(head: FeedHead): DraftFeeds {
  const writer = new Feed({
    id: head.id,
    title: guarded(head.title),
    description: guarded(head.description),
    link: head.homeUrl,
    language: head.language,
    updated: head.updatedAt,
    generator: 'Pressbud',
    docs: 'https://www.rssboard.org/rss-specification',
    ttl: 60,
    feedLinks: head.urls,
    author: { name: guarded(head.author.name), link: head.author.url },
  });
  return {
    rss: unguardedXml(parseXml(writer.rss2())),
    atom: unguardedXml(parseXml(writer.atom1())),
    json: unguardedJson(writer.json1()),
  };
}

/** The RSS `item` of each entry. @param entries cleaned (clean-feed.ts) */
export function draftRssItems(entries: readonly FeedEntry[]): XmlElement[] {
  if (entries.length === 0) return [];
  const channel = childOf(unguardedXml(parseXml(feedOf(entries).rss2())), 'channel');
  return channel ? elementsOf(channel).filter(({ name }) => name === 'item') : [];
}

/** The Atom `entry` of each entry. @param entries cleaned (clean-feed.ts) */
export function draftAtomEntries(entries: readonly FeedEntry[]): XmlElement[] {
  if (entries.length === 0) return [];
  const feed = unguardedXml(parseXml(feedOf(entries).atom1()));
  return elementsOf(feed).filter(({ name }) => name === 'entry');
}

/** The JSON Feed item of each entry. @param entries cleaned (clean-feed.ts) */
export function draftJsonItems(entries: readonly FeedEntry[]): Readonly<Record<string, unknown>>[] {
  if (entries.length === 0) return [];
  const { items } = unguardedJson(feedOf(entries).json1());
  return Array.isArray(items) ? (items as Readonly<Record<string, unknown>>[]) : [];
}

/** A feed that is there for its entries: of its head nothing is used. */
function feedOf(entries: readonly FeedEntry[]): Feed {
  const writer = new Feed({ id: 'entries', title: 'entries', updated: new Date(0) });
  for (const entry of entries) {
    const html = guarded(entry.html);
    writer.addItem({
      id: entry.id,
      guid: entry.id,
      title: guarded(entry.title),
      link: entry.url,
      date: entry.updatedAt,
      published: entry.publishedAt,
      // Without a summary the full text is the description, and there is no content:encoded.
      ...(entry.summary === null
        ? { description: html }
        : { description: guarded(entry.summary), content: html }),
      category: entry.categories.map((name) => ({ name: guarded(name), term: guarded(name) })),
    });
  }
  return writer;
}

function unguardedXml(element: XmlElement): XmlElement {
  return {
    name: element.name,
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [name, value.replaceAll(GUARD, '')]),
    ),
    children: element.children.map((child) =>
      typeof child === 'string' ? child.replaceAll(GUARD, '') : unguardedXml(child),
    ),
  };
}

function unguardedJson(json: string): Record<string, unknown> {
  return JSON.parse(json, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(GUARD, '') : value,
  ) as Record<string, unknown>;
}
