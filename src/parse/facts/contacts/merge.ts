import type { Contact } from '../../../release/document.js';
import { isFunction } from './function-contacts.js';

/** Gives each person once, in the order of first mention; a later mention adds what the first lacks. */
export function mergedContacts(contacts: readonly Contact[]): Contact[] {
  const merged: Contact[] = [];
  const byKey = new Map<string, Contact>();
  for (const contact of contacts) {
    const keys = keysOf(contact);
    const known = keys.map((key) => byKey.get(key)).find((other) => other !== undefined);
    if (known) add(known, contact);
    else merged.push({ ...contact, phones: [...contact.phones], emails: [...contact.emails] });
    const kept = known ?? merged.at(-1);
    if (kept) for (const key of keysOf(kept)) if (!byKey.has(key)) byKey.set(key, kept);
  }
  return merged;
}

/** The name; for a desk and for a contact without a name also its numbers and addresses ("desk" keeps them from people's). */
function keysOf(contact: Contact): string[] {
  const ways = [...contact.emails.map((email) => email.toLowerCase()), ...contact.phones];
  if (contact.name === null) return ways;
  const name = contact.name.toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim();
  return isFunction(contact.name) ? [name, ...ways.map((way) => `desk ${way}`)] : [name];
}

/** More numbers or addresses than one contact has. */
const mostWays = 50;

function room(list: readonly string[]): number {
  return Math.max(0, mostWays - list.length);
}

function add(known: Contact, more: Contact): void {
  known.party ??= more.party;
  known.title ??= more.title;
  known.organisation ??= more.organisation;
  known.note ??= more.note;
  for (const phone of more.phones.slice(0, room(known.phones)))
    if (!known.phones.includes(phone)) known.phones.push(phone);
  for (const email of more.emails.slice(0, room(known.emails))) {
    if (!known.emails.some((other) => other.toLowerCase() === email.toLowerCase())) known.emails.push(email);
  }
}
