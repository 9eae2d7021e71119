import { describe, expect, it } from 'vitest';
import { type DigestToCompose, digestComposer } from '../../src/digest/compose/compose.js';
import { confirmationMail } from '../../src/digest/compose/confirmation-mail.js';
import { readFilter } from '../../src/digest/filter.js';
import { mimeOf } from '../../src/digest/mail/mime.js';
import { claimedSubscriber, isLinkOf, returnedDelivery } from '../../src/digest/tokens.js';
import type { OutgoingMail } from '../../src/ports/mail.js';
import { aRelease } from '../store/a-release.js';
import { mailSettings } from './mail-settings.js';
import { crisis, english, hostile, invitation, newsOf, plan } from './sample-news.js';

const kim = { id: '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', tokenVersion: 1 };
const deliveryId = '0193a1b2-ffff-7e5f-8a9b-0c1d2e3f4a5b';

function composed(
  news: DigestToCompose['news'],
  more: Partial<DigestToCompose['reader']> = {},
  occasion: Partial<DigestToCompose['occasion']> = {},
): OutgoingMail {
  return digestComposer(mailSettings)({
    reader: { ...kim, address: 'kim@example.se', language: 'sv', filters: [readFilter({})], ...more },
    occasion: {
      rhythm: { frequency: 'daily', weekday: null },
      windowStart: '2025-12-04T07:00:00.000Z',
      windowEnd: '2025-12-05T07:00:00.000Z',
      ...occasion,
    },
    news,
    deliveryId,
    now: new Date('2025-12-05T08:05:00+01:00'),
  });
}

const ordinary = [
  newsOf(crisis),
  newsOf(invitation),
  newsOf(plan, 'correction', { revision: 2 }),
  newsOf(english, 'withdrawal'),
];

