import type { ReleaseKind } from '../../release/document.js';
import type { Filter } from '../filter.js';

/** The words a filter is told with. */
export interface FilterWords {
  everything: string;
  /** Everything, but without "all". */
  releases: string;
  /** Some of what is named. */
  selection(releases: string): string;
  /** In the plural. */
  kinds: Readonly<Record<ReleaseKind, string>>;
  from(newsroom: string): string;
  /** Before the interests. */
  about: string;
  topic(topic: string): string;
  recipient(name: string): string;
  word(word: string): string;
  sum(kronor: number): string;
  and: string;
  or: string;
}

/**
 * A filter as a phrase: "pressinbjudningar från Region Norrbotten om ”museum” eller pengar till X, med minst 2 miljoner kronor".
 *
 * @param titleOf title of a newsroom by its name
 */
export function filterPhrase(
  filter: Filter,
  words: FilterWords,
  titleOf: (newsroom: string) => string,
): string {
  const kinds = filter.kinds.map((kind) => words.kinds[kind]);
  const interests = [
    ...filter.topics.map(words.topic),
    ...filter.recipients.map(words.recipient),
    ...filter.words.map(words.word),
  ];
  return [
    kinds.length === 0 ? words.everything : listed(kinds, words.and),
    filter.newsrooms.length === 0 ? '' : ` ${words.from(listed(filter.newsrooms.map(titleOf), words.and))}`,
    interests.length === 0 ? '' : ` ${words.about} ${listed(interests, words.or)}`,
    filter.minimumSum === null ? '' : `, ${words.sum(filter.minimumSum)}`,
  ].join('');
}

/**
 * A filter as a phrase without what was written freely: of a filter that has topics,
 * recipients, words or a sum it says only that it is a selection.
 *
 * @param newsrooms names of those there are; others are written freely, too
 */
export function discreetPhrase(
  filter: Filter,
  words: FilterWords,
  newsrooms: readonly { name: string; title: string }[],
): string {
  const titles = new Map(newsrooms.map(({ name, title }) => [name, title]));
  const known = filter.newsrooms.filter((name) => titles.has(name));
  const told = { ...filter, newsrooms: known, topics: [], recipients: [], words: [], minimumSum: null };
  const hidden =
    filter.topics.length + filter.recipients.length + filter.words.length > 0 ||
    filter.minimumSum !== null ||
    known.length < filter.newsrooms.length;
  const everything = hidden ? words.releases : words.everything;
  const phrase = filterPhrase(told, { ...words, everything }, (name) => titles.get(name) ?? name);
  return hidden ? words.selection(phrase) : phrase;
}

/** "a", "a and b", "a, b and c". */
function listed(items: readonly string[], conjunction: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
