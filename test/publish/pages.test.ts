import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PublishedSite, site } from './published-site.js';
import { corrected, english, invitation, plan, sampleRelease, samples } from './sample-releases.js';

const hostile = sampleRelease({
  id: 'via-tt:9900666',
  title: '</title><script>alert(1)</script>',
  lead: '"><img src=x onerror=alert(1)>',
  source: { name: 'via-tt', url: 'javascript:alert(1)', publisher: { id: 1, name: '<b>Avsändare</b>' } },
  documents: [{ url: 'javascript:alert(2)', title: 'Bilaga' }],
  images: [{ url: 'data:image/png;base64,AA', caption: 'x', credit: null, alt: null }],
  links: [{ url: 'vbscript:x', title: '<i>länk</i>' }],
  keywords: ['<script>'],
});
const correction = sampleRelease({
  id: 'via-tt:9900007',
  title: 'Rättelse: Mer film',
  status: 'corrected',
  corrects: plan.id,
});

const room = await PublishedSite.open();
const page = (path: string) => load(room.read(path));

beforeAll(async () => {
  await room.save([...samples, hostile, correction]);
  await room.publish();
});
afterAll(() => room.close());

describe('every page', () => {
  it('has one title, one main heading, a language, a way past the menu, and the feeds', () => {
    for (const path of room.files().filter((file) => file.endsWith('.html'))) {
      const $ = page(path);
      expect([path, $('title').length, $('h1').length]).toEqual([path, 1, 1]);
      expect($('html').attr('lang')).toMatch(/^(sv|en)$/);
      expect($('body > a').first().attr('href')).toBe(`#${$('main').attr('id')}`);
      expect($('link[rel=alternate][type="application/atom+xml"]').length).toBe(5);
    }
  });

  it('loads nothing but our own style sheet, and runs nothing', () => {
    for (const path of room.files().filter((file) => file.endsWith('.html'))) {
      const $ = page(path);
      expect(
        $('script:not([type="application/ld+json"]), iframe, img, style, [style], [onclick], [onerror]')
          .length,
      ).toBe(0);
      expect($('link[rel=stylesheet]').attr('href')).toBe('/assets/site.css');
      expect(room.files()).toContain('assets/site.css');
    }
  });

  it('has no heading level left out and no id twice', () => {
    for (const path of room.files().filter((file) => file.endsWith('.html'))) {
      const $ = page(path);
      const levels = $('h1, h2, h3, h4')
        .toArray()
        .map((heading) => Number(heading.name.slice(1)));
      levels.forEach((level, index) => {
        expect([path, level - (levels[index - 1] ?? 0)].at(1)).toBeLessThanOrEqual(1);
      });
      const ids = $('[id]')
        .toArray()
        .map((each) => $(each).attr('id'));
      expect([path, ids.length]).toEqual([path, new Set(ids).size]);
    }
  });

  it('links only to pages that are there, to the web, to a phone or to a mailbox', () => {
    const served = ['subscribe'];
    for (const path of room.files().filter((file) => file.endsWith('.html'))) {
      const $ = page(path);
      for (const link of $('a').toArray()) {
        const href = $(link).attr('href') ?? '';
        const target = href.replace(/^\//, '').replace(/[?#].*$/, '');
        const known =
          /^(https?:\/\/|tel:\+|mailto:|#)/.test(href) ||
          href === '/' ||
          [...room.files(), ...served].includes(target);
        expect([path, href, known]).toEqual([path, href, true]);
      }
    }
  });
});

describe('the front page', () => {
  it('lists the newest first, with kind, time, lead and money', () => {
    const $ = page('index.html');
    const items = $('.releases > li').toArray();
    expect(items.map((item) => $(item).find('h3').text())).toEqual([
      'Välkommen på visning',
      'Rättelse: Fler tider för vaccination',
      '</title><script>alert(1)</script>',
      'Rättelse: Mer film',
      'More film and music for all',
      'Mer film & musik <för> alla',
      'Tillbakadraget: Tillfälligt stängd mottagning',
    ]);
    const planned = $(items[5]);
    expect(planned.find('.kind').text()).toBe('Pressmeddelande');
    expect(planned.find('time').first().text()).toBe('3 december 2025 kl. 09.00');
    expect(planned.find('.money li').first().text()).toBe('Ram på 513,8\u00a0miljoner\u00a0kronor (2026)');
    expect($(items[0]).text()).toContain('Tid: tisdag 13 januari 2026 kl. 10.00–11.30');
  });

  it('leads to every month', () => {
    const $ = page('index.html');
    const months = $('nav[aria-labelledby=months] a').toArray();
    expect(months.map((link) => $(link).text())).toEqual(['januari 2026', 'december 2025', 'november 2025']);
  });
});

describe('the page of a release', () => {
  it('shows the whole text, the money with its evidence, and the contacts', () => {
    const $ = page('releases/via-tt/9900001.html');
    expect($('h1').text()).toBe(plan.title);
    expect($('article').html()).toContain('<h2>FAKTA: Budget</h2>');
    const rows = $('.budget tbody tr').toArray();
    expect(rows.map((row) => $(row).find('th').text())).toEqual([
      'Ram',
      'Filmpool Nord',
      'BD Pop och Filmpool Nord',
    ]);
    expect($(rows[1]).find('.evidence').text()).toBe('Filmpool Nord får 350 000 kr till film för barn.');
    expect($('.cards a[href="tel:+46701740605"]').text()).toBe('070-174 06 05');
    expect($('link[rel=canonical]').attr('href')).toBe(`${site.publicUrl}/releases/via-tt/9900001.html`);
  });

  it('tells time, place and registration of an invitation', () => {
    const $ = page('releases/via-tt/9900002.html');
    const terms = $('dt')
      .toArray()
      .map((term) => $(term).text());
    expect(terms).toEqual(['Tid', 'Plats', 'Anmälan', 'Anmäl senast']);
    expect($('time').first().attr('datetime')).toBe(invitation.publishedAt);
  });

  it('says that it was corrected, and when', () => {
    const $ = page('releases/via-tt/9900003.html');
    expect($('.notice').text()).toContain('har rättat');
    expect($('.meta').text()).toContain('Uppdaterad 20 december 2025 kl. 11.15');
    expect($('time').last().attr('datetime')).toBe(corrected.updatedAt);
  });

  it('leads to the release it corrects', () => {
    expect(page('releases/via-tt/9900007.html')('.notice a').attr('href')).toBe(
      '/releases/via-tt/9900001.html',
    );
  });

  it('speaks the language of the release', () => {
    const $ = page('releases/via-tt/9900001.en.html');
    expect($('html').attr('lang')).toBe('en');
    expect($('h1').text()).toBe(english.title);
    expect($('.skip').text()).toBe('Skip to content');
    expect($('link[hreflang=sv]').attr('href')).toBe(`${site.publicUrl}/releases/via-tt/9900001.html`);
  });

  it('takes what a source wrote for text, and its addresses for links only on the web', () => {
    const html = room.read('releases/via-tt/9900666.html');
    expect(html).not.toMatch(
      /<script(?! type="application\/ld\+json">)|<img|href="(javascript|vbscript|data):/,
    );
    expect(load(html)('script')).toHaveLength(1);
    expect(load(html)('h1').text()).toBe(hostile.title);
    expect(load(html)('article').text()).toContain('Bilaga');
  });
});

it('the site lives under a path as well', async () => {
  await room.publish({ site: { ...site, publicUrl: 'https://example.se/press' } });
  const $ = page('releases/via-tt/9900001.html');
  expect($('link[rel=stylesheet]').attr('href')).toBe('/press/assets/site.css');
  expect($('.site-name').attr('href')).toBe('/press/');
  expect(room.read('robots.txt')).toContain('Disallow: /press/subscriptions/');
  expect(room.read('feeds/all.rss')).toContain('<link>https://example.se/press/</link>');
});
