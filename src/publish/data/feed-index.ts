import { archivePath, feedPaths } from '../feeds/build-feed.js';
import type { FeedDefinition } from '../feeds/feed-definitions.js';
import { type Site, siteUrl } from '../site.js';

/** Every feed for programs: what it is called, how releases spell what it is about, and where it is. */
export function feedIndex(feeds: readonly FeedDefinition[], site: Site): Record<string, unknown> {
  return {
    title: site.title,
    feeds: feeds.map(({ name, title, description, language, spellings = [] }) => {
      const paths = feedPaths(name);
      return {
        name,
        title,
        description,
        language,
        spellings,
        atom: siteUrl(site, paths.atom),
        rss: siteUrl(site, paths.rss),
        json: siteUrl(site, paths.json),
        archive: siteUrl(site, archivePath(name, '{YYYY-MM}')),
      };
    }),
  };
}
