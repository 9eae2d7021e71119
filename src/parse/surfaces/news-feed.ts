import { createHash } from 'node:crypto';
import type { parseFeed } from 'feedsmith';
import { absoluteAddress } from '../body/addresses.js';
import { plainTextOf } from '../body/body.js';
import { BrokenFeedError } from '../errors/broken-feed-error.js';
import { feedReader } from '../libraries.js';
import type { PlatformRecord, RecordImage, RecordLink } from '../record.js';
import { textIn } from './loose-json.js';
import { EMPTY_RECORD, htmlOrPlain } from './record-parts.js';
import { rfc822 } from './rss.js';

export interface NewsFeed {
  /** How long the feed asks to be left alone, in minutes; null when it does not. */
  ttl: number | null;
  items: FeedItem[];
}

export interface FeedItem {
  /** What changes when the publisher touches the item. */
  touched: string | null;
  /** As far as the feed tells: the body is there when the feed carries whole texts. */
  record: PlatformRecord;
}

export interface NewsFeedOptions {
  /** The feed's own address. */
  url: string;
  /** Name in ids. */
  source: string;
  publisher: string;
  /** Of items that do not say, BCP 47. */
  language: string;
}

/** What an item of any kind of feed gives. */
interface Item {
  guid: string | undefined;
  title: string | undefined;
  link: string | undefined;
  publishedAt: string | null;
  touched: unknown;
  summary: string | undefined;
  content: string | undefined;
  categories: (string | undefined)[];
  enclosures: { url?: string | undefined; type?: string | undefined }[];
}

/**
 * Reads an RSS (0.9x to 2.0) or Atom feed of any newsroom.
 *
 * @throws BrokenFeedError when it is neither
 */
export function readNewsFeed(text: string, options: NewsFeedOptions): NewsFeed {
  const parsed = parsedFeed(text);
  if (parsed.format === 'atom') {
    const { entries = [], xml } = parsed.feed;
    const items = entries.map(
      (entry): Item => ({
        guid: entry.id,
        title: entry.title?.value,
        link: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])
          ?.href,
        publishedAt: instantOf(entry.published ?? entry.updated),
        touched: entry.updated,
        summary: entry.summary?.value,
        content: entry.content?.value,
        categories: entry.categories?.map(({ label, term }) => label ?? term) ?? [],
        enclosures: (entry.links ?? []).flatMap(({ rel, href, type }) =>
          rel === 'enclosure' ? [{ url: href, type }] : [],
        ),
      }),
    );
    return { ttl: null, items: items.flatMap((item) => feedItem(item, xml?.lang, options)) };
  }
  if (parsed.format === 'rss') {
    const { items = [], language, ttl } = parsed.feed;
    return { ttl: ttl ?? null, items: items.flatMap((item) => feedItem(rssItem(item), language, options)) };
  }
  throw new BrokenFeedError(parsed.format);
}

function parsedFeed(text: string): ReturnType<typeof parseFeed> {
  try {
    return feedReader().parseFeed(text);
  } catch {
    throw new BrokenFeedError(null);
  }
}

type RssFeed = Extract<ReturnType<typeof parseFeed>, { format: 'rss' }>['feed'];

function rssItem(item: NonNullable<RssFeed['items']>[number]): Item {
  return {
    guid: item.guid?.value,
    title: item.title,
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    publishedAt: instantOf(item.pubDate ?? item.dc?.dates?.[0]),
    touched: item.atom?.updated,
    summary: item.description,
    content: item.content?.encoded,
    categories: item.categories?.map((category) => category.name) ?? [],
    enclosures: item.enclosures ?? [],
  };
}

/** None for an item that has nothing to know it by, or no title. */
function feedItem(item: Item, feedLanguage: string | undefined, options: NewsFeedOptions): FeedItem[] {
  const url = absoluteAddress(item.link ?? '', options.url);
  const identity = item.guid ?? url;
  const title = plainTextOf(htmlOrPlain(item.title) ?? { form: 'plain', value: '' }).trim();
  if (!identity || title === '') return [];
  const { images, documents } = attached(item.enclosures, options.url);
  const record: PlatformRecord = {
    ...EMPTY_RECORD,
    source: options.source,
    id: numberOf(identity),
    language: feedLanguage ?? options.language,
    url,
    publisher: { id: null, name: options.publisher },
    title,
    publishedAt: item.publishedAt,
    lead: htmlOrPlain(item.summary),
    body: htmlOrPlain(item.content),
    keywords: item.categories.filter((category) => category !== undefined),
    images,
    documents,
    inputs: ['feed'],
  };
  return [{ touched: textIn(item.touched), record }];
}

/** A feed's identities are texts; ours are numbers. 48 bits of a hash: among a hundred thousand items two share one with a chance of 1 in 50 000. */
function numberOf(identity: string): number {
  return createHash('sha256').update(identity).digest().readUIntBE(0, 6);
}

function attached(
  enclosures: Item['enclosures'],
  base: string,
): { images: RecordImage[]; documents: RecordLink[] } {
  const found = enclosures.flatMap(({ url, type = '' }) => {
    const address = absoluteAddress(url ?? '', base);
    return address === null ? [] : [{ url: address, isImage: type.startsWith('image/') }];
  });
  return {
    images: found.filter(({ isImage }) => isImage).map(({ url }) => ({ url, caption: null, alt: null })),
    documents: found.filter(({ isImage }) => !isImage).map(({ url }) => ({ url, title: null })),
  };
}

/** RFC 822 as in RSS, or RFC 3339 as in Atom; null for anything else. */
function instantOf(date: unknown): string | null {
  const text = textIn(date)?.trim() ?? '';
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text)) return rfc822(text);
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
