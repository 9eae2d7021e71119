import { expect, it } from 'vitest';
import {
  beginSending,
  type Claim,
  type ClaimedDelivery,
  claimDeliveries,
  markLostDeliveries,
  recordOutcome,
  releaseClaims,
} from '../../src/store/deliveries.js';
import { deliveryItems, toldRevisions } from '../../src/store/delivery-items.js';
import { countDeliveries } from '../../src/store/delivery-reports.js';
import {
  addRecipients,
  completeRuns,
  createRun,
  latestWindowEnd,
  markPlanned,
  recentRuns,
  revisionsInEarlierRuns,
  runReleases,
  takeRunToPlan,
} from '../../src/store/digest-runs.js';
import { saveRelease } from '../../src/store/releases.js';
import { changeSubscriber, ensureSubscriber, moveSubscriberAddress } from '../../src/store/subscribers.js';
import { endSubscriptions, type Frequency, startSubscription } from '../../src/store/subscriptions.js';
import { aRelease, toSave } from './a-release.js';
import { onEachDatabase, type TestDatabase } from './each-database.js';

const now = new Date('2026-03-03T07:05:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const daily = { frequency: 'daily', weekday: null } as const;

const rhythms = [
  daily,
  { frequency: 'immediate', weekday: null },
  { frequency: 'weekly', weekday: 2 },
] as const;
const addressOf = (number: number) => `person${number}@example.se`;
/** Of the first person. */
const address = addressOf(1);

async function people(test: TestDatabase, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const address = addressOf(number);
    const { subscriber } = await ensureSubscriber(test.database, { address, language: 'sv', now });
    for (const [index, rhythm] of rhythms.entries()) {
      const filter = { topics: [String(index)] };
      const subscription = { ...rhythm, filter, source: 'command', proof: null, beginsAt: now, now } as const;
      await startSubscription(test.database, { ...subscription, subscriberId: subscriber.id });
    }
    ids.push(subscriber.id);
  }
  return ids;
}

async function run(
  test: TestDatabase,
  more: { frequency?: Frequency; end?: string; revision?: number } = {},
): Promise<string | null> {
  await saveRelease(test.database, toSave(aRelease(1)));
  return createRun(test.database, {
    frequency: more.frequency ?? 'daily',
    weekday: more.frequency === 'weekly' ? 2 : null,
    windowStart: new Date('2026-03-01T07:00:00Z'),
    windowEnd: new Date(more.end ?? '2026-03-03T07:00:00Z'),
    releases: [{ releaseId: 'via-tt:1', revision: more.revision ?? 1 }],
    now,
  });
}

/** A run with a delivery for each of so many people. */
async function planned(test: TestDatabase, count: number): Promise<{ id: string; people: string[] }> {
  const ids = await people(test, count);
  const id = (await run(test)) ?? '';
  await addRecipients(test.database, { id, frequency: 'daily' }, ids, now);
  await markPlanned(test.database, id, now);
  return { id, people: ids };
}

function claim(worker: string, at = now): Claim {
  return { worker, now: at, until: new Date(at.getTime() + 5 * 60_000) };
}

const item = { releaseId: 'via-tt:1', revision: 1, kind: 'new' } as const;

