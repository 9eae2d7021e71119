import type { PlatformRecord } from '../parse/record.js';
import { PressbudError } from '../ports/pressbud-error.js';
import type { Release } from '../release/document.js';
import type { Readable } from './answer-text.js';
import { readFeed, withArticle } from './feed/read-feed.js';
import type { FeedNewsroom, Newsroom } from './newsroom.js';
import { documentOf, recordId } from './usable-release.js';
import { readRecords } from './via-tt/read-records.js';

/** A kept answer. */
export interface KeptAnswer extends Readable {
  fetchedAt: Date;
}

/** Releases to read again from the answer they were made from. Plain data: it may be sent to another thread. */
export interface ReadingTask {
  newsroom: Newsroom;
  answer: KeptAnswer;
  /** The feed that led to it, where the answer is the page of an item. */
  feed: KeptAnswer | null;
  releaseIds: readonly string[];
}

export interface ReadAgain {
  documents: Release[];
  /** Why those that are not among them could not be read. */
  code: string;
}

/** Reads the documents of a task; touches nothing. */
export function readAgain({ newsroom, answer, feed, releaseIds }: ReadingTask): ReadAgain {
  const wanted = new Set(releaseIds);
  try {
    const records =
      newsroom.platform === 'feed'
        ? feedRecords(answer, feed, newsroom, wanted)
        : readRecords(answer, newsroom);
    const documents = records
      .filter((record) => wanted.has(recordId(record) ?? ''))
      .map((record) => documentOf(record, answer.fetchedAt, newsroom));
    return { documents, code: 'not-in-snapshot' };
  } catch (error) {
    if (!(error instanceof PressbudError)) throw error;
    return { documents: [], code: error.code };
  }
}

function feedRecords(
  answer: KeptAnswer,
  feed: KeptAnswer | null,
  newsroom: FeedNewsroom,
  wanted: ReadonlySet<string>,
): PlatformRecord[] {
  const items = readFeed(feed ?? answer, newsroom).items.map(({ record }) => record);
  if (!feed) return items;
  return items
    .filter((record) => wanted.has(recordId(record) ?? ''))
    .map((record) => withArticle(record, answer));
}
