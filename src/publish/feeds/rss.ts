import { childOf, element, elementsOf, type XmlElement } from '../../present/xml.js';
import type { FeedEntry, FeedMedia, FeedModel } from './feed-model.js';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * Finishes the RSS 2.0 that `feed` drafted: all namespaces, the language of each item, names as `dc:creator`
 * (`author` would have to be an e-mail address), the source and the document as links, images as Media RSS.
 * There are no enclosures: RSS demands a length in bytes, and a guessed one is worse than none.
 */
export function finishRss(draft: XmlElement, feed: FeedModel): XmlElement {
  const channel = childOf(draft, 'channel') ?? element('channel');
  const items = elementsOf(channel).filter(({ name }) => name === 'item');
  const head = elementsOf(channel).filter(({ name }) => name !== 'item');
  return element(
    'rss',
    { version: '2.0', ...namespaces, 'xml:lang': feed.language },
    element(
      'channel',
      {},
      ...head,
      element('dc:creator', {}, feed.author.name),
      ...(feed.hub === null ? [] : [element('atom:link', { rel: 'hub', href: feed.hub })]),
      ...feed.entries.map((entry, index) => finishItem(items[index] ?? element('item'), entry)),
    ),
  );
}

function finishItem(draft: XmlElement, entry: FeedEntry): XmlElement {
  const corrected = entry.updatedAt.getTime() !== entry.publishedAt.getTime();
  return element(
    'item',
    { 'xml:lang': entry.language },
    ...elementsOf(draft),
    element('dc:creator', {}, entry.author),
    element('dc:language', {}, entry.language),
    ...(corrected ? [element('atom:updated', {}, entry.updatedAt.toISOString())] : []),
    ...(entry.sourceUrl === null
      ? []
      : [element('atom:link', { rel: 'via', type: 'text/html', href: entry.sourceUrl })]),
    element('atom:link', { rel: 'related', type: 'application/json', href: entry.documentUrl }),
    ...(entry.withdrawn ? [] : entry.media.map(mediaContent)),
  );
}

/** Media RSS 1.5.1 §3; the length and size are not known. */
function mediaContent({ url, type, medium, title, credit, alt }: FeedMedia): XmlElement {
  return element(
    'media:content',
    { url, type, medium },
    ...(title === null ? [] : [element('media:title', { type: 'plain' }, title)]),
    ...(alt === null ? [] : [element('media:description', { type: 'plain' }, alt)]),
    ...(credit === null ? [] : [element('media:credit', {}, credit)]),
  );
}
