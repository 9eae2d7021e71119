import { Feed } from 'feed';
import { parseXml, type XmlElement } from '../../present/xml.js';
import type { FeedModel } from './feed-model.js';

/** What the package `feed` makes of a feed, as data. Each format is finished by a module of its own. */
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
 * Lets the package `feed` write a feed in its three formats.
 * Dates are always given: its own default is the current time.
 *
 * @param feed cleaned (clean-feed.ts)
 */
export function draftFeeds(feed: FeedModel): DraftFeeds {
  const writer = fill(feed);
  return {
    rss: unguardedXml(parseXml(writer.rss2())),
    atom: unguardedXml(parseXml(writer.atom1())),
    json: unguardedJson(writer.json1()),
  };
}

/** The same in Atom alone: months are archived in no other format. */
export function draftAtom(feed: FeedModel): XmlElement {
  return unguardedXml(parseXml(fill(feed).atom1()));
}

function fill(feed: FeedModel): Feed {
  const writer = new Feed({
    id: feed.id,
    title: guarded(feed.title),
    description: guarded(feed.description),
    link: feed.homeUrl,
    language: feed.language,
    updated: feed.updatedAt,
    generator: 'Pressbud',
    docs: 'https://www.rssboard.org/rss-specification',
    ttl: 60,
    feedLinks: feed.urls,
    author: { name: guarded(feed.author.name), link: feed.author.url },
  });
  for (const entry of feed.entries) {
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
