import { describe, expect, it } from 'vitest';
import { errorOf, releaseOf, releasesOf } from './parsed.js';
import { apiRelease, page, siteRelease } from './surfaces/one-release.js';

const one = { format: 'article', keywords: null } as const;
const inputsOf = (input: string) => releasesOf(input).map(({ provenance }) => provenance.inputs);

describe('an input is known by what is in it', () => {
  it.each([
    ['an API answer', JSON.stringify({ releases: [apiRelease(one)] }), ['api']],
    ['a release of the API', `\ufeff \n${JSON.stringify(apiRelease(one))}`, ['api']],
    ['a release of the site', JSON.stringify({ 9900201: siteRelease(one) }), ['site']],
    ['a page', page(one), ['page']],
    ['a page without its state', page(one, 'none'), ['page']],
    [
      'a feed',
      '<?xml version="1.0"?><rss><channel><title>A</title><item><title>Ny bro</title></item></channel></rss>',
      ['rss'],
    ],
    [
      'an archived text',
      'Ny bro\n3.12.2025 09:00:00 CET | Region Norrbotten | Pressmeddelande\nBron byggs.',
      ['document'],
    ],
    ['Markdown', '# Ny bro\n\nBron byggs.', ['document']],
    ['Markdown with front matter', '---\nkind: Nyhet\n---\n# Ny bro', ['document']],
    ['plain text', 'Ny bro\n\nBron byggs.', ['document']],
  ])('%s', (_, input, inputs) => {
    expect(inputsOf(input)[0]).toEqual(inputs);
  });

  it.each([
    ['Windows-1252', Buffer.from(page(one), 'latin1')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page(one), 'utf16le')])],
    ['UTF-8 behind a byte order mark', Buffer.from(`\ufeff${page(one)}`)],
    [
      'UTF-8 with å in its own address',
      Buffer.from(page(one).replace('bron-i-provtrask', 'bron-i-provträsk')),
    ],
  ])('a page gives the same from its state, be it written in %s', (_, bytes) => {
    const bodies = releasesOf(page(one)).map(({ body }) => body);
    const read = releasesOf(bytes);
    expect(read.map(({ body }) => body)).toEqual(bodies);
    expect(read.map(({ provenance }) => provenance.inputs)).toEqual(bodies.map(() => ['page']));
  });

  it('an API answer gives one document for each release, an empty one none', () => {
    const releases = [apiRelease(one), { ...apiRelease(one), id: 9_900_202 }];
    expect(releasesOf(JSON.stringify({ releases })).map(({ id }) => id)).toEqual([
      'via-tt:9900201',
      'via-tt:9900202',
    ]);
    expect(releasesOf('{"releases":[],"nextPage":0,"totalCount":0}')).toEqual([]);
  });
});

describe('an input that holds no release says why', () => {
  it.each([
    ['nothing but white space', ' \n\t ', 'empty-input', {}],
    ['no bytes', '', 'empty-input', {}],
    ['broken JSON', '{\n  "releases": [\n    {"id": 1,}\n]}', 'broken-json', { line: 3, column: 14 }],
    ['JSON that ends too early', '{"releases": [', 'broken-json', { line: 1, column: 15 }],
    ['other JSON', '{"name": "pressbud", "version": 1}', 'json-without-release', { keys: 'name, version' }],
    ['JSON that is only a word', 'null', 'json-without-release', {}],
    ['JSON that is only a string', '"Ny bro"\n', 'json-without-release', {}],
    [
      'a list of addresses of releases',
      '{"releases": [{"id": 1, "versions": {"sv": {"title": "Ny bro"}}}]}',
      'json-without-release',
      {},
    ],
    [
      'another page',
      '<!doctype html><title>Lunch</title><h1>Måndag</h1><p>Ärtsoppa</p>',
      'page-without-release',
      { title: 'Lunch' },
    ],
    [
      'an Atom feed',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title></feed>',
      'broken-feed',
      { root: 'feed' },
    ],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'not-text', { size: 16 }],
    ['broken front matter', '---\nurl: [a\nkind: b\n---\n# Ny bro', 'broken-front-matter', { line: 3 }],
  ])('%s', (_, input, code, context) => {
    const error = errorOf(input);
    expect(error?.code).toBe(code);
    expect(error?.context).toMatchObject(context);
  });

  it('a page that breaks off before its release is whole', () => {
    const cut = page(one).slice(0, page(one).indexOf('Fakta'));
    expect(errorOf(cut)?.code).toBe('truncated-page');
    const noBody = page(one, 'cut').replace('<h1', '<h2').replace('release-header', 'x');
    expect(errorOf(noBody)?.code).toBe('truncated-page');
  });

  it('bytes of a picture', () => {
    expect(
      errorOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))?.code,
    ).toBe('not-text');
  });
});

describe('the document', () => {
  it('says when the source was fetched, and resolves addresses against where it was fetched from', () => {
    const release = releaseOf(
      '<h1>Ny bro</h1><div data-cypress="release-header"></div><div><p><a href="/b">b</a></p></div></body>',
      {
        name: 'https://via.tt.se/pressmeddelande/7/ny-bro?publisherId=3&lang=sv',
        fetchedAt: '2025-12-03T08:00:00Z',
      },
    );
    expect(release.provenance.fetchedAt).toBe('2025-12-03T08:00:00Z');
    expect(release.source).toEqual({
      name: 'via-tt',
      url: 'https://via.tt.se/pressmeddelande/7/ny-bro?publisherId=3&lang=sv',
      publisher: null,
    });
    expect(release.body.markdown).toBe('[b](https://via.tt.se/b)');
  });

  it.each([
    ['2025-12-03T08:00:00Z', '2025-12-03T09:00:00+01:00'],
    ['2025-07-03T08:00:00.999+02:00', '2025-07-03T08:00:00+02:00'],
    ['yesterday', null],
    ['0001-01-01T00:00:00Z', null],
    [null, null],
  ])('keeps the instant %s with the offset of Stockholm: %s', (published, expected) => {
    expect(releaseOf(JSON.stringify({ ...apiRelease(one), published })).publishedAt).toBe(expected);
  });

  it('has an id of its text where the source has no number', () => {
    const release = releaseOf('# Ny bro\n\nBron byggs.');
    expect(release.id).toMatch(/^text:[0-9a-f]{16}$/);
    expect(releaseOf('Ny bro\r\n\r\nBron   byggs.\r\n').id).toBe(release.id);
  });

  it('is called by its first words when it has no title', () => {
    expect(releaseOf(JSON.stringify({ ...apiRelease(one), title: ' ' })).title).toMatch(
      /^Bron över Provälven/,
    );
  });

  it('reads only attributed quotes in languages it knows the verbs of speech of, and no boxes', () => {
    const finnish = releaseOf(
      '# Uusi silta\n\nSilta on nyt valmis ja se avataan tänään, koska joki oli sen verran leveä mutta kaunis.\n\n– Se on hieno, sanoo Kim Strand.\n\n– Kaikki tervetulleita.\n\nTietoa\n\nSoita 070-174 06 05.',
    );
    expect(finnish).toMatchObject({ language: 'fi', factBoxes: [], budget: [] });
    expect(finnish.quotes.map((quote) => [quote.speaker.name, quote.text])).toEqual([
      ['Kim Strand', 'Se on hieno'],
    ]);
    const german = releaseOf('---\nlanguage: de\n---\n# Brücke\n\n– Sie ist schön, säger Kim Strand.');
    expect(german).toMatchObject({ language: 'de', quotes: [] });
  });
});
