import { type Passage, passagesOf, type TextForm } from './passages.js';
import { emailPattern, isBetweenWords, isBlank, namePattern } from './patterns.js';
import { type Place, placesOfEmail, placesOfName, placesOfPhones } from './places.js';

/** A person whose data is to be kept out of documents. */
export interface WithheldPerson {
  /** As they are written; case, the kind of white space and hyphens, and the form of Unicode make no difference. */
  names: readonly string[];
  emails: readonly string[];
  /** E.164. */
  phones: readonly string[];
}

/**
 * Blocks a person out of a text: it is as long as before, and every tag, and every address that is not theirs, is as it
 * was.
 */
export type Hide = (text: string, form: TextForm) => string;

/** As wide as what it hides: the offsets of all evidence still hold, and a slice still equals its text. */
const BLOCK = '\u2588';
const OF_A_PAGE = /^(?:https?|ftp):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Makes what blocks a person out.
 *
 * @param onFound is told each of the person's names, addresses and numbers that a text holds, as it was given
 */
export function hidingOf(person: WithheldPerson, onFound: (given: string) => void): Hide {
  const names = patterns(person.names, namePattern);
  const emails = patterns(person.emails, emailPattern);
  const phones = new Set(person.phones);
  const writtenIn = (passage: Passage): Place[] => {
    const { seen } = passage.text;
    const told = (places: Place[], given: string) => {
      if (places.length > 0) onFound(given);
      return places;
    };
    const ways = emails.flatMap(({ given, pattern }) => told(placesOfEmail(pattern, seen), given));
    if (passage.kind === 'address' && !isOfPeople(seen)) return writtenAt(passage, ways, isBlank);
    const numbers = placesOfPhones(phones, seen);
    for (const { e164 } of numbers) onFound(e164);
    const own = names.flatMap(({ given, pattern }) => told(placesOfName(pattern, seen), given));
    return [
      ...writtenAt(passage, [...ways, ...numbers], isBlank),
      ...writtenAt(passage, own, isBetweenWords),
    ];
  };
  return (text, form) => {
    const written = passagesOf(text, form).flatMap(writtenIn);
    return written.length === 0 ? text : blocked(text, written);
  };
}

function patterns(all: readonly string[], patternOf: (given: string) => string | null) {
  return all.flatMap((given) => {
    const source = patternOf(given);
    return source === null ? [] : [{ given, pattern: new RegExp(source, 'giu') }];
  });
}

/** `mailto:` and `tel:` lead to people; an address without a scheme may be words as well. */
function isOfPeople(address: string): boolean {
  return !OF_A_PAGE.test(address) && (SCHEME.test(address) || /\s/.test(address));
}

/** Where the signs of places are written, but those that stay. */
function writtenAt(
  { text: { seen, starts, ends } }: Passage,
  places: readonly Place[],
  stays: (sign: string) => boolean,
): Place[] {
  const written: Place[] = [];
  for (const { start, end } of places) {
    for (let unit = start; unit < end; unit += 1) {
      if (stays(seen.charAt(unit))) continue;
      written.push({ start: starts[unit] ?? 0, end: ends[unit] ?? 0 });
    }
  }
  return written;
}

function blocked(text: string, written: Place[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of written.sort((one, other) => one.start - other.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    result += text.slice(done, from) + BLOCK.repeat(end - from);
    done = end;
  }
  return result + text.slice(done);
}
