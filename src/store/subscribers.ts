import { createHmac } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { newId } from './new-id.js';
import type { SubscriberTable } from './tables/subscriptions.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

export interface Subscriber {
  id: string;
  /** Null when erased. */
  address: string | null;
  language: 'sv' | 'en';
  tokenVersion: number;
  pausedUntil: string | null;
  createdAt: string;
  erasedAt: string | null;
}

const BATCH = 500;

/** One subscriber by id; null when there is none. Erased ones are found too. */
export async function findSubscriber(database: Database, id: string): Promise<Subscriber | null> {
  const row = await database.db.selectFrom('subscribers').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? subscriberOf(row) : null;
}

/** The subscriber with an address, whatever its case; null when there is none. */
export async function findSubscriberByAddress(
  database: Database,
  address: string,
): Promise<Subscriber | null> {
  const row = await database.db
    .selectFrom('subscribers')
    .selectAll()
    .where('address_key', '=', addressKey(address))
    .executeTakeFirst();
  return row ? subscriberOf(row) : null;
}

/** Several subscribers by id, in the order of ids; those that don't exist are left out. */
export async function findSubscribers(database: Database, ids: readonly string[]): Promise<Subscriber[]> {
  if (ids.length === 0) return [];
  const rows = await database.db
    .selectFrom('subscribers')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map(subscriberOf);
}

/** Subscribers with an address, oldest first, read in batches. */
export async function* eachSubscriber(database: Database): AsyncGenerator<Subscriber, void, undefined> {
  let after = '';
  for (;;) {
    const rows = await database.db
      .selectFrom('subscribers')
      .selectAll()
      .where('id', '>', after)
      .where('erased_at', 'is', null)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    for (const row of rows) yield subscriberOf(row);
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) return;
  }
}

/** Finds the subscriber with an address or makes one, in any number of processes at once. The language of an old one stays. */
export async function ensureSubscriber(
  database: Database,
  subscriber: { address: string; language: 'sv' | 'en'; now: Date },
): Promise<{ subscriber: Subscriber; created: boolean }> {
  const { address, language, now } = subscriber;
  const id = newId(now);
  await database.db
    .insertInto('subscribers')
    .values({
      id,
      address,
      address_key: addressKey(address),
      address_hash: await addressHash(database.db, address),
      language,
      token_version: 1,
      created_at: storedInstant(now),
    })
    .onConflict((conflict) => conflict.column('address_key').doNothing())
    .execute();
  const found = await findSubscriberByAddress(database, address);
  if (!found) throw new Error('A subscriber could be neither inserted nor found');
  return { subscriber: found, created: found.id === id };
}

/** Changes the language of the mails, or until when none is sent (null: no pause). */
export async function changeSubscriber(
  database: Database,
  id: string,
  change: { language?: 'sv' | 'en'; pausedUntil?: Date | null },
): Promise<void> {
  const values = {
    ...(change.language && { language: change.language }),
    ...(change.pausedUntil !== undefined && {
      paused_until: change.pausedUntil && storedInstant(change.pausedUntil),
    }),
  };
  if (Object.keys(values).length === 0) return;
  await database.db.updateTable('subscribers').set(values).where('id', '=', id).execute();
}

/** Gives a person another address. A person with that address must not be there already. */
export async function moveSubscriberAddress(database: Database, id: string, address: string): Promise<void> {
  await database.db
    .updateTable('subscribers')
    .set({
      address,
      address_key: addressKey(address),
      address_hash: await addressHash(database.db, address),
    })
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .execute();
}

/**
 * Forgets a person: address, filters and proofs go, running subscriptions end, mails not yet sent are cancelled, what
 * was told goes. What stays is without a name: when and why each subscription ended, and how many mails went out.
 *
 * @returns false when there is no such subscriber, or it was erased before
 */
export function eraseSubscriberRows(database: Database, id: string, now: Date): Promise<boolean> {
  const at = storedInstant(now);
  return inTransaction(database, async (transaction) => {
    const erased = await transaction
      .updateTable('subscribers')
      .set({ address: null, address_key: null, address_hash: null, paused_until: null, erased_at: at })
      .where('id', '=', id)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (erased.numUpdatedRows === 0n) return false;
    await transaction
      .updateTable('subscriptions')
      .set({ ended_at: at, ended_reason: 'erased' })
      .where('subscriber_id', '=', id)
      .where('ended_at', 'is', null)
      .execute();
    await transaction
      .updateTable('subscriptions')
      .set({ filter: '{}', filter_key: '', proof: null })
      .where('subscriber_id', '=', id)
      .execute();
    await transaction
      .updateTable('deliveries')
      .set({ state: 'cancelled', reason: 'erased', finished_at: at })
      .where('subscriber_id', '=', id)
      .where('state', '=', 'pending')
      .execute();
    await transaction.deleteFrom('delivery_items').where('subscriber_id', '=', id).execute();
    await transaction.deleteFrom('bounces').where('subscriber_id', '=', id).execute();
    return true;
  });
}

/** The form in which two spellings of an address are the same one. */
export function addressKey(address: string): string {
  return address.normalize('NFC').toLowerCase();
}

/** What the list of suppressed addresses knows them by. */
export async function addressHash(db: Kysely<Tables>, address: string): Promise<string> {
  const { salt } = await db.selectFrom('address_salt').select('salt').executeTakeFirstOrThrow();
  return createHmac('sha256', salt).update(addressKey(address)).digest('base64url');
}

function subscriberOf(row: Selectable<SubscriberTable>): Subscriber {
  return {
    id: row.id,
    address: row.address,
    language: row.language,
    tokenVersion: row.token_version,
    pausedUntil: row.paused_until,
    createdAt: row.created_at,
    erasedAt: row.erased_at,
  };
}
