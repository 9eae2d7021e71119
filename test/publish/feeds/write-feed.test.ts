import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/present/clean-text.js';
import { childOf, elementsOf, textOf, type XmlElement } from '../../../src/present/xml.js';
import { buildEntry, buildFeed } from '../../../src/publish/feeds/build-feed.js';
import { standingFeeds } from '../../../src/publish/feeds/feed-definitions.js';
import type { FeedEntry, FeedModel } from '../../../src/publish/feeds/feed-model.js';
import { FeedWriter } from '../../../src/publish/feeds/write-feed.js';
import type { Release } from '../../../src/release/document.js';
import type { StoredRelease } from '../../../src/store/releases.js';
import { site } from '../published-site.js';
import { corrected, english, invitation, plan, sampleRelease, withdrawn } from '../sample-releases.js';
import { readStrictly } from './strict-xml.js';

function stored(document: Release): StoredRelease {
  const publishedAt = new Date(document.publishedAt ?? 0).toISOString();
  return {
    id: document.id,
    newsroom: 'region-norrbotten',
    document,
    revision: 1,
    publishedAt,
    firstSeenAt: publishedAt,
    changedAt: publishedAt,
    visibleAt: publishedAt,
  };
}

function feedOf(...documents: Release[]): FeedModel {
  const [all] = standingFeeds(site);
  if (!all) throw new Error('There is always a feed of everything');
  return buildFeed(
    all,
    documents.map((document) => buildEntry(stored(document), site)),
    site,
  );
}

const writeFeed = (feed: FeedModel) => new FeedWriter().write(feed);

const children = (parent: XmlElement | undefined, name: string) =>
  parent ? elementsOf(parent).filter((child) => child.name === name) : [];
const text = (parent: XmlElement | undefined, name: string) => {
  const child = parent && childOf(parent, name);
  return child ? textOf(child) : null;
};
const rssItem = (rss: string) => childOf(childOf(readStrictly(rss), 'channel') as XmlElement, 'item');
const atomEntry = (atom: string) => childOf(readStrictly(atom), 'entry');

describe('RSS', () => {
  it('has the text of a release once: lead as description, all of it as content:encoded', () => {
    const item = rssItem(writeFeed(feedOf(plan)).rss);
    expect(text(item, 'title')).toBe('Mer film & musik <för> alla');
    expect(text(item, 'description')).toBe(plan.lead);
    const content = text(item, 'content:encoded') ?? '';
    expect(content).toContain(plan.body.html);
    expect(content).toContain('<td>Filmpool Nord</td><td>Bidrag</td><td>350\u00a0000\u00a0kr</td>');
    expect(content).toContain('<a href="tel:+46701740605">070-174 06 05</a>');
    const names = elementsOf(item as XmlElement).map(({ name }) => name);
    expect(names.indexOf('description')).toBeLessThan(names.indexOf('content:encoded'));
  });

  it('puts the whole text into the description when there is no lead', () => {
    const item = rssItem(writeFeed(feedOf(sampleRelease())).rss);
    expect(text(item, 'description')).toBe('<p>Ett stycke.</p>');
    expect(text(item, 'content:encoded')).toBeNull();
  });

  it('identifies an item by a tag URI and links to source and document', () => {
    const item = rssItem(writeFeed(feedOf(plan)).rss);
    expect(children(item, 'guid')).toEqual([
      {
        name: 'guid',
        attributes: { isPermaLink: 'false' },
        children: ['tag:press.example.se,2025:via-tt:9900001'],
      },
    ]);
    expect(children(item, 'atom:link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'via', type: 'text/html', href: plan.source.url },
      {
        rel: 'related',
        type: 'application/json',
        href: 'https://press.example.se/releases/via-tt/9900001.json',
      },
    ]);
  });

  it('names the publisher as dc:creator and never as author', () => {
    const item = rssItem(writeFeed(feedOf(plan)).rss);
    expect(text(item, 'dc:creator')).toBe('Region Norrbotten');
    expect(children(item, 'author')).toEqual([]);
  });

  it('describes images without claiming a length', () => {
    const item = rssItem(writeFeed(feedOf(plan)).rss);
    expect(children(item, 'enclosure')).toEqual([]);
    const [image, document] = children(item, 'media:content');
    expect(image?.attributes).toEqual({
      url: 'https://via.tt.se/data/images/public/1/9900001/a.jpg',
      type: 'image/jpeg',
      medium: 'image',
    });
    expect(text(image, 'media:credit')).toBe('Robin Myrfors');
    expect(document?.attributes).toMatchObject({ type: 'application/pdf', medium: 'document' });
  });

  it('keeps id and date of a correction and tells when it changed', () => {
    const item = rssItem(writeFeed(feedOf(corrected)).rss);
    expect(text(item, 'title')).toBe('Rättelse: Fler tider för vaccination');
    expect(text(item, 'pubDate')).toBe('Sat, 20 Dec 2025 07:00:00 GMT');
    expect(text(item, 'atom:updated')).toBe('2025-12-20T10:15:00.000Z');
  });

  it('was built when its newest content changed', () => {
    const channel = childOf(readStrictly(writeFeed(feedOf(plan, corrected)).rss), 'channel');
    expect(text(channel, 'lastBuildDate')).toBe('Sat, 20 Dec 2025 10:15:00 GMT');
    expect(text(channel, 'ttl')).toBe('60');
    expect(children(channel, 'atom:link').map(({ attributes }) => attributes)).toEqual([
      { href: 'https://press.example.se/feeds/all.rss', rel: 'self', type: 'application/rss+xml' },
    ]);
  });
});

