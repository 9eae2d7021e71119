import { absoluteAddress } from '../body/addresses.js';
import { JsonWithoutReleaseError } from '../errors/json-without-release-error.js';
import type { PlatformRecord, RecordContact, RecordText } from '../record.js';
import { isSomebody } from './api-answer.js';
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
  localizedLabel,
} from './record-parts.js';

/** Where a release object was found and what relative addresses in it are resolved against. */
export interface SiteOptions {
  baseUrl: string;
  /** Name of the surface in `inputs`. */
  input: 'site' | 'page';
}

/**
 * Reads a release of the site's own JSON (`/public-website-api/release/<id>`): one record per language version,
 * the newsroom's own first.
 *
 * @throws BrokenJsonError, JsonWithoutReleaseError
 */
export function readSiteRelease(text: string, { baseUrl }: { baseUrl: string }): PlatformRecord[] {
  const json = parseJson(text);
  const records = siteRecords(json, { baseUrl, input: 'site' });
  if (records.length > 0) return records;
  throw new JsonWithoutReleaseError(
    Object.keys(objectIn(json) ?? {})
      .slice(0, 8)
      .join(', '),
  );
}

/** Whether JSON looks like the site's release object: its versions stand by language. */
export function isSiteRelease(json: unknown): boolean {
  const release = objectIn(json);
  return release !== null && wholeIn(release.id) !== null && objectIn(release.versions) !== null;
}

/**
 * The records of a release object of the site's JSON or of a page's state; none when it is no such object.
 * The editor of today writes format "article" (HTML lead, boilerplates of its own), the legacy one "release"
 * (plain lead, the publisher's boilerplate).
 */
export function siteRecords(json: unknown, options: SiteOptions): PlatformRecord[] {
  const release = objectIn(json);
  const versions = objectIn(release?.versions);
  if (!release || !versions || !isSiteRelease(json)) return [];
  const platform = platformAt(options.baseUrl);
  return Object.entries(versions)
    .map(([language, version]) => versionRecord(release, language, objectIn(version), platform, options))
    .filter((record) => record !== null)
    .sort((a, b) => Number(a.secondary) - Number(b.secondary));
}

function versionRecord(
  release: JsonObject,
  language: string,
  version: JsonObject | null,
  platform: Platform,
  { baseUrl, input }: SiteOptions,
): PlatformRecord | null {
  const title = textIn(version?.title);
  if (!version || title === null) return null;
  const publisher = objectIn(release.publisher);
  const contacts = objectIn(version.contacts);
  return {
    ...EMPTY_RECORD,
    source: platform.name,
    id: wholeIn(release.id),
    language,
    secondary: isSecondary(language, platform),
    url: absoluteAddress(textIn(version.url) ?? textIn(release.url) ?? '', baseUrl),
    publisher: publisher && { id: wholeIn(publisher.id), name: textIn(publisher.name) ?? '' },
    kindLabel: localizedLabel(version.localizedlabel, language),
    title,
    publishedAt: textIn(release.date),
    lead: htmlOrPlain(version.leadtext),
    body: bodyOf(version.body),
    contacts: objectsIn(contacts?.cards).map(cardContact).filter(isSomebody),
    contactText: htmlOrPlain(contacts?.text),
    keywords: keywordsIn(version.keywords),
    images: imagesIn([leadImageOf(version.leadimage), ...objectsIn(version.images)], baseUrl),
    documents: linksIn(objectsIn(version.documents), baseUrl),
    links: linksAndVideoIn(version, objectsIn(version.links), baseUrl),
    boilerplate: boilerplateOf(release, version),
    translations: translationsOf(release, language, platform, baseUrl),
    latest: latestOf(release, baseUrl),
    inputs: [input],
  };
}

/** `complete` still has its embeds; `cookieless` has placeholders in their stead. */
function bodyOf(value: unknown): RecordText | null {
  const body = objectIn(value);
  if (!body) return htmlOrPlain(value);
  return htmlOrPlain(body.complete) ?? htmlOrPlain(objectIn(body.cookieless)?.content);
}

function leadImageOf(value: unknown): JsonObject | null {
  return typeof value === 'string' ? { path: value } : objectIn(value);
}

/**
 * A card as the page and the API show it: the department stands where a title is missing.
 * `description` speaks of the department, not of the person, and neither the API nor the archived text has a place for it.
 */
function cardContact(card: JsonObject): RecordContact {
  const title = textIn(card.title);
  const department = textIn(card.company_department);
  return {
    name: textIn(card.name) ?? '',
    title: title ?? department,
    organisation: title === null ? null : department,
    phones: [card.phone, card.mobile].map(textIn).filter((phone) => phone !== null),
    emails: [textIn(card.email)].filter((email) => email !== null),
    note: null,
  };
}

/** A legacy release has none of its own and shows the publisher's. */
function boilerplateOf(release: JsonObject, version: JsonObject): PlatformRecord['boilerplate'] {
  const own = objectsIn(version.boilerplates).flatMap((part) => {
    const text = htmlOrPlain(part.body);
    return text ? [{ heading: textIn(part.header), text }] : [];
  });
  if (own.length > 0 || release.format !== 'release') return own;
  const general = htmlOrPlain(objectIn(release.publisher)?.boilerplate);
  return general ? [{ heading: null, text: general }] : [];
}

function translationsOf(
  release: JsonObject,
  language: string,
  platform: Platform,
  base: string,
): PlatformRecord['translations'] {
  return Object.entries(objectIn(release.versions) ?? {}).flatMap(([other, value]) => {
    const version = objectIn(value);
    const title = textIn(version?.title);
    if (!version || title === null || other === language) return [];
    const url = absoluteAddress(textIn(version.url) ?? '', base);
    return [
      { language: other, secondary: isSecondary(other, platform), id: wholeIn(release.id), title, url },
    ];
  });
}

function latestOf(release: JsonObject, base: string): PlatformRecord['latest'] {
  return objectsIn(release.latestReleases).map((other) => ({
    id: wholeIn(other.id),
    title: textIn(other.title) ?? '',
    publishedAt: textIn(other.date),
    kindLabel: textIn(other.type),
    url: absoluteAddress(textIn(other.url) ?? '', base),
  }));
}
