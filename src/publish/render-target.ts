import { writeCsv } from '../present/csv.js';
import { siteStyle, siteStylePath } from '../present/site-style.js';
import { releaseJsonSchema } from '../release/json-schema.js';
import { ninjsExtensionSchema } from '../release/ninjs-schema.js';
import type { Database } from '../store/database.js';
import type { Publication } from '../store/publication.js';
import { periodsOf } from '../store/publication-periods.js';
import { spelledTargets, spellingsOf } from '../store/publication-spellings.js';
import { directoryTarget, targetMembers } from '../store/publication-targets.js';
import type { StoredRelease } from '../store/releases.js';
import { budgetColumns, budgetTableMetadata, budgetTableRows } from './data/budget-table.js';
import { dataCatalog } from './data/catalog.js';
import { feedIndex } from './data/feed-index.js';
import { releaseSummary } from './data/release-summary.js';
import { monthSitemap, sitemapIndex } from './data/sitemap.js';
import { robotsTxt, securityTxt } from './data/well-known.js';
import { buildFeed, feedLength, feedPaths } from './feeds/build-feed.js';
import { type FeedDefinition, standingFeeds, subjectFeed } from './feeds/feed-definitions.js';
import { placeOfFeed } from './feeds/history.js';
import { writeOpml } from './feeds/opml.js';
import { authorityDate } from './feeds/tag-uri.js';
import { writeFeed } from './feeds/write-feed.js';
import { feedsPage } from './pages/feeds-page.js';
import { frontPage, frontPageLength } from './pages/front-page.js';
import { monthPage } from './pages/month-page.js';
import { ninjsSchemaPath, releasePath } from './paths.js';
import { jsonFile, type RenderedFile } from './rendered-file.js';
import { type Site, siteUrl } from './site.js';
import {
  budgetTarget,
  budgetYearTargetPrefix,
  feedTargetPrefix,
  frontTarget,
  monthTargetPrefix,
  siteTarget,
} from './targets.js';

/** How many releases releases/index.json lists. */
const indexLength = 100;

/** What the files of targets are made from. */
export interface TargetSource {
  database: Database;
  publication: Publication;
  site: Site;
}

/** The files of one target; none when nothing belongs to it any more, or nobody knows what it was. */
export async function renderTarget(target: string, source: TargetSource): Promise<RenderedFile[]> {
  if (target === siteTarget) return renderSite(source);
  if (target === frontTarget) return renderFront(source);
  if (target === budgetTarget) return renderBudget(source);
  if (target === directoryTarget) return renderDirectory(source);
  const name = target.slice(target.indexOf(':') + 1);
  if (target.startsWith(feedTargetPrefix)) return renderFeed(name, source);
  if (target.startsWith(monthTargetPrefix)) return renderMonth(name, source);
  if (target.startsWith(budgetYearTargetPrefix)) return renderBudgetYear(name, source);
  return [];
}

/** What depends on the settings alone. */
function renderSite({ site }: TargetSource): RenderedFile[] {
  const schema = 'schema/release.schema.json';
  return [
    { path: siteStylePath, content: siteStyle },
    { path: 'robots.txt', content: robotsTxt(site) },
    jsonFile(schema, releaseJsonSchema(siteUrl(site, schema))),
    jsonFile(ninjsSchemaPath, ninjsExtensionSchema(siteUrl(site, ninjsSchemaPath))),
    jsonFile('catalog.jsonld', dataCatalog(site)),
    jsonFile('budget/lines.csv-metadata.json', budgetTableMetadata(site)),
  ];
}

/** What lists the feeds. */
async function renderDirectory({ database, publication, site }: TargetSource): Promise<RenderedFile[]> {
  const subjects = (await spelledTargets(database, publication)).flatMap(
    ({ target, spellings }) => subjectFeed(target.slice(feedTargetPrefix.length), spellings, site) ?? [],
  );
  const standing = standingFeeds(site);
  return [
    { path: 'feeds.html', content: feedsPage(standing, subjects, site) },
    { path: 'feeds.opml', content: writeOpml([...standing, ...subjects], site) },
    jsonFile('feeds/index.json', feedIndex([...standing, ...subjects], site)),
  ];
}

