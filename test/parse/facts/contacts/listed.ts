import { readContacts } from '../../../../src/parse/facts/contacts.js';
import type { Reading } from '../../../../src/parse/reading.js';
import type { RecordContact } from '../../../../src/parse/record.js';
import type { Contact } from '../../../../src/release/document.js';
import { readingOfMarkdown } from '../../reading-of.js';

/** The contacts of a release, one line each: "Name (party), title @ organisation | phones | e-mails". */
export function listed(
  markdown: string,
  {
    cards = [],
    contactText = null,
    about = {},
  }: { cards?: RecordContact[]; contactText?: string | null; about?: Partial<Reading> } = {},
): string[] {
  return readContacts(readingOfMarkdown(markdown, about), cards, contactText).map(oneLine);
}

/** A platform's card with only what the case is about. */
export function card(fields: Partial<RecordContact> & { name: string }): RecordContact {
  return { title: null, organisation: null, phones: [], emails: [], note: null, ...fields };
}

function oneLine({ name, party, title, organisation, phones, emails, note }: Contact): string {
  const who = `${name ?? '?'}${party === null ? '' : ` (${party})`}${title === null ? '' : `, ${title}`}${organisation === null ? '' : ` @ ${organisation}`}`;
  return [who, ...phones, ...emails, ...(note === null ? [] : [`note: ${note}`])].join(' | ');
}
