import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFilter } from '../../../src/digest/filter.js';
import { takeMaildir } from '../../../src/digest/returns/maildir.js';
import { takeReturnedMail } from '../../../src/digest/returns/take-returned-mail.js';
import { eraseSubscriber, exportSubscriber } from '../../../src/digest/subscriber-records.js';
import { confirmSubscription } from '../../../src/digest/subscribing.js';
import { silentLog } from '../../../src/ports/log.js';
import type { Database } from '../../../src/store/database.js';
import { onEachDatabase } from '../../store/each-database.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { mailSettings } from '../mail-settings.js';
import { type Morning, morning } from '../morning.js';
import { type Relay, startRelay } from '../relay.js';
import { complaint, notification, returnAddress } from './returned.js';

const day = 86_400_000;

function partsOf(database: Database, { clock }: Morning) {
  return { database, secretKey: mailSettings.secretKey, clock, log: silentLog };
}

async function kims(database: Database) {
  const record = await exportSubscriber(database, 'kim@example.se');
  if (record === null) throw new Error('Kim is gone');
  return record;
}

/** Kim has got the mail of one morning. */
async function mailed(
  database: Database,
): Promise<{ parts: ReturnType<typeof partsOf>; here: Morning; relay: Relay; deliveryId: string }> {
  const relay = await startRelay();
  const here = morning(database, relay.url);
  await here.subscriber('kim');
  await here.seen(1, '2025-12-04T12:00:00+01:00');
  await here.round();
  const [delivery] = (await kims(database)).deliveries;
  return { parts: partsOf(database, here), here, relay, deliveryId: delivery?.id ?? 'none' };
}

/** So many more mornings with a mail for Kim; the newest delivery's id. */
async function nextMail(database: Database, here: Morning, number: number, days: number): Promise<string> {
  here.clock.advance(days * day);
  await here.seen(number, new Date(here.clock.now().getTime() - 3_600_000 * 12).toISOString());
  await here.round();
  return (await kims(database)).deliveries[0]?.id ?? 'none';
}

onEachDatabase('a mail that comes back', (test) => {
  it('because there is no such mailbox ends every subscription at once', async () => {
    const { parts, deliveryId } = await mailed(test.database);
    expect(await takeReturnedMail(parts, notification(returnAddress(deliveryId)))).toEqual({
      kind: 'failed',
      outcome: 'suppressed',
      status: '5.1.1',
    });
    expect(await kims(test.database)).toMatchObject({
      subscriptions: [{ endedReason: 'address-refused' }],
      bounces: [{ deliveryId, kind: 'failed', enhancedCode: '5.1.1' }],
      suppression: { reason: 'address-refused', enhancedCode: '5.1.1' },
    });
  });

  it('counts once, however often it is handed in', async () => {
    const { parts, deliveryId } = await mailed(test.database);
    const message = notification(returnAddress(deliveryId), { status: '5.2.2' });
    expect(await takeReturnedMail(parts, message)).toMatchObject({ outcome: 'noted' });
    expect(await takeReturnedMail(parts, message)).toMatchObject({ outcome: 'known' });
    expect((await kims(test.database)).bounces).toHaveLength(1);
  });

  it('for another reason ends them after three mails over a week, not before', async () => {
    const { parts, here, deliveryId } = await mailed(test.database);
    const outcomes: string[] = [];
    let id = deliveryId;
    for (let number = 2; number <= 5; number += 1) {
      const message = notification(returnAddress(id), { status: '5.2.2', name: String(number) });
      outcomes.push((await takeReturnedMail(parts, message)).outcome);
      id = await nextMail(test.database, here, number, 3);
      if (id === 'none') break;
    }
    expect(outcomes).toEqual(['noted', 'noted', 'noted', 'suppressed']);
    expect((await kims(test.database)).suppression).toMatchObject({ enhancedCode: '5.2.2' });
  });

  it.each([
    ['is only late', { action: 'delayed', status: '4.4.1' }],
    ['was refused for what our mails are', { status: '5.7.1' }],
    ['was refused for our sender', { status: '5.1.8' }],
  ])('and %s ends nothing, however often', async (_why, how) => {
    const { parts, here, deliveryId } = await mailed(test.database);
    let id = deliveryId;
    for (let number = 2; number <= 6; number += 1) {
      const message = notification(returnAddress(id), { ...how, name: String(number) });
      expect(await takeReturnedMail(parts, message)).toMatchObject({ outcome: 'noted' });
      id = await nextMail(test.database, here, number, 4);
    }
    expect((await kims(test.database)).suppression).toBeNull();
  });

  it('counts like one that the relay refuses at once', async () => {
    const { here, relay } = await mailed(test.database);
    relay.behave((stage) => (stage === 'recipient' ? '552 5.2.2 Mailbox full' : undefined));
    for (let number = 2; number <= 4; number += 1) await nextMail(test.database, here, number, 4);
    expect(await kims(test.database)).toMatchObject({
      subscriptions: [{ endedReason: 'address-refused' }],
      suppression: { enhancedCode: '5.2.2' },
    });
  });

  it('is nothing when it names no mail of ours', async () => {
    const { parts, deliveryId } = await mailed(test.database);
    const made = returnAddress(deliveryId).replace(/.@/, 'x@');
    for (const address of [
      made,
      'bounce@press.example.se',
      returnAddress('0190c0ff-ee00-7000-8000-aabbccddeeff'),
    ]) {
      expect(await takeReturnedMail(parts, notification(address))).toMatchObject({ outcome: 'stranger' });
    }
    expect(await takeReturnedMail(parts, Buffer.from('Subject: hej\r\n\r\nhej'))).toMatchObject({
      outcome: 'ignored',
    });
    expect((await kims(test.database)).bounces).toEqual([]);
  });

  it('is known by the address it came to, when the message does not say it', async () => {
    const { parts, deliveryId } = await mailed(test.database);
    const message = notification('postmaster@press.example.se');
    expect(await takeReturnedMail(parts, message, returnAddress(deliveryId).toUpperCase())).toMatchObject({
      outcome: 'suppressed',
    });
  });

  it('after the person was erased finds nobody to count for', async () => {
    const { parts, here, deliveryId } = await mailed(test.database);
    await takeReturnedMail(parts, notification(returnAddress(deliveryId), { status: '5.2.2' }));
    await eraseSubscriber(test.database, 'kim@example.se', here.clock.now(), silentLog);
    await takeReturnedMail(parts, notification(returnAddress(deliveryId), { name: 'two' }));
    expect(await test.database.db.selectFrom('suppressions').selectAll().execute()).toEqual([]);
  });
});

