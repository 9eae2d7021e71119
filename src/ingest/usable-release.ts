import { releaseFromRecord } from '../parse/parse.js';
import type { PlatformRecord } from '../parse/record.js';
import { numberedId } from '../release/ids.js';
import { UnusableReleaseError } from './errors/unusable-release-error.js';
import type { Newsroom } from './newsroom.js';
import type { ReadRelease, SurfaceAnswer } from './surface.js';

/** Id the record's document will have; null for a record without a number. */
export function recordId({ source, id, secondary, language }: PlatformRecord): string | null {
  return id === null ? null : numberedId({ source, number: id, language: secondary ? language : null });
}

/** Whether a record is a release of the newsroom's publisher. One that names no publisher is not. */
export function isOwn(record: PlatformRecord, { publisherId }: Newsroom): boolean {
  return record.publisher?.id === publisherId;
}

/**
 * Makes the document of a record.
 *
 * @throws UnusableReleaseError when there is nothing to know it by, or nothing in it
 */
export function usableRelease(record: PlatformRecord, answer: SurfaceAnswer): ReadRelease {
  if (record.id === null) throw new UnusableReleaseError(record.url, 'no-number');
  if (record.title.trim() === '' || (record.lead === null && record.body === null)) {
    throw new UnusableReleaseError(record.url, 'no-content');
  }
  const fetchedAt = answer.fetchedAt.toISOString();
  return { document: releaseFromRecord(record, { fetchedAt }), answer };
}
