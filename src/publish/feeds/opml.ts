import { type Site, siteUrl } from '../site.js';
import { feedPaths } from './build-feed.js';
import { cleanText } from './clean-text.js';
import type { FeedDefinition } from './feed-definitions.js';
import { element, writeXml } from './xml.js';

/**
 * All feeds in one list that feed readers import (OPML 2.0 §Subscription lists). Atom is the format it names;
 * OPML's word for any feed is `rss`.
 */
export function writeOpml(definitions: readonly FeedDefinition[], site: Site): string {
  const outlines = definitions.map(({ name, title, description, language }) =>
    element('outline', {
      type: 'rss',
      text: cleanText(title),
      title: cleanText(title),
      description: cleanText(description),
      language,
      xmlUrl: siteUrl(site, feedPaths(name).atom),
      htmlUrl: siteUrl(site, ''),
    }),
  );
  return writeXml(
    element(
      'opml',
      { version: '2.0' },
      element('head', {}, element('title', {}, cleanText(site.title))),
      element('body', {}, ...outlines),
    ),
  );
}
