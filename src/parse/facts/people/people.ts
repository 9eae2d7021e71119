import type { Person } from '../../../release/document.js';
import { readApposition } from './apposition.js';
import { type Gender, genderOf } from './given-names.js';
import { givenNameRuns, type NameRun, toldNameRuns, type Word, wordsOf } from './name-run.js';
import { partyOf } from './parties.js';
import { roleOf } from './role-words.js';
import { sentenceEnd } from './sentence-end.js';

/** A person as one place of the release names them. */
export interface Mention {
  person: Person & { name: string };
  /** Whether the sentence is about the person: a speaker, or the first name of the sentence. */
  subject: boolean;
}

type KnownPerson = Mention['person'];

/** Remembers who has been named, to tell whom "hon", "Lind" or "landsbygdsministern" means. */
export class People {
  readonly #byName = new Map<string, KnownPerson>();
  /** By first word and by every ending of the name: "Anna", "Berg Lind", "Lind". */
  readonly #byPart = new Map<string, KnownPerson>();
  readonly #byRole = new Map<string, KnownPerson>();
  /** The last one named, and the last one a sentence was about, by gender. */
  readonly #named = new Recent();
  readonly #subjects = new Recent();

  /** Adds a mention, the next one in the text; what it does not say of the person is taken from earlier mentions. */
  add({ person: given, subject }: Mention): KnownPerson {
    const person = this.#byName.get(given.name) ?? given;
    person.party ??= given.party;
    person.title ??= given.title;
    person.organisation ??= given.organisation;
    this.#byName.set(person.name, person);
    for (const part of partsOf(person.name)) this.#byPart.set(part, person);
    for (const role of rolesIn(person.title)) this.#byRole.set(role, person);
    for (const role of rolesIn(given.title)) this.#byRole.set(role, person);
    this.#named.add(person);
    if (subject) this.#subjects.add(person);
    return person;
  }

  /** Whom a pronoun means: the person the text was about last, whose given name does not speak against it. */
  byPronoun(pronoun: string): KnownPerson | null {
    const gender = genderOfPronoun(pronoun);
    return this.#subjects.last(gender) ?? this.#named.last(gender);
  }

  /** Whom a part of a name means ("Tenje", "Anna"): the last person named so in full. */
  byPartOfName(part: string): KnownPerson | null {
    return this.#byPart.get(part) ?? null;
  }

  /** Whom a role means ("landsbygdsministern"): the last person with that role in the title. */
  byRole(words: string): KnownPerson | null {
    const [role] = rolesIn(words);
    return role === undefined ? null : (this.#byRole.get(role) ?? null);
  }

  /** The person the text was about last, if any. */
  last(): KnownPerson | null {
    return this.#subjects.last(null);
  }
}

/** The last person of each gender, in the order they came. */
class Recent {
  #count = 0;
  readonly #last = new Map<Gender | null, { person: KnownPerson; at: number }>();

  add(person: KnownPerson): void {
    this.#count += 1;
    this.#last.set(genderOf(person.name.split(' ', 1)[0] ?? ''), { person, at: this.#count });
  }

  /** The last person whose given name goes with the gender or tells none; of all, when `gender` is null. */
  last(gender: Gender | null): KnownPerson | null {
    const fitting =
      gender === null ? [...this.#last.values()] : [this.#last.get(gender), this.#last.get(null)];
    const known = fitting.filter((entry) => entry !== undefined).sort((a, b) => b.at - a.at);
    return known[0]?.person ?? null;
  }
}

const mostParts = 6;

function partsOf(name: string): string[] {
  const words = name.split(' ', mostParts);
  return words.length < 2
    ? []
    : [words[0] ?? '', ...words.slice(1).map((_, index) => words.slice(index + 1).join(' '))];
}

function rolesIn(words: string | null): string[] {
  return (words ?? '')
    .slice(0, 200)
    .split(/[\s,]+/u)
    .map(roleOf)
    .filter((role) => role !== null);
}

function genderOfPronoun(pronoun: string): Gender | null {
  if (pronoun === 'hon' || pronoun === 'she' || pronoun === 'denna') return 'feminine';
  return pronoun === 'han' || pronoun === 'he' || pronoun === 'denne' ? 'masculine' : null;
}

/**
 * Without two capitalised words close together there is no name, which spares most paragraphs the search. The bound, longer
 * than any name, keeps one endless word ("A-A-A-…") from being read again from each of its capitals.
 */
const twoCapitals = /\p{Lu}[\p{L}.'’-]{0,60}\s+(?:\p{Ll}{1,3}\s+){0,2}\p{Lu}/u;

/** Names of two or more words in a stretch of prose, with title and party where they stand beside the name. */
export function mentionsIn(text: string, from: number, to: number): Mention[] {
  const found: Mention[] = [];
  if (!twoCapitals.test(text.slice(from, to))) return found;
  let at = from;
  while (at < to) {
    const end = Math.max(at + 1, sentenceEnd(text, at, to));
    found.push(...mentionsInSentence(text, at, end));
    at = end;
  }
  return found;
}

function nameRuns(text: string, words: readonly Word[]): NameRun[] {
  const told = toldNameRuns(words, (word) => {
    const inside = /^\s\(([^()]{1,20})\)/u.exec(text.slice(word.end, word.end + 24))?.[1];
    return inside !== undefined && partyOf(inside) !== null;
  });
  return [...givenNameRuns(words), ...told].sort((a, b) => a.from - b.from);
}

function mentionsInSentence(text: string, from: number, end: number): Mention[] {
  const plain = text.slice(from, end).replace(/\([^()]{0,60}\)/gu, (inside) => '|'.padStart(inside.length));
  const words = wordsOf(plain, 0, plain.length).map((word) => ({
    text: word.text,
    start: word.start + from,
    end: word.end + from,
  }));
  const found: Mention[] = [];
  for (const run of nameRuns(text, words)) {
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
      subject: found.length === 0,
    });
  }
  return found;
}
