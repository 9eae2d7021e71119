import { writeXml } from '../../present/xml.js';
import { finishAtom } from './atom.js';
import { cleanFeed } from './clean-feed.js';
import type { FeedModel } from './feed-model.js';
import { draftAtom, draftFeeds } from './feed-package.js';
import { finishJsonFeed } from './json-feed.js';
import { finishRss } from './rss.js';

/** A feed in its three formats, each a whole file. */
export interface WrittenFeed {
  rss: string;
  atom: string;
  json: string;
}

/**
 * Writes a feed as RSS 2.0, Atom 1.0 and JSON Feed 1.1: well-formed whatever the texts hold, and the same bytes for
 * the same feed.
 */
export function writeFeed(feed: FeedModel): WrittenFeed {
  const clean = cleanFeed(feed);
  const drafts = draftFeeds(clean);
  return {
    rss: writeXml(finishRss(drafts.rss, clean)),
    atom: writeXml(finishAtom(drafts.atom, clean)),
    json: `${JSON.stringify(finishJsonFeed(drafts.json, clean), null, 2)}\n`,
  };
}

/** Writes the archive of a month: Atom 1.0 with the links of RFC 5005. */
export function writeArchive(feed: FeedModel): string {
  const clean = cleanFeed(feed);
  return writeXml(finishAtom(draftAtom(clean), clean));
}
