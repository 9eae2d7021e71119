import { parseNumberedId } from '../release/ids.js';
import type { DeliveryItemKind, ToldRevision } from '../store/delivery-items.js';
import type { StoredRelease } from '../store/releases.js';
import type { Frequency } from '../store/subscriptions.js';
import type { Filter } from './filter.js';
import { type Matchable, matchable, matches } from './matching.js';

/** A release that a run is about, prepared for being chosen for many people. */
export interface Candidate {
  release: StoredRelease;
  matchable: Matchable;
  /** Long published when it became news (a backfill): nobody is told of it, but of a correction they are. */
  old: boolean;
}

/** One piece of news for one person. */
export interface News {
  release: StoredRelease;
  kind: DeliveryItemKind;
}

/** Whose news is being chosen. */
export interface Reader {
  language: 'sv' | 'en';
  /** Running ones of the run's rhythm. */
  subscriptions: readonly { filter: Filter; beginsAt: string }[];
  /** What this person has been told of the candidates. */
  told: readonly ToldRevision[];
}

/** A release published longer than this before we first saw it is history, not news. */
const NEWS_AGE = 7 * 86_400_000;

/** @param windowStart where the search for the run's releases began: what became visible before it is a revision */
export function candidate(release: StoredRelease, windowStart: Date): Candidate {
  const becameNews = new Date(release.visibleAt) >= windowStart ? release.firstSeenAt : release.changedAt;
  return {
    release,
    matchable: matchable(release.document, release.newsroom),
    old: Date.parse(becameNews) - Date.parse(release.publishedAt) > NEWS_AGE,
  };
}

/**
 * The news for one person, in the order of the candidates: what any of the subscriptions asks for, became visible after
 * it began, and has not been told in this revision; of several language versions one. A new revision of something told
 * before is a correction or a withdrawal, and goes to those who got the release by this kind of mail even when it no
 * longer fits their filter.
 */
export function newsFor(reader: Reader, candidates: readonly Candidate[], frequency: Frequency): News[] {
  const news = candidates.flatMap((one) => {
    const kind = newsKind(reader, one, frequency);
    return kind === null ? [] : [{ release: one.release, kind }];
  });
  return oneLanguageEach(news, reader.language);
}

function newsKind(reader: Reader, candidate: Candidate, frequency: Frequency): DeliveryItemKind | null {
  const { release, old } = candidate;
  const withdrawn = release.document.status === 'withdrawn';
  const told = reader.told.filter(({ releaseId }) => releaseId === release.id);
  const wanted = reader.subscriptions.some(
    ({ filter, beginsAt }) => release.visibleAt >= beginsAt && matches(candidate.matchable, filter),
  );
  if (told.length === 0) return wanted && !old && !withdrawn ? 'new' : null;
  if (told.some(({ revision }) => revision >= release.revision)) return null;
  if (!wanted && !told.some((mail) => mail.frequency === frequency)) return null;
  return withdrawn ? 'withdrawal' : 'correction';
}

/** A release may come in several language versions with one number: the reader's own, or else the newsroom's, is enough. */
function oneLanguageEach(news: readonly News[], language: string): News[] {
  const speaks = ({ document }: StoredRelease) => document.language.split('-', 1)[0] === language;
  const numberOf = ({ id }: StoredRelease) => {
    const numbered = parseNumberedId(id);
    return numbered === null ? id : `${numbered.source}:${numbered.number}`;
  };
  return news.filter(({ release }) => {
    const original = numberOf(release) === release.id;
    if (!original) return speaks(release);
    return (
      speaks(release) ||
      !news.some(
        (other) =>
          other.release !== release && numberOf(other.release) === release.id && speaks(other.release),
      )
    );
  });
}
