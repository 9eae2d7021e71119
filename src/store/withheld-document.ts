import type { Evidence, EvidencePlace, Release } from '../release/document.js';
import { type Hide, hidingOf, type WithheldPerson } from './hiding/hiding.js';
import { seenWords } from './hiding/seen-text.js';
import { type FieldForm, fieldForms } from './withheld-fields.js';

export type { WithheldPerson } from './hiding/hiding.js';

/** Forms by field, as deep as the document. */
type Forms = FieldForm | { readonly [field: string]: Forms };

const ID = /^[a-z][a-z0-9-]*:[0-9a-f]+(?::[a-z-]+)?$/;

/**
 * The document without a person: not among the contacts, no speaker of quotes, and blocked out wherever name, number or
 * address stands in a text. Everything else stays, to the letter.
 *
 * @param onFound is told each of the person's names, addresses and numbers that the document holds, as it was given
 */
export function withoutPerson(
  document: Release,
  person: WithheldPerson,
  onFound: (given: string) => void = () => {},
): Release {
  const hide = hidingOf(person, onFound);
  const isPerson = (name: string | null) => {
    const own = person.names.filter((given) => name !== null && isSameName(given, name));
    for (const given of own) onFound(given);
    return own.length > 0;
  };
  const isOwnNumber = (phone: string) => {
    const isOwn = person.phones.includes(phone);
    if (isOwn) onFound(phone);
    return isOwn;
  };
  const contacts = document.contacts
    .filter(({ name }) => !isPerson(name))
    .map((contact) => ({
      ...contact,
      phones: contact.phones.filter((phone) => !isOwnNumber(phone)),
      emails: contact.emails.filter((email) => hide(email, 'words') === email),
    }));
  const quotes = document.quotes.map((quote) =>
    isPerson(quote.speaker.name)
      ? { ...quote, speaker: { ...quote.speaker, name: null, party: null, title: null } }
      : quote,
  );
  return cutAgain(hiddenIn({ ...document, contacts, quotes }, fieldForms, hide) as Release);
}

/** Whether two spellings are of one name: without case, with all kinds of blanks and hyphens alike. */
function isSameName(one: string, other: string): boolean {
  const name = comparedName(one);
  return name !== '' && name === comparedName(other);
}

/** A name as it is compared; '' for none. */
export function comparedName(name: string): string {
  return seenWords(name).toLocaleLowerCase('sv').replace(/\s+/gu, ' ').trim();
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

function hiddenIn(value: unknown, forms: Forms, hide: Hide): unknown {
  if (Array.isArray(value)) return value.map((item) => hiddenIn(item, forms, hide));
  if (typeof value === 'string') return typeof forms === 'string' ? hiddenString(value, forms, hide) : value;
  if (typeof value !== 'object' || value === null || typeof forms === 'string') return value;
  return Object.fromEntries(
    // A field of no schema has words until it is known what it has.
    Object.entries(value).map(([field, item]) => [field, hiddenIn(item, forms[field] ?? 'words', hide)]),
  );
}

function hiddenString(value: string, form: FieldForm, hide: Hide): string {
  if (form === 'kept') return value;
  if (form === 'title-or-id') return ID.test(value) ? value : hide(value, 'words');
  return hide(value, form);
}
