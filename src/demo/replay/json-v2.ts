import { documentPath, imagePath, releaseAddress, thumbnail } from './addresses.js';
import { bodyAsStored } from './body.js';
import { offsetTime } from './platform-time.js';
import type { PressRoom, SourceContact, SourceRelease } from './press-room.js';
import { languagesOf, publisherOf, versionOf } from './press-room.js';
import { kindLabel, leadOrBodyStrip } from './wording.js';

/** One release in one language, as JSON v2 gives it; only what the server chooses by is named. */
export interface ApiRow {
  id: number;
  language: string;
  published: string;
  publisher: { id: number; name: string };
  [field: string]: unknown;
}

/** Writes one row in the platform's shape and key order. `links` is missing, not empty, where none were ever set. */
export function apiRow(room: PressRoom, release: SourceRelease, language: string): ApiRow {
  const publisher = publisherOf(room, release);
  const version = versionOf(release, language);
  const legacy = release.format === 'release';
  const pictures = (path: string | null, caption: string | null, focus: string | null) => {
    const url = path === null ? null : `${room.host}${path}`;
    const sized = (size: string) => (url === null ? null : thumbnail(url, size));
    return {
      url,
      focus,
      caption,
      normal: sized('w_960'),
      thumbnail_original: sized('w_240'),
      thumbnail_square: sized('w_300_h_300'),
      thumbnail_4_3: sized('w_400_h_300'),
      thumbnail_16_9: sized('w_400_h_225'),
    };
  };
  const images = version.images.map((image) =>
    pictures(imagePath(release, publisher, image), image.caption, image.focus),
  );
  const logo = release.logo && imagePath(release, publisher, logoImage(release.logo));
  const address = (of: string) => releaseAddress(release, publisher, { slugLanguage: of, language: of });
  const person = (contact: SourceContact) => {
    const portrait = contact.portrait && { id: contact.portrait, extension: 'jpg' as const, caption: null };
    return {
      name: contact.name,
      title: contact.title ?? contact.department,
      phone: contact.phone ?? contact.mobile,
      email: contact.email,
      image: portrait
        ? pictures(imagePath(release, publisher, { ...portrait, focus: 'center' }), null, 'center')
        : pictures(null, null, null),
      contactLinks: { blog: null, linkedin: null, skype: null, twitter: null },
    };
  };
  return {
    id: release.id,
    title: version.title,
    url: address(language),
    leadtext: version.lead,
    ...(legacy ? {} : { leadtextHTML: version.lead }),
    video: { url: null, description: null, channelUrl: null },
    body: bodyAsStored(release, version),
    keywords: version.keywords === '' ? null : version.keywords,
    published: release.instantForm === 'utc' ? release.published : offsetTime(release.published),
    publisher: { id: publisher.id, name: publisher.name },
    logos: logo ? [pictures(logo, null, null)] : [],
    images,
    documents: version.documents.map((document) => ({
      url: `${room.host}${documentPath(release, publisher, document, language)}`,
      caption: document.title,
    })),
    ...(version.links ? { links: version.links } : {}),
    channels: release.channels,
    boilerplate: version.boilerplate === undefined ? publisher.boilerplate : version.boilerplate,
    contacts: {
      text: version.contactText,
      persons: version.contacts.map(person),
    },
    version: release.changeHint,
    versions: languagesOf(room, release).map((of) => ({
      id: release.id,
      title: versionOf(release, of).title,
      language: of,
      url: address(of),
    })),
    language,
    mainImage: images[0] ?? pictures(null, null, null),
    type: kindLabel(release, language),
    leadTextOrBodyStrip: leadOrBodyStrip(version),
  };
}

/** A publisher's mark is a picture like any other. */
export function logoImage(id: string) {
  return { id, extension: 'png' as const, caption: null, focus: 'center' };
}

/** Which page of the list, by which habits. The platform's are not known, so a test may choose them. */
export interface Paging {
  /** Number of the first page; it is also what comes when none is asked for. */
  firstPage: 0 | 1;
  /** What `nextPage` holds on the last page; undefined leaves the key out. */
  endOfPages: 0 | null | undefined;
  /** A larger size is cut down to this. */
  largestSize: number;
}

/** The list's envelope around one page of rows. Without a publisher everybody's rows come. */
export function apiAnswer(
  rows: readonly ApiRow[],
  asked: { publisher: number | null; page: number | null; size: number | null },
  paging: Paging,
): object {
  const chosen = rows.filter((row) => asked.publisher === null || row.publisher.id === asked.publisher);
  const size = Math.min(asked.size ?? 20, paging.largestSize);
  const page = Math.max(asked.page ?? paging.firstPage, paging.firstPage);
  const start = (page - paging.firstPage) * size;
  const more = start + size < chosen.length;
  return {
    releases: chosen.slice(start, start + size),
    nextPage: more ? page + 1 : paging.endOfPages,
    totalCount: chosen.length,
  };
}