onEachDatabase('a digest run', (test) => {
  it('is made once for a window, by whichever of several processes is first', async () => {
    await saveRelease(test.database, toSave(aRelease(1)));
    const other = await test.open();
    const made = await Promise.all([run(test), run({ ...test, database: other, url: test.url }), run(test)]);
    expect(made.filter((id) => id !== null)).toHaveLength(1);
    expect(await latestWindowEnd(test.database, daily)).toEqual(new Date('2026-03-03T07:00:00Z'));
  });

  it('takes no revision that an earlier run of its rhythm was about; other rhythms do', async () => {
    await run(test);
    const next = await run(test, { end: '2026-03-04T07:00:00Z' });
    expect(await runReleases(test.database, next ?? '')).toEqual([]);
    const weekly = await run(test, { frequency: 'weekly' });
    expect(await runReleases(test.database, weekly ?? '')).toEqual([{ releaseId: 'via-tt:1', revision: 1 }]);
    expect(await revisionsInEarlierRuns(test.database, daily, ['via-tt:1', 'via-tt:2'])).toEqual([
      { releaseId: 'via-tt:1', revision: 1 },
    ]);
  });

  it('at once is none when another one has taken all its releases', async () => {
    expect(await run(test, { frequency: 'immediate' })).not.toBeNull();
    expect(await run(test, { frequency: 'immediate', end: '2026-03-03T07:00:01Z' })).toBeNull();
    expect(await recentRuns(test.database, 10)).toHaveLength(1);
  });

  it('is planned by one process at a time, and by another when that one was lost', async () => {
    const id = await run(test);
    const taking = (at: Date) =>
      takeRunToPlan(test.database, { now: at, until: new Date(at.getTime() + 600_000) });
    expect((await taking(now))?.id).toBe(id);
    expect(await taking(minutes(9))).toBeNull();
    expect((await taking(minutes(10)))?.id).toBe(id);
    await markPlanned(test.database, id ?? '', minutes(11));
    expect(await taking(minutes(60))).toBeNull();
  });

  it('has every person once, however often it is planned', async () => {
    const { id, people: ids } = await planned(test, 3);
    expect(await addRecipients(test.database, { id, frequency: 'daily' }, ids, now)).toBe(0);
    expect(await countDeliveries(test.database)).toEqual({ pending: 3 });
  });

  it('is complete when every delivery has ended', async () => {
    await planned(test, 1);
    await completeRuns(test.database, now);
    expect((await recentRuns(test.database, 1))[0]).toMatchObject({
      completedAt: null,
      deliveries: { pending: 1 },
    });
    const [delivery] = await claimDeliveries(test.database, claim('a'), 1);
    await recordOutcome(
      test.database,
      { id: delivery?.id ?? '', worker: 'a', now },
      { state: 'failed', reason: 'x' },
    );
    await completeRuns(test.database, now);
    expect((await recentRuns(test.database, 1))[0]).toMatchObject({
      completedAt: now.toISOString(),
      releases: 1,
    });
  });
});

