import { stockholmIso } from '../../swedish/stockholm.js';
import type { FeedHead } from './clean-feed.js';
import type { FeedEntry } from './feed-model.js';
import type { DraftFeeds } from './feed-package.js';

/**
 * Brings the JSON Feed that `feed` drafted (version 1) up to 1.1: `authors` instead of `author`, languages, plain text
 * beside the HTML, the source as `external_url`, attachments where the type is known (1.1 demands one), dates with
 * Stockholm's offset, and a pointer to the release document under `_pressbud`.
 */
export function finishJsonFeed(
  draft: DraftFeeds['json'],
  feed: FeedHead,
  items: readonly Record<string, unknown>[],
): Record<string, unknown> {
  const { version: _, author: __, items: ___, ...head } = draft;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    ...head,
    language: feed.language,
    authors: [feed.author],
    ...(feed.hub === null ? {} : { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    ...(feed.spellings.length === 0 ? {} : { _pressbud: { spellings: feed.spellings } }),
    items,
  };
}

/** Finishes an item that `feed` drafted. */
export function finishJsonItem(
  draft: Readonly<Record<string, unknown>>,
  entry: FeedEntry,
): Record<string, unknown> {
  const { author: _, ...drafted } = draft;
  const media = entry.withdrawn ? [] : entry.media;
  const attachments = media.flatMap(({ url, type, size, title }) =>
    type === null
      ? []
      : [
          {
            url,
            mime_type: type,
            ...(title === null ? {} : { title }),
            ...(size === null ? {} : { size_in_bytes: size }),
          },
        ],
  );
  const image = media.find(({ medium }) => medium === 'image')?.url;
  return {
    ...drafted,
    // An empty title is left out by `feed`, and readers would put the beginning of the text there.
    title: entry.title,
    ...(entry.summary === null ? {} : { summary: entry.summary }),
    content_text: entry.text,
    ...(entry.sourceUrl === null ? {} : { external_url: entry.sourceUrl }),
    ...(image === undefined ? {} : { image }),
    date_published: stockholmIso(entry.publishedAt),
    date_modified: stockholmIso(entry.updatedAt),
    authors: [{ name: entry.author }],
    tags: entry.categories,
    language: entry.language,
    ...(attachments.length > 0 ? { attachments } : {}),
    _pressbud: { document: entry.documentUrl, withdrawn: entry.withdrawn },
  };
}
