import { describe, expect, it } from 'vitest';
import { AddressError, readAddress } from '../../src/digest/address.js';
import { AddressNotAsciiError } from '../../src/digest/address-not-ascii-error.js';
import { FilterError } from '../../src/digest/filter-error.js';
import { digestPreview } from '../../src/digest/preview.js';
import { RhythmError } from '../../src/digest/rhythm-error.js';
import { digestStatus } from '../../src/digest/status.js';
import { eraseSubscriber, exportSubscriber } from '../../src/digest/subscriber-records.js';
import { addSubscriber } from '../../src/digest/subscribing.js';
import { silentLog } from '../../src/ports/log.js';
import { onEachDatabase } from '../store/each-database.js';
import { mailSettings } from './mail-settings.js';
import { morning } from './morning.js';
import { startRelay } from './relay.js';

describe('an address', () => {
  it.each([
    ' kim@example.se ',
    "o'neil+press@example.se",
    'a@b.se',
    'kim@åäö.example',
    'kim.ek@sub-1.example.se',
  ])('is %j', (text) => {
    expect(readAddress(text)).toBe(text.trim());
  });

  it.each([
    '',
    'kim',
    'kim@',
    '@example.se',
    'kim@localhost',
    'kim@example..se',
    '.kim@example.se',
    'kim.@example.se',
    'k..m@example.se',
    'kim ek@example.se',
    'kim@exam ple.se',
    'kim@-example.se',
    'Kim <kim@example.se>',
    'kim@example.se\nBcc: alla@example.se',
    'kim@example.se,alla@example.se',
    `${'k'.repeat(65)}@example.se`,
    `kim@${'e'.repeat(64)}.se`,
    `kim@${'example.'.repeat(40)}se`,
  ])('is not %j', (text) => {
    expect(() => readAddress(text)).toThrow(AddressError);
  });

  it.each(['łukasz@example.se', 'åsa.ek@example.se', '用户@example.se'])(
    'is one that mail can not be sent to: %j',
    (text) => {
      expect(() => readAddress(text)).toThrow(AddressNotAsciiError);
      expect(() => readAddress(text)).not.toThrow(text);
    },
  );

  it('is not repeated by the error that refuses it', () => {
    expect(() => readAddress('kim hemlig')).toThrow(/^(?!.*hemlig)/);
  });
});

onEachDatabase('adding a subscriber', (test) => {
  const wanted = {
    address: 'kim@example.se',
    language: 'sv',
    frequency: 'daily',
    filter: {},
    source: 'command',
    now: new Date('2025-12-05T08:00:00Z'),
  } as const;

  it('tells whether it was new, a change, or nothing', async () => {
    const { subscriberId, outcome } = await addSubscriber(test.database, wanted);
    expect(outcome).toBe('added');
    expect(await addSubscriber(test.database, wanted)).toEqual({ outcome: 'unchanged', subscriberId });
    const weekly = { ...wanted, frequency: 'weekly', weekday: 1 } as const;
    expect(await addSubscriber(test.database, weekly)).toEqual({ outcome: 'changed', subscriberId });
  });

  it('refuses a wrong address, filter or rhythm before anything is stored', async () => {
    await expect(addSubscriber(test.database, { ...wanted, address: 'kim' })).rejects.toThrow(AddressError);
    await expect(addSubscriber(test.database, { ...wanted, filter: { kinds: ['x'] } })).rejects.toThrow(
      FilterError,
    );
    for (const weekday of [null, 0, 8, 1.5]) {
      await expect(addSubscriber(test.database, { ...wanted, frequency: 'weekly', weekday })).rejects.toThrow(
        RhythmError,
      );
    }
    expect(await exportSubscriber(test.database, wanted.address)).toBeNull();
  });
});

onEachDatabase('the record of a person', (test) => {
  it('holds the mails that went out, and is gone when the person is erased', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    await day.round();
    expect(await exportSubscriber(test.database, 'KIM@example.se')).toMatchObject({
      subscriber: { address: 'kim@example.se' },
      subscriptions: [{ frequency: 'daily' }],
      deliveries: [{ state: 'sent', frequency: 'daily', windowEnd: '2025-12-05T07:00:00.000Z' }],
      suppression: null,
    });
    expect(await eraseSubscriber(test.database, 'kim@example.se', day.clock.now(), silentLog)).toBe(true);
    expect(await exportSubscriber(test.database, 'kim@example.se')).toBeNull();
    expect(await eraseSubscriber(test.database, 'kim@example.se', day.clock.now(), silentLog)).toBe(false);
    const { deliveries } = await digestStatus(test.database, day.clock.now());
    expect(deliveries).toEqual({ sent: 1 });
  });
});

onEachDatabase('a preview', (test) => {
  it('shows the mail that would come now, for each rhythm, and changes nothing', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.subscriber('kim', { frequency: 'weekly', weekday: 1, filter: { kinds: ['news'] } });
    await day.seen(1, '2025-12-05T07:00:00+01:00');
    const before = await digestStatus(test.database, day.clock.now());
    const preview = () => digestPreview(test.database, 'kim@example.se', mailSettings, day.clock.now());
    expect(await preview()).toMatchObject([
      { frequency: 'daily', weekday: null, mail: { subject: 'Rubrik 1' } },
      { frequency: 'weekly', weekday: 1, mail: null },
    ]);
    expect(await digestStatus(test.database, day.clock.now())).toEqual(before);
    await day.round();
    expect((await preview())?.[0]?.mail).toBeNull();
    expect(await digestPreview(test.database, 'alex@example.se', mailSettings, day.clock.now())).toBeNull();
  });
});

onEachDatabase('the status', (test) => {
  it('says what is due before it has run, and what became of it after', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    const before = await digestStatus(test.database, day.clock.now());
    expect(before).toMatchObject({ due: [{ frequency: 'daily' }], runs: [], deliveries: {}, unknown: [] });
    await day.round();
    const after = await digestStatus(test.database, day.clock.now());
    expect(after).toMatchObject({
      subscriptions: [{ frequency: 'daily', count: 1 }],
      due: [],
      runs: [{ frequency: 'daily', releases: 1, deliveries: { sent: 1 } }],
      deliveries: { sent: 1 },
    });
    expect(JSON.stringify(after)).not.toContain('example.se');
  });
});