onEachDatabase('a delivery', (test) => {
  async function first(worker = 'a'): Promise<ClaimedDelivery> {
    const [delivery] = await claimDeliveries(test.database, claim(worker), 1);
    if (!delivery) throw new Error('There is nothing to claim');
    return delivery;
  }

  it('is claimed by one of several processes', async () => {
    await planned(test, 20);
    const other = await test.open();
    const claims = await Promise.all(
      [test.database, other, test.database, other].map((database, index) =>
        claimDeliveries(database, claim(`worker${index}`), 8),
      ),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(20);
  });

  it('comes back when its claim runs out before it was begun, or is given back', async () => {
    await planned(test, 1);
    const { id } = await first();
    expect(await claimDeliveries(test.database, claim('b', minutes(4)), 1)).toEqual([]);
    expect(await claimDeliveries(test.database, claim('b', minutes(5)), 1)).toMatchObject([{ id }]);
    await releaseClaims(test.database, 'b');
    expect(await claimDeliveries(test.database, claim('c', minutes(5)), 1)).toMatchObject([{ id }]);
  });

  it('cannot be begun by who has lost the claim', async () => {
    await planned(test, 1);
    const delivery = await first();
    const begin = { delivery, address, items: [item] };
    expect(await beginSending(test.database, { ...claim('b'), ...begin })).toBe('lost');
    expect(await beginSending(test.database, { ...claim('a', minutes(6)), ...begin })).toBe('lost');
    expect(await beginSending(test.database, { ...claim('a', minutes(1)), ...begin })).toBe('begun');
    expect(await beginSending(test.database, { ...claim('a', minutes(1)), ...begin })).toBe('lost');
  });

  it('is written down with what it tells before it is sent', async () => {
    await planned(test, 1);
    const delivery = await first();
    await beginSending(test.database, { ...claim('a'), delivery, address, items: [item] });
    expect(await countDeliveries(test.database)).toEqual({ sending: 1 });
    expect(await deliveryItems(test.database, delivery.id)).toEqual([item]);
    expect(await toldRevisions(test.database, [delivery.subscriberId], ['via-tt:1'])).toMatchObject([
      { revision: 1, frequency: 'daily' },
    ]);
  });

  it('tells nobody what another one is telling, and can choose again', async () => {
    const { people: ids } = await planned(test, 1);
    const weekly = (await run(test, { frequency: 'weekly' })) ?? '';
    await addRecipients(test.database, { id: weekly, frequency: 'weekly' }, ids, now);
    const [one, two] = await claimDeliveries(test.database, claim('a'), 2);
    if (!one || !two) throw new Error('Two deliveries were expected');
    expect(await beginSending(test.database, { ...claim('a'), delivery: one, address, items: [item] })).toBe(
      'begun',
    );
    expect(await beginSending(test.database, { ...claim('a'), delivery: two, address, items: [item] })).toBe(
      'changed',
    );
    expect(await deliveryItems(test.database, two.id)).toEqual([]);
    expect(await countDeliveries(test.database)).toEqual({ sending: 1, pending: 1 });
  });

  it.each([
    [
      'left',
      (id: string) => endSubscriptions(test.database, { subscriberId: id, reason: 'unsubscribed', now }),
    ],
    ['paused', (id: string) => changeSubscriber(test.database, id, { pausedUntil: minutes(1) })],
    ['moved', (id: string) => moveSubscriberAddress(test.database, id, 'elsewhere@example.se')],
  ] as const)('is not begun for a reader who has %s since it was prepared', async (_what, change) => {
    await planned(test, 1);
    const delivery = await first();
    await change(delivery.subscriberId);
    expect(await beginSending(test.database, { ...claim('a'), delivery, address, items: [item] })).toBe(
      'changed',
    );
    expect(await countDeliveries(test.database)).toEqual({ pending: 1 });
    expect(await deliveryItems(test.database, delivery.id)).toEqual([]);
  });

  it('that failed has told nothing', async () => {
    await planned(test, 1);
    const delivery = await first();
    await beginSending(test.database, { ...claim('a'), delivery, address, items: [item] });
    const outcome = {
      state: 'failed',
      reason: 'content-refused',
      reply: { code: 554, enhanced: '5.7.1' },
    } as const;
    expect(await recordOutcome(test.database, { id: delivery.id, worker: 'a', now }, outcome)).toBe(true);
    expect(await toldRevisions(test.database, [delivery.subscriberId], ['via-tt:1'])).toEqual([]);
  });

  it('put off keeps what it tells, and is due when its time has come', async () => {
    await planned(test, 1);
    const delivery = await first();
    await beginSending(test.database, { ...claim('a'), delivery, address, items: [item] });
    const outcome = { state: 'pending', reason: 'deferred', nextAttemptAt: minutes(15) } as const;
    await recordOutcome(test.database, { id: delivery.id, worker: 'a', now }, outcome);
    expect(await claimDeliveries(test.database, claim('b', minutes(14)), 1)).toEqual([]);
    const [again] = await claimDeliveries(test.database, claim('b', minutes(15)), 1);
    expect(again).toMatchObject({ id: delivery.id, attempts: 1 });
    expect(await deliveryItems(test.database, delivery.id)).toEqual([item]);
    const begin = { ...claim('b', minutes(15)), delivery, address, items: [] };
    expect(await beginSending(test.database, begin)).toBe('begun');
  });

  it('of a lost process becomes unknown when its time is out, whatever that process says later', async () => {
    await planned(test, 1);
    const delivery = await first();
    await beginSending(test.database, { ...claim('a'), delivery, address, items: [item] });
    expect(await markLostDeliveries(test.database, minutes(4))).toBe(0);
    expect(await markLostDeliveries(test.database, minutes(5))).toBe(1);
    expect(await recordOutcome(test.database, { id: delivery.id, worker: 'a', now }, { state: 'sent' })).toBe(
      false,
    );
    expect(await countDeliveries(test.database)).toEqual({ unknown: 1 });
    expect(await claimDeliveries(test.database, claim('b', minutes(600)), 1)).toEqual([]);
  });

  it('at once goes before digests that have waited longer', async () => {
    const { people: ids } = await planned(test, 2);
    const atOnce = (await run(test, { frequency: 'immediate' })) ?? '';
    await addRecipients(test.database, { id: atOnce, frequency: 'immediate' }, ids.slice(0, 1), minutes(1));
    const order = await claimDeliveries(test.database, claim('a', minutes(2)), 3);
    expect(order.map(({ run: { frequency } }) => frequency)).toEqual(['immediate', 'daily', 'daily']);
  });
});