describe('a digest mail', () => {
  it.each(['sv', 'en'] as const)('has in %s the HTML and the text of the golden files', async (language) => {
    const filters = [
      readFilter({ kinds: ['press-invitation'], words: ['Silvermuseet'], minimumSum: 2_000_000 }),
    ];
    const { html, text, attachments } = composed(ordinary, { language, filters });
    await expect(html).toMatchFileSnapshot(`golden/digest.${language}.html`);
    await expect(text).toMatchFileSnapshot(`golden/digest.${language}.txt`);
    await expect(attachments[0]?.content).toMatchFileSnapshot('golden/invitation.ics');
  });

  it('has the header fields that lists, filters and mailbox providers go by', () => {
    const mail = composed(ordinary);
    const leave = /<(.*)>/.exec(mail.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
    expect(mail.headers).toEqual({
      'List-Id': 'Pressbud <pressbud.press.example.se>',
      'List-Help': '<https://press.example.se/subscribe>',
      'List-Subscribe': '<https://press.example.se/subscribe>',
      'List-Unsubscribe': `<${leave}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Post': 'NO',
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': 'sv',
    });
    expect(mail.messageId).toBe(`${deliveryId}@press.example.se`);
    expect(mail.subject).toBe('4 nyheter från Region Norrbotten, 5 december 2025');
    const token = leave.replace('https://press.example.se/unsubscribe/', '');
    expect(isLinkOf(mailSettings.secretKey, 'unsubscribe', kim, token)).toBe(true);
  });

  it('can be returned, and tells then which one it was', () => {
    const { envelope } = composed(ordinary);
    const [, token = '', domain] = /^bounce\+(\w+)@(.*)$/.exec(envelope.from) ?? [];
    expect(domain).toBe('press.example.se');
    expect(returnedDelivery(mailSettings.secretKey, token)).toBe(deliveryId);
  });

  it('is called by its only news, with what has become of it', () => {
    expect(composed([newsOf(plan)]).subject).toBe(plan.title);
    expect(composed([newsOf(plan, 'correction')]).subject).toBe(`Rättelse: ${plan.title}`);
    const said = { ...plan, title: 'Rättelse: fel summa' };
    expect(composed([newsOf(said, 'correction')]).subject).toBe('Rättelse: fel summa');
  });

  it('at once says what has just happened: published, or changed', () => {
    const atOnce = { rhythm: { frequency: 'immediate', weekday: null } } as const;
    const said = (news: DigestToCompose['news']) => composed(news, {}, atOnce).text;
    expect(said([newsOf(plan)])).toContain('Det här har just publicerats.');
    expect(said([newsOf(plan, 'correction')])).toContain('Det här har just ändrats.');
    expect(said([newsOf(plan, 'correction'), newsOf(crisis)])).toContain('Det här har just publicerats.');
  });

  it.each([
    ['sv', 1, 'En nyhet som har kommit till oss eller ändrats sedan 4 december 2025 kl. 08.00.'],
    ['en', 2, '2 news items that have reached us or changed since 4 December 2025, 08:00.'],
  ] as const)('says since when it is news, not when it is dated: in %s of %i', (language, count, intro) => {
    const dated = newsOf(plan, 'new', { visibleAt: '2025-12-04T09:00:00.000Z' });
    const news = [{ ...dated, release: { ...dated.release, publishedAt: '2025-11-28T08:00:00.000Z' } }];
    const { text, html } = composed(count === 1 ? news : [...news, newsOf(crisis)], { language });
    expect(text.replace(/\s+/g, ' ')).toContain(intro);
    expect(html).toContain(intro);
  });

  it('says an earlier moment where a release was seen in time and stored after it', () => {
    const late = newsOf(plan, 'new', {
      visibleAt: '2025-12-04T06:30:00.000Z',
      changedAt: '2025-12-04T06:30:00.000Z',
    });
    const { text } = composed([newsOf(crisis), late]);
    expect(text.replace(/\s+/g, ' ')).toContain('sedan 4 december 2025 kl. 07.30.');
  });

  it('says everything of the HTML part in the text part too', () => {
    const { html, text } = composed(ordinary);
    const flat = text.replace(/\s+/g, ' ');
    const words = html
      .replace(
        /<style>[\s\S]*?<\/style>|<title>.*?<\/title>|<!--.*?-->|<div style="display:none[^>]*>.*?<\/div>/g,
        '',
      )
      .split(/<[^>]+>/)
      .map((piece) => piece.replace(/\s+/g, ' ').replaceAll('&quot;', '"').trim())
      .filter((piece) => piece.length > 3);
    const missing = words.filter((piece) => !flat.includes(piece.replace(/,$/, '')));
    // Column heads mean nothing without a table, and the site's name stands in the signature.
    expect(missing).toEqual(['Belopp']);
    for (const [, href = ''] of html.matchAll(/href="(https:[^"]+)"/g)) expect(text).toContain(href);
  });

  it('has no picture, no script, and no link that does not say openly where it leads', () => {
    const { html } = composed(ordinary);
    expect(html).not.toMatch(/<(img|script|iframe|object|link|form)\b/i);
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
    expect(targets.every((href) => /^(https:\/\/(press\.)?example\.se\/|tel:\+|mailto:)/.test(href))).toBe(
      true,
    );
  });

  it('keeps markup, quotes and line breaks of a release what they are: text', async () => {
    const mail = composed([newsOf(hostile)]);
    expect(mail.html).not.toMatch(/<script|<img/);
    expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const raw = mimeOf(mail).toString('latin1');
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^bcc:/im);
  });

  it('tells language and direction on the document, the first element, and where a release has another one', () => {
    const { html } = composed([newsOf(english)]);
    expect(html).toMatch(/<html lang="sv" dir="ltr">/);
    expect(html).toMatch(/<body[^>]*><div lang="sv" dir="ltr"/);
    expect(html).toMatch(/<h2 lang="en"/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('says every colour for the dark too', () => {
    const { html } = composed(ordinary);
    const coloured = [...html.matchAll(/<(\w+)([^>]*)style="[^"]*(?:background-)?color:[^"]*"/g)];
    expect(coloured.length).toBeGreaterThan(20);
    for (const [tag, , attributes] of coloured) {
      expect(attributes, tag).toMatch(/class="[^"]*\b(outside|sheet|ink|quiet|link|accent|button)\b/);
    }
  });

  it('begins an invitation without a lead with its first words, and tells time and place once', () => {
    const text = 'Välkommen att se övningen.\nVi bjuder på kaffe.\nTid: i skymningen\nPlats: hangaren';
    const mail = composed([newsOf({ ...invitation, lead: null, body: { ...invitation.body, text } })]);
    expect(mail.text).toContain('Välkommen att se övningen. Vi bjuder på kaffe.');
    expect(mail.text).not.toContain('i skymningen');
    expect(mail.html).not.toContain('i skymningen');
  });

  it('stays under 90 kB, and says how many had no room', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      newsOf(
        aRelease(index + 1, {
          ...plan,
          id: `via-tt:${index + 1}`,
          title: `Åtgärd ${index + 1} för länets öar`,
        }),
      ),
    );
    const mail = composed(many);
    const size = mimeOf(mail).length;
    expect(size).toBeLessThan(90_000);
    expect(size).toBeGreaterThan(70_000);
    const shown = mail.html.match(/<h2/g)?.length ?? 0;
    expect(mail.html).toContain(`… och ${120 - shown} till som inte fick plats i mejlet.`);
    expect(mail.text).toContain(`… och ${120 - shown} till som inte fick plats i mejlet.`);
    expect(mail.text.match(/^Åtgärd/gm)).toHaveLength(shown);
    expect(mail.subject).toContain('120 nyheter');
  });

  it('stays under 90 kB with one release that is larger than life', async () => {
    const long = 'Ö'.repeat(20_000);
    const giant = {
      ...plan,
      title: long,
      lead: long,
      budget: plan.budget.map((line) => ({ ...line, purpose: long })),
    };
    expect(mimeOf(composed([newsOf(giant)])).length).toBeLessThan(90_000);
  });

  it('is the same mail for the same news, whoever else got one before', () => {
    const compose = digestComposer(mailSettings);
    const digest = (id: string) => ({
      reader: { ...kim, id, address: 'kim@example.se', language: 'sv' as const, filters: [readFilter({})] },
      occasion: {
        rhythm: { frequency: 'immediate' as const, weekday: null },
        windowStart: '2025-12-05T07:00:00.000Z',
        windowEnd: '2025-12-05T07:01:00.000Z',
      },
      news: ordinary,
      deliveryId,
      now: new Date('2025-12-05T08:05:00+01:00'),
    });
    const first = compose(digest(kim.id));
    compose(digest('0193a1b2-c3d4-7e5f-8a9b-000000000000'));
    expect(compose(digest(kim.id))).toEqual(first);
  });
});

describe('the mail that asks for a confirmation', () => {
  const request = {
    address: 'kim@example.se',
    language: 'sv' as const,
    frequency: 'weekly' as const,
    weekday: 3,
    filter: readFilter({
      kinds: ['news'],
      words: ['Köp billiga klockor på example.se'],
      newsrooms: ['spam-example'],
    }),
    requestedAt: '2025-12-05T07:00:00.000Z',
    formVersion: '1',
  };
  const mail = (manageLink: string | null = null, filter = request.filter) =>
    confirmationMail(
      { ...request, filter },
      { manageLink, mailId: deliveryId },
      mailSettings,
      new Date(request.requestedAt),
    );

  it('repeats nothing that the sender of the form was free to write', () => {
    const { text, html, subject } = mail();
    for (const part of [text, html, subject]) expect(part).not.toMatch(/klockor|spam/);
    expect(text.replace(/\s+/g, ' ')).toContain('nyheter, varje onsdag kl. 08.00');
  });

  it.each([
    [{}, 'Det gäller alla pressmeddelanden, varje onsdag'],
    [{ newsrooms: ['region-norrbotten'] }, 'Det gäller alla pressmeddelanden från Region Norrbotten, varje'],
    [{ words: ['is'] }, 'Det gäller ett urval av pressmeddelanden, varje onsdag'],
    [{ topics: ['Kultur'], newsrooms: ['region-norrbotten'] }, 'urval av pressmeddelanden från Region Norrb'],
    [{ recipients: ['Silvermuseet'], kinds: ['press-invitation'] }, 'ett urval av pressinbjudningar, varje'],
    [{ minimumSum: 1000 }, 'Det gäller ett urval av pressmeddelanden, varje onsdag'],
    [{ newsrooms: ['unknown'] }, 'Det gäller ett urval av pressmeddelanden, varje onsdag'],
  ])('says of a sign-up for %j only what is true', (filter, words) => {
    const { text, html } = mail(null, readFilter(filter));
    expect(text.replace(/\s+/g, ' ')).toContain(words);
    expect(html).toContain(words);
  });

  it('is no list mail, and says that no person wrote it', () => {
    expect(Object.keys(mail().headers)).toEqual([
      'Auto-Submitted',
      'X-Auto-Response-Suppress',
      'Content-Language',
    ]);
  });

  it('leads to a page, in both parts, and for a subscriber also to the subscriptions there are', () => {
    const { text, html } = mail('https://press.example.se/subscriptions/m123');
    const link = /https:\/\/press\.example\.se\/subscriptions\/c[\w-]+/.exec(text)?.[0] ?? 'none';
    expect(html).toContain(link);
    expect(claimedSubscriber(link.split('/').at(-1) ?? '')).toBeNull();
    expect(html).toContain('/subscriptions/m123');
    expect(mail().html).not.toContain('/subscriptions/m');
  });
});
