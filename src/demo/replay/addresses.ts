import type { SourceImage, SourcePublisher, SourceRelease } from './press-room.js';
import { versionOf } from './press-room.js';

/** Where things stand on the platform. Every address is relative to the host, as the platform gives them. */

/** The platform's slug: "2 800 läsare – nu släpps" becomes "2-800-lasare-nu-slapps". */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad\u200b]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Address of a release. The legacy form keeps the number in the query, the new one in the path.
 * Without a language it is the address the page state and the lists of latest releases use.
 */
export function releaseAddress(
  release: SourceRelease,
  publisher: SourcePublisher,
  options: { slugLanguage: string; language?: string },
): string {
  const slug = slugOf(versionOf(release, options.slugLanguage).title);
  if (release.format === 'release') {
    return `/pressmeddelande/${slug}?publisherId=${publisher.id}&releaseId=${release.id}`;
  }
  const language = options.language ? `&lang=${options.language}` : '';
  return `/pressmeddelande/${release.id}/${slug}?publisherId=${publisher.id}${language}`;
}

/** `/pressrum/<publisher>/<slug>` */
export function pressRoomAddress(publisher: SourcePublisher): string {
  return `/pressrum/${publisher.id}/${publisher.slug}`;
}

/** The original of a picture. */
export function imagePath(release: SourceRelease, publisher: SourcePublisher, image: SourceImage): string {
  return `/data/images/public/${publisher.id}/${release.id}/${image.id}.${image.extension}`;
}

/** A smaller picture: `size` as the platform writes it, such as `w_300_h_100`. */
export function thumbnail(path: string, size: string): string {
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, dot)}-${size}${path.slice(dot)}`;
}

/** The picture a smaller one was made from, and any other path unchanged. */
export function originalOf(path: string): string {
  return path.replace(/\/social$/, '').replace(/-w_\d+(?:_h_\d+)?(\.[A-Za-z]+)$/, '$1');
}

/** An attached document. */
export function documentPath(
  release: SourceRelease,
  publisher: SourcePublisher,
  document: { number: number },
  language: string,
): string {
  return `/files/${publisher.id}/${release.id}/${document.number}/${language}`;
}
