import { cleanText, cleanUrl } from '../../present/clean-text.js';
import type { FeedEntry, FeedMedia, FeedModel } from './feed-model.js';

/** A feed without its entries. */
export type FeedHead = Omit<FeedModel, 'entries'>;

/** The head of a feed with every text cleaned for XML. */
export function cleanHead({ entries: _, ...head }: FeedModel): FeedHead {
  return {
    ...head,
    title: cleanText(head.title),
    description: cleanText(head.description),
    author: { name: cleanText(head.author.name), url: head.author.url },
    spellings: head.spellings.map(cleanText),
  };
}

/**
 * An entry with every text cleaned for XML and every address absolute. What has no usable address is left out,
 * and a summary that says nothing is none.
 */
export function cleanEntry(entry: FeedEntry): FeedEntry {
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
      type: optional(media.type),
      title: optional(media.title),
      credit: optional(media.credit),
      alt: optional(media.alt),
    },
  ];
}
