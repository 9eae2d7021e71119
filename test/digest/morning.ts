import { onTestFinished } from 'vitest';
import { smtpTransport } from '../../src/digest/mail/smtp-transport.js';
import { type DigestRound, runDueDigests } from '../../src/digest/run-due-digests.js';
import { addSubscriber, type SubscriberToAdd } from '../../src/digest/subscribing.js';
import { SetClock } from '../../src/ports/clock.js';
import { silentLog } from '../../src/ports/log.js';
import type { MailTransport } from '../../src/ports/mail.js';
import type { Release } from '../../src/release/document.js';
import type { Database } from '../../src/store/database.js';
import { saveRelease } from '../../src/store/releases.js';
import type { Frequency } from '../../src/store/subscriptions.js';
import { aRelease } from '../store/a-release.js';
import { mailSettings } from './mail-settings.js';

/** A digest process on a Friday morning in December: everything it needs, and shorthand for what happens to it. */
export interface Morning {
  clock: SetClock;
  transport: MailTransport;
  /** A release seen and published at the same time, unless said otherwise. */
  seen(number: number, at: string, fields?: Partial<Release>): Promise<void>;
  /** A subscriber to everything, daily, since long ago, unless said otherwise. */
  subscriber(name: string, wanted?: Partial<SubscriberToAdd>): Promise<string>;
  round(frequency?: Frequency, signal?: AbortSignal): Promise<DigestRound>;
}

/** @param smtpUrl of the relay the mails go to */
export function morning(
  database: Database,
  smtpUrl: string,
  relay: number | { connections: number; mailsPerMinute: number } = 3,
): Morning {
  const clock = new SetClock('2025-12-05T08:05:00+01:00');
  const transport = smtpTransport(smtpUrl, {
    ...(typeof relay === 'number' ? { connections: relay } : relay),
    timeouts: { connect: 2000, reply: 5000 },
  });
  onTestFinished(() => transport.close());
  return {
    clock,
    transport,
    async seen(number, at, fields = {}) {
      const document = aRelease(number, { publishedAt: at, ...fields });
      await saveRelease(database, {
        newsroom: 'region-norrbotten',
        document,
        snapshotIds: [],
        seenAt: new Date(at),
      });
    },
    async subscriber(name, wanted = {}) {
      const { subscriberId } = await addSubscriber(database, {
        address: `${name}@example.se`,
        language: 'sv',
        frequency: 'daily',
        filter: {},
        source: 'command',
        since: new Date('2025-12-01T00:00:00+01:00'),
        now: new Date('2025-12-04T08:00:00+01:00'),
        ...wanted,
      });
      if (subscriberId === null) throw new Error(`${name} is suppressed`);
      return subscriberId;
    },
    round: (frequency, signal) =>
      runDueDigests({
        database,
        clock,
        log: silentLog,
        transport,
        mail: mailSettings,
        ...(frequency && { frequency }),
        ...(signal && { signal }),
      }),
  };
}
