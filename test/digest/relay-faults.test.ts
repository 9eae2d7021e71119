import type { SMTPServerOptions } from 'smtp-server';
import { expect, it } from 'vitest';
import { digestStatus } from '../../src/digest/status.js';
import { onEachDatabase } from '../store/each-database.js';
import { morning } from './morning.js';
import { type Relay, startRelay } from './relay.js';

const minute = 60_000;

interface Fault {
  what: string;
  /** How the relay is set up, where that is the fault. */
  options?: SMTPServerOptions;
  /** What is before the relay's host in the address. */
  user?: string;
  tls?: boolean;
  behaviour?: Parameters<Relay['behave']>[0];
  /** Why sending stops; null where others are tried all the same. */
  stopped: string | null;
  reason: string;
}

const at = (stage: string, reply: string) => (here: string) => (here === stage ? reply : undefined);

const faults: Fault[] = [
  {
    what: 'shows a certificate nobody can check',
    options: { secure: true },
    tls: true,
    stopped: 'tls-failed',
    reason: 'tls-failed',
  },
  {
    what: 'does not know our password',
    options: {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('No')),
    },
    user: 'kim:fel@',
    stopped: 'login-refused',
    reason: 'login-refused',
  },
  {
    what: 'says 421 at once',
    behaviour: at('connect', '421 4.3.2 Busy'),
    stopped: 'relay-said-421',
    reason: 'relay-said-421',
  },
  {
    what: 'says 421 to our address',
    behaviour: at('sender', '421 4.7.0 Enough'),
    stopped: 'deferred',
    reason: 'deferred',
  },
  {
    what: 'says 421 to a recipient',
    behaviour: at('recipient', '421 4.7.0 Enough'),
    stopped: 'deferred',
    reason: 'deferred',
  },
  {
    what: 'says 421 to the content',
    behaviour: at('content', '421 4.3.0 Enough'),
    stopped: 'deferred',
    reason: 'deferred',
  },
  {
    what: 'drops the line when we connect',
    behaviour: at('connect', 'drop'),
    stopped: 'connection-lost',
    reason: 'connection-lost',
  },
  {
    what: 'drops the line at our address',
    behaviour: at('sender', 'drop'),
    stopped: null,
    reason: 'connection-lost',
  },
];

onEachDatabase('a relay that', (test) => {
  it.each(faults)('$what has the mails wait, and gets each once when it has recovered', async (fault) => {
    const relay = await startRelay(fault.options);
    const url = `${fault.tls ? 'smtps' : 'smtp'}://${fault.user ?? ''}127.0.0.1:${relay.port}`;
    if (fault.behaviour) relay.behave(fault.behaviour);
    const names = ['alex', 'kim', 'love', 'mika', 'noor', 'robin'];
    const day = morning(test.database, url, 2);
    for (const name of names) await day.subscriber(name);
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    const round = await day.round();
    expect(round).toMatchObject({ sent: 0, failed: 0, unknown: 0, stopped: fault.stopped });
    if (fault.stopped !== null) expect(round.deferred).toBeLessThanOrEqual(2);
    const { deliveries } = await digestStatus(test.database, day.clock.now());
    expect(deliveries).toEqual({ pending: names.length });
    const waiting = await test.database.db.selectFrom('deliveries').select('reason').execute();
    expect(waiting.map(({ reason }) => reason)).toContain(fault.reason);

    await relay.close();
    const back = await startRelay();
    const next = morning(test.database, back.url, 2);
    next.clock.set(day.clock.now().toISOString());
    for (let minutes = 0; minutes < 5; minutes += 1) {
      next.clock.advance(minute);
      await next.round();
    }
    expect(back.recipients()).toEqual(names.map((name) => `${name}@example.se`));
    expect(relay.mails).toEqual([]);
    const after = await digestStatus(test.database, next.clock.now());
    expect(after.deliveries).toEqual({ sent: names.length });
    expect(after.runs[0]?.completedAt).not.toBeNull();
  });

  it('takes ten seconds a mail gets each once, though two processes wait for it and claims run out', async () => {
    const relay = await startRelay();
    const days = [test.database, await test.open()].map((database) => morning(database, relay.url, 2));
    const names = Array.from({ length: 80 }, (_, number) => `person${String(number).padStart(2, '0')}`);
    for (const name of names) await days[0]?.subscriber(name);
    await days[0]?.seen(1, '2025-12-04T12:00:00+01:00');
    relay.behave((stage) => {
      if (stage === 'kept') for (const { clock } of days) clock.advance(10_000);
      return undefined;
    });
    for (let round = 0; round < 3; round += 1) await Promise.all(days.map((day) => day.round()));
    expect(relay.recipients()).toEqual(names.map((name) => `${name}@example.se`));
    const { deliveries } = await digestStatus(test.database, new Date('2025-12-05T12:00:00+01:00'));
    expect(deliveries).toEqual({ sent: names.length });
  });
});
