import { JsonWithoutReleaseError } from '../../parse/errors/json-without-release-error.js';
import type { PlatformRecord } from '../../parse/record.js';
import { apiAnswerOf } from '../../parse/surfaces/api-answer.js';
import { type JsonObject, objectIn, textIn, wholeIn } from '../../parse/surfaces/loose-json.js';
import { parseJson } from '../../parse/surfaces/parse-json.js';
import { PressbudError } from '../../ports/pressbud-error.js';
import { numberedId } from '../../release/ids.js';
import { type Readable, textOf } from '../answer-text.js';
import { UnusableReleaseError } from '../errors/unusable-release-error.js';
import type { ViaTtNewsroom } from '../newsroom.js';
import { recordId } from '../usable-release.js';
import { ownRecord, sourceName } from './own-record.js';

/** A page of JSON v2, as far as it has to be known to walk on. */
export interface ApiList {
  rows: ApiRow[];
  /** Number to ask for next; null on the last page. */
  nextPage: number | null;
  total: number | null;
}

/** A row, whether it holds a release or not: one that does not must not go unnoticed. */
export interface ApiRow {
  id: string | null;
  title: string;
  url: string | null;
  publisherId: number | null;
  /** Gives the release in it; throws PressbudError when it is none. */
  record: () => PlatformRecord;
}

/**
 * Reads a page row by row.
 *
 * @throws PressbudError when it is no list
 */
export function readApiList(answer: Pick<Readable, 'body' | 'headers'>, newsroom: ViaTtNewsroom): ApiList {
  const json = parseJson(textOf(answer));
  const envelope = objectIn(json);
  if (!envelope || !Array.isArray(envelope.releases)) {
    throw new JsonWithoutReleaseError(
      Object.keys(envelope ?? {})
        .slice(0, 8)
        .join(', '),
    );
  }
  return {
    rows: envelope.releases.map((row) => readRow(row, newsroom)),
    // On the last page the platform writes 0, null or nothing.
    nextPage: wholeIn(envelope.nextPage) || null,
    total: wholeIn(envelope.totalCount),
  };
}

function readRow(row: unknown, newsroom: ViaTtNewsroom): ApiRow {
  const record = recordIn(row, newsroom);
  if (!record) return unreadableRow(objectIn(row) ?? {}, newsroom);
  const { title, url, publisher } = record;
  return { id: recordId(record), title, url, publisherId: publisher?.id ?? null, record: () => record };
}

function recordIn(row: unknown, newsroom: ViaTtNewsroom): PlatformRecord | null {
  try {
    const [record] = apiAnswerOf({ releases: [row] }, { baseUrl: newsroom.baseUrl }).records;
    return record ? ownRecord(record, newsroom) : null;
  } catch (error) {
    if (error instanceof PressbudError) return null;
    throw error;
  }
}

/** As much as names the release, so that it can be fetched from elsewhere. */
function unreadableRow(row: JsonObject, newsroom: ViaTtNewsroom): ApiRow {
  const { baseUrl, language: own } = newsroom;
  const number = wholeIn(row.id);
  const language = textIn(row.language) ?? own;
  const path = textIn(row.url);
  const url = path !== null && URL.canParse(path, baseUrl) ? new URL(path, baseUrl).href : null;
  const source = sourceName(newsroom);
  return {
    id: number === null ? null : numberedId({ source, number, language: language === own ? null : language }),
    title: textIn(row.title) ?? '',
    url,
    publisherId: wholeIn(objectIn(row.publisher)?.id),
    record: () => {
      throw new UnusableReleaseError(url, number === null ? 'no-number' : 'no-content');
    },
  };
}
