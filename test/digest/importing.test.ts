import { expect, it } from 'vitest';
import { ImportError } from '../../src/digest/import-error.js';
import { importSubscribers } from '../../src/digest/importing.js';
import { noteBounce } from '../../src/digest/returns/note-bounce.js';
import { exportSubscriber } from '../../src/digest/subscriber-records.js';
import { silentLog } from '../../src/ports/log.js';
import { onEachDatabase } from '../store/each-database.js';
import { morning } from './morning.js';
import { startRelay } from './relay.js';

const now = new Date('2025-12-05T08:00:00+01:00');

onEachDatabase('a list of people who confirmed elsewhere', (test) => {
  const take = (csv: string) => importSubscribers(test.database, csv, now, silentLog);

  it('is taken line by line, each with its proof; again it changes nothing', async () => {
    const csv = [
      'address,confirmed_at,proof,language,frequency,weekday,words,minimum_sum,note',
      'kim@example.se,2024-03-01,"paper form, folder 7",,,,,,',
      'alex@example.se,2024-03-02T10:00:00+01:00,"said ""yes""\nat the fair",en,weekly,3,Silvermuseet; norrsken,2000000,x',
      '',
    ].join('\r\n');
    const nothing = { suppressed: [], wrong: [] };
    expect(await take(`\uFEFF${csv}`)).toEqual({ added: 2, changed: 0, unchanged: 0, ...nothing });
    expect(await take(csv)).toEqual({ added: 0, changed: 0, unchanged: 2, ...nothing });
    expect((await exportSubscriber(test.database, 'kim@example.se'))?.subscriptions).toMatchObject([
      {
        frequency: 'daily',
        source: 'import',
        proof: { method: 'import', words: 'paper form, folder 7', confirmedAt: '2024-03-01T00:00:00.000Z' },
      },
    ]);
    expect(await exportSubscriber(test.database, 'alex@example.se')).toMatchObject({
      subscriber: { language: 'en' },
      subscriptions: [
        {
          frequency: 'weekly',
          weekday: 3,
          filter: { words: ['Silvermuseet', 'norrsken'], minimumSum: 2_000_000 },
          proof: { words: 'said "yes"\nat the fair' },
        },
      ],
    });
  });

  it('leaves out lines with something wrong, and tells which', async () => {
    const lines = [
      'address;confirmed_at;proof;frequency;weekday;kinds',
      'kim;2024-03-01;form;;;',
      'kim@example.se;;form;;;',
      'kim@example.se;2024-03-01;;;;',
      'kim@example.se;2026-03-01;form;;;',
      'kim@example.se;2024-03-01;form;hourly;;',
      'kim@example.se;2024-03-01;form;weekly;;',
      'kim@example.se;2024-03-01;form;;;songs',
      'robin@example.se;2024-03-01;form;;;news|press-invitation',
    ];
    expect(await take(lines.join('\n'))).toMatchObject({
      added: 1,
      wrong: [
        { line: 2, problem: 'address' },
        { line: 3, problem: 'confirmed_at' },
        { line: 4, problem: 'proof' },
        { line: 5, problem: 'confirmed_at' },
        { line: 6, problem: 'frequency' },
        { line: 7, problem: 'rhythm' },
        { line: 8, problem: 'filter' },
      ],
    });
    expect(await exportSubscriber(test.database, 'kim@example.se')).toBeNull();
  });

  it('brings back nobody who complained', async () => {
    const relay = await startRelay();
    const here = morning(test.database, relay.url);
    const subscriberId = await here.subscriber('kim');
    await here.seen(1, '2025-12-04T12:00:00+01:00');
    await here.round();
    const [delivery] = (await exportSubscriber(test.database, 'kim@example.se'))?.deliveries ?? [];
    const bounce = {
      fingerprint: 'x',
      deliveryId: delivery?.id ?? '',
      subscriberId,
      enhancedCode: null,
      now,
    };
    await noteBounce(test.database, { ...bounce, kind: 'complaint' }, silentLog);
    expect(await take('address,confirmed_at,proof\nkim@example.se,2024-03-01,form')).toMatchObject({
      added: 0,
      suppressed: [2],
    });
  });

  it.each(['', 'kim@example.se', 'address,proof\nkim@example.se,form', 'address,confirmed_at,proof\n"kim'])(
    'is refused when it is none: %j',
    async (csv) => {
      await expect(take(csv)).rejects.toBeInstanceOf(ImportError);
    },
  );
});
