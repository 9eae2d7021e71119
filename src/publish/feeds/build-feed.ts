import { uiLanguageFor } from '../../present/languages.js';
import { kindLabel, releaseHeading } from '../../present/release-heading.js';
import type { StoredRelease } from '../../store/releases.js';
import { releasePath } from '../paths.js';
import { type Site, siteLanguage, siteUrl } from '../site.js';
import { entryHtml } from './entry-html.js';
import { entryText } from './entry-text.js';
import type { FeedDefinition } from './feed-definitions.js';
import type { FeedEntry, FeedModel } from './feed-model.js';
import { type KeptFiles, mediaOf } from './media.js';
import { authorityDate, tagUri } from './tag-uri.js';

/** How many entries a feed holds; feed readers keep the older ones, and pages and months have them all. */
export const feedLength = 50;

/** Where a feed is published, in each format, relative to the output folder. */
export function feedPaths(name: string): { rss: string; atom: string; json: string } {
  return { rss: `feeds/${name}.rss`, atom: `feeds/${name}.atom`, json: `feeds/${name}.json` };
}

/** Where the archive of a feed's closed month is published. @param period `YYYY-MM` */
export function archivePath(name: string, period: string): string {
  return `feeds/${name}/${period}.atom`;
}

/** Where a feed stands in its history: paths of what comes before and after. */
export interface FeedPlace {
  /** Path of the closed month before it. */
  previous: string | null;
  /** Set for the archive of a month. */
  archive?: { path: string; next: string | null };
}

/**
 * Makes the feed of these entries.
 *
 * @param entries the newest first
 */
export function buildFeed(
  definition: FeedDefinition,
  entries: readonly FeedEntry[],
  site: Site,
  { previous, archive }: FeedPlace = { previous: null },
): FeedModel {
  const paths = feedPaths(definition.name);
  const updates = entries.map(({ updatedAt }) => updatedAt.getTime());
  return {
    name: definition.name,
    id: tagUri(site.authority, `feed:${definition.name}`),
    title: definition.title,
    description: definition.description,
    language: definition.language,
    homeUrl: siteUrl(site, ''),
    urls: {
      rss: siteUrl(site, paths.rss),
      atom: siteUrl(site, paths.atom),
      json: siteUrl(site, paths.json),
    },
    author: { name: site.title, url: siteUrl(site, '') },
    // A feed without entries has never changed since its id came to be.
    updatedAt: updates.length > 0 ? new Date(Math.max(...updates)) : authorityDate(site.authority),
    entries,
    previousArchive: previous === null ? null : siteUrl(site, previous),
    archive: archive
      ? {
          url: siteUrl(site, archive.path),
          next: archive.next === null ? null : siteUrl(site, archive.next),
        }
      : null,
    hub: site.hub ?? null,
    spellings: definition.spellings ?? [],
  };
}

/**
 * Makes the entry of a release, the same for every feed it is in.
 *
 * @param kept the files of the release whose length and type are known, by address
 */
export function buildEntry(
  { document, publishedAt, newsroom }: StoredRelease,
  site: Site,
  kept: KeptFiles = new Map(),
): FeedEntry {
  const language = uiLanguageFor(document.language, siteLanguage(site));
  const path = releasePath(document.id);
  const published = new Date(publishedAt);
  const updated = document.updatedAt === null ? published : new Date(document.updatedAt);
  const newsroomTitle = site.newsrooms.find(({ name }) => name === newsroom)?.title;
  return {
    id: tagUri(site.authority, document.id),
    url: siteUrl(site, `${path}.html`),
    sourceUrl: document.source.url,
    documentUrl: siteUrl(site, `${path}.json`),
    title: releaseHeading(document, language),
    summary: document.status === 'withdrawn' ? null : document.lead,
    html: entryHtml(document, language),
    text: entryText(document, language),
    language: document.language,
    author: document.source.publisher?.name ?? newsroomTitle ?? site.title,
    publishedAt: published,
    updatedAt: updated < published ? published : updated,
    categories: [...new Set([kindLabel(document, language), ...document.keywords])],
    media: mediaOf(document, kept),
    withdrawn: document.status === 'withdrawn',
  };
}
