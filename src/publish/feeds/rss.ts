import { childOf, element, elementsOf, type XmlElement } from '../../present/xml.js';
import type { FeedHead } from './clean-feed.js';
import type { FeedEntry, FeedMedia } from './feed-model.js';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * Finishes the RSS 2.0 that `feed` drafted: all namespaces, the language of each item, names as `dc:creator`
 * (`author` would have to be an e-mail address), the source and the document as links, images as Media RSS.
 *
 * @param items written
 */
export function finishRss(draft: XmlElement, feed: FeedHead, items: readonly string[]): XmlElement {
  const channel = childOf(draft, 'channel') ?? element('channel');
  const head = element(
    'channel',
    {},
    ...elementsOf(channel),
    element('dc:creator', {}, feed.author.name),
    ...(feed.hub === null ? [] : [element('atom:link', { rel: 'hub', href: feed.hub })]),
  );
  return element(
    'rss',
    { version: '2.0', ...namespaces, 'xml:lang': feed.language },
    { ...head, written: items },
  );
}

/** Finishes an item that `feed` drafted. */
export function finishRssItem(draft: XmlElement, entry: FeedEntry): XmlElement {
  const corrected = entry.updatedAt.getTime() !== entry.publishedAt.getTime();
  const media = entry.withdrawn ? [] : entry.media;
  return element(
    'item',
    { 'xml:lang': entry.language },
    ...elementsOf(draft),
    ...enclosure(media),
    element('dc:creator', {}, entry.author),
    element('dc:language', {}, entry.language),
    ...(corrected ? [element('atom:updated', {}, entry.updatedAt.toISOString())] : []),
    ...(entry.sourceUrl === null
      ? []
      : [element('atom:link', { rel: 'via', type: 'text/html', href: entry.sourceUrl })]),
    element('atom:link', { rel: 'related', type: 'application/json', href: entry.documentUrl }),
    ...media.map(mediaContent),
  );
}

/**
 * RSS 2.0 demands a length in bytes and a type of an enclosure, and the Best Practices Profile allows one: the first file
 * of which both are known. A guessed length is worse than none, so the others are Media RSS alone.
 */
function enclosure(media: readonly FeedMedia[]): XmlElement[] {
  const known = media.find(({ size, type }) => size !== null && type !== null);
  return known
    ? [element('enclosure', { url: known.url, length: String(known.size), type: known.type })]
    : [];
}

/** Media RSS 1.5.1 §3; the size where it is known. */
function mediaContent({ url, type, size, medium, title, credit, alt }: FeedMedia): XmlElement {
  return element(
    'media:content',
    { url, fileSize: size === null ? null : String(size), type, medium },
    ...(title === null ? [] : [element('media:title', { type: 'plain' }, title)]),
    ...(alt === null ? [] : [element('media:description', { type: 'plain' }, alt)]),
    ...(credit === null ? [] : [element('media:credit', {}, credit)]),
  );
}