describe('Atom', () => {
  it('has titles and summaries as text, an author and its own language on every entry', () => {
    const feed = readStrictly(writeFeed(feedOf(plan, english)).atom);
    expect(feed.attributes['xml:lang']).toBe('sv');
    const [swedish, translated] = children(feed, 'entry');
    expect(childOf(swedish as XmlElement, 'title')).toMatchObject({
      attributes: { type: 'text' },
      children: ['Mer film & musik <för> alla'],
    });
    expect(text(childOf(swedish as XmlElement, 'author'), 'name')).toBe('Region Norrbotten');
    expect(translated?.attributes).toEqual({ 'xml:lang': 'en' });
  });

  it('keeps published and updated apart', () => {
    const entry = atomEntry(writeFeed(feedOf(corrected)).atom);
    expect(text(entry, 'published')).toBe('2025-12-20T07:00:00.000Z');
    expect(text(entry, 'updated')).toBe('2025-12-20T10:15:00.000Z');
  });

  it('links to the page, the source, the document and the attachments', () => {
    const entry = atomEntry(writeFeed(feedOf(plan)).atom);
    expect(children(entry, 'link').map(({ attributes }) => [attributes.rel, attributes.type])).toEqual([
      ['alternate', 'text/html'],
      ['via', 'text/html'],
      ['related', 'application/json'],
      ['enclosure', 'image/jpeg'],
      ['enclosure', 'application/pdf'],
    ]);
  });

  it('tells of a withdrawn release by a tombstone before the entries', () => {
    const feed = readStrictly(writeFeed(feedOf(withdrawn, plan)).atom);
    const names = elementsOf(feed).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['at:deleted-entry', 'entry']);
    expect(childOf(feed, 'at:deleted-entry')?.attributes).toMatchObject({
      ref: 'tag:press.example.se,2025:via-tt:9900004',
      when: '2025-11-29T07:00:00.000Z',
    });
  });

  it('has never changed while it is empty: its date is that of the authority', () => {
    expect(text(readStrictly(writeFeed(feedOf()).atom), 'updated')).toBe('2025-01-01T00:00:00.000Z');
  });
});

describe('JSON Feed', () => {
  it('is version 1.1, with authors and languages', () => {
    const feed = JSON.parse(writeFeed(feedOf(plan, english)).json);
    expect(Object.keys(feed)[0]).toBe('version');
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'https://press.example.se/',
      feed_url: 'https://press.example.se/feeds/all.json',
      language: 'sv',
      authors: [{ name: 'Pressbud', url: 'https://press.example.se/' }],
    });
    expect(feed).not.toHaveProperty('author');
    expect(feed.items[1]).toMatchObject({ language: 'en', authors: [{ name: 'Region Norrbotten' }] });
    expect(feed.items[0]).not.toHaveProperty('author');
  });

  it('says everything as HTML and as text, and where it comes from', () => {
    const [item] = JSON.parse(writeFeed(feedOf(plan)).json).items;
    expect(item.external_url).toBe(plan.source.url);
    expect(item.date_published).toBe('2025-12-03T09:00:00+01:00');
    expect(item.content_text).toContain(
      'Filmpool Nord: bidrag på 350\u00a0000\u00a0kr (2026), öronmärkt – film för barn',
    );
    expect(item.attachments.map((each: { mime_type: string }) => each.mime_type)).toEqual([
      'image/jpeg',
      'application/pdf',
    ]);
  });
});