onEachDatabase('a complaint', (test) => {
  it('ends every subscription, and the address comes back only by confirming anew', async () => {
    const { parts, here, relay } = await mailed(test.database);
    const messageId = relay.mails[0]?.parsed.messageId?.replace(/[<>]/g, '') ?? '';
    expect(await takeReturnedMail(parts, complaint(messageId))).toEqual({
      kind: 'complaint',
      outcome: 'suppressed',
      status: null,
    });
    expect(await kims(test.database)).toMatchObject({
      subscriptions: [{ endedReason: 'complained' }],
      suppression: { reason: 'complained' },
    });
    const now = here.clock.now();
    await confirmSubscription(
      test.database,
      {
        address: 'kim@example.se',
        language: 'sv',
        frequency: 'daily',
        weekday: null,
        filter: readFilter({}),
        requestedAt: now.toISOString(),
        formVersion: '1',
      },
      now,
      silentLog,
    );
    expect(await kims(test.database)).toMatchObject({ suppression: null, bounces: [] });
  });
});

onEachDatabase('a folder of returned mail', (test) => {
  it('is emptied: reports are deleted once taken, what a person may have written is kept for a person', async () => {
    const { parts, deliveryId } = await mailed(test.database);
    const folder = temporaryFolder();
    expect(await takeMaildir(parts, folder)).toEqual([]);
    for (const name of ['new', 'cur', 'tmp']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'new', '1.M1.mx'), notification(returnAddress(deliveryId)));
    await writeFile(join(folder, 'new', '2.M2.mx'), 'From: kim@example.se\r\nSubject: Hej\r\n\r\nTack!\r\n');
    await writeFile(join(folder, 'new', '3.M3.mx'), 'Auto-Submitted: auto-replied\r\n\r\nSemester\r\n');
    await mkdir(join(folder, 'new', '4.a-folder'));
    expect((await takeMaildir(parts, folder)).map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'failed suppressed',
      'other ignored',
      'auto-reply ignored',
    ]);
    expect(await readdir(join(folder, 'new'))).toEqual(['4.a-folder']);
    expect(await readdir(join(folder, 'cur'))).toEqual(['2.M2.mx:2,']);
  });
});
