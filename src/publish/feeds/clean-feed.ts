import { cleanText, cleanUrl } from '../../present/clean-text.js';
import type { FeedEntry, FeedMedia, FeedModel } from './feed-model.js';

/**
 * The feed with every text cleaned for XML and every address absolute. What has no usable address is left out,
 * and a summary that says nothing is none.
 */
export function cleanFeed(feed: FeedModel): FeedModel {
  return {
    ...feed,
    title: cleanText(feed.title),
    description: cleanText(feed.description),
    author: { name: cleanText(feed.author.name), url: feed.author.url },
    spellings: feed.spellings.map(cleanText),
    entries: feed.entries.map(cleanEntry),
  };
}

function cleanEntry(entry: FeedEntry): FeedEntry {
  return {
    ...entry,
    sourceUrl: entry.sourceUrl === null ? null : cleanUrl(entry.sourceUrl),
    title: cleanText(entry.title),
    summary: cleanText(entry.summary ?? '') || null,
    html: cleanText(entry.html),
    text: cleanText(entry.text),
    language: cleanText(entry.language),
    author: cleanText(entry.author),
    categories: entry.categories.map(cleanText),
    media: entry.media.flatMap(cleanMedia),
  };
}

function cleanMedia(media: FeedMedia): FeedMedia[] {
  const url = cleanUrl(media.url);
  if (url === null) return [];
  const optional = (text: string | null) => (text === null ? null : cleanText(text));
  return [
    {
      ...media,
      url,
      title: optional(media.title),
      credit: optional(media.credit),
      alt: optional(media.alt),
    },
  ];
}
