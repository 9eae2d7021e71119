import { absoluteAddress } from '../body/addresses.js';
import { BrokenFeedError } from '../errors/broken-feed-error.js';
import { cheerio } from '../libraries.js';
import type { PlatformRecord } from '../record.js';
import { platformOf, pressRoomNumber, releaseAddressOf } from './platforms.js';
import { EMPTY_RECORD, htmlOrPlain, isSecondary } from './record-parts.js';

/**
 * Reads an RSS 2.0 feed of a press room: one record per item, with title, lead and time only,
 * so it tells that something is new, not what it says.
 *
 * @throws BrokenFeedError when the XML is no RSS feed
 */
export function readRss(text: string): PlatformRecord[] {
  const $ = cheerio().load(text, { xml: true });
  const channel = $('rss > channel').first();
  if (channel.length === 0)
    throw new BrokenFeedError($.root().children().first().prop('tagName')?.toLowerCase() ?? null);
  const publisher = publisherOf(channel.children('title').text(), channel.children('link').text());
  const channelLanguage = channel.children('language').text().trim() || null;
  return channel
    .children('item')
    .toArray()
    .flatMap((node): PlatformRecord[] => {
      const item = $(node);
      const field = (name: string): string => item.children(name).first().text().trim();
      const url = absoluteAddress(field('link'), null) ?? absoluteAddress(field('guid'), null);
      const title = field('title');
      if (title === '') return [];
      const platform = platformOf(url);
      const address = url === null ? null : releaseAddressOf(url);
      const language = address?.language ?? channelLanguage;
      const image = absoluteAddress(item.children('enclosure[type^="image/"]').attr('url') ?? '', null);
      return [
        {
          ...EMPTY_RECORD,
          source: platform && address ? platform.name : 'rss',
          id: platform && address ? address.number : null,
          language,
          secondary: platform !== null && isSecondary(language, platform),
          url,
          publisher: { ...publisher, id: address?.publisher ?? publisher.id },
          title,
          publishedAt: rfc822(field('pubDate')),
          lead: htmlOrPlain(field('description')),
          images: image === null ? [] : [{ url: image, caption: null, alt: null }],
          inputs: ['rss'],
        },
      ];
    });
}

/** The channel is called "<publisher> - senaste pressmeddelandena", or the like in another language. */
function publisherOf(title: string, link: string): { id: number | null; name: string } {
  const dash = title.lastIndexOf(' - ');
  return {
    id: pressRoomNumber(link),
    name: (dash > 0 ? title.slice(0, dash) : title).trim(),
  };
}

/** An RFC 822 date as RFC 3339; null when it is none, or names no zone and so no instant. */
export function rfc822(date: string): string | null {
  const instant = /(?:[A-Z]{1,5}|[+-]\d{4})$/.test(date) ? new Date(date) : null;
  return instant === null || Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
