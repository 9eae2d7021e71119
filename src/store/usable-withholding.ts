import type { Transaction } from 'kysely';
import { ReleaseUnknownError } from './errors/release-unknown-error.js';
import { WithholdingUnusableError } from './errors/withholding-unusable-error.js';
import type { WithheldPerson } from './hiding/hiding.js';
import { seenWords } from './hiding/seen-text.js';
import type { Tables } from './tables.js';

/** As the reading of contacts knows addresses: no other is found in a text. */
const EMAIL = /^[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u;
const E164 = /^\+[1-9]\d{3,14}$/;
/** One letter is a party, an initial, a unit: nobody's name alone. */
const FEWEST_LETTERS = 2;

/**
 * Refuses what would hide nothing, or everybody.
 *
 * @throws WithholdingUnusableError
 */
export function requireUsable({ names, emails, phones, ground }: WithheldPerson & { ground: string }): void {
  if (names.length + emails.length + phones.length === 0) throw new WithholdingUnusableError('', 'nobody');
  for (const name of names) {
    const letters = seenWords(name).match(/\p{L}/gu)?.length ?? 0;
    if (letters === 0) throw new WithholdingUnusableError(name, 'blank-name');
    if (letters < FEWEST_LETTERS) throw new WithholdingUnusableError(name, 'short-name');
  }
  for (const email of emails) if (!EMAIL.test(email)) throw new WithholdingUnusableError(email, 'no-email');
  for (const phone of phones) if (!E164.test(phone)) throw new WithholdingUnusableError(phone, 'no-phone');
  if (seenWords(ground).trim() === '') throw new WithholdingUnusableError(ground, 'blank-ground');
}

/**
 * Refuses a release that there is none of.
 *
 * @throws ReleaseUnknownError, with the id of the one that was probably meant
 */
export async function requireRelease(transaction: Transaction<Tables>, id: string): Promise<void> {
  const ids = transaction.selectFrom('releases').select('id');
  if (await ids.where('id', '=', id).executeTakeFirst()) return;
  const number = id.slice(id.indexOf(':') + 1);
  const meant = await ids
    .where('id', 'like', `%:${number.replace(/[\\%_]/g, '')}`)
    .orderBy('id')
    .executeTakeFirst();
  const newest = meant ?? (await ids.orderBy('published_at', 'desc').orderBy('id').executeTakeFirst());
  throw new ReleaseUnknownError(id, newest?.id ?? 'via-tt:<number>');
}
