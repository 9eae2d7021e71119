import { describe, expect, it } from 'vitest';
import { exportSubscriber } from '../../src/digest/subscriber-records.js';
import { addSubscriber } from '../../src/digest/subscribing.js';
import {
  app,
  clock,
  database,
  leavePath,
  managePath,
  people,
  post,
  prepareSite,
  running,
  subscribed,
} from './site.js';

prepareSite();

describe('leaving', () => {
  it.each([
    ['urlencoded', () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
    [
      'multipart',
      () => {
        const form = new FormData();
        form.set('List-Unsubscribe', 'One-Click');
        return form;
      },
    ],
  ])('by the mail program itself works %s, without a redirect, and twice', async (_encoding, body) => {
    const kim = await subscribed();
    for (let time = 0; time < 2; time += 1) {
      const answer = await app.request(leavePath(kim), { method: 'POST', body: body() });
      expect(answer.status).toBe(200);
    }
    expect((await exportSubscriber(database, 'kim@example.se'))?.subscriptions).toMatchObject([
      { endedReason: 'one-click', endedAt: '2025-12-05T08:00:00.000Z' },
    ]);
  });

  it('by the button on the page ends everything, and the page says so', async () => {
    const kim = await subscribed();
    const page = await (await app.request(leavePath(kim))).text();
    expect(page).toContain('<input type="hidden" name="leave" value="all"');
    expect(page).not.toContain('kim@example.se');
    const answer = await post(leavePath(kim), { leave: 'all' });
    expect(await answer.text()).toContain('role="status">Klart. Du får inga fler mejl.');
    expect(await (await app.request(leavePath(kim))).text()).toContain('Prenumerationen är avslutad');
  });

  it('needs to be meant: an empty POST changes nothing', async () => {
    const kim = await subscribed();
    expect((await post(leavePath(kim), {})).status).toBe(400);
    expect(await running()).toHaveLength(1);
  });
});

describe('managing', () => {
  it('changes how often, and keeps the history', async () => {
    const kim = await subscribed();
    const [subscription] = await running();
    const fields = { do: 'change', subscription: subscription?.id ?? '', frequency: 'weekly', weekday: '5' };
    expect((await post(managePath(kim), fields)).status).toBe(200);
    await post(managePath(kim), fields);
    const record = await exportSubscriber(database, 'kim@example.se');
    expect(record?.subscriptions).toMatchObject([
      { frequency: 'daily', endedReason: 'changed' },
      { frequency: 'weekly', weekday: 5, endedReason: null, beginsAt: subscription?.beginsAt },
    ]);
  });

  it.each([{ frequency: 'hourly' }, { frequency: 'weekly', weekday: '9' }, { kinds: 'gossip' }])(
    'changes nothing when it is asked for %j',
    async (fields) => {
      const kim = await subscribed();
      const [subscription] = await running();
      const asked = { do: 'change', subscription: subscription?.id ?? '', ...fields };
      const answer = await post(managePath(kim), asked);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('Inget är ändrat.');
      expect(await running()).toEqual([subscription]);
    },
  );

  it('ends one subscription, or all', async () => {
    const kim = await subscribed();
    const wanted = {
      address: 'kim@example.se',
      language: 'sv',
      frequency: 'daily',
      source: 'command',
    } as const;
    await addSubscriber(database, { ...wanted, filter: { words: ['is'] }, now: clock.now() });
    await addSubscriber(database, { ...wanted, filter: { words: ['snö'] }, now: clock.now() });
    const [, second] = await running();
    await post(managePath(kim), { do: 'leave', subscription: second?.id ?? '' });
    expect(await running()).toHaveLength(2);
    await post(managePath(kim), { do: 'leave-all' });
    expect(await running()).toEqual([]);
  });

  it('cannot touch what belongs to somebody else', async () => {
    const kim = await subscribed();
    await subscribed('alex');
    const [theirs] = await running('alex@example.se');
    await post(managePath(kim), { do: 'leave', subscription: theirs?.id ?? '' });
    await post(managePath(kim), { do: 'change', subscription: theirs?.id ?? '', frequency: 'immediate' });
    expect(await running('alex@example.se')).toMatchObject([{ frequency: 'daily' }]);
  });

  it('pauses to the end of a day in Stockholm, and goes on when told', async () => {
    const kim = await subscribed();
    const page = await (await post(managePath(kim), { do: 'pause', until: '2026-01-06' })).text();
    expect(page).toContain('Pausad till och med 6 januari 2026.');
    expect((await people())[0]?.pausedUntil).toBe('2026-01-06T23:00:00.000Z');
    await post(managePath(kim), { do: 'resume' });
    expect((await people())[0]?.pausedUntil).toBeNull();
  });

  it.each(['2025-12-04', 'snart', '2026-13-01', ''])('does not pause until "%s"', async (until) => {
    const kim = await subscribed();
    const answer = await post(managePath(kim), { do: 'pause', until });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Välj ett datum som inte har varit.');
  });

  it('changes the language of mails and pages', async () => {
    const kim = await subscribed();
    expect(await (await post(managePath(kim), { do: 'language', language: 'en' })).text()).toContain(
      'Your subscriptions',
    );
  });

  it('gives a person all we have about them', async () => {
    const kim = await subscribed();
    const answer = await app.request(`${managePath(kim)}/data`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="pressbud.json"');
    expect(await answer.json()).toMatchObject({
      subscriber: { address: 'kim@example.se' },
      subscriptions: [{ frequency: 'daily', source: 'command' }],
    });
  });

  it('forgets a person, at once and for good; the links still say so, and the address can come anew', async () => {
    const kim = await subscribed();
    const answer = await post(managePath(kim), { do: 'forget' });
    expect(await answer.text()).toContain('Vi har raderat adressen');
    expect(await people()).toEqual([]);
    const dump = JSON.stringify(await database.db.selectFrom('subscribers').selectAll().execute());
    expect(dump).not.toContain('kim@');
    expect((await post(leavePath(kim), { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
    expect((await app.request(`${managePath(kim)}/data`)).status).toBe(404);
    expect((await subscribed()).id).not.toBe(kim.id);
  });

  it('does nothing for a form it does not know', async () => {
    const kim = await subscribed();
    for (const name of ['', 'destroy', 'constructor', '__proto__']) {
      expect((await post(managePath(kim), { do: name })).status).toBe(400);
    }
    expect(await running()).toHaveLength(1);
  });
});
