import { releaseFromRecord } from '../parse/parse.js';
import type { PlatformRecord } from '../parse/record.js';
import { contentHash } from '../release/content-hash.js';
import type { Release } from '../release/document.js';
import { numberedId } from '../release/ids.js';
import { UnusableReleaseError } from './errors/unusable-release-error.js';
import type { Newsroom } from './newsroom.js';
import type { ReadRelease, SurfaceAnswer } from './surface.js';

/** Id the record's document will have; null for a record without a number. */
export function recordId({ source, id, secondary, language }: PlatformRecord): string | null {
  return id === null ? null : numberedId({ source, number: id, language: secondary ? language : null });
}

/** @throws UnusableReleaseError when there is nothing to know a record by, or nothing in it */
export function checkUsable(record: PlatformRecord): void {
  if (record.id === null) throw new UnusableReleaseError(record.url, 'no-number');
  if (record.title.trim() === '' || (record.lead === null && record.body === null)) {
    throw new UnusableReleaseError(record.url, 'no-content');
  }
}

/**
 * Makes the document of a record.
 *
 * @throws UnusableReleaseError
 */
export function usableRelease(
  record: PlatformRecord,
  answer: SurfaceAnswer,
  newsroom: Newsroom,
): ReadRelease {
  checkUsable(record);
  return { document: documentOf(record, answer.fetchedAt, newsroom), answer };
}

/**
 * The document of a record, its label understood as the newsroom's settings say.
 *
 * @param newsroom null when it is in no settings any more
 */
export function documentOf(
  record: PlatformRecord,
  fetchedAt: Date,
  newsroom: Pick<Newsroom, 'labels'> | null,
): Release {
  const options = { fetchedAt: fetchedAt.toISOString() };
  const label = record.kindLabel?.trim() ?? '';
  const kind = newsroom?.labels?.[label];
  if (kind === undefined) return releaseFromRecord(record, options);
  // The reader knows our own names of the kinds; the document shows the publisher's label all the same.
  const { provenance, ...read } = releaseFromRecord({ ...record, kindLabel: kind }, options);
  const content = { ...read, kindLabel: label };
  return { ...content, provenance: { ...provenance, contentHash: contentHash(content) } };
}
