import { expect } from 'vitest';
import { digestStatus } from '../../../src/digest/status.js';
import type { Database } from '../../../src/store/database.js';
import { newId } from '../../../src/store/new-id.js';
import { findSubscribers } from '../../../src/store/subscribers.js';
import type { CountingRelay } from './counting-relay.js';

export const PEOPLE = 1000;

const since = new Date('2025-12-01T07:00:00Z');
const filter = { kinds: [], newsrooms: [], topics: [], recipients: [], words: [], minimumSum: null };

/** A thousand daily subscribers to everything, put in at once: asking each takes longer than the test. */
export async function subscribeThousand({ db }: Database): Promise<void> {
  const at = since.toISOString();
  for (let first = 0; first < PEOPLE; first += 200) {
    const people = Array.from({ length: 200 }, (_, index) => ({
      id: newId(since),
      address: `person${first + index}@example.se`,
    }));
    const subscribers = people.map(({ id, address }) => ({
      id,
      address,
      address_key: address,
      address_hash: `hash of ${address}`,
      language: 'sv' as const,
      token_version: 1,
      created_at: at,
    }));
    const subscriptions = people.map(({ id }) => ({
      id: newId(since),
      subscriber_id: id,
      frequency: 'daily' as const,
      filter: JSON.stringify(filter),
      filter_key: 'everything',
      source: 'import' as const,
      begins_at: at,
      created_at: at,
    }));
    await db.insertInto('subscribers').values(subscribers).execute();
    await db.insertInto('subscriptions').values(subscriptions).execute();
  }
}

/**
 * Expects that every person got exactly one mail, or at most one, and is listed as unknown then; and that the run is
 * complete.
 *
 * @returns how many are unknown
 */
export async function expectOneMailEach(
  database: Database,
  relay: Pick<CountingRelay, 'mails'>,
  now: Date,
): Promise<number> {
  const { deliveries, runs, unknown } = await digestStatus(database, now);
  const inDoubt = await findSubscribers(
    database,
    unknown.map(({ subscriberId }) => subscriberId),
  );
  const addresses = new Set(inDoubt.map(({ address }) => address));
  expect(runs).toHaveLength(1);
  expect(runs[0]?.completedAt).not.toBeNull();
  expect((deliveries.sent ?? 0) + (deliveries.unknown ?? 0)).toBe(PEOPLE);
  expect(unknown).toHaveLength(deliveries.unknown ?? 0);
  expect(unknown.every(({ reason }) => reason === 'process-lost')).toBe(true);
  for (let number = 0; number < PEOPLE; number += 1) {
    const address = `person${number}@example.se`;
    const mails = relay.mails.get(address) ?? 0;
    if (addresses.has(address)) expect(mails, address).toBeLessThanOrEqual(1);
    else expect(mails, address).toBe(1);
  }
  return unknown.length;
}
