import { expect, it } from 'vitest';
import { digestStatus } from '../../src/digest/status.js';
import { onEachDatabase } from '../store/each-database.js';
import { aScript } from '../store/other-process.js';
import { morning } from './morning.js';
import { startRelay } from './relay.js';

const sendOnce = aScript('./send-once.ts', import.meta.url);

const PEOPLE = 20;
/** Where each of the three connections stands when the process is killed. */
const stages = ['recipient', 'content', 'kept'] as const;

onEachDatabase('a process killed in the middle of sending', (test) => {
  it('leaves at most one mail per connection in doubt, and the others come once', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url, stages.length);
    for (let number = 0; number < PEOPLE; number += 1) await day.subscriber(`person${number}`);
    await day.seen(1, '2025-12-04T12:00:00+01:00');

    const held = new Map<string, (typeof stages)[number]>();
    let standing = 0;
    let stand = () => {};
    const allStand = new Promise<void>((resolve) => {
      stand = resolve;
    });
    relay.behave((at, address) => {
      const next = stages[held.size];
      if (at === 'recipient' && next !== undefined && relay.mails.length >= 8) held.set(address, next);
      if (held.get(address) !== at) return undefined;
      standing += 1;
      if (standing === stages.length) stand();
      return 'hold';
    });
    const sender = await sendOnce.start({
      DATABASE: test.url,
      RELAY: relay.url,
      NOW: day.clock.now().toISOString(),
      CONNECTIONS: String(stages.length),
    });
    await allStand;
    await sender.kill();
    relay.behave(() => undefined);

    // What the lost process had claimed waits until its time is out; what is in doubt becomes unknown then.
    await day.round();
    day.clock.advance(30 * 60_000);
    const after = await day.round();
    expect(after.unknown).toBe(stages.length);

    const { deliveries, runs, unknown } = await digestStatus(test.database, day.clock.now());
    expect(deliveries).toEqual({ sent: PEOPLE - stages.length, unknown: stages.length });
    expect(runs[0]?.completedAt).not.toBeNull();
    expect(unknown.every(({ reason }) => reason === 'process-lost')).toBe(true);
    // Nobody has two mails, and of the three in doubt the relay has the one it had kept.
    expect(new Set(relay.recipients()).size).toBe(relay.mails.length);
    expect(relay.mails).toHaveLength(PEOPLE - 2);
  });
});
