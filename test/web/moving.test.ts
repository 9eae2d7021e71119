import { describe, expect, it } from 'vitest';
import { exportSubscriber } from '../../src/digest/subscriber-records.js';
import { addSubscriber } from '../../src/digest/subscribing.js';
import {
  app,
  clock,
  database,
  leavePath,
  linkInMail,
  managePath,
  people,
  post,
  prepareSite,
  relay,
  restart,
  running,
  signUp,
  subscribed,
} from './site.js';

prepareSite();

describe('moving to a new address', () => {
  it('happens when the new mailbox has confirmed, and the links go on working', async () => {
    const kim = await subscribed();
    const answer = await post(managePath(kim), { do: 'move', address: ' ny@example.se ' });
    expect(await answer.text()).toContain('Om adressen stämmer kommer strax ett mejl dit');
    expect((await people()).map(({ address }) => address)).toEqual(['kim@example.se']);
    expect(relay.recipients()).toEqual(['ny@example.se']);
    expect(relay.mails[0]?.raw.toString()).not.toContain('kim@');
    const path = linkInMail('/subscriptions/a');
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'GET', 'HEAD']) {
      expect((await app.request(path, { method })).status).toBe(200);
    }
    expect((await people()).map(({ address }) => address)).toEqual(['kim@example.se']);
    for (let time = 0; time < 2; time += 1) {
      const done = await post(path, {});
      expect(done.status).toBe(200);
      expect(await done.text()).toContain('Klart! Adressen är ändrad.');
    }
    expect(await people()).toMatchObject([{ id: kim.id, address: 'ny@example.se' }]);
    expect(await running('ny@example.se')).toHaveLength(1);
    expect(JSON.stringify(await database.db.selectFrom('subscribers').selectAll().execute())).not.toContain(
      'kim@',
    );
    expect((await post(leavePath(kim), { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
    expect(await running('ny@example.se')).toEqual([]);
  });

  it('to an address that subscribes joins the two, and leaves nothing of the old one', async () => {
    const kim = await subscribed();
    const alex = await subscribed('alex');
    await post(managePath(alex), {
      do: 'change',
      subscription: (await running('alex@example.se'))[0]?.id ?? '',
      frequency: 'weekly',
      weekday: '2',
      words: 'museum',
    });
    await post(managePath(kim), { do: 'move', address: 'alex@example.se' });
    const path = linkInMail('/subscriptions/a');
    for (let time = 0; time < 2; time += 1) expect((await post(path, {})).status).toBe(200);
    expect(await people()).toMatchObject([{ id: alex.id, address: 'alex@example.se' }]);
    expect((await running('alex@example.se')).map(({ frequency }) => frequency).sort()).toEqual([
      'daily',
      'weekly',
    ]);
  });

  it('is answered the same whether the new address is known or not', async () => {
    const kim = await subscribed();
    await subscribed('alex');
    const answers = new Set<string>();
    for (const address of ['alex@example.se', 'nobody@example.se']) {
      answers.add(await (await post(managePath(kim), { do: 'move', address })).text());
    }
    relay.behave((stage) => (stage === 'recipient' ? '550 5.1.1 No such mailbox' : undefined));
    answers.add(await (await post(managePath(kim), { do: 'move', address: 'no@example.se' })).text());
    expect(answers.size).toBe(1);
  });

  it('cannot be used to flood anybody', async () => {
    const kim = await subscribed();
    for (let time = 0; time < 6; time += 1)
      await post(managePath(kim), { do: 'move', address: 'ny@example.se' });
    expect(relay.mails).toHaveLength(4);
    for (let time = 0; time < 20; time += 1)
      await post(managePath(kim), { do: 'move', address: `ny${time}@example.se` });
    const answer = await post(managePath(kim), { do: 'move', address: 'ny@example.se' });
    expect(answer.status).toBe(429);
    expect(relay.mails.length).toBeLessThanOrEqual(20);
  });

  it('needs an address, a young link, and somebody who is still there', async () => {
    const kim = await subscribed();
    for (const address of ['', 'kim', 'åsa@example.se', 'a@b\r\nBcc: x@example.se']) {
      expect((await post(managePath(kim), { do: 'move', address })).status).toBe(400);
    }
    expect(relay.mails).toEqual([]);
    await post(managePath(kim), { do: 'move', address: 'ny@example.se' });
    const path = linkInMail('/subscriptions/a');
    expect((await post(path.replace(/.$/, ''), {})).status).toBe(404);
    await post(managePath(kim), { do: 'forget' });
    expect((await post(path, {})).status).toBe(410);
    clock.advance(49 * 3_600_000);
    expect((await app.request(path)).status).toBe(410);
    expect(await people()).toEqual([]);
  });

  it('says so where no mail can be sent', async () => {
    const kim = await subscribed();
    restart({ transport: null });
    expect((await post(managePath(kim), { do: 'move', address: 'ny@example.se' })).status).toBe(503);
  });
});

describe('changing what a subscription is about', () => {
  it('takes the place of what it was, and keeps the history', async () => {
    const kim = await subscribed();
    const [before] = await running();
    const fields = {
      do: 'change',
      subscription: before?.id ?? '',
      frequency: 'weekly',
      weekday: '3',
      words: 'Silvermuseet, norrsken',
      minimumSum: '2 000 000 kr',
    };
    expect((await post(managePath(kim), fields)).status).toBe(200);
    expect((await exportSubscriber(database, 'kim@example.se'))?.subscriptions).toMatchObject([
      { id: before?.id, endedReason: 'changed' },
      {
        frequency: 'weekly',
        weekday: 3,
        beginsAt: before?.beginsAt,
        filter: { words: ['Silvermuseet', 'norrsken'], minimumSum: 2_000_000 },
      },
    ]);
    const page = await (await app.request(managePath(kim))).text();
    expect(page).toContain('value="Silvermuseet, norrsken"');
    // The same form sent again finds nothing to change.
    await post(managePath(kim), fields);
    expect(await running()).toHaveLength(1);
  });

  it('to what another one is about leaves one of them', async () => {
    const kim = await subscribed();
    await signUp({ words: 'museum' });
    await post(linkInMail('/subscriptions/c'), {});
    const both = await running();
    expect(both).toHaveLength(2);
    const narrow = both.find(({ filter }) => JSON.stringify(filter).includes('museum'));
    await post(managePath(kim), { do: 'change', subscription: narrow?.id ?? '', frequency: 'daily' });
    expect(await running()).toHaveLength(1);
  });

  it('loses nothing of a long list, as an imported one may be', async () => {
    const words = Array.from({ length: 40 }, (_, index) => `bevakning${index + 10}`);
    const now = clock.now();
    const wanted = { language: 'sv', frequency: 'daily', filter: { words }, source: 'import', now } as const;
    await addSubscriber(database, { address: 'kim@example.se', ...wanted });
    const [kim] = await people();
    const [before] = await running();
    if (!kim || !before) throw new Error('Not subscribed');
    const page = await (await app.request(managePath(kim))).text();
    const shown = /name="words" value="([^"]*)"/.exec(page)?.[1] ?? '';
    const change = { do: 'change', subscription: before.id, frequency: 'immediate', words: shown };
    await post(managePath(kim), change);
    expect(await running()).toMatchObject([{ frequency: 'immediate', filter: { words } }]);
  });

  it('says so when it can not be understood, and changes nothing', async () => {
    const kim = await subscribed();
    const [before] = await running();
    const wrong = { do: 'change', subscription: before?.id ?? '', frequency: 'daily', minimumSum: 'mycket' };
    const answer = await post(managePath(kim), wrong);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Inget är ändrat.');
    expect(await running()).toEqual([before]);
  });
});
