import { beforeEach, describe, expect, it } from 'vitest';
import type { Release } from '../../src/release/document.js';
import { saveRelease } from '../../src/store/releases.js';
import { plan } from '../digest/sample-news.js';
import { aRelease } from '../store/a-release.js';
import {
  app,
  clock,
  database,
  linkInMail,
  managePath,
  people,
  post,
  prepareSite,
  relay,
  restart,
  round,
  running,
  signedUp,
  twoNewsrooms,
} from './site.js';

prepareSite();
beforeEach(() => restart({ mail: twoNewsrooms }));

let number = 0;

/** A release seen now, in one of the newsrooms. */
async function published(title: string, fields: Partial<Release> = {}, newsroom = 'region-norrbotten') {
  number += 1;
  const publishedAt = clock.now().toISOString();
  const document = aRelease(number, { title, publishedAt, ...fields });
  await saveRelease(database, { newsroom, document, snapshotIds: [], seenAt: clock.now() });
}

/** Mails about news that have come to an address, by what they tell. */
function told(address = 'kim@example.se'): string[][] {
  return relay.mails
    .filter(({ to, parsed }) => to === address && parsed.headers.has('list'))
    .map(({ parsed }) => [...(parsed.text ?? '').matchAll(/^Nyhet om (.+)$/gm)].map(([, what = '']) => what));
}

const text = (words: string): Partial<Release> => ({
  body: { markdown: words, html: `<p>${words}</p>`, text: words },
});
const kronor = (value: number): Partial<Release> => ({
  amounts: [
    {
      value,
      max: null,
      currency: 'SEK',
      qualifier: 'exact',
      per: null,
      evidence: { in: 'body', start: 0, end: 1, text: 'E' },
    },
  ],
});

describe('who signs up for', () => {
  it.each<[string, Record<string, string>, Partial<Release>, Partial<Release>]>([
    [
      'a kind',
      { kinds: 'press-invitation' },
      { kind: 'press-invitation', kindLabel: 'Pressinbjudan' },
      { kind: 'press-release' },
    ],
    ['topics', { topics: 'idrott, Kultur' }, { keywords: ['kultur'] }, { keywords: ['sjukvård'] }],
    ['who gets money', { recipients: 'Silvermuseet' }, { budget: plan.budget }, text('Silvermuseet')],
    ['a word, in its genitive', { words: 'Silvermuseet' }, text('Silvermuseets samling'), text('Museet')],
    ['a word, in its plural', { words: 'ambulans' }, text('Nya ambulanser'), text('En ambulerande')],
    ['a word, in its short form', { words: 'teatrar' }, text('En teater till'), text('Teatraliskt')],
    ['two words', { words: 'norrsken, regionala medel' }, text('Ur regionalt medel'), text('Medel')],
    ['a sum', { minimumSum: '2 000 000 kr' }, kronor(2_000_000), kronor(1_999_999)],
    [
      'a word and a sum',
      { words: 'scener', minimumSum: '500000' },
      { ...text('Scenerna'), ...kronor(600_000) },
      { ...text('Scenerna'), ...kronor(400_000) },
    ],
  ])('%s hears of that alone', async (_what, fields, fitting, other) => {
    const page = await (await app.request('/subscribe')).text();
    for (const name of Object.keys(fields)) expect(page).toContain(`name="${name}"`);
    await signedUp(fields);
    clock.advance(60_000);
    await published('Nyhet om det', fitting);
    await published('Nyhet om annat', other);
    clock.set('2025-12-06T08:00:00+01:00');
    await round();
    expect(told()).toEqual([['det']]);
  });

  it('a newsroom hears of that alone', async () => {
    expect(await (await app.request('/subscribe')).text()).toContain('name="newsrooms" value="kommunen"');
    await signedUp({ newsrooms: 'kommunen' });
    clock.advance(60_000);
    await published('Nyhet om regionen');
    await published('Nyhet om kommunen', {}, 'kommunen');
    clock.set('2025-12-06T08:00:00+01:00');
    await round();
    expect(told()).toEqual([['kommunen']]);
  });

  it('everything at once hears within the minute', async () => {
    await signedUp({ frequency: 'immediate' });
    clock.advance(60_000);
    await published('Nyhet om isen');
    clock.advance(1000);
    await round();
    expect(told()).toEqual([['isen']]);
  });

  it('a weekday hears then, and of the whole week', async () => {
    // A Friday; mail on Wednesdays.
    await signedUp({ frequency: 'weekly', weekday: '3' });
    clock.advance(60_000);
    await published('Nyhet om fredagen');
    for (const day of ['06', '07', '08', '09']) {
      clock.set(`2025-12-${day}T08:00:00+01:00`);
      await round();
    }
    expect(told()).toEqual([]);
    await published('Nyhet om tisdagen');
    clock.set('2025-12-10T08:00:00+01:00');
    await round();
    expect(told()).toEqual([['tisdagen', 'fredagen']]);
  });
});

