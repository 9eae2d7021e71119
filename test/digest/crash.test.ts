import { expect, it } from 'vitest';
import { digestStatus } from '../../src/digest/status.js';
import { listDeliveries } from '../../src/store/delivery-reports.js';
import { onEachDatabase } from '../store/each-database.js';
import { startProcess } from '../store/other-process.js';
import { morning } from './morning.js';
import { startRelay } from './relay.js';

const PEOPLE = 20;
const CONNECTIONS = 3;
const names = Array.from(
  { length: PEOPLE },
  (_, number) => `person${String(number).padStart(2, '0')}@example.se`,
);

onEachDatabase('a process killed in the middle of sending', (test) => {
  it.each(['recipient', 'content', 'kept'] as const)(
    'at the stage "%s" leaves at most one mail per connection in doubt, and the others come once',
    async (stage) => {
      const relay = await startRelay();
      const day = morning(test.database, relay.url, CONNECTIONS);
      for (const name of names) await day.subscriber(name.replace('@example.se', ''));
      await day.seen(1, '2025-12-04T12:00:00+01:00');

      let held = 0;
      let wake = () => {};
      const allHeld = new Promise<void>((resolve) => {
        wake = resolve;
      });
      relay.behave((at) => {
        if (at !== stage || relay.mails.length < 8) return undefined;
        held += 1;
        if (held === CONNECTIONS) wake();
        return 'hold';
      });
      const sender = startProcess('./send-once.ts', import.meta.url, {
        DATABASE: test.url,
        RELAY: relay.url,
        NOW: day.clock.now().toISOString(),
        CONNECTIONS: String(CONNECTIONS),
      });
      await allHeld;
      await sender.kill();
      relay.behave(() => undefined);

      // What the lost process had claimed waits until its time is out; what is in doubt then becomes unknown.
      await day.round();
      day.clock.advance(30 * 60_000);
      const after = await day.round();
      expect(after.unknown).toBe(CONNECTIONS);
      await day.round();

      const unknown = await listDeliveries(test.database, { state: 'unknown', limit: 100 });
      const { deliveries, runs } = await digestStatus(test.database, day.clock.now());
      expect(deliveries).toEqual({ sent: PEOPLE - CONNECTIONS, unknown: CONNECTIONS });
      expect(runs[0]?.completedAt).not.toBeNull();
      expect(unknown.every(({ reason }) => reason === 'process-lost')).toBe(true);
      expect(new Set(relay.recipients()).size).toBe(relay.mails.length);
      expect(relay.mails).toHaveLength(stage === 'kept' ? PEOPLE : PEOPLE - CONNECTIONS);
    },
  );
});
