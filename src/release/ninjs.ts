import type { Contact, Release } from './document.js';

/** Where a release is published, which ninjs names in its own fields. */
export interface NinjsPlace {
  /** Permanent id, an absolute URI. */
  uri: string;
  /** Address of the extension schema (ninjs-schema.ts). */
  schema: string;
  /** Number of the revision. */
  version: number;
  /** When the release was first seen and when this revision was stored, RFC 3339. */
  firstCreated: string;
  versionCreated: string;
}

/**
 * A release as IPTC ninjs 3.1. What the standard has no field for (quotes, money with its evidence) stands under
 * `pressbud`, which the extension schema describes; a reader of plain ninjs loses nothing else.
 */
export function ninjsOf(release: Release, place: NinjsPlace): Record<string, unknown> {
  const { source, lead, body, status } = release;
  const publisher = source.publisher?.name;
  const withdrawn = status === 'withdrawn';
  return {
    uri: place.uri,
    standard: { name: 'ninjs', version: '3.1', schema: place.schema },
    type: 'text',
    representationType: withdrawn ? 'partial' : 'full',
    version: String(place.version),
    firstCreated: place.firstCreated,
    versionCreated: place.versionCreated,
    ...(release.publishedAt ? { contentCreated: release.publishedAt } : {}),
    pubStatus: withdrawn ? 'canceled' : 'usable',
    language: release.language,
    ...(publisher ? { copyrightHolder: publisher, by: publisher } : {}),
    altIds: [
      { role: 'pressbud', value: release.id },
      ...(source.url ? [{ role: 'source', value: source.url }] : []),
    ],
    ...(publisher ? { infoSources: [{ name: publisher, role: 'issuer' }] } : {}),
    genres: [{ name: release.kindLabel ?? release.kind }],
    headlines: [{ role: 'main', contentType: 'text/plain', value: release.title }],
    ...(withdrawn
      ? {}
      : {
          ...(lead ? { descriptions: [{ role: 'summary', contentType: 'text/plain', value: lead }] } : {}),
          bodies: [
            { role: 'main', contentType: 'text/html', value: body.html },
            { role: 'plain', contentType: 'text/plain', value: body.text },
          ],
          people: release.contacts.map(person),
          subjects: release.keywords.map((name) => ({ name, rel: 'keyword' })),
          associations: release.images.filter(({ url }) => URL.canParse(url)).map(picture),
          pressbud: {
            quotes: release.quotes,
            amounts: release.amounts,
            budget: release.budget,
            contacts: release.contacts,
            event: release.event,
          },
        }),
  };
}

/** The pattern TT uses: a person with a role and ways to reach them. */
function person({ name, organisation, title, phones, emails }: Contact) {
  return {
    name: name ?? organisation ?? title ?? '',
    rel: 'contact',
    ...(title ? { literal: title } : {}),
    contactInfo: [
      ...phones.map((value) => ({ type: 'phone', role: 'press', value })),
      ...emails.map((value) => ({ type: 'email', role: 'press', value })),
    ],
  };
}

function picture({ url, caption, credit, alt }: Release['images'][number], index: number) {
  return {
    name: `image-${index + 1}`,
    uri: url,
    type: 'picture',
    ...(caption ? { descriptions: [{ role: 'caption', contentType: 'text/plain', value: caption }] } : {}),
    ...(credit ? { by: credit } : {}),
    ...(alt ? { headlines: [{ role: 'alt', contentType: 'text/plain', value: alt }] } : {}),
    renditions: [{ name: 'original', href: url }],
  };
}