describe('every format', () => {
  it('is read by another program', () => {
    const { rss, atom, json } = writeFeed(feedOf(invitation, corrected, plan, english));
    const titles = [
      'Välkommen på visning',
      'Rättelse: Fler tider för vaccination',
      'Mer film & musik <för> alla',
      'More film and music for all',
    ];
    const channel = parseRssFeed(rss);
    expect(channel.items?.map(({ title }) => title)).toEqual(titles);
    expect(channel.items?.[2]?.content?.encoded).toContain(plan.body.html);
    expect(channel.items?.[2]?.dc?.creators).toEqual(['Region Norrbotten']);
    const feed = parseAtomFeed(atom);
    expect(feed.entries?.map(({ title }) => (typeof title === 'string' ? title : title?.value))).toEqual(
      titles,
    );
    expect(parseJsonFeed(JSON.parse(json)).items?.map(({ title }) => title)).toEqual(titles);
  });

  it('puts time, place and registration of an invitation first', () => {
    const html = text(atomEntry(writeFeed(feedOf(invitation)).atom), 'content') ?? '';
    expect(html).toMatch(
      /^<p><strong>Tid:<\/strong> tisdag 13 januari 2026 kl\. 10\.00–11\.30<\/p><p><strong>Plats:/,
    );
  });

  it('leaves out addresses that are no web addresses', () => {
    const odd = sampleRelease({
      source: { name: 'via-tt', url: 'javascript:alert(1)', publisher: null },
      images: [{ url: 'bilder/a.jpg', caption: null, credit: null, alt: null }],
      documents: [{ url: 'data:text/html,x', title: 'x' }],
    });
    const { rss, atom, json } = writeFeed(feedOf(odd));
    for (const written of [rss, atom, json]) {
      expect(written).not.toMatch(/javascript:|data:text|bilder\/a/);
    }
  });

  it('is the same bytes for the same feed', () => {
    const feed = () => writeFeed(feedOf(plan, invitation, withdrawn));
    expect(feed()).toEqual(feed());
  });
});

/** Any UTF-16 units at all, with those that break XML writers more often than chance would have it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ']]>',
        '<',
        '&',
        '&amp;',
        '&#0;',
        '"',
        '\ud800',
        '\udfff',
        '\ufffe',
        '\0',
        '\u0001',
        '\r',
        '\n\t',
        '<![CDATA[',
        '<!--',
        '😀',
        '\u2028',
        '\u202e',
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const anyEntry: fc.Arbitrary<FeedEntry> = fc.record({
  id: fc.integer({ min: 0 }).map((number) => `tag:press.example.se,2025:via-tt:${number}`),
  url: fc.constant('https://press.example.se/releases/via-tt/1.html'),
  sourceUrl: fc.oneof(
    fc.constant(null),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    anyText,
  ),
  documentUrl: fc.constant('https://press.example.se/releases/via-tt/1.json'),
  title: anyText,
  summary: fc.option(anyText),
  html: anyText,
  text: anyText,
  language: fc.constantFrom('sv', 'en', 'se'),
  author: anyText,
  publishedAt: fc.constant(new Date('2025-12-03T08:00:00Z')),
  updatedAt: fc.constant(new Date('2025-12-04T08:00:00Z')),
  categories: fc.array(anyText, { maxLength: 3 }),
  media: fc.array(
    fc.record({
      url: fc.oneof(fc.webUrl(), anyText),
      type: fc.constantFrom('image/png', null),
      size: fc.option(fc.nat()),
      medium: fc.constantFrom('image' as const, 'document' as const),
      title: fc.option(anyText),
      credit: fc.option(anyText),
      alt: fc.option(anyText),
    }),
    { maxLength: 2 },
  ),
  withdrawn: fc.constant(false),
});

describe('whatever the texts hold', () => {
  it('every feed is well-formed, and gives back the text put in, less what XML forbids', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEntry, { minLength: 1, maxLength: 3 }), (title, entries) => {
        const { rss, atom, json } = writeFeed({ ...feedOf(), title, description: title, entries });
        const channel = childOf(readStrictly(rss), 'channel') as XmlElement;
        const feed = readStrictly(atom);
        const document = JSON.parse(json);
        expect([text(channel, 'title'), text(feed, 'title'), document.title]).toEqual(
          Array(3).fill(cleanText(title)),
        );
        entries.forEach((entry, index) => {
          const item = children(channel, 'item')[index];
          const atomEntry = children(feed, 'entry')[index];
          const jsonItem = document.items[index];
          const cleaned = (value: string) => cleanText(value);
          expect([text(item, 'title') ?? '', text(atomEntry, 'title'), jsonItem.title]).toEqual(
            Array(3).fill(cleaned(entry.title)),
          );
          const html = text(item, 'content:encoded') ?? text(item, 'description') ?? '';
          if (cleaned(entry.html) !== '') {
            expect([html, text(atomEntry, 'content'), jsonItem.content_html]).toEqual(
              Array(3).fill(cleaned(entry.html)),
            );
          }
          const summary = cleaned(entry.summary ?? '') || undefined;
          expect(text(atomEntry, 'summary') ?? undefined).toBe(summary);
          expect(jsonItem.summary).toBe(summary);
          expect(text(item, 'dc:creator')).toBe(cleaned(entry.author));
          expect(children(item, 'category').map(textOf)).toEqual(entry.categories.map(cleaned));
          expect(children(atomEntry, 'category').map(({ attributes }) => attributes.label)).toEqual(
            entry.categories.map(cleaned),
          );
          expect(jsonItem.tags).toEqual(entry.categories.map(cleaned));
        });
      }),
      { numRuns: 300 },
    );
  });
});
