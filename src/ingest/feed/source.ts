import type { PlatformRecord } from '../../parse/record.js';
import type { FeedItem } from '../../parse/surfaces/news-feed.js';
import { PressbudError } from '../../ports/pressbud-error.js';
import { UnreadableAnswerError } from '../errors/unreadable-answer-error.js';
import { UnusableReleaseError } from '../errors/unusable-release-error.js';
import { hintOf } from '../hint.js';
import type { FeedNewsroom } from '../newsroom.js';
import type { Asking, ListedRelease, ReadRelease, Source, Surface, SurfaceAnswer } from '../surface.js';
import { understood } from '../understood.js';
import { recordId, usableRelease } from '../usable-release.js';
import { readFeed, withArticle } from './read-feed.js';

const FEED = 'application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8';
const PAGE = 'text/html, application/xhtml+xml;q=0.9';

/** A newsroom that is known by its feed: each item leads to a page, and the page has the text. */
export function feedSource(newsroom: FeedNewsroom): Source {
  return {
    surfaces: [feedSurface(newsroom)],
    async fetchUnlisted({ http, signal }, { url }) {
      const options = { accept: PAGE, alsoStatuses: [404, 410], ...(signal && { signal }) };
      const answer: SurfaceAnswer = { ...(await http.get(url, options)), surface: 'article' };
      // What its item said is not known any more, so a page that is there is no new reading of the release.
      if (answer.status === 200) return { present: answer };
      return { gone: answer };
    },
  };
}

const feedSurface = (newsroom: FeedNewsroom): Surface => ({
  name: 'feed',
  listAddress: newsroom.feedUrl,
  async *pages(asking) {
    const { http, validators, signal } = asking;
    const options = { accept: FEED, ...(validators && { validators }), ...(signal && { signal }) };
    const answer: SurfaceAnswer = { ...(await http.get(newsroom.feedUrl, options)), surface: 'feed' };
    if (answer.notModified) return yield { answer, rows: 0, listed: [], total: null, next: null };
    const feed = understood(answer, () => readFeed(answer, newsroom));
    const listed = feed.items.map((item) => listedItem(item, answer, newsroom, asking));
    yield { answer, rows: listed.length, listed, total: null, next: null, feedTtl: feed.ttl };
  },
});

function listedItem(
  { record, touched }: FeedItem,
  answer: SurfaceAnswer,
  newsroom: FeedNewsroom,
  asking: Asking,
): ListedRelease {
  const { title, url, lead, body, publishedAt } = record;
  return {
    id: recordId(record),
    title,
    url,
    hint: hintOf({ touched, title, url, lead, body, publishedAt }),
    record: null,
    fetch: () => fetchItem(record, answer, newsroom, asking),
  };
}

/** From its page; an item that carries its whole text needs none that can be read. */
async function fetchItem(
  record: PlatformRecord,
  listAnswer: SurfaceAnswer,
  newsroom: FeedNewsroom,
  { http, signal }: Asking,
): Promise<ReadRelease> {
  if (record.url === null) return usableRelease(record, listAnswer, newsroom);
  try {
    const page: SurfaceAnswer = {
      ...(await http.get(record.url, { accept: PAGE, ...(signal && { signal }) })),
      surface: 'article',
    };
    const whole = understood(page, () => withArticle(record, page));
    return { ...usableRelease(whole, page, newsroom), listAnswer };
  } catch (error) {
    const isUnread = error instanceof UnreadableAnswerError || error instanceof UnusableReleaseError;
    if (!(error instanceof PressbudError) || !isUnread || record.body === null) throw error;
    return usableRelease(record, listAnswer, newsroom);
  }
}
