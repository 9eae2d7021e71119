import type { Evidence, EvidencePlace, Release } from '../release/document.js';
import { findPhones } from '../swedish/phones.js';

/** A person whose data is to be kept out of documents. */
export interface WithheldPerson {
  /** As they are written; case and the kind of white space make no difference. */
  names: readonly string[];
  emails: readonly string[];
  /** E.164. */
  phones: readonly string[];
}

/** As wide as what it hides: the offsets of all evidence still hold, and a slice still equals its text. */
const BLOCK = '\u2588';

/** What stands in a text without being part of its words: blanks written out, the marks of Markdown, the tags of HTML. */
const MARKUP = '&nbsp;|&#160;|&#xa0;|[*_]|</?[a-z][^<>]*>';
/** A name in bold letters is the same name. */
const BETWEEN_WORDS = `(?:\\s|${MARKUP})+`;
const MARKUP_OR_UNIT = new RegExp(`(${MARKUP})|[^\\s]`, 'gi');

/** What is no text of the release: its identity, its address, and how it was come by. */
const kept: ReadonlySet<string> = new Set(['id', 'source', 'provenance', 'schemaVersion', 'translations']);

/**
 * The document without a person: not among the contacts, no speaker of quotes, and blocked out wherever name, number or
 * address stands in a text. Everything else stays, to the letter.
 */
export function withoutPerson(document: Release, person: WithheldPerson): Release {
  const hide = hidingOf(person);
  const names = new Set(person.names.map(folded));
  const isPerson = (name: string | null) => name !== null && names.has(folded(name));
  const contacts = document.contacts
    .filter(({ name }) => !isPerson(name))
    .map((contact) => ({
      ...contact,
      phones: contact.phones.filter((phone) => !person.phones.includes(phone)),
      emails: contact.emails.filter((email) => !person.emails.includes(email.toLowerCase())),
    }));
  const quotes = document.quotes.map((quote) =>
    isPerson(quote.speaker.name)
      ? { ...quote, speaker: { ...quote.speaker, name: null, party: null, title: null } }
      : quote,
  );
  const fields = Object.entries({ ...document, contacts, quotes }).map(([name, value]) => [
    name,
    kept.has(name) ? value : hiddenIn(value, hide),
  ]);
  return cutAgain(Object.fromEntries(fields) as Release);
}

/** Evidence may end in the middle of a name, where the name alone would not be found: it is cut from its text anew. */
function cutAgain(document: Release): Release {
  const texts: Readonly<Record<EvidencePlace, string>> = {
    title: document.title,
    lead: document.lead ?? '',
    body: document.body.text,
  };
  return JSON.parse(JSON.stringify(document), (_, value: Partial<Evidence> | null) => {
    if (value?.in === undefined || value.start === undefined) return value;
    return { ...value, text: texts[value.in].slice(value.start, value.end) };
  }) as Release;
}

/** Names as they are compared: without case, with plain blanks. */
export function folded(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('sv').replace(/\s+/gu, ' ').trim();
}

function hiddenIn(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((item) => hiddenIn(item, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hiddenIn(item, hide)]));
}

function hidingOf({ names, emails, phones }: WithheldPerson): (text: string) => string {
  const patterns = [
    ...names.map((name) => {
      const words = name.trim().split(/\s+/u).map(loosely);
      return new RegExp(`(?<![\\p{L}\\p{N}])${words.join(BETWEEN_WORDS)}(?:s|:s)?(?![\\p{L}\\p{N}])`, 'giu');
    }),
    ...emails.map((email) => new RegExp(`(?<![\\p{L}\\p{N}.])${loosely(email)}(?![\\p{L}\\p{N}])`, 'giu')),
  ];
  const numbers = new Set(phones);
  return (text) => {
    let hidden = text;
    for (const pattern of patterns) hidden = hidden.replace(pattern, blocked);
    if (numbers.size === 0) return hidden;
    for (const { start, end, e164 } of findPhones(hidden)) {
      if (!numbers.has(e164)) continue;
      hidden = hidden.slice(0, start) + blocked(hidden.slice(start, end)) + hidden.slice(end);
    }
    return hidden;
  };
}

/** Markdown puts a backslash before some signs. */
function loosely(text: string): string {
  return [...text]
    .map((sign) =>
      /[\p{L}\p{N}]/u.test(sign) ? sign : `\\\\?${sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}`,
    )
    .join('');
}

/** Each unit by a block, but white space and the markup in between as it is. */
function blocked(text: string): string {
  return text.replace(MARKUP_OR_UNIT, (_, markup: string | undefined) => markup ?? BLOCK);
}
