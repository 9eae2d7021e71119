import { formatDate, formatDateTime } from '../../present/dates.js';
import type { UiLanguage } from '../../present/languages.js';
import { joinedNames } from '../../present/lists.js';
import type { Rhythm } from '../../store/subscriptions.js';
import type { Filter } from '../filter.js';
import type { News } from '../selection.js';
import { filterPhrase } from '../texts/filter-words.js';
import { mailTexts } from '../texts/mail-texts.js';
import type { LinkHolder, TokenMaker } from '../tokens.js';
import { clipped } from './clipped.js';
import { type MailSettings, newsroomTitle } from './mail-settings.js';

/** What a digest says around its entries. */
export interface DigestWords {
  siteTitle: string;
  subject: string;
  preheader: string;
  heading: string;
  intro: string;
  /** How many had no room; null when all had. */
  more: string | null;
  why: string;
  sender: string;
  links: { manage: string; leave: string; archive: string };
}

export interface DigestOccasion {
  rhythm: Rhythm;
  windowStart: string;
  windowEnd: string;
}

/**
 * @param shown how many of the news have room
 * @param tokens for the links
 */
export function digestWords(
  reader: LinkHolder & { language: UiLanguage; filters: readonly Filter[] },
  occasion: DigestOccasion,
  news: readonly News[],
  shown: number,
  settings: MailSettings,
  tokens: TokenMaker,
): DigestWords {
  const { language } = reader;
  const texts = mailTexts(language);
  const { siteTitle, publicUrl } = settings;
  const from = publishersOf(news, language) ?? siteTitle;
  const link = (path: string, purpose: 'manage' | 'unsubscribe') =>
    `${publicUrl}/${path}/${tokens.link(purpose, reader)}`;
  const about = reader.filters.map((filter) =>
    filterPhrase(filter, texts.filter, (name) => newsroomTitle(settings, name)),
  );
  const hidden = news.length - shown;
  return {
    siteTitle,
    subject: subjectOf(news, from, occasion, language),
    preheader: clipped(news.map(({ release }) => release.document.title).join(' · '), 200),
    heading: texts.digest.heading(from),
    intro: introOf(news, occasion, language),
    more: hidden === 0 ? null : texts.digest.more(hidden),
    why: texts.footer.why(
      texts.frequency(occasion.rhythm.frequency, occasion.rhythm.weekday),
      clipped([...new Set(about)].join('; '), 500),
    ),
    sender: texts.footer.sender(siteTitle, publicUrl),
    links: {
      manage: link('subscriptions', 'manage'),
      leave: link('unsubscribe', 'unsubscribe'),
      archive: `${publicUrl}/`,
    },
  };
}

function introOf(
  news: readonly News[],
  { rhythm, windowStart }: DigestOccasion,
  language: UiLanguage,
): string {
  const { digest } = mailTexts(language);
  if (rhythm.frequency === 'immediate') {
    return news.every(({ kind }) => kind !== 'new') ? digest.introChanged : digest.introAtOnce;
  }
  return digest.intro(news.length, formatDateTime(sinceWhen(news, windowStart), language));
}

/** The window's start, or an earlier moment where one of the news is a latecomer. All three are UTC instants that sort. */
function sinceWhen(news: readonly News[], windowStart: string): string {
  const becameNews = ({ release }: News) =>
    release.changedAt > release.visibleAt ? release.changedAt : release.visibleAt;
  return news.map(becameNews).reduce((first, at) => (at < first ? at : first), windowStart);
}

function subjectOf(
  news: readonly News[],
  from: string,
  { windowEnd }: DigestOccasion,
  language: UiLanguage,
): string {
  const { digest } = mailTexts(language);
  const [only, second] = news;
  if (only === undefined || second !== undefined) {
    return digest.subject(news.length, from, formatDate(windowEnd, language));
  }
  const mark = { new: null, correction: digest.correction, withdrawal: digest.withdrawal }[only.kind];
  const title = only.release.document.title;
  // A correction's title often says so itself.
  const said = mark !== null && title.toLowerCase().startsWith(mark.toLowerCase());
  return clipped(mark === null || said ? title : `${mark}: ${title}`, 200);
}

/** "Region Norrbotten", "A och B"; null when there are more, or none is named. */
function publishersOf(news: readonly News[], language: UiLanguage): string | null {
  const names = new Set(news.flatMap(({ release }) => release.document.source.publisher?.name ?? []));
  return names.size === 0 || names.size > 2 ? null : joinedNames([...names], language);
}
