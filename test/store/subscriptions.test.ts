import { expect, it } from 'vitest';
import {
  changeSubscriber,
  eachSubscriber,
  ensureSubscriber,
  eraseSubscriberRows,
  findSubscriber,
  findSubscriberByAddress,
} from '../../src/store/subscribers.js';
import {
  countSubscriptions,
  endSubscriptions,
  runningSubscriptions,
  startSubscription,
  subscribedSince,
  subscriberIdsAt,
  subscriptionHistory,
} from '../../src/store/subscriptions.js';
import { findSuppression, liftSuppression, suppressSubscriber } from '../../src/store/suppressions.js';
import { onEachDatabase, type TestDatabase } from './each-database.js';

const now = new Date('2026-03-03T07:00:00Z');
const later = new Date('2026-03-04T07:00:00Z');
const daily = { frequency: 'daily', weekday: null } as const;

async function kim(test: TestDatabase): Promise<string> {
  const { subscriber } = await ensureSubscriber(test.database, {
    address: 'Kim@Example.se',
    language: 'sv',
    now,
  });
  return subscriber.id;
}

function start(test: TestDatabase, subscriberId: string, more: object = {}) {
  return startSubscription(test.database, {
    subscriberId,
    ...daily,
    filter: { words: ['is'] },
    source: 'command',
    proof: { method: 'paper' },
    beginsAt: now,
    now,
    ...more,
  });
}

onEachDatabase('a subscriber', (test) => {
  it('is one for an address, however it is written and however many ask at once', async () => {
    const other = await test.open();
    const addresses = ['kim@example.se', 'KIM@example.se', 'Kim@Example.SE', 'kim@example.se'];
    const found = await Promise.all(
      addresses.map((address, index) =>
        ensureSubscriber(index % 2 === 0 ? test.database : other, { address, language: 'sv', now }),
      ),
    );
    expect(new Set(found.map(({ subscriber }) => subscriber.id)).size).toBe(1);
    expect(found.filter(({ created }) => created)).toHaveLength(1);
  });

  it('keeps the address as it was written', async () => {
    await kim(test);
    expect((await findSubscriberByAddress(test.database, 'kim@example.se'))?.address).toBe('Kim@Example.se');
    expect(await findSubscriberByAddress(test.database, 'alex@example.se')).toBeNull();
  });

  it('can change language and pause, each by itself', async () => {
    const id = await kim(test);
    await changeSubscriber(test.database, id, { pausedUntil: later });
    await changeSubscriber(test.database, id, { language: 'en' });
    await changeSubscriber(test.database, id, {});
    expect(await findSubscriber(test.database, id)).toMatchObject({
      language: 'en',
      pausedUntil: later.toISOString(),
    });
    await changeSubscriber(test.database, id, { pausedUntil: null });
    expect((await findSubscriber(test.database, id))?.pausedUntil).toBeNull();
  });

  it('that is erased leaves no address, filter or proof in any table, but when and why it ended', async () => {
    const id = await kim(test);
    await start(test, id);
    expect(await eraseSubscriberRows(test.database, id, later)).toBe(true);
    expect(await eraseSubscriberRows(test.database, id, later)).toBe(false);
    const { db } = test.database;
    const rows = [
      await db.selectFrom('subscribers').selectAll().execute(),
      await db.selectFrom('subscriptions').selectAll().execute(),
      await db.selectFrom('suppressions').selectAll().execute(),
    ];
    expect(JSON.stringify(rows)).not.toMatch(/kim@|example\.|"paper"|"words"/i);
    expect(await subscriptionHistory(test.database, id)).toMatchObject([
      { frequency: 'daily', endedAt: later.toISOString(), endedReason: 'erased', filter: {}, proof: null },
    ]);
    for await (const subscriber of eachSubscriber(test.database))
      throw new Error(`Still there: ${subscriber.id}`);
  });
});

onEachDatabase('a subscription', (test) => {
  it('is one for a filter: another rhythm takes its place and goes on where it was', async () => {
    const id = await kim(test);
    expect(await start(test, id)).toBe('started');
    expect(await start(test, id, { now: later, beginsAt: later })).toBe('unchanged');
    const weekly = { frequency: 'weekly', weekday: 2, now: later, beginsAt: later };
    expect(await start(test, id, weekly)).toBe('changed');
    expect(await start(test, id, { ...weekly, weekday: 3 })).toBe('changed');
    const history = await subscriptionHistory(test.database, id);
    expect(history.map(({ weekday, endedReason }) => [weekday, endedReason])).toEqual([
      [null, 'changed'],
      [2, 'changed'],
      [3, null],
    ]);
    expect(history.every(({ beginsAt }) => beginsAt === now.toISOString())).toBe(true);
  });

  it('stays one when many ask at once', async () => {
    const id = await kim(test);
    const other = { ...test, database: await test.open(), url: test.url };
    await Promise.all([start(test, id), start(other, id), start(test, id), start(other, id)]);
    expect(await subscriptionHistory(test.database, id)).toHaveLength(1);
  });

  it('ends once, for the first reason', async () => {
    const id = await kim(test);
    await start(test, id);
    const ending = { subscriberId: id, now: later };
    expect(await endSubscriptions(test.database, { ...ending, reason: 'one-click' })).toBe(1);
    expect(await endSubscriptions(test.database, { ...ending, reason: 'unsubscribed' })).toBe(0);
    expect(await subscriptionHistory(test.database, id)).toMatchObject([{ endedReason: 'one-click' }]);
    expect(await start(test, id, { now: later })).toBe('started');
  });

  it('is found by its rhythm while it runs', async () => {
    const id = await kim(test);
    await start(test, id, { beginsAt: new Date('2026-02-01T00:00:00Z') });
    await start(test, id, { filter: {}, now: later });
    await start(test, id, { filter: { kinds: ['news'] }, frequency: 'weekly', weekday: 2 });
    expect(await subscriberIdsAt(test.database, daily, { after: '', limit: 10 })).toEqual([id]);
    expect(await subscriberIdsAt(test.database, daily, { after: id, limit: 10 })).toEqual([]);
    expect(await runningSubscriptions(test.database, daily, [id])).toHaveLength(2);
    expect(await subscribedSince(test.database, daily)).toEqual({
      createdAt: now,
      beginsAt: new Date('2026-02-01T00:00:00Z'),
    });
    expect(await subscribedSince(test.database, { frequency: 'weekly', weekday: 3 })).toBeNull();
    expect(await countSubscriptions(test.database)).toEqual([
      { frequency: 'daily', count: 2 },
      { frequency: 'weekly', count: 1 },
    ]);
  });
});

onEachDatabase('a suppressed address', (test) => {
  it('is known without being kept, ends what ran, and can come back', async () => {
    const id = await kim(test);
    await start(test, id);
    const suppression = {
      subscriberId: id,
      reason: 'address-refused',
      enhancedCode: '5.1.1',
      now: later,
    } as const;
    await suppressSubscriber(test.database, suppression);
    await suppressSubscriber(test.database, { ...suppression, reason: 'complained' });
    await eraseSubscriberRows(test.database, id, later);
    expect(await findSuppression(test.database, 'kim@example.se')).toEqual({
      reason: 'address-refused',
      enhancedCode: '5.1.1',
      createdAt: later.toISOString(),
    });
    expect(await findSuppression(test.database, 'alex@example.se')).toBeNull();
    expect(await subscriptionHistory(test.database, id)).toMatchObject([{ endedReason: 'address-refused' }]);
    await liftSuppression(test.database, 'KIM@example.se');
    expect(await findSuppression(test.database, 'kim@example.se')).toBeNull();
  });
});
