import { expect, it } from 'vitest';
import { readFilter } from '../../src/digest/filter.js';
import { digestStatus } from '../../src/digest/status.js';
import { eraseSubscriber, exportSubscriber } from '../../src/digest/subscriber-records.js';
import { addSubscriber, confirmSubscription } from '../../src/digest/subscribing.js';
import { silentLog } from '../../src/ports/log.js';
import { changeSubscriber } from '../../src/store/subscribers.js';
import { endSubscriptions } from '../../src/store/subscriptions.js';
import { onEachDatabase } from '../store/each-database.js';
import { morning } from './morning.js';
import { startRelay } from './relay.js';

const minute = 60_000;

onEachDatabase('a relay in trouble', (test) => {
  it('that cannot be reached loses nothing: the mail leaves when it is back', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    for (const name of ['kim', 'alex', 'robin', 'love']) await day.subscriber(name);
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    await relay.close();
    const round = await day.round();
    expect(round).toMatchObject({ sent: 0, stopped: 'connection-refused' });
    // Not everybody is tried: once is enough to know.
    expect(round.deferred).toBeLessThanOrEqual(day.transport.connections);
    const back = await startRelay({}, relay.port);
    day.clock.advance(2 * minute);
    expect(await day.round()).toMatchObject({ sent: 4, stopped: null });
    expect(back.recipients()).toHaveLength(4);
  });

  it('that says 450 for an hour gets the mail afterwards, once', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    let attempts = 0;
    relay.behave((stage) => {
      if (stage !== 'recipient') return undefined;
      attempts += 1;
      return '450 4.2.0 Greylisted';
    });
    for (let minutes = 0; minutes < 60; minutes += 2) {
      await day.round();
      day.clock.advance(2 * minute);
    }
    // At once, and with pauses of 1, 5, 15 and 30 minutes.
    expect(attempts).toBe(5);
    relay.behave(() => undefined);
    day.clock.advance(60 * minute);
    await day.round();
    await day.round();
    expect(relay.mails).toHaveLength(1);
  });

  it('that says "later" for three days is given up on', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    relay.behave((stage) => (stage === 'content' ? '451 4.3.0 Later' : undefined));
    await day.round();
    for (let hours = 0; hours <= 72; hours += 6) {
      await day.round('immediate');
      day.clock.advance(6 * 60 * minute);
    }
    const record = await exportSubscriber(test.database, 'kim@example.se');
    expect(record?.deliveries).toMatchObject([
      { state: 'failed', reason: 'gave-up', replyCode: 451, enhancedCode: '4.3.0' },
    ]);
  });

  it('that refuses our own address holds the mail back for everybody', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    for (const name of ['kim', 'alex', 'robin', 'love', 'mika', 'noor']) await day.subscriber(name);
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    relay.behave((stage) => (stage === 'sender' ? '550 5.7.1 Not from you' : undefined));
    expect(await day.round()).toMatchObject({ failed: 0, stopped: 'sender-refused' });
    relay.behave(() => undefined);
    day.clock.advance(2 * minute);
    expect(await day.round()).toMatchObject({ sent: 6 });
  });

  it('that says 421 is left alone until the next round', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url, 1);
    for (const name of ['kim', 'alex', 'robin']) await day.subscriber(name);
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    relay.behave((stage) =>
      stage === 'recipient' && relay.mails.length === 1 ? '421 4.7.0 Enough' : undefined,
    );
    expect(await day.round()).toMatchObject({ sent: 1, deferred: 1, stopped: 'deferred' });
    relay.behave(() => undefined);
    day.clock.advance(minute);
    await day.round();
    expect(relay.recipients()).toEqual(['alex@example.se', 'kim@example.se', 'robin@example.se']);
  });

  it('that drops the line before the content gets the mail again, once', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    relay.behave((stage) => (stage === 'recipient' ? 'drop' : undefined));
    expect(await day.round()).toMatchObject({ deferred: 1 });
    relay.behave(() => undefined);
    day.clock.advance(minute);
    await day.round();
    expect(relay.mails).toHaveLength(1);
  });

  it.each(['content', 'kept'] as const)(
    'that drops the line after the content ("%s") leaves the mail unknown, and it never goes again by itself',
    async (stage) => {
      const relay = await startRelay();
      const day = morning(test.database, relay.url);
      const kim = await day.subscriber('kim');
      await day.subscriber('alex');
      await day.seen(1, '2025-12-04T12:00:00+01:00');
      relay.behave((at, address) => (at === stage && address.startsWith('kim') ? 'drop' : undefined));
      expect(await day.round()).toMatchObject({ sent: 1, unknown: 1 });
      relay.behave(() => undefined);
      for (let hours = 0; hours < 4; hours += 1) {
        day.clock.advance(60 * minute);
        await day.round();
      }
      expect(relay.mails.filter(({ to }) => to.startsWith('kim')).length).toBe(stage === 'kept' ? 1 : 0);
      const { unknown, runs } = await digestStatus(test.database, day.clock.now());
      expect(unknown).toMatchObject([{ subscriberId: kim, state: 'unknown', reason: 'connection-lost' }]);
      expect(runs[0]).toMatchObject({ deliveries: { sent: 1, unknown: 1 } });
      expect(runs[0]?.completedAt).not.toBeNull();
    },
  );
});

