import { expect, it } from 'vitest';
import { digestStatus } from '../../src/digest/status.js';
import { settleDelivery } from '../../src/store/settling.js';
import { onEachDatabase } from '../store/each-database.js';
import { morning } from './morning.js';
import { startRelay } from './relay.js';

const minute = 60_000;

onEachDatabase('a mail in doubt', (test) => {
  async function inDoubt() {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    for (const name of ['kim', 'alex']) await day.subscriber(name);
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    relay.behave((at, address) => (at === 'kept' && address.startsWith('kim') ? 'drop' : undefined));
    await day.round();
    relay.behave(() => undefined);
    const status = () => digestStatus(test.database, day.clock.now());
    const [{ id } = { id: '' }] = (await status()).unknown;
    day.clock.advance(60 * minute);
    const settle = (as: 'sent' | 'again', delivery = id) =>
      settleDelivery(test.database, { id: delivery, as, now: day.clock.now() });
    return { relay, day, status, settle };
  }

  it('counts as sent when a person says so, and is in doubt no more', async () => {
    const { relay, day, status, settle } = await inDoubt();
    expect(await settle('sent')).toBe(true);
    expect(await settle('again')).toBe(false);
    await day.round();
    expect(relay.mails).toHaveLength(2);
    expect(await status()).toMatchObject({ deliveries: { sent: 2 }, unknown: [] });
  });

  it('goes again when a person says so, once, as the same mail', async () => {
    const { relay, day, status, settle } = await inDoubt();
    expect(await settle('again')).toBe(true);
    expect((await status()).runs[0]?.completedAt).toBeNull();
    await day.round();
    await day.round();
    const twice = relay.mails.filter(({ to }) => to.startsWith('kim'));
    expect(new Set(twice.map(({ parsed }) => parsed.messageId)).size).toBe(1);
    expect(relay.mails).toHaveLength(3);
    expect(await status()).toMatchObject({ deliveries: { sent: 2 }, unknown: [] });
    expect((await status()).runs[0]?.completedAt).not.toBeNull();
  });

  it('is the only kind that can be settled', async () => {
    const { settle } = await inDoubt();
    const sent = await test.database.db.selectFrom('deliveries').select(['id', 'state']).execute();
    for (const { id, state } of sent) if (state !== 'unknown') expect(await settle('again', id)).toBe(false);
    expect(await settle('again', 'nothing')).toBe(false);
  });
});
