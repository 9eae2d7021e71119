import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { load } from 'cheerio';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { releaseFromRecord } from '../../src/parse/parse.js';
import type { PlatformRecord } from '../../src/parse/record.js';
import { cleanText } from '../../src/present/clean-text.js';
import { childOf, elementsOf, textOf } from '../../src/present/xml.js';
import type { Release } from '../../src/release/document.js';
import { readStrictly } from './feeds/strict-xml.js';
import { PublishedSite } from './published-site.js';
import { sampleLine } from './sample-releases.js';

/** What has broken feeds, pages and tables before. */
const badText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '\0',
          '\u0007',
          '\ud800',
          '\udfff',
          '\ufffe',
          ']]>',
          '<',
          '</title>',
          '<script>alert(1)</script>',
        ],
        ...[
          '&',
          '&#0;',
          '&amp;lt;',
          '"',
          "'",
          '😀',
          '\u202eamrof',
          'שלום',
          '\u2028',
          '\r\n',
          '\t',
          '=1+1',
          '@SUM(A1)',
        ],
        ...['-2+3', '\ufeff', '{{x}}', '--><!--', 'Ny rubrik'],
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);
const badUrl = fc.oneof(
  fc.constantFrom(
    '/relativ',
    'bild.jpg',
    'http://',
    'javascript:alert(1)',
    'data:text/html,<script>',
    '//x',
    '',
  ),
  fc.constantFrom(
    'https://exa mple.se/<x>?a="b"&c',
    'HTTPS://EXAMPLE.SE/å ä.pdf',
    'https://example.se/\u0000a.jpg',
  ),
  badText,
);
const badHtml = fc
  .array(
    fc.oneof(
      badText,
      fc.constantFrom(
        '<p>',
        '</div>',
        '<img src=x onerror=alert(1)>',
        '<a href="javascript:alert(1)">x</a>',
        '<a href="/rel">x</a>',
        '<iframe src="https://example.se">',
        '<style>*{display:none}</style>',
        '<svg><script>1</script></svg>',
        '<p onclick="x()">text</p>',
        '<div>'.repeat(200),
        '<table><tr><td>'.repeat(20),
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const badRecord = fc.record({
  id: fc.integer({ min: 1, max: 900_000 }),
  title: badText,
  lead: fc.option(badHtml),
  body: fc.option(badHtml),
  publisher: fc.option(badText),
  kindLabel: fc.option(badText),
  keywords: fc.array(badText, { maxLength: 3 }),
  contactName: fc.option(badText),
  url: fc.option(badUrl),
  image: fc.option(fc.record({ url: badUrl, caption: fc.option(badText), alt: fc.option(badText) })),
  document: fc.option(fc.record({ url: badUrl, title: fc.option(badText) })),
  recipient: fc.option(badText),
});

type BadRecord = typeof badRecord extends fc.Arbitrary<infer Value> ? Value : never;

function documentOf(bad: BadRecord): Release {
  const html = (value: string | null) => (value === null ? null : { form: 'html' as const, value });
  const record: PlatformRecord = {
    source: 'via-tt',
    id: bad.id,
    language: null,
    secondary: false,
    url: bad.url,
    publisher: bad.publisher === null ? null : { id: null, name: bad.publisher },
    kindLabel: bad.kindLabel,
    title: bad.title,
    publishedAt: null,
    updatedAt: null,
    lead: html(bad.lead),
    body: html(bad.body),
    contacts:
      bad.contactName === null
        ? []
        : [
            {
              name: bad.contactName,
              title: bad.title,
              organisation: null,
              phones: [bad.title, '070-174 06 05'],
              emails: [bad.title, 'a@example.se'],
              note: bad.contactName,
            },
          ],
    contactText: null,
    keywords: bad.keywords,
    images: bad.image === null ? [] : [bad.image],
    documents: bad.document === null ? [] : [bad.document],
    links: bad.document === null ? [] : [bad.document],
    boilerplate: [],
    translations: [],
    latest: [],
    inputs: ['api'],
  };
  const document = releaseFromRecord(record, { fetchedAt: null });
  return bad.recipient === null
    ? document
    : { ...document, budget: [sampleLine({ recipients: [bad.recipient], purpose: bad.recipient })] };
}

const ajv = new Ajv({ strict: false });
addFormatsModule.default(ajv);
const isJsonFeed = ajv.compile(jsonFeedSchema);

/** What a browser must not find on a page, whoever wrote the release. */
function dangersOf(html: string): string[] {
  const $ = load(html);
  const found = $('script:not([type="application/ld+json"]), iframe, object, embed, style, svg, form, base')
    .toArray()
    .map(({ name }) => name);
  for (const node of $('*').toArray()) {
    for (const [name, value] of Object.entries('attribs' in node ? node.attribs : {})) {
      if (name.startsWith('on') || name === 'style') found.push(name);
      const allowed = name === 'src' ? /^https?:\/\//i : /^(?:https?:\/\/|\/|#|mailto:|tel:)/i;
      if ((name === 'href' || name === 'src') && !allowed.test(String(value))) found.push(`${name}=${value}`);
    }
  }
  $('script').each((_, script) => {
    JSON.parse($(script).text());
  });
  return found;
}

function expectSound(room: PublishedSite, documents: readonly Release[]): void {
  for (const path of room.files()) {
    const content = room.read(path);
    if (/\.(?:rss|atom|opml|xml)$/.test(path)) readStrictly(content);
    if (path.endsWith('.html')) expect([path, dangersOf(content)]).toEqual([path, []]);
    if (/\.(?:json|jsonld)$/.test(path)) JSON.parse(content);
    if (/^feeds\/(?!index).*\.json$/.test(path)) {
      expect([path, isJsonFeed(JSON.parse(content)), isJsonFeed.errors]).toEqual([path, true, null]);
    }
    if (path.endsWith('.csv')) {
      const rows = parseCsv(content, { bom: true, record_delimiter: '\r\n' }) as string[][];
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      const formulas = rows.flat().filter((cell) => /^\s*[=+@|%]|^\s*-(?!\d)/.test(cell));
      expect([path, formulas]).toEqual([path, []]);
    }
  }
  const inFeed = elementsOf(readStrictly(room.read('feeds/all.atom'))).filter(({ name }) => name === 'entry');
  const titles = inFeed.map((entry) => textOf(childOf(entry, 'title') ?? ''));
  const wanted = documents.map(({ title }) => cleanText(title).replace(/\r\n?/g, '\n'));
  for (const title of wanted) expect(titles.some((each) => each.includes(title))).toBe(true);
}

it('whatever a press room sends, feeds are well-formed and valid, pages safe, tables open safely', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(badRecord, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
      async (records) => {
        const room = await PublishedSite.open();
        try {
          const documents = records.map(documentOf);
          await room.save(documents);
          await room.publish();
          expectSound(room, documents);
        } finally {
          await room.close();
        }
      },
    ),
    { numRuns: 5 },
  );
});

it('a title of a million letters and a body of nothing but tags are published like any other', async () => {
  const room = await PublishedSite.open();
  const empty = { lead: null, publisher: null, kindLabel: null, contactName: null, url: null, image: null };
  const plain = { ...empty, document: null, recipient: null, keywords: [] };
  const documents = [
    documentOf({ ...plain, id: 1, title: `${'å'.repeat(1_000_000)}<]]>`, body: null }),
    documentOf({ ...plain, id: 2, title: 'x', body: '<div><b>'.repeat(10_000) }),
  ];
  await room.save(documents);
  await room.publish();
  expectSound(room, documents);
  await room.close();
});
