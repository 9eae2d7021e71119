import type { PlatformRecord } from '../../parse/record.js';
import { readArticle } from '../../parse/surfaces/article.js';
import { type NewsFeed, readNewsFeed } from '../../parse/surfaces/news-feed.js';
import { type Readable, textOf } from '../answer-text.js';
import type { FeedNewsroom } from '../newsroom.js';

type Answer = Pick<Readable, 'url' | 'headers' | 'body'>;

/** @throws PressbudError when it is no feed */
export function readFeed(answer: Answer, { name, title, language }: FeedNewsroom): NewsFeed {
  return readNewsFeed(textOf(answer), { url: answer.url, source: name, publisher: title, language });
}

/**
 * An item with what the page it leads to says. The item is the publisher's own word on title, time and subject; the page
 * has the text.
 *
 * @throws PressbudError when there is no article on the page
 */
export function withArticle(item: PlatformRecord, page: Answer): PlatformRecord {
  const article = readArticle(textOf(page), { url: page.url });
  const isBeginning = item.lead !== null && begins(article.body?.value ?? '', item.lead.value);
  return {
    ...item,
    publishedAt: item.publishedAt ?? article.publishedAt,
    lead: isBeginning ? null : item.lead,
    body: article.body,
    images: item.images.length > 0 ? item.images : article.images,
    documents: [...item.documents, ...article.documents],
    inputs: [...item.inputs, ...article.inputs],
  };
}

/** Many feeds give the first lines of the text for a summary, with an ellipsis. */
function begins(body: string, summary: string): boolean {
  const words = (html: string): string =>
    html
      .replace(/<[^>]{0,2000}>/g, ' ')
      .replace(/[\s.…]+/g, ' ')
      .trim();
  return words(body.slice(0, 20_000)).startsWith(words(summary).slice(0, 200));
}
