import { isGivenName } from '../../parse/facts/people/given-names.js';
import { isOrganisationName } from '../../parse/facts/people/organisation-words.js';
import { cleanText } from '../../present/clean-text.js';
import type { Release } from '../../release/document.js';
import { isGeneralName } from './general-names.js';
import { isCurrentName, recipientSlug, topicSlug } from './subject-name.js';

/** Someone who gets money, or a topic, that a release is about: each has a feed of its own. */
export interface Subject {
  /** Of its feed: `recipient-norrbottensteatern`, `topic-kultur`. */
  feed: string;
  /** As the release writes it; several when it writes it in several ways. */
  spellings: string[];
}

export const recipientPrefix = 'recipient-';
export const topicPrefix = 'topic-';

/** What is longer is a sentence, or rubbish. */
const longestName = 200;

/**
 * What a release is about. Natural persons are left out: a feed on everything about one would be a register of persons;
 * and so is what names no one in particular (general-names.ts).
 */
export function subjectsOf({ budget, keywords }: Release): Subject[] {
  const found = new Map<string, Set<string>>();
  const add = (prefix: string, slug: string, spelling: string) => {
    if (slug === '' || spelling.length > longestName) return;
    const spellings = found.get(prefix + slug) ?? new Set();
    found.set(prefix + slug, spellings.add(cleanText(spelling).replace(/\s+/g, ' ').trim()));
  };
  for (const name of budget.flatMap(({ recipients }) => recipients)) {
    if (!isPerson(name) && !isGeneralName(name)) add(recipientPrefix, recipientSlug(name), name);
  }
  for (const keyword of keywords) add(topicPrefix, topicSlug(keyword), keyword);
  return [...found].map(([feed, spellings]) => ({ feed, spellings: [...spellings].sort() }));
}

/** Two to four capitalised words that begin with a given name and hold nothing only a body is called. */
export function isPerson(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) &&
    isGivenName(words[0] ?? '') &&
    !isOrganisationName(name)
  );
}

/**
 * The spelling a subject is called by: a current name rather than a former one, no genitive of another, the fullest,
 * not in capitals. Null when releases only write it without a capital ("föreningar", "kommunerna"): that is a kind of
 * recipient, no one in particular.
 *
 * @param spellings at least one, in any order
 */
export function nameOfSubject(feed: string, spellings: readonly string[]): string | null {
  const all = new Set(spellings);
  const isGenitive = (name: string) => /s$/.test(name) && all.has(name.replace(/:?s$/, ''));
  const named = feed.startsWith(topicPrefix)
    ? [...spellings]
    : spellings.filter((name) => /^\P{L}*\p{Lu}/u.test(name));
  const order = (name: string) => [
    isCurrentName(name) ? 0 : 1,
    isGenitive(name) ? 1 : 0,
    -name.length,
    name.match(/\p{Lu}/gu)?.length ?? 0,
  ];
  const [best = null] = named.sort((one, other) => {
    const others = order(other);
    const difference = order(one)
      .map((rank, index) => rank - (others[index] ?? 0))
      .find((rank) => rank !== 0);
    return difference ?? (one < other ? -1 : 1);
  });
  return best;
}
