import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { applyRetention } from '../../src/digest/retention.js';
import { noteBounce } from '../../src/digest/returns/note-bounce.js';
import { eraseSubscriber, exportSubscriber } from '../../src/digest/subscriber-records.js';
import { type Log, silentLog } from '../../src/ports/log.js';
import { findSubscriber } from '../../src/store/subscribers.js';
import { endSubscriptions } from '../../src/store/subscriptions.js';
import { onEachDatabase } from '../store/each-database.js';
import { everythingIn } from '../store/everything-in.js';
import { morning } from './morning.js';
import { startRelay } from './relay.js';

const day = 86_400_000;

onEachDatabase('what need not be kept', (test) => {
  it('goes: the address 28 days after the last subscription ended, the history after a year', async () => {
    const relay = await startRelay();
    const here = morning(test.database, relay.url);
    const kim = await here.subscriber('kim');
    await here.subscriber('alex');
    await here.seen(1, '2025-12-04T12:00:00+01:00');
    await here.round();
    const { clock } = here;
    const [delivery] = (await exportSubscriber(test.database, 'kim@example.se'))?.deliveries ?? [];
    await noteBounce(
      test.database,
      {
        fingerprint: 'one',
        deliveryId: delivery?.id ?? '',
        subscriberId: kim,
        kind: 'failed',
        enhancedCode: '5.1.1',
        now: clock.now(),
      },
      silentLog,
    );
    const nothing = {
      erased: 0,
      deliveries: 0,
      subscriptions: 0,
      subscribers: 0,
      suppressions: 0,
      questions: 0,
    };
    clock.advance(28 * day);
    expect(await applyRetention(test.database, clock.now(), silentLog)).toEqual(nothing);
    clock.advance(60_000);
    expect(await applyRetention(test.database, clock.now(), silentLog)).toEqual({ ...nothing, erased: 1 });
    expect(await findSubscriber(test.database, kim)).toMatchObject({ address: null });
    expect(await exportSubscriber(test.database, 'alex@example.se')).not.toBeNull();
    expect(await applyRetention(test.database, clock.now(), silentLog)).toEqual(nothing);

    clock.set('2026-12-06T08:00:00+01:00');
    expect(await applyRetention(test.database, clock.now(), silentLog)).toEqual({
      ...nothing,
      deliveries: 2,
      subscriptions: 1,
      suppressions: 1,
    });
    clock.set('2027-01-06T08:00:00+01:00');
    expect(await applyRetention(test.database, clock.now(), silentLog)).toEqual({
      ...nothing,
      subscribers: 1,
    });
    expect(await exportSubscriber(test.database, 'alex@example.se')).toMatchObject({
      subscriptions: [{ endedAt: null }],
      deliveries: [],
    });
    // And the digests go on.
    await here.seen(2, '2027-01-05T12:00:00+01:00');
    expect(await here.round()).toMatchObject({ sent: 1 });
  });

  it('goes for somebody who left but not for somebody who came back', async () => {
    const relay = await startRelay();
    const here = morning(test.database, relay.url);
    const kim = await here.subscriber('kim');
    await endSubscriptions(test.database, { subscriberId: kim, reason: 'one-click', now: here.clock.now() });
    await here.subscriber('kim', { frequency: 'weekly', weekday: 1, now: here.clock.now() });
    here.clock.advance(100 * day);
    expect(await applyRetention(test.database, here.clock.now(), silentLog)).toMatchObject({ erased: 0 });
  });
});

onEachDatabase('an address that is erased', (test) => {
  it('is in no table, file or log', async () => {
    const logged: string[] = [];
    const note = (facts: object, message: string) => void logged.push(JSON.stringify(facts) + message);
    const log: Log = { debug: note, info: note, warn: note, error: note };
    const relay = await startRelay();
    const here = morning(test.database, relay.url);
    const subscriberId = await here.subscriber('forsvunnen', {
      filter: { words: ['hemligtord'] },
      proof: { from: 'blankett-4711' },
    });
    await here.subscriber('kvar');
    await here.seen(1, '2025-12-04T12:00:00+01:00');
    await here.round();
    const record = await exportSubscriber(test.database, 'forsvunnen@example.se');
    const { address_hash: hash } = await test.database.db
      .selectFrom('subscribers')
      .select('address_hash')
      .where('id', '=', subscriberId)
      .executeTakeFirstOrThrow();
    expect(record?.subscriptions).toHaveLength(1);
    const personal = ['forsvunnen', 'hemligtord', 'blankett-4711', hash ?? 'no hash'];
    const before = await everythingIn(test.database);
    for (const word of personal) expect(before).toContain(word);

    await eraseSubscriber(test.database, 'forsvunnen@example.se', here.clock.now(), log);

    const after = await everythingIn(test.database);
    for (const word of personal) expect(after).not.toContain(word);
    expect(after).toContain('kvar@example.se');
    if (test.database.dialect === 'sqlite') {
      const folder = dirname(test.url.replace(/^sqlite:/, ''));
      const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
      for (const word of personal) expect(files.join('')).not.toContain(word);
    }
    for (const word of personal) expect(logged.join('\n')).not.toContain(word);
    expect(logged).toHaveLength(1);
  });
});
