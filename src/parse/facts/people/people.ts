import type { Person } from '../../../release/document.js';
import { type Gender, genderOf } from './given-names.js';
import { givenNameRuns, wordsOf } from './name-run.js';
import { readApposition } from './person-phrase.js';
import { roleOf } from './role-words.js';
import { sentenceEnd } from './sentence-end.js';

/** A person somewhere in the release, as known so far. */
export interface Mention {
  person: Person & { name: string };
  /** Where in the text the name stands; -1 for title and lead. */
  at: number;
  /** Whether the sentence is about the person: a speaker, or the first name of the sentence. */
  subject: boolean;
}

/** Remembers who has been named, to tell whom "hon", "Lind" or "landsbygdsministern" means. */
export class People {
  readonly #mentions: Mention[] = [];

  /** Adds a mention; what it does not say of the person is taken from earlier mentions, and the other way round. */
  add(mention: Mention): Mention['person'] {
    const known = this.#mentions.findLast((other) => other.person.name === mention.person.name)?.person;
    const person = known ?? mention.person;
    person.party ??= mention.person.party;
    person.title ??= mention.person.title;
    person.organisation ??= mention.person.organisation;
    this.#mentions.push({ ...mention, person });
    return person;
  }

  /** Whom a pronoun means: the person the text was about last, whose given name does not speak against it. */
  byPronoun(pronoun: string): Mention['person'] | null {
    const gender = genderOfPronoun(pronoun);
    const fits = (mention: Mention): boolean => {
      const own = genderOf(mention.person.name.split(' ')[0] ?? '');
      return gender === null || own === null || own === gender;
    };
    const found = this.#mentions.findLast((mention) => mention.subject && fits(mention));
    return (found ?? this.#mentions.findLast(fits))?.person ?? null;
  }

  /** Whom a part of a name means ("Tenje", "Anna"): the last person named so in full. */
  byPartOfName(part: string): Mention['person'] | null {
    const fits = (name: string): boolean =>
      name !== part && (name.endsWith(` ${part}`) || name.startsWith(`${part} `));
    return this.#mentions.findLast((mention) => fits(mention.person.name))?.person ?? null;
  }

  /** Whom a role means ("landsbygdsministern"): the last person with that role in the title. */
  byRole(words: string): Mention['person'] | null {
    const role = words
      .split(' ')
      .map(roleOf)
      .find((word) => word !== null);
    if (!role) return null;
    const fits = (title: string | null): boolean =>
      title?.split(/[\s,]+/u).some((word) => roleOf(word) === role) ?? false;
    const exact = this.#mentions.findLast((mention) => fits(mention.person.title));
    return exact?.person ?? null;
  }

  /** The person the text was about last before a place, if any. */
  last(): Mention['person'] | null {
    return this.#mentions.findLast((mention) => mention.subject)?.person ?? null;
  }
}

function genderOfPronoun(pronoun: string): Gender | null {
  if (pronoun === 'hon' || pronoun === 'she' || pronoun === 'denna') return 'feminine';
  return pronoun === 'han' || pronoun === 'he' || pronoun === 'denne' ? 'masculine' : null;
}

/** Names of two or more words in a stretch of prose, with title and party where they stand beside the name. */
export function mentionsIn(text: string, from: number, to: number, offset: number): Mention[] {
  const found: Mention[] = [];
  let at = from;
  while (at < to) {
    const end = Math.max(at + 1, sentenceEnd(text, at, to));
    found.push(...mentionsInSentence(text, at, end, offset));
    at = end;
  }
  return found;
}

function mentionsInSentence(text: string, from: number, end: number, offset: number): Mention[] {
  const words = wordsOf(text, from, end);
  const found: Mention[] = [];
  for (const run of givenNameRuns(words)) {
    const first = words[run.from];
    const last = words[run.to];
    if (!first || !last || run.to === run.from) continue;
    const behind = readApposition(text, last.end, Math.min(end, last.end + 200));
    const before = words[run.from - 1];
    const title =
      before && roleOf(before.text) !== null && before.end >= first.start - 2 ? before.text : null;
    const apposed = behind.title
      ?.split(' ')
      .slice(0, 4)
      .some((word) => roleOf(word))
      ? behind.title
      : null;
    found.push({
      person: {
        name: text.slice(first.start, last.end).replace(/\s+/gu, ' '),
        party: behind.party,
        title: title ?? apposed,
        organisation: apposed ? behind.organisation : null,
      },
      at: first.start + offset,
      subject: found.length === 0,
    });
  }
  return found;
}
