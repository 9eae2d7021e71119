import type { PeriodSummary } from '../../store/publication-periods.js';
import { archivePath, type FeedPlace } from './build-feed.js';

/**
 * Where the subscription document of a feed stands in its history (RFC 5005 §4). A month is closed when there is a later
 * one with releases in the feed: that follows from the releases alone, not from the clock, so the same store gives the
 * same files.
 *
 * @param months that have releases, the newest first
 */
export function placeOfFeed(name: string, [, closed]: readonly PeriodSummary[]): FeedPlace {
  return { previous: closed ? archivePath(name, closed.period) : null };
}

/**
 * Where a month's archive stands.
 *
 * @returns null for a month that is still open or has no releases any more: it has no archive
 */
export function placeOfArchive(
  name: string,
  period: string,
  months: readonly PeriodSummary[],
): (FeedPlace & { archive: NonNullable<FeedPlace['archive']> }) | null {
  const at = months.findIndex((month) => month.period === period);
  if (at < 1) return null;
  const earlier = months[at + 1];
  const later = at > 1 ? months[at - 1] : undefined;
  return {
    previous: earlier ? archivePath(name, earlier.period) : null,
    archive: {
      path: archivePath(name, period),
      next: later ? archivePath(name, later.period) : null,
    },
  };
}
