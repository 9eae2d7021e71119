import { describe, expect, it } from 'vitest';
import { exportSubscriber } from '../../src/digest/subscriber-records.js';
import {
  app,
  clock,
  database,
  leavePath,
  linkInMail,
  logged,
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

describe('signing up', () => {
  it('stores nothing until the link in the mail has been confirmed', async () => {
    expect(
      (await signUp({ frequency: 'weekly', weekday: '3', words: 'Silvermuseet, ambulans' })).status,
    ).toBe(200);
    expect(relay.recipients()).toEqual(['kim@example.se']);
    expect(await people()).toEqual([]);
    const path = linkInMail('/subscriptions/c');
    expect(await (await app.request(path)).text()).toContain('”Silvermuseet” eller ”ambulans”');
    expect(await people()).toEqual([]);
    const answer = await post(path, {});
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Prenumerationen är bekräftad');
    expect(await running()).toMatchObject([
      {
        frequency: 'weekly',
        weekday: 3,
        source: 'web',
        filter: { words: ['Silvermuseet', 'ambulans'] },
        proof: { method: 'double-opt-in', requestedAt: '2025-12-05T08:00:00.000Z' },
      },
    ]);
  });

  it('can be confirmed a second time without a second effect', async () => {
    await signUp();
    const path = linkInMail('/subscriptions/c');
    await post(path, {});
    expect((await post(path, {})).status).toBe(200);
    expect(await running()).toHaveLength(1);
  });

  it('cannot be confirmed after two days', async () => {
    await signUp();
    const path = linkInMail('/subscriptions/c');
    clock.advance(49 * 3_600_000);
    expect((await app.request(path)).status).toBe(410);
    expect((await post(path, {})).status).toBe(410);
    expect(await people()).toEqual([]);
  });

  it('is answered the same for an address that subscribes already, which only its owner is told', async () => {
    const stranger = await (await signUp()).text();
    await subscribed();
    expect(await (await signUp()).text()).toBe(stranger);
    expect(relay.mails[0]?.parsed.text).not.toContain('redan');
    expect(relay.mails[1]?.parsed.text).toContain('Du har redan en prenumeration');
    expect((await app.request(linkInMail('/subscriptions/m'))).status).toBe(200);
  });

  it('is answered the same when the relay refuses the address', async () => {
    const known = await (await signUp()).text();
    relay.behave((stage) => (stage === 'recipient' ? '550 5.1.1 No such mailbox' : undefined));
    const refused = await signUp({ address: 'nobody@example.se' });
    expect([refused.status, await refused.text()]).toEqual([200, known]);
  });

  it('says so when no mail can be sent to anybody', async () => {
    await relay.close();
    const answer = await signUp();
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Det går inte att skicka mejl just nu');
  });

  it('says so too where there is no relay, while leaving works', async () => {
    restart({ transport: null });
    expect((await signUp()).status).toBe(503);
    const kim = await subscribed();
    expect((await post(leavePath(kim), { leave: 'all' })).status).toBe(200);
    expect(await running()).toEqual([]);
  });

  it('asks again for what is no address, and keeps the rest of the form', async () => {
    const answer = await signUp({ address: '"><script>', words: 'is & snö' });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('<strong id="address-error">');
    expect(page).toContain('aria-invalid="true"');
    expect(page).toContain('value="is &amp; snö"');
    expect(page).not.toContain('<script>');
    expect(relay.mails).toEqual([]);
  });

  it.each([
    ['minimumSum', { minimumSum: 'mycket' }],
    ['kinds', { kinds: 'gossip' }],
    ['words', { words: 'x'.repeat(200) }],
    ['address', { address: 'åsa@example.se' }],
    ['new-frequency', { frequency: 'hourly' }],
    ['new-weekday', { frequency: 'weekly', weekday: '9' }],
    ['new-language', { language: 'fi' }],
  ])('asks again for what is wrong in %s', async (field, fields) => {
    const answer = await signUp(fields);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain(`href="#${field}"`);
    expect(page).toContain(`id="${field}"`);
    expect(relay.mails).toEqual([]);
  });

  it('says why mail can not be sent to an address with other letters', async () => {
    const page = await (await signUp({ address: 'åsa@example.se' })).text();
    expect(page).toContain('bokstäverna a–z, siffror och tecken före @');
  });

  it('begins with what the link to the form has chosen, as text', async () => {
    const link =
      '/subscribe?recipients=Silvermuseet&kinds=press-invitation&frequency=weekly&words=%22%3E%3Cb%3E';
    const page = await (await app.request(link)).text();
    expect(page).toContain('name="recipients" value="Silvermuseet"');
    expect(page).toMatch(/value="press-invitation" checked/);
    expect(page).toMatch(/value="weekly"[^>]* checked/);
    expect(page).toContain('<details open');
    expect(page).not.toContain('<b>');
  });

  it('asks again for lists that are too long for a link, instead of cutting them', async () => {
    const answer = await signUp({ words: 'silvermuseum, '.repeat(30) });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('href="#words"');
    expect(relay.mails).toEqual([]);
  });

  it('takes a sum with spaces and unit', async () => {
    await signUp({ minimumSum: '2 000 000 kr' });
    await post(linkInMail('/subscriptions/c'), {});
    expect((await running())[0]?.filter).toMatchObject({ minimumSum: 2_000_000 });
  });

  it('ignores a newsroom there is not, and a field people do not see', async () => {
    expect((await signUp({ newsrooms: 'Köp klockor' })).status).toBe(400);
    expect((await signUp({ website: 'https://example.se' })).status).toBe(200);
    expect(relay.mails).toEqual([]);
  });

  it('stores and shows a hostile address nowhere but as text', async () => {
    await signUp({ address: "o'neil+<b>@example.se" });
    await signUp({ address: 'kim@example.se\r\nBcc: alla@example.se' });
    expect(relay.mails).toEqual([]);
  });

  it('in English speaks English, mail and page', async () => {
    const answer = await app.request('/subscribe', {
      method: 'POST',
      headers: { 'accept-language': 'en-GB,sv;q=0.5' },
      body: new URLSearchParams({ address: 'kim@example.se', frequency: 'daily' }),
    });
    expect(await answer.text()).toContain('<html lang="en">');
    expect(relay.mails[0]?.parsed.subject).toBe('Confirm your subscription at Pressbud');
  });

  it('with a body that is no form is a form with mistakes', async () => {
    const answer = await app.request('/subscribe', {
      method: 'POST',
      body: '{"address":"kim@example.se"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
  });

  it('never puts an address or a token into the log', async () => {
    await signUp();
    const path = linkInMail('/subscriptions/c');
    await post(path, {});
    expect(logged.length).toBeGreaterThan(1);
    expect(logged.join('\n')).not.toMatch(/example\.se|kim@/);
    expect(logged.join('\n')).not.toContain(path.split('/').at(-1));
  });
});

describe('a flood of sign-ups', () => {
  it('sends one address four mails a minute and forty an hour, and answers all the same', async () => {
    restart({
      limits: { address: { perMinute: 4, perHour: 40 }, network: { perMinute: 1e6, perHour: 1e6 } },
    });
    const answers = new Set<string>();
    for (let attempt = 0; attempt < 50; attempt += 1) {
      answers.add(
        await (await signUp({ address: attempt % 2 === 0 ? 'kim@example.se' : 'KIM@example.se' })).text(),
      );
    }
    expect(relay.mails).toHaveLength(4);
    expect(answers.size).toBe(1);
    for (let minute = 0; minute < 58; minute += 1) {
      clock.advance(60_000);
      for (let attempt = 0; attempt < 5; attempt += 1) await signUp();
    }
    expect(relay.mails).toHaveLength(40);
  });

  it('of many addresses from one network is stopped', async () => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      expect((await signUp({ address: `kim${attempt}@example.se` })).status).toBe(200);
    }
    const answer = await signUp({ address: 'kim@example.se' });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('3600');
    clock.advance(61_000);
    expect((await signUp()).status).toBe(200);
  });

  it('with a form larger than any person fills in is refused', async () => {
    expect((await signUp({ words: 'x'.repeat(30_000) })).status).toBe(413);
  });
});

describe('the links in a mail', () => {
  it('change nothing when a scanner follows them, however often', async () => {
    const kim = await subscribed();
    await signUp({ frequency: 'immediate' });
    const before = await exportSubscriber(database, 'kim@example.se');
    const paths = [
      managePath(kim),
      `${managePath(kim)}/data`,
      leavePath(kim),
      linkInMail('/subscriptions/c'),
    ];
    for (const path of paths) {
      for (let visit = 0; visit < 3; visit += 1) {
        for (const method of ['GET', 'HEAD']) {
          expect((await app.request(path, { method })).status, `${method} ${path}`).toBe(200);
        }
      }
    }
    expect(await exportSubscriber(database, 'kim@example.se')).toEqual(before);
    await post(leavePath(kim), { leave: 'all' });
    expect(await running()).toEqual([]);
  });

  it('are kept by no cache and no search engine', async () => {
    const { headers } = await app.request(managePath(await subscribed()));
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('work for years', async () => {
    const kim = await subscribed();
    clock.set('2035-12-05T09:00:00+01:00');
    expect((await post(leavePath(kim), { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
    expect(await running()).toEqual([]);
  });

  it.each(['/subscriptions/', '/unsubscribe/'])(
    'that are not ours lead to one neutral page: %s',
    async (start) => {
      const kim = await subscribed();
      const wrong = start === '/unsubscribe/' ? managePath(kim) : leavePath(kim);
      const tokens = [wrong.split('/').at(-1) ?? '', 'x', 'm'.repeat(49), 'c'.repeat(80), 'å'];
      const answers = new Set<string>();
      for (const token of tokens) {
        for (const method of ['GET', 'POST']) {
          const answer = await app.request(start + token, { method });
          expect(answer.status).toBe(404);
          answers.add(await answer.text());
        }
      }
      expect(answers.size).toBe(1);
      expect(await running()).toHaveLength(1);
    },
  );
});
