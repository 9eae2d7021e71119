import { documentPath, imagePath, pressRoomAddress, releaseAddress } from './addresses.js';
import { bodyAsStored, cookielessBody } from './body.js';
import { logoImage } from './json-v2.js';
import type {
  PressRoom,
  SourceContact,
  SourcePublisher,
  SourceRelease,
  SourceVersion,
} from './press-room.js';
import { languagesOf, publisherOf, versionOf } from './press-room.js';
import { kindLabel, localizedLabel, metaDescription } from './wording.js';

/** One release as the site's own JSON and the page state give it, all its languages under one number. */
export interface SiteRelease {
  id: number;
  [field: string]: unknown;
}

/** Writes a release in the shape of the page state, "article" or legacy "release". */
export function siteRelease(room: PressRoom, release: SourceRelease): SiteRelease {
  const publisher = publisherOf(room, release);
  const languages = languagesOf(room, release);
  return {
    readyState: 'RELEASE_FETCHED',
    id: release.id,
    format: release.format,
    date: release.published,
    versions: Object.fromEntries(
      languages.map((language) => [language, siteVersion(release, publisher, language)]),
    ),
    url: releaseAddress(release, publisher, { slugLanguage: languages[0] ?? room.language }),
    publisher: {
      id: publisher.id,
      name: publisher.name,
      address: publisher.address,
      city: publisher.city,
      zipcode: publisher.zipcode,
      phone: publisher.phone,
      website: publisher.website,
      boilerplate: publisher.boilerplate,
      logopath: '/data/images/static/logo.png',
      pressroomurl: pressRoomAddress(publisher),
    },
    latestReleases: latestReleases(room, publisher),
    masterpressroom: null,
  };
}

function siteVersion(release: SourceRelease, publisher: SourcePublisher, language: string): object {
  const version = versionOf(release, language);
  const legacy = release.format === 'release';
  const images = version.images.map((image) => ({
    path: imagePath(release, publisher, image),
    caption: image.caption,
    focus: image.focus,
  }));
  return {
    title: version.title,
    leadtext: version.lead,
    metadescription: metaDescription(version),
    body: legacy
      ? bodyAsStored(release, version)
      : { complete: bodyAsStored(release, version), cookieless: cookielessBody(release, version, language) },
    boilerplates: legacy ? [] : boilerplates(version, publisher, language),
    ...(version.leadImage ? { leadimage: images[0] } : {}),
    logos: release.logo ? [imagePath(release, publisher, logoImage(release.logo))] : [],
    images,
    documents: version.documents.map((document) => ({
      path: documentPath(release, publisher, document, language),
      title: document.title,
    })),
    links: version.links ?? [],
    ...(legacy ? { video: null } : {}),
    keywords: version.keywords,
    url: releaseAddress(release, publisher, { slugLanguage: language, language }),
    localizedlabel: localizedLabel(release),
    contacts: {
      ...(version.contactText === null ? {} : { text: version.contactText }),
      cards: version.contacts.map((contact, index) => contactCard(release, publisher, contact, index)),
    },
  };
}

/** The headed texts about the sender that the new editor keeps with each release. */
export function boilerplates(version: SourceVersion, publisher: SourcePublisher, language: string) {
  const body = version.boilerplate === undefined ? publisher.boilerplate : version.boilerplate;
  const header = language === 'sv' ? `Om ${publisher.name}` : `About ${publisher.name}`;
  return body === null ? [] : [{ header, body, image: null, url: null }];
}

function contactCard(
  release: SourceRelease,
  publisher: SourcePublisher,
  contact: SourceContact,
  index: number,
): object {
  const portrait = contact.portrait && {
    id: contact.portrait,
    extension: 'jpg' as const,
    caption: null,
    focus: 'center',
  };
  return {
    id: index === 0 ? 3000 + (release.id % 1000) : null,
    name: contact.name,
    title: contact.title,
    company_department: contact.department,
    description: contact.description,
    phone: contact.phone,
    mobile: contact.mobile,
    email: contact.email,
    twitter: null,
    linkedin: null,
    skype: null,
    blog: null,
    facebook: null,
    instagram: null,
    whatsapp: null,
    path: portrait ? imagePath(release, publisher, portrait) : null,
    focus: 'center',
  };
}

/** One entry of "Senaste pressmeddelandena". */
export interface LatestRelease {
  id: number;
  title: string;
  date: string;
  metadescription: string;
  url: string;
  type: string;
  language: string;
  image?: { path: string; focus: string; caption: string | null };
}

/** The publisher's five newest releases of today, whichever release they stand beside. */
export function latestReleases(room: PressRoom, publisher: SourcePublisher): LatestRelease[] {
  const latest: LatestRelease[] = [];
  for (const release of room.releases) {
    if ((release.publisher ?? room.publisher) !== publisher.id) continue;
    latest.push(latestRelease(room, release, publisher));
    if (latest.length === 5) break;
  }
  return latest;
}

function latestRelease(room: PressRoom, release: SourceRelease, publisher: SourcePublisher): LatestRelease {
  const language = languagesOf(room, release)[0] ?? room.language;
  const version = versionOf(release, language);
  const [image] = version.images;
  return {
    id: release.id,
    title: version.title,
    date: release.published,
    metadescription: metaDescription(version),
    url: releaseAddress(release, publisher, { slugLanguage: language }),
    type: kindLabel(release, language),
    language,
    ...(image
      ? { image: { path: imagePath(release, publisher, image), focus: image.focus, caption: image.caption } }
      : {}),
  };
}

/** One line of the site's list of a press room. */
export interface SiteListItem {
  id: number;
  date: string;
  url: string;
  versions: Record<string, { title: string; url: string; metadescription: string }>;
}

/** Every release of one publisher, newest first, languages under one number. */
export function siteList(room: PressRoom, publisherId: number): SiteListItem[] {
  return room.releases
    .filter((release) => publisherOf(room, release).id === publisherId)
    .map((release) => {
      const publisher = publisherOf(room, release);
      const languages = languagesOf(room, release);
      return {
        id: release.id,
        date: release.published,
        url: releaseAddress(release, publisher, { slugLanguage: languages[0] ?? room.language }),
        versions: Object.fromEntries(
          languages.map((language) => {
            const version = versionOf(release, language);
            const url = releaseAddress(release, publisher, { slugLanguage: language, language });
            return [language, { title: version.title, url, metadescription: metaDescription(version) }];
          }),
        ),
      };
    });
}

/** The list's envelope around one page of it; pages count from 0. */
export function siteListAnswer(items: readonly SiteListItem[], size: number, page: number): object {
  return {
    releases: items.slice(page * size, (page + 1) * size),
    paging: { count: items.length, itemsPerPage: size },
  };
}
