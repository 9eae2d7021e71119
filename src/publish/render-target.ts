import { siteStyle, siteStylePath } from '../present/site-style.js';
import { releaseJsonSchema } from '../release/json-schema.js';
import { ninjsExtensionSchema } from '../release/ninjs-schema.js';
import type { Database } from '../store/database.js';
import type { Publication } from '../store/publication.js';
import { targetExtracts, targetMemberIds, targetMembers } from '../store/publication-members.js';
import { periodsOf } from '../store/publication-periods.js';
import { spelledTargets, spellingsOf } from '../store/publication-spellings.js';
import { directoryTarget } from '../store/publication-targets.js';
import { budgetYearFiles, newestBudgetFiles } from './data/budget-files.js';
import { budgetTableMetadata } from './data/budget-table.js';
import { dataCatalog } from './data/catalog.js';
import { feedIndex } from './data/feed-index.js';
import { releaseSummary } from './data/release-summary.js';
import { monthSitemap, sitemapIndex } from './data/sitemap.js';
import { robotsTxt, securityTxt } from './data/well-known.js';
import type { EntryShelf } from './entry-shelf.js';
import { buildFeed, feedLength, feedPaths } from './feeds/build-feed.js';
import { type FeedDefinition, standingFeeds, subjectFeed } from './feeds/feed-definitions.js';
import { placeOfFeed } from './feeds/history.js';
import { writeOpml } from './feeds/opml.js';
import { authorityDate } from './feeds/tag-uri.js';
import type { FeedWriter } from './feeds/write-feed.js';
import { feedsPage } from './pages/feeds-page.js';
import { frontPage, frontPageLength } from './pages/front-page.js';
import { monthPage } from './pages/month-page.js';
import { ninjsSchemaPath } from './paths.js';
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
/** The lines of how many releases budget/lines.csv holds: more than a press room gives in years. */
const budgetLength = 500;

/** What the files of targets are made from. */
export interface TargetSource {
  database: Database;
  publication: Publication;
  site: Site;
  /** Entries and written feeds of this pass over what is behind. */
  entries: EntryShelf;
  feeds: FeedWriter;
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
  const newest = await targetMembers(database, publication, frontTarget, { limit: indexLength });
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
  const { database, publication, site, entries, feeds } = source;
  const definition = await findFeed(name, source);
  if (!definition) return [];
  const target = `${feedTargetPrefix}${name}`;
  const newest = await targetMemberIds(database, publication, target, { limit: feedLength });
  const place = placeOfFeed(name, await periodsOf(database, publication, target));
  const written = feeds.write(buildFeed(definition, await entries.entriesOf(newest), site, place));
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
  const { database, publication, site } = source;
  const releases = await targetMembers(database, publication, `${monthTargetPrefix}${month}`);
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

async function renderBudget({ database, publication, site }: TargetSource): Promise<RenderedFile[]> {
  const months = await periodsOf(database, publication, budgetTarget);
  const years = new Map<string, number>();
  for (const { period, members } of months) {
    const year = period.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + members);
  }
  const extracts = await targetExtracts(database, publication, budgetTarget, { limit: budgetLength + 1 });
  return newestBudgetFiles(extracts.slice(0, budgetLength), {
    years: [...years].map(([year, releases]) => ({ year, releases })),
    complete: extracts.length <= budgetLength,
    site,
  });
}

async function renderBudgetYear(
  year: string,
  { database, publication }: TargetSource,
): Promise<RenderedFile[]> {
  const target = `${budgetYearTargetPrefix}${year}`;
  return budgetYearFiles(year, await targetExtracts(database, publication, target));
}
