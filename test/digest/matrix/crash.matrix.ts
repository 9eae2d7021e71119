import { expect, it } from 'vitest';
import { onEachDatabase, type TestDatabase } from '../../store/each-database.js';
import { aScript } from '../../store/other-process.js';
import { morning } from '../morning.js';
import { type CountingRelay, type Stage, startCountingRelay } from './counting-relay.js';
import { expectOneMailEach, PEOPLE, subscribeThousand } from './thousand.js';

const sendOnce = aScript('../send-once.ts', import.meta.url);

/** Connections of each process: as many mails may be in doubt when it is killed. */
const CONNECTIONS = 5;

async function aThousand(test: TestDatabase) {
  const relay = await startCountingRelay();
  const day = morning(test.database, relay.url, CONNECTIONS);
  await subscribeThousand(test.database);
  await day.seen(1, '2025-12-04T12:00:00+01:00');
  const sender = (name: string) =>
    sendOnce.start({
      DATABASE: test.url,
      RELAY: relay.url,
      NOW: day.clock.now().toISOString(),
      CONNECTIONS: String(CONNECTIONS),
      GREET_AS: name,
    });
  const recovered = async () => {
    relay.behave(() => undefined);
    day.clock.advance(30 * 60_000);
    await day.round();
    return expectOneMailEach(test.database, relay, day.clock.now());
  };
  return { relay, sender, recovered };
}

/** Resolves when every connection of a sender stands still at a stage, after it has got so many mails through. */
function allHeld(relay: CountingRelay, stage: Stage, after: number, name = 'sender'): Promise<void> {
  return new Promise((resolve) => {
    let through = 0;
    let held = 0;
    relay.behave((at, sender) => {
      if (sender !== name && at !== 'greeting') return undefined;
      if (at === 'replied') through += 1;
      if (at !== stage || through < after) return undefined;
      held += 1;
      if (held === CONNECTIONS) resolve();
      return 'hold';
    });
  });
}

/** Resolves at the reply to one mail. */
function replied(relay: CountingRelay, number: number): Promise<void> {
  return new Promise((resolve) => {
    relay.behave((at) => {
      if (at === 'replied' && relay.total === number) resolve();
      return undefined;
    });
  });
}

onEachDatabase('a process killed in a run of a thousand', (test) => {
  it.each([
    ['made', 'digest run made'],
    ['planned', 'digest run planned'],
  ])('when the run has been %s: nobody goes without, nobody gets two', async (_what, words) => {
    const { sender, recovered } = await aThousand(test);
    const process = await sender('sender');
    await process.said(words);
    await process.kill();
    expect(await recovered()).toBeLessThanOrEqual(CONNECTIONS);
  });

  it('while its recipients are being found: nobody goes without, nobody gets two', async () => {
    const { sender, recovered, relay } = await aThousand(test);
    relay.behave(() => 'hold');
    const process = await sender('sender');
    const noted = async () => {
      const rows = await test.database.db.selectFrom('run_recipients').select('id').limit(1).execute();
      return rows.length > 0;
    };
    while (!(await noted())) await new Promise((resolve) => setImmediate(resolve));
    await process.kill();
    expect(await recovered()).toBeLessThanOrEqual(CONNECTIONS);
  });

  it.each(['greeting', 'sender', 'recipient', 'data', 'content', 'kept'] as const)(
    'with every connection at the %s: as many are unknown as there are connections',
    async (stage) => {
      const { sender, recovered, relay } = await aThousand(test);
      const held = allHeld(relay, stage, 300);
      const process = await sender('sender');
      await held;
      await process.kill();
      expect(await recovered()).toBe(CONNECTIONS);
    },
  );

  it.each([1, 500, PEOPLE])(
    'at the reply to mail %i: at most those under way are unknown',
    async (number) => {
      const { sender, recovered, relay } = await aThousand(test);
      const said = replied(relay, number);
      const process = await sender('sender');
      await said;
      await process.kill();
      expect(await recovered()).toBeLessThanOrEqual(CONNECTIONS);
    },
  );
});

onEachDatabase('several processes at a run of a thousand', (test) => {
  it.each([2, 4])(
    '%i, one of them killed: the others go on, and only its mails are unknown',
    async (count) => {
      const { sender, recovered, relay } = await aThousand(test);
      let connected = 0;
      let open = () => {};
      const gate = new Promise<void>((resolve) => {
        open = resolve;
      });
      // Nobody is greeted before all have claimed and connected, so that they really work at the same time.
      const together = new Promise<void>((resolve) => {
        relay.behave((at) => {
          if (at !== 'greeting') return undefined;
          connected += 1;
          if (connected === count * CONNECTIONS) resolve();
          return gate;
        });
      });
      const first = await sender('killed');
      await first.said('digest run planned');
      const others = await Promise.all(
        Array.from({ length: count - 1 }, (_, index) => sender(`other${index}`)),
      );
      await together;
      const held = allHeld(relay, 'kept', 20, 'killed');
      open();
      await held;
      await first.kill();
      await Promise.all(others.map((process) => process.ended()));
      expect(relay.total).toBeGreaterThan(PEOPLE / 2);
      expect(await recovered()).toBe(CONNECTIONS);
    },
  );
});
