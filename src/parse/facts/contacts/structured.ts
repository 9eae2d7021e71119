import type { Contact } from '../../../release/document.js';
import { findPhones } from '../../../swedish/phones.js';
import type { RecordContact } from '../../record.js';
import { partyOf } from '../people/parties.js';
import { findEmails } from './emails.js';

/** Makes a contact of a platform's card; null when the card is empty. */
export function structuredContact(card: RecordContact): Contact | null {
  const named = withoutParty(card.name);
  const titled = withoutParty(card.title);
  const phones: string[] = [];
  const unread: string[] = [];
  for (const written of card.phones) {
    const found = findPhones(written);
    if (found.length === 0 && written.trim() !== '') unread.push(written.trim());
    for (const { e164 } of found) if (!phones.includes(e164)) phones.push(e164);
  }
  const emails = [
    ...new Set(card.emails.flatMap((written) => findEmails(written).map((email) => email.address))),
  ];
  const note = [filled(card.note), ...unread].filter((part) => part !== null).join('; ');
  if (named.words === null && phones.length === 0 && emails.length === 0 && note === '') return null;
  return {
    name: named.words,
    party: named.party ?? titled.party,
    title: titled.words,
    organisation: filled(card.organisation),
    phones,
    emails,
    note: note === '' ? null : note,
    provenance: 'structured',
  };
}

/** "Anna Lind (S)" → the name and the party. */
function withoutParty(written: string | null): { words: string | null; party: string | null } {
  const words = filled(written);
  const match = words === null ? null : /^(.{1,200}?)\s*\(([^()]{1,20})\)$/u.exec(words);
  const party = match?.[2] ? partyOf(match[2]) : null;
  return party && match?.[1] ? { words: match[1], party } : { words, party: null };
}

function filled(text: string | null): string | null {
  const words = text?.replace(/\s+/gu, ' ').trim() ?? '';
  return words === '' ? null : words;
}
