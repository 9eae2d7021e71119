import { cleanText } from '../../present/clean-text.js';
import { element, writeXml } from '../../present/xml.js';
import { type Site, siteUrl } from '../site.js';
import { feedPaths } from './build-feed.js';
import type { FeedDefinition } from './feed-definitions.js';

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
