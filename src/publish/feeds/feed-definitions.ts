import { textsFor } from '../../present/texts/texts-for.js';
import type { StoredRelease } from '../../store/releases.js';
import { type Site, siteLanguage } from '../site.js';

/** A feed that exists: what it is called and what belongs in it. */
export interface FeedDefinition {
  /** File name without ending, part of the feed's permanent id. */
  name: string;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  includes(release: StoredRelease): boolean;
}

/** The feeds of a site: everything, the kinds, the money, and each newsroom. Names are never used for anything else. */
export function feedDefinitions(site: Site): FeedDefinition[] {
  const language = siteLanguage(site);
  const texts = textsFor(language).feeds;
  return [
    {
      name: 'all',
      title: texts.all(site.title),
      description: texts.describeAll,
      language,
      includes: () => true,
    },
    {
      name: 'press-releases',
      title: texts.pressReleases(site.title),
      description: texts.describePressReleases,
      language,
      includes: ({ document }) => document.kind === 'press-release',
    },
    {
      name: 'invitations',
      title: texts.invitations(site.title),
      description: texts.describeInvitations,
      language,
      includes: ({ document }) => document.kind === 'press-invitation',
    },
    {
      name: 'budget',
      title: texts.budget(site.title),
      description: texts.describeBudget,
      language,
      includes: ({ document }) => document.budget.length > 0,
    },
    ...site.newsrooms.map((newsroom) => ({
      name: `newsroom-${newsroom.name}`,
      title: texts.newsroom(newsroom.title),
      description: texts.describeNewsroom(newsroom.title),
      language: newsroom.language,
      includes: (release: StoredRelease) => release.newsroom === newsroom.name,
    })),
  ];
}
