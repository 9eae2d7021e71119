import { expect, it } from 'vitest';
import { readFilter } from '../../src/digest/filter.js';
import { askForConfirmation } from '../../src/digest/sign-up.js';
import { digestStatus } from '../../src/digest/status.js';
import { silentLog } from '../../src/ports/log.js';
import { saveRelease } from '../../src/store/releases.js';
import { aRelease } from '../store/a-release.js';
import { onEachDatabase } from '../store/each-database.js';
import { mailSettings } from './mail-settings.js';
import { morning } from './morning.js';
import { startRelay } from './relay.js';

const minute = 60_000;

onEachDatabase('a relay that takes four mails a minute', (test) => {
  it('gets four a minute from all processes together, and everybody has one mail in the end', async () => {
    const relay = await startRelay();
    const days = [test.database, await test.open()].map((database) =>
      morning(database, relay.url, { connections: 3, mailsPerMinute: 4 }),
    );
    const [first] = days;
    for (let number = 0; number < 10; number += 1) await first?.subscriber(`person${number}`);
    await first?.seen(1, '2025-12-04T12:00:00+01:00');
    const inMinutes: number[] = [];
    for (let passed = 0; passed < 4; passed += 1) {
      const before = relay.mails.length;
      await Promise.all(days.map((day) => day.round()));
      await Promise.all(days.map((day) => day.round()));
      inMinutes.push(relay.mails.length - before);
      for (const day of days) day.clock.advance(minute);
    }
    expect(inMinutes).toEqual([4, 4, 2, 0]);
    expect(new Set(relay.recipients()).size).toBe(10);
  });

  it('is asked for a confirmation at once, for news at once next, and for digests with what is left', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url, { connections: 1, mailsPerMinute: 4 });
    for (const name of ['daily1', 'daily2', 'daily3']) await day.subscriber(name);
    await day.subscriber('soon', { frequency: 'immediate' });
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    await day.seen(2, '2025-12-05T08:04:30+01:00');
    const parts = { database: test.database, mail: mailSettings, log: silentLog, ...day };
    const request = {
      address: 'new@example.se',
      language: 'sv',
      frequency: 'daily',
      weekday: null,
      filter: readFilter({}),
      requestedAt: day.clock.now().toISOString(),
      formVersion: '1',
    } as const;
    for (let number = 0; number < 2; number += 1) await askForConfirmation(parts, request);
    expect(await day.round()).toMatchObject({ sent: 2, paced: true, stopped: null });
    // One more that somebody waits for goes although the minute is full.
    await askForConfirmation(parts, request);
    expect(relay.mails.map(({ to }) => to.replace(/\d?@.*/, ''))).toEqual([
      'new',
      'new',
      'soon',
      'daily',
      'new',
    ]);
  });

  it('has its end computed by the status', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url, { connections: 1, mailsPerMinute: 4 });
    for (let number = 0; number < 10; number += 1) await day.subscriber(`person${number}`);
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    await day.round();
    day.clock.advance(minute);
    const now = day.clock.now();
    expect((await digestStatus(test.database, now, 4)).sending).toEqual({
      waiting: 6,
      expectedEnd: new Date(now.getTime() + 1.5 * minute).toISOString(),
    });
    day.clock.advance(60 * minute);
    expect((await digestStatus(test.database, day.clock.now())).sending).toEqual({
      waiting: 6,
      expectedEnd: null,
    });
    for (let passed = 0; passed < 2; passed += 1) {
      await day.round();
      day.clock.advance(minute);
    }
    expect((await digestStatus(test.database, day.clock.now(), 4)).sending).toEqual({
      waiting: 0,
      expectedEnd: null,
    });
  });
});

onEachDatabase('news at once in the middle of a long digest', (test) => {
  it('go before the rest of it', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url, 1);
    await day.subscriber('atonce', { frequency: 'immediate' });
    for (let number = 0; number < 40; number += 1) await day.subscriber(`person${number}`);
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    // Known since yesterday, and not to be told before six minutes past eight.
    await saveRelease(test.database, {
      newsroom: 'region-norrbotten',
      document: aRelease(2, { publishedAt: '2025-12-05T08:06:00+01:00' }),
      snapshotIds: [],
      seenAt: new Date('2025-12-04T13:00:00+01:00'),
    });
    relay.behave((stage) => {
      if (stage === 'kept') day.clock.advance(5000);
      return undefined;
    });
    await day.round();
    const order = relay.mails.map(({ to }) => to);
    expect(order).toHaveLength(42);
    expect(order[0]).toBe('atonce@example.se');
    // Within a minute of its time, which is twelve mails in.
    expect(order.lastIndexOf('atonce@example.se')).toBeLessThanOrEqual(24);
  });
});
