import type { Contact } from '../../release/document.js';
import type { Reading } from '../reading.js';
import type { RecordContact } from '../record.js';
import { contactsInBody } from './contacts/body-contacts.js';
import { contactsInBlock } from './contacts/contact-text.js';
import { mergedContacts } from './contacts/merge.js';
import { structuredContact } from './contacts/structured.js';

/**
 * Reads whom the press can turn to: the platform's own cards, the contact text beside them, and what the body says
 * ("För mer information, kontakta …", "Presskontakt:", "Anmälan görs till …"). People who only are quoted are no contacts.
 * The same person is given once: the card wins, the other places add what it lacks.
 *
 * @param structured the platform's cards
 * @param contactText the platform's contact text, lines parted by "\n"; run-together text is taken apart
 * @returns cards first, then the contact text's people, then the body's, each in the order of the text
 */
export function readContacts(
  reading: Reading,
  structured: readonly RecordContact[],
  contactText: string | null,
): Contact[] {
  return mergedContacts([
    ...structured.flatMap((card) => structuredContact(card) ?? []),
    ...(contactText === null ? [] : contactsInBlock(contactText)),
    ...contactsInBody(reading),
  ]);
}