async function renderFront(source: TargetSource): Promise<RenderedFile[]> {
  const { database, publication, site } = source;
  const newest = await members(frontTarget, source, indexLength);
  const months = await periodsOf(database, publication, frontTarget);
  const names = months.map(({ period }) => period);
  const newestYear = newest[0] ? new Date(newest[0].publishedAt) : authorityDate(site.authority);
  return [
    { path: 'index.html', content: frontPage(newest.slice(0, frontPageLength), names, site) },
    jsonFile('releases/index.json', {
      title: site.title,
      newest: newest.map((release) => releaseSummary(release, site)),
      months: months.map(({ period, members }) => ({
        month: period,
        releases: members,
        url: siteUrl(site, `releases/${period}.json`),
      })),
    }),
    { path: 'sitemap.xml', content: sitemapIndex(names, site) },
    { path: '.well-known/security.txt', content: securityTxt(site, newestYear.getUTCFullYear()) },
  ];
}

async function renderFeed(name: string, source: TargetSource): Promise<RenderedFile[]> {
  const { database, publication, site } = source;
  const definition = await findFeed(name, source);
  if (!definition) return [];
  const target = `${feedTargetPrefix}${name}`;
  const releases = await members(target, source, feedLength);
  const place = placeOfFeed(name, await periodsOf(database, publication, target));
  const written = writeFeed(buildFeed(definition, releases, site, place));
  const paths = feedPaths(name);
  return [
    { path: paths.rss, content: written.rss },
    { path: paths.atom, content: written.atom },
    { path: paths.json, content: written.json },
  ];
}

/** The feed of that name; null when there is none. */
export async function findFeed(
  name: string,
  { database, publication, site }: TargetSource,
): Promise<FeedDefinition | null> {
  const standing = standingFeeds(site).find((feed) => feed.name === name);
  if (standing) return standing;
  return subjectFeed(name, await spellingsOf(database, publication, `${feedTargetPrefix}${name}`), site);
}

async function renderMonth(month: string, source: TargetSource): Promise<RenderedFile[]> {
  const { site } = source;
  const releases = await members(`${monthTargetPrefix}${month}`, source);
  if (releases.length === 0) return [];
  return [
    jsonFile(`releases/${month}.json`, {
      month,
      releases: releases.map(({ document }) => document),
    }),
    { path: `releases/${month}.html`, content: monthPage(month, releases, site) },
    { path: `sitemaps/${month}.xml`, content: monthSitemap(month, releases, site) },
  ];
}

async function renderBudget(source: TargetSource): Promise<RenderedFile[]> {
  const { database, publication, site } = source;
  const header = budgetColumns.map(({ name }) => name);
  const rows = [];
  const lines = [];
  // Only the lines are kept, not the releases: there may be many.
  for await (const release of targetMembers(database, publication, budgetTarget)) {
    const { id, document, publishedAt } = release;
    rows.push(...budgetTableRows(release, site));
    const origin = {
      id,
      title: document.title,
      publishedAt: document.publishedAt ?? publishedAt,
      publisher: document.source.publisher?.name ?? null,
      url: siteUrl(site, `${releasePath(id)}.html`),
      source: document.source.url,
    };
    lines.push(...document.budget.map((line) => ({ release: origin, ...line })));
  }
  return [
    { path: 'budget/lines.csv', content: writeCsv(header, rows) },
    jsonFile('budget/lines.json', { lines }),
  ];
}

async function renderBudgetYear(year: string, source: TargetSource): Promise<RenderedFile[]> {
  const { database, publication, site } = source;
  const rows = [];
  for await (const release of targetMembers(database, publication, `${budgetYearTargetPrefix}${year}`)) {
    rows.push(...budgetTableRows(release, site));
  }
  if (rows.length === 0) return [];
  const header = budgetColumns.map(({ name }) => name);
  return [{ path: `budget/${year}.csv`, content: writeCsv(header, rows) }];
}

async function members(target: string, source: TargetSource, limit?: number): Promise<StoredRelease[]> {
  const found: StoredRelease[] = [];
  for await (const release of targetMembers(source.database, source.publication, target, { limit })) {
    found.push(release);
  }
  return found;
}
