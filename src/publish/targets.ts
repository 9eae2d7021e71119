import { stockholmMonth } from '../present/dates.js';
import type { StoredRelease } from '../store/releases.js';
import { feedDefinitions } from './feeds/feed-definitions.js';
import type { Site } from './site.js';

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
    ...feedDefinitions(site).map(({ name }) => `${feedTargetPrefix}${name}`),
  ];
}

/** The targets a release appears in. */
export function targetsOf(release: StoredRelease, site: Site): string[] {
  const month = stockholmMonth(release.publishedAt);
  const targets = [
    frontTarget,
    `${monthTargetPrefix}${month}`,
    ...feedDefinitions(site)
      .filter((feed) => feed.includes(release))
      .map(({ name }) => `${feedTargetPrefix}${name}`),
  ];
  return release.document.budget.length > 0
    ? [...targets, budgetTarget, `${budgetYearTargetPrefix}${month.slice(0, 4)}`]
    : targets;
}