describe('who manages', () => {
  const page = async () => {
    const [kim] = await people();
    if (!kim) throw new Error('Nobody subscribes');
    return managePath(kim);
  };

  it('a pause hears of nothing until the day after it, and not afterwards of what was published meanwhile', async () => {
    await signedUp();
    await post(await page(), { do: 'pause', until: '2025-12-07' });
    await published('Nyhet om pausen');
    for (const day of ['06', '07']) {
      clock.set(`2025-12-${day}T08:00:00+01:00`);
      await round();
    }
    expect(told()).toEqual([]);
    clock.set('2025-12-08T07:00:00+01:00');
    await published('Nyhet om slutet');
    clock.set('2025-12-08T08:00:00+01:00');
    await round();
    expect(told()).toEqual([['slutet']]);
  });

  it('a move hears at the old address until the new one has confirmed', async () => {
    await signedUp();
    await post(await page(), { do: 'move', address: 'ny@example.se' });
    const link = linkInMail('/subscriptions/a');
    clock.advance(60_000);
    await published('Nyhet om flytten');
    clock.set('2025-12-06T08:00:00+01:00');
    await round();
    await post(link, {});
    await published('Nyhet om huset');
    clock.set('2025-12-07T08:00:00+01:00');
    await round();
    expect(told()).toEqual([['flytten']]);
    expect(told('ny@example.se')).toEqual([['huset']]);
  });

  it('one of two subscriptions hears of the other', async () => {
    await signedUp({ words: 'is' });
    await signedUp({ words: 'snö' });
    const ice = (await running()).find(({ filter }) => JSON.stringify(filter).includes('"is"'));
    await post(await page(), { do: 'leave', subscription: ice?.id ?? '' });
    clock.advance(60_000);
    await published('Nyhet om is', text('Is'));
    await published('Nyhet om snö', text('Snö'));
    clock.set('2025-12-06T08:00:00+01:00');
    await round();
    expect(told()).toEqual([['snö']]);
  });

  it('a change of what it is about hears of that from then on', async () => {
    await signedUp({ words: 'is' });
    const [subscription] = await running();
    const change = { do: 'change', subscription: subscription?.id ?? '', frequency: 'daily', words: 'snö' };
    await post(await page(), change);
    clock.advance(60_000);
    await published('Nyhet om is', text('Is'));
    await published('Nyhet om snö', text('Snö'));
    clock.set('2025-12-06T08:00:00+01:00');
    await round();
    expect(told()).toEqual([['snö']]);
  });

  it.each([['leave-all'], ['forget']])('%s hears of nothing more', async (action) => {
    await signedUp();
    await post(await page(), { do: action });
    clock.advance(60_000);
    await published('Nyhet om is');
    clock.set('2025-12-06T08:00:00+01:00');
    await round();
    expect(told()).toEqual([]);
  });
});
