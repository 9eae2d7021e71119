import { absoluteAddress } from '../body/addresses.js';
import { JsonWithoutReleaseError } from '../errors/json-without-release-error.js';
import type { PlatformRecord, RecordContact } from '../record.js';
import { type JsonObject, objectIn, objectsIn, textIn, wholeIn } from './loose-json.js';
import { parseJson } from './parse-json.js';
import { type Platform, platformAt } from './platforms.js';
import {
  EMPTY_RECORD,
  htmlOrPlain,
  imagesIn,
  isSecondary,
  keywordsIn,
  linksAndVideoIn,
  linksIn,
} from './record-parts.js';

/** One page of the list. */
export interface ApiAnswer {
  records: PlatformRecord[];
  /** Number to ask for next; null on the last page (the platform writes 0, null or nothing). */
  nextPage: number | null;
  totalCount: number | null;
}

/**
 * Reads an answer of JSON v2 (`/json/v2/releases`), or a single release of it.
 * Rows of other publishers are kept: whose releases are wanted is the caller's to decide.
 *
 * @param options.baseUrl address of the platform, for the relative addresses in it
 * @throws BrokenJsonError, JsonWithoutReleaseError
 */
export function readApiAnswer(text: string, { baseUrl }: { baseUrl: string }): ApiAnswer {
  return apiAnswerOf(parseJson(text), { baseUrl });
}

/**
 * The same from JSON that was read before.
 *
 * @throws JsonWithoutReleaseError
 */
export function apiAnswerOf(json: unknown, { baseUrl }: { baseUrl: string }): ApiAnswer {
  const envelope = objectIn(json);
  const platform = platformAt(baseUrl);
  const rows = objectsIn(envelope?.releases);
  const releases = rows.filter(isApiRelease);
  if (Array.isArray(envelope?.releases) && (releases.length > 0 || rows.length === 0)) {
    return {
      records: releases.map((release) => apiRecord(release, platform, baseUrl)),
      nextPage: wholeIn(envelope.nextPage) || null,
      totalCount: wholeIn(envelope.totalCount),
    };
  }
  if (envelope && isApiRelease(envelope)) {
    return { records: [apiRecord(envelope, platform, baseUrl)], nextPage: null, totalCount: 1 };
  }
  throw new JsonWithoutReleaseError(
    Object.keys(envelope ?? {})
      .slice(0, 8)
      .join(', '),
  );
}

function isApiRelease(object: JsonObject): boolean {
  return wholeIn(object.id) !== null && typeof object.title === 'string' && 'published' in object;
}

function apiRecord(release: JsonObject, platform: Platform, base: string): PlatformRecord {
  const language = textIn(release.language);
  const publisher = objectIn(release.publisher);
  const contacts = objectIn(release.contacts);
  const boilerplate = htmlOrPlain(release.boilerplate);
  return {
    ...EMPTY_RECORD,
    source: platform.name,
    id: wholeIn(release.id),
    language,
    secondary: isSecondary(language, platform),
    url: absoluteAddress(textIn(release.url) ?? '', base),
    publisher: publisher && { id: wholeIn(publisher.id), name: textIn(publisher.name) ?? '' },
    kindLabel: textIn(release.type),
    title: textIn(release.title) ?? '',
    publishedAt: textIn(release.published),
    lead: htmlOrPlain(release.leadtextHTML) ?? htmlOrPlain(release.leadtext),
    body: htmlOrPlain(release.body),
    contacts: objectsIn(contacts?.persons).map(personContact).filter(isSomebody),
    contactText: htmlOrPlain(contacts?.text),
    keywords: keywordsIn(release.keywords),
    images: imagesIn([objectIn(release.mainImage), ...objectsIn(release.images)], base),
    documents: linksIn(objectsIn(release.documents), base),
    links: linksAndVideoIn(release, objectsIn(release.links), base),
    boilerplate: boilerplate ? [{ heading: null, text: boilerplate }] : [],
    translations: objectsIn(release.versions).flatMap((version) => {
      const other = textIn(version.language);
      if (other === null || other === language) return [];
      const url = absoluteAddress(textIn(version.url) ?? '', base);
      const title = textIn(version.title) ?? '';
      const secondary = isSecondary(other, platform);
      return [{ language: other, secondary, id: wholeIn(version.id), title, url }];
    }),
    inputs: ['api'],
  };
}

function personContact(person: JsonObject): RecordContact {
  return {
    name: textIn(person.name) ?? '',
    title: textIn(person.title),
    organisation: null,
    phones: [person.phone, person.mobile].map(textIn).filter((phone) => phone !== null),
    emails: [textIn(person.email)].filter((email) => email !== null),
    note: null,
  };
}

/** A card that only holds a portrait is nobody. */
export function isSomebody({ name, phones, emails }: RecordContact): boolean {
  return name !== '' || phones.length > 0 || emails.length > 0;
}
