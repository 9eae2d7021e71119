import { stockholmMonth } from '../present/dates.js';
import type { Membership } from '../store/publication-members.js';
import { directoryTarget } from '../store/publication-targets.js';
import type { StoredRelease } from '../store/releases.js';
import { budgetExtract } from './data/budget-files.js';
import { standingFeeds } from './feeds/feed-definitions.js';
import type { Site } from './site.js';
import { subjectsOf } from './subjects/subjects.js';

/**
 * Targets are the files made of many releases. A release belongs to those it appears in; when it changes, they are
 * written again, and no others.
 */
export const siteTarget = 'site';
export const frontTarget = 'front';
export const budgetTarget = 'budget';
export const feedTargetPrefix = 'feed:';
export const monthTargetPrefix = 'month:';
export const budgetYearTargetPrefix = 'budget-year:';

/** Targets that are there even when no release belongs to them. */
export function standingTargets(site: Site): string[] {
  return [
    siteTarget,
    frontTarget,
    budgetTarget,
    directoryTarget,
    ...standingFeeds(site).map(({ name }) => `${feedTargetPrefix}${name}`),
  ];
}

/** The targets a release appears in. Feeds are archived by month, and the front page counts by month. */
export function membershipsOf(release: StoredRelease, site: Site): Membership[] {
  const period = stockholmMonth(release.publishedAt);
  return [
    { target: frontTarget, period },
    { target: `${monthTargetPrefix}${period}` },
    ...budgetMemberships(release, period, site),
    ...standingFeeds(site)
      .filter((feed) => feed.includes(release))
      .map(({ name }) => ({ target: `${feedTargetPrefix}${name}`, period })),
    ...subjectsOf(release.document).map(({ feed, spellings }) => ({
      target: `${feedTargetPrefix}${feed}`,
      period,
      spellings,
    })),
  ];
}

/** The budget files are put together from what each release adds to them. */
function budgetMemberships(release: StoredRelease, period: string, site: Site): Membership[] {
  if (release.document.budget.length === 0) return [];
  const extract = budgetExtract(release, site);
  return [
    { target: budgetTarget, period, extract },
    { target: `${budgetYearTargetPrefix}${period.slice(0, 4)}`, extract },
  ];
}
