import { textsFor } from '../../present/texts/texts-for.js';
import type { StoredRelease } from '../../store/releases.js';
import { type Site, siteLanguage } from '../site.js';
import { nameOfSubject, recipientPrefix } from '../subjects/subjects.js';

/** What a feed is called. */
export interface FeedDefinition {
  /** File name without ending, part of the feed's permanent id. */
  name: string;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** How releases spell what it is about, where it is about something. */
  spellings?: readonly string[];
}

/** A feed that every site has, and what belongs in it. */
export interface StandingFeed extends FeedDefinition {
  includes(release: StoredRelease): boolean;
}

/**
 * The feed about a recipient or a topic.
 *
 * @returns null when it is about no one in particular
 */
export function subjectFeed(name: string, spellings: readonly string[], site: Site): FeedDefinition | null {
  const subject = spellings.length > 0 ? nameOfSubject(name, spellings) : null;
  if (subject === null) return null;
  const language = siteLanguage(site);
  const texts = textsFor(language).feeds;
  return name.startsWith(recipientPrefix)
    ? {
        name,
        title: texts.recipient(subject),
        description: texts.describeRecipient(subject),
        language,
        spellings,
      }
    : { name, title: texts.topic(subject), description: texts.describeTopic(subject), language, spellings };
}

/** The feeds every site has: everything, the kinds, the money, and each newsroom. Names are never used for anything else. */
export function standingFeeds(site: Site): StandingFeed[] {
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
