import type { Child } from 'hono/jsx';
import type { UiLanguage } from '../../present/languages.js';
import { type FeedLink, type MenuItem, Page, renderPage } from '../../present/layout.js';
import { feedPaths } from '../feeds/build-feed.js';
import { standingFeeds } from '../feeds/feed-definitions.js';
import { type Site, siteUrl } from '../site.js';

interface SitePage {
  path: string;
  title: string;
  lang: UiLanguage;
  description?: string | null;
  current?: MenuItem;
  structuredData?: object;
  alternates?: readonly { href: string; type?: string; hreflang?: string; title?: string }[];
}

/** A page of the site as a finished document, with the feeds every site has announced in its head. */
export function sitePage(page: SitePage, site: Site, content: Child): string {
  return renderPage(
    <Page {...page} siteTitle={site.title} publicUrl={site.publicUrl} feeds={feedLinks(site)}>
      {content}
    </Page>,
  );
}

/** Atom first of each feed: readers take the first they understand. */
function feedLinks(site: Site): FeedLink[] {
  return standingFeeds(site).flatMap(({ name, title }) => {
    const paths = feedPaths(name);
    return [
      { title: `${title} (Atom)`, type: 'application/atom+xml', href: siteUrl(site, paths.atom) },
      { title: `${title} (RSS)`, type: 'application/rss+xml', href: siteUrl(site, paths.rss) },
      { title: `${title} (JSON Feed)`, type: 'application/feed+json', href: siteUrl(site, paths.json) },
    ] satisfies FeedLink[];
  });
}