onEachDatabase('an address that does not exist', (test) => {
  it('is suppressed, the others get their mail, and it is not written to again', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    for (const name of ['kim', 'alex', 'robin']) await day.subscriber(name);
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    let asked = 0;
    relay.behave((stage, address) => {
      if (stage !== 'recipient' || !address.startsWith('alex')) return undefined;
      asked += 1;
      return '550 5.1.1 No such mailbox';
    });
    expect(await day.round()).toMatchObject({ sent: 2, failed: 1 });
    await day.seen(2, '2025-12-05T12:00:00+01:00');
    day.clock.set('2025-12-06T08:00:00+01:00');
    expect(await day.round()).toMatchObject({ sent: 2, failed: 0 });
    expect(asked).toBe(1);
    expect(await exportSubscriber(test.database, 'alex@example.se')).toMatchObject({
      suppression: { reason: 'address-refused', enhancedCode: '5.1.1' },
      subscriptions: [{ endedReason: 'address-refused' }],
      deliveries: [{ state: 'failed', reason: 'recipient-refused', replyCode: 550 }],
    });
  });

  it('cannot be added again by command, but comes back when its owner confirms', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    relay.behave((stage) => (stage === 'recipient' ? '550 5.1.1 No such mailbox' : undefined));
    await day.round();
    relay.behave(() => undefined);
    const wanted = { address: 'Kim@example.se', language: 'sv', frequency: 'daily', filter: {} } as const;
    const now = day.clock.now();
    expect(await addSubscriber(test.database, { ...wanted, source: 'command', now })).toEqual({
      outcome: 'suppressed',
      subscriberId: null,
    });
    const request = { ...wanted, filter: readFilter({}), weekday: null };
    await confirmSubscription(
      test.database,
      { ...request, requestedAt: now.toISOString(), formVersion: '1' },
      now,
      silentLog,
    );
    await day.seen(2, '2025-12-05T12:00:00+01:00');
    day.clock.set('2025-12-06T08:00:00+01:00');
    expect(await day.round()).toMatchObject({ sent: 1 });
  });

  it('is not taken for one when the relay gives no reason, or another', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.subscriber('alex');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    relay.behave((stage, address) => {
      if (stage !== 'recipient') return undefined;
      return address.startsWith('kim') ? '550 Nobody here' : '552 5.2.2 Mailbox full';
    });
    expect(await day.round()).toMatchObject({ failed: 2 });
    relay.behave(() => undefined);
    await day.seen(2, '2025-12-05T12:00:00+01:00');
    day.clock.set('2025-12-06T08:00:00+01:00');
    expect(await day.round()).toMatchObject({ sent: 2 });
  });
});

onEachDatabase('somebody who leaves between the planning and the sending', (test) => {
  it.each([
    [
      'left',
      async (id: string, now: Date) =>
        endSubscriptions(test.database, { subscriberId: id, reason: 'unsubscribed', now }),
    ],
    [
      'paused',
      async (id: string) =>
        changeSubscriber(test.database, id, { pausedUntil: new Date('2026-01-01T00:00:00Z') }),
    ],
    [
      'erased',
      async (_id: string, now: Date) => eraseSubscriber(test.database, 'kim@example.se', now, silentLog),
    ],
  ] as const)('gets no mail: %s', async (_what, leave) => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    const kim = await day.subscriber('kim');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    relay.behave((stage) => (stage === 'recipient' ? '450 4.2.0 Later' : undefined));
    await day.round();
    relay.behave(() => undefined);
    await leave(kim, day.clock.now());
    day.clock.advance(10 * minute);
    expect(await day.round()).toMatchObject({ sent: 0 });
    const { deliveries, runs } = await digestStatus(test.database, day.clock.now());
    expect(deliveries).toEqual({ cancelled: 1 });
    expect(runs[0]?.completedAt).not.toBeNull();
    expect(relay.mails).toEqual([]);
  });
});

onEachDatabase('a process asked to end', (test) => {
  it('finishes the mails under way, begins no other, and leaves the rest to be sent at once by the next', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url, 2);
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const name of names) await day.subscriber(name);
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    const end = new AbortController();
    relay.behave((stage) => {
      if (stage === 'kept' && relay.mails.length === 3) end.abort();
      return undefined;
    });
    const round = await day.round(undefined, end.signal);
    expect(round.sent).toBe(relay.mails.length);
    expect(round.sent).toBeLessThanOrEqual(4);
    await day.round();
    expect(relay.recipients()).toEqual(names.map((name) => `${name}@example.se`));
  });
});

onEachDatabase('several processes at once', (test) => {
  it('send every person one mail between them', async () => {
    const relay = await startRelay();
    const days = [test.database, await test.open(), await test.open()].map((database) =>
      morning(database, relay.url),
    );
    const [first] = days;
    const names = Array.from({ length: 30 }, (_, number) => `person${String(number).padStart(2, '0')}`);
    for (const name of names) await first?.subscriber(name);
    await first?.seen(1, '2025-12-04T12:00:00+01:00');
    const rounds = await Promise.all(days.map((day) => day.round()));
    expect(relay.recipients()).toEqual(names.map((name) => `${name}@example.se`));
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(30);
    expect(rounds.flatMap(({ runs }) => runs)).toHaveLength(1);
  });
});
