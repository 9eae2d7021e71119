import { siteStyle, siteStylePath } from '../present/site-style.js';
import { releaseJsonSchema } from '../release/json-schema.js';
import type { Database } from '../store/database.js';
import type { Publication } from '../store/publication.js';
import { summarizeTargets, targetMembers } from '../store/publication-targets.js';
import type { StoredRelease } from '../store/releases.js';
import { budgetColumns, budgetTableMetadata, budgetTableRows } from './data/budget-table.js';
import { writeCsv } from './data/csv.js';
import { releaseSummary } from './data/release-summary.js';
import { monthSitemap, sitemapIndex } from './data/sitemap.js';
import { robotsTxt, securityTxt } from './data/well-known.js';
import { buildFeed, feedLength, feedPaths } from './feeds/build-feed.js';
import { feedDefinitions } from './feeds/feed-definitions.js';
import { writeOpml } from './feeds/opml.js';
import { authorityDate } from './feeds/tag-uri.js';
import { writeFeed } from './feeds/write-feed.js';
import { feedsPage } from './pages/feeds-page.js';
import { frontPage, frontPageLength } from './pages/front-page.js';
import { monthPage } from './pages/month-page.js';
import { releasePath } from './paths.js';
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
    { path: 'feeds.html', content: feedsPage(site) },
    { path: 'feeds.opml', content: writeOpml(feedDefinitions(site), site) },
    { path: siteStylePath, content: siteStyle },
    { path: 'robots.txt', content: robotsTxt(site) },
    jsonFile(schema, releaseJsonSchema(siteUrl(site, schema))),
    jsonFile('budget/lines.csv-metadata.json', budgetTableMetadata(site)),
  ];
}

async function renderFront(source: TargetSource): Promise<RenderedFile[]> {
  const { database, publication, site } = source;
  const newest = await members(frontTarget, source, indexLength);
  const months = (await summarizeTargets(database, publication, monthTargetPrefix))
    .map(({ target, members }) => ({ month: target.slice(monthTargetPrefix.length), releases: members }))
    .reverse();
  const names = months.map(({ month }) => month);
  const newestYear = newest[0] ? new Date(newest[0].publishedAt) : authorityDate(site.authority);
  return [
    { path: 'index.html', content: frontPage(newest.slice(0, frontPageLength), names, site) },
    jsonFile('releases/index.json', {
      title: site.title,
      newest: newest.map((release) => releaseSummary(release, site)),
      months: months.map(({ month, releases }) => ({
        month,
        releases,
        url: siteUrl(site, `releases/${month}.json`),
      })),
    }),
    { path: 'sitemap.xml', content: sitemapIndex(names, site) },
    { path: '.well-known/security.txt', content: securityTxt(site, newestYear.getUTCFullYear()) },
  ];
}

async function renderFeed(name: string, source: TargetSource): Promise<RenderedFile[]> {
  const definition = feedDefinitions(source.site).find((feed) => feed.name === name);
  if (!definition) return [];
  const releases = await members(`${feedTargetPrefix}${name}`, source, feedLength);
  const written = writeFeed(buildFeed(definition, releases, source.site));
  const paths = feedPaths(name);
  return [
    { path: paths.rss, content: written.rss },
    { path: paths.atom, content: written.atom },
    { path: paths.json, content: written.json },
  ];
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
  for await (const release of targetMembers(source.database, source.publication, target, limit)) {
    found.push(release);
  }
  return found;
}
