import { expect, it, onTestFinished } from 'vitest';
import { readFilter } from '../../src/digest/filter.js';
import { smtpTransport } from '../../src/digest/mail/smtp-transport.js';
import { applyRetention } from '../../src/digest/retention.js';
import { askDueQuestions, askForConfirmation, askForMove } from '../../src/digest/sign-up.js';
import { digestStatus } from '../../src/digest/status.js';
import { eraseSubscriber } from '../../src/digest/subscriber-records.js';
import { addSubscriber } from '../../src/digest/subscribing.js';
import { SetClock } from '../../src/ports/clock.js';
import { silentLog } from '../../src/ports/log.js';
import type { Database } from '../../src/store/database.js';
import { onEachDatabase } from '../store/each-database.js';
import { mailSettings } from './mail-settings.js';
import { type Relay, startRelay } from './relay.js';

const minute = 60_000;
const hour = 60 * minute;

onEachDatabase('a confirmation that the relay puts off', (test) => {
  function asking(relay: Pick<Relay, 'url'>, database: Database = test.database) {
    const clock = new SetClock('2025-12-05T09:00:00+01:00');
    const transport = smtpTransport(relay.url, { timeouts: { connect: 2000, reply: 2000 } });
    onTestFinished(() => transport.close());
    const parts = { database, clock, log: silentLog, transport, mail: mailSettings };
    const signUp = (address = 'kim@example.se', words: string[] = ['Silvermuseet']) =>
      askForConfirmation(parts, {
        address,
        language: 'sv',
        frequency: 'daily',
        weekday: null,
        filter: readFilter({ words }),
        requestedAt: clock.now().toISOString(),
        formVersion: '1',
      });
    return { ...parts, signUp, again: () => askDueQuestions(parts) };
  }
  const waiting = async (now = new Date()) => (await digestStatus(test.database, now)).confirmations;
  const greylisting = async () => {
    const relay = await startRelay();
    relay.behave((stage) => (stage === 'recipient' ? '450 4.2.0 Greylisted' : undefined));
    return relay;
  };

  it('is asked again with longer and longer pauses, and comes once when the relay takes it', async () => {
    const relay = await startRelay();
    let attempts = 0;
    relay.behave((stage) => {
      if (stage !== 'recipient') return undefined;
      attempts += 1;
      return attempts < 4 ? '450 4.2.0 Greylisted' : undefined;
    });
    const site = asking(relay);
    expect(await site.signUp()).toBe(true);
    const tried: number[] = [];
    for (let minutes = 0; minutes <= 60; minutes += 1) {
      const before = attempts;
      await site.again();
      if (attempts > before) tried.push(minutes);
      site.clock.advance(minute);
    }
    expect(tried).toEqual([1, 6, 21]);
    expect(relay.recipients()).toEqual(['kim@example.se']);
    expect(relay.mails[0]?.parsed.text).toMatch(/\/subscriptions\/c[\w-]+/);
    expect(await waiting()).toBe(0);
  });

  it('is kept as nothing but hashes and an encrypted token', async () => {
    const relay = await greylisting();
    await asking(relay).signUp();
    const rows = await test.database.db.selectFrom('waiting_questions').selectAll().execute();
    expect(rows).toHaveLength(1);
    // Signs that no hash and no token can hold by chance.
    expect(JSON.stringify(rows)).not.toMatch(/kim@|example\.|silvermuseet|"daily"/i);
    expect(await test.database.db.selectFrom('subscribers').selectAll().execute()).toEqual([]);
  });

  it('is given up before its link ends, and nothing of it is left', async () => {
    const relay = await greylisting();
    let last = '';
    const site = asking(relay);
    await site.signUp();
    for (let hours = 0; hours < 49; hours += 1) {
      if ((await waiting()) > 0) last = site.clock.now().toISOString();
      await site.again();
      site.clock.advance(hour);
    }
    expect(await waiting()).toBe(0);
    // Asked until about an hour before the end of the two days.
    expect(last > '2025-12-07T05:00' && last < '2025-12-07T07:01').toBe(true);
    relay.behave(() => undefined);
    await site.again();
    expect(relay.mails).toEqual([]);
  });

  it('goes with the retention where no mail can be sent any more', async () => {
    const site = asking(await greylisting());
    await site.signUp();
    site.clock.advance(49 * hour);
    expect(await applyRetention(test.database, site.clock.now(), silentLog)).toMatchObject({ questions: 1 });
    expect(await waiting()).toBe(0);
  });

  it('waits once however often the same is asked, beside another one', async () => {
    const relay = await greylisting();
    const site = asking(relay);
    await site.signUp();
    site.clock.advance(10 * minute);
    await site.signUp('KIM@example.se');
    await site.signUp('kim@example.se', ['norrsken']);
    expect(await waiting()).toBe(2);
    relay.behave(() => undefined);
    site.clock.advance(minute);
    await site.again();
    expect(relay.mails).toHaveLength(2);
  });

  it('is asked by one of several processes', async () => {
    const relay = await greylisting();
    const site = asking(relay);
    for (let number = 0; number < 10; number += 1) await site.signUp(`person${number}@example.se`);
    relay.behave(() => undefined);
    const sites = [site, asking(relay, await test.open()), asking(relay, await test.open())];
    for (const one of sites) one.clock.set('2025-12-05T09:30:00+01:00');
    const rounds = await Promise.all(sites.map((one) => one.again()));
    expect(rounds.reduce((sum, { asked }) => sum + asked, 0)).toBe(10);
    expect(new Set(relay.recipients()).size).toBe(10);
    expect(relay.mails).toHaveLength(10);
  });

  it('waits on while the relay is down, and does not try the others', async () => {
    const relay = await greylisting();
    const site = asking(relay);
    for (let number = 0; number < 3; number += 1) await site.signUp(`person${number}@example.se`);
    await relay.close();
    site.clock.advance(5 * minute);
    expect(await site.again()).toEqual({ asked: 0, waiting: 1, dropped: 0 });
    const back = await startRelay({}, relay.port);
    site.clock.advance(5 * minute);
    expect(await site.again()).toEqual({ asked: 3, waiting: 0, dropped: 0 });
    expect(back.mails).toHaveLength(3);
  });

  it('is asked no more when it is refused, or nobody knows what became of it', async () => {
    const relay = await greylisting();
    const site = asking(relay);
    await site.signUp();
    await site.signUp('alex@example.se');
    relay.behave((stage, address) => {
      if (address.startsWith('kim')) return stage === 'recipient' ? '550 5.1.1 No such mailbox' : undefined;
      return stage === 'kept' ? 'drop' : undefined;
    });
    site.clock.advance(minute);
    expect(await site.again()).toEqual({ asked: 0, waiting: 0, dropped: 2 });
    expect(relay.recipients()).toEqual(['alex@example.se']);
    expect(await waiting()).toBe(0);
  });

  it('about a move comes too, and not for somebody who is gone', async () => {
    const relay = await greylisting();
    const site = asking(relay);
    const now = site.clock.now();
    for (const name of ['kim', 'alex']) {
      const wanted = { language: 'en', frequency: 'daily', filter: {}, source: 'command', now } as const;
      const { subscriberId } = await addSubscriber(test.database, {
        address: `${name}@example.se`,
        ...wanted,
      });
      await askForMove(site, { id: subscriberId ?? '' }, `new.${name}@example.se`);
    }
    await eraseSubscriber(test.database, 'alex@example.se', now, silentLog);
    relay.behave(() => undefined);
    site.clock.advance(minute);
    expect(await site.again()).toEqual({ asked: 1, waiting: 0, dropped: 1 });
    expect(relay.recipients()).toEqual(['new.kim@example.se']);
    expect(relay.mails[0]?.parsed.headers.get('content-language')).toBe('en');
  });

  it('is forgotten with its address', async () => {
    const relay = await greylisting();
    const site = asking(relay);
    await site.signUp();
    await site.signUp('alex@example.se');
    await eraseSubscriber(test.database, 'Kim@example.se', site.clock.now(), silentLog);
    relay.behave(() => undefined);
    site.clock.advance(minute);
    await site.again();
    expect(relay.recipients()).toEqual(['alex@example.se']);
  });
});
