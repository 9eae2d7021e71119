import { cleanText } from '../../present/clean-text.js';
import { element, writeXml, type XmlElement } from '../../present/xml.js';
import type { StoredRelease } from '../../store/releases.js';
import { releasePath } from '../paths.js';
import { type Site, siteUrl } from '../site.js';

/** sitemaps.org protocol 0.9. */
const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Points to the sitemap of each month: one file could hold 50 000 addresses at most. */
export function sitemapIndex(months: readonly string[], site: Site): string {
  return writeXml(
    element(
      'sitemapindex',
      { xmlns },
      ...months.map((month) =>
        element('sitemap', {}, element('loc', {}, siteUrl(site, `sitemaps/${month}.xml`))),
      ),
    ),
  );
}

/** The pages of one month's releases, with their latest change. */
export function monthSitemap(month: string, releases: readonly StoredRelease[], site: Site): string {
  return writeXml(
    element(
      'urlset',
      { xmlns },
      pageEntry(siteUrl(site, `releases/${month}.html`), null),
      ...releases.map(({ id, document, publishedAt }) =>
        pageEntry(
          siteUrl(site, `${releasePath(id)}.html`),
          document.updatedAt ?? document.publishedAt ?? publishedAt,
        ),
      ),
    ),
  );
}

function pageEntry(url: string, changed: string | null): XmlElement {
  return element(
    'url',
    {},
    element('loc', {}, cleanText(url)),
    ...(changed === null ? [] : [element('lastmod', {}, changed)]),
  );
}
