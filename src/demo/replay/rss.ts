import { escapeHtml } from '../../release/escape-html.js';
import { imagePath, pressRoomAddress, releaseAddress } from './addresses.js';
import type { PressRoom, SourceRelease } from './press-room.js';
import { languagesOf, publisherOf, versionOf } from './press-room.js';
import { leadOrBodyStrip } from './wording.js';

const imageTypes = { jpg: 'image/jpeg', JPG: 'image/jpeg', png: 'image/png' } as const;
const newest = 25;

/** The platform's RSS: the 25 newest of one publisher, each language an item, lead only. */
export function rssFeed(room: PressRoom, publisherId: number): string {
  const publisher = room.publishers.find((candidate) => candidate.id === publisherId);
  const name = escapeHtml(publisher?.name ?? 'Via TT');
  const items = room.releases
    .filter((release) => publisherOf(room, release).id === publisherId)
    .flatMap((release) => languagesOf(room, release).map((language) => rssItem(room, release, language)))
    .slice(0, newest);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
  <channel>
    <title>${name} - senaste pressmeddelandena</title>
    <link>${room.host}${publisher ? pressRoomAddress(publisher) : '/'}</link>
    <description>${name} - senaste pressmeddelandena</description>
${items.join('')}  </channel>
</rss>
`;
}

function rssItem(room: PressRoom, release: SourceRelease, language: string): string {
  const publisher = publisherOf(room, release);
  const version = versionOf(release, language);
  const link = escapeHtml(
    `${room.host}${releaseAddress(release, publisher, { slugLanguage: language, language })}`,
  );
  const [image] = version.images;
  const enclosure = image
    ? `\n      <enclosure url="${room.host}${imagePath(release, publisher, image)}" length="0" type="${imageTypes[image.extension]}"/>`
    : '';
  return `    <item>
      <title>${escapeHtml(version.title)}</title>
      <link>${link}</link>
      <description>${escapeHtml(version.lead ?? leadOrBodyStrip(version))}</description>
      <pubDate>${new Date(release.published).toUTCString()}</pubDate>
      <guid>${link}</guid>${enclosure}
    </item>
`;
}
