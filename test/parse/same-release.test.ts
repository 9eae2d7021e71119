import { describe, expect, it } from 'vitest';
import { parseInput } from '../../src/parse/parse.js';
import type { Release } from '../../src/release/document.js';
import { apiRelease, type OneRelease, page, siteRelease } from './surfaces/one-release.js';

function releasesOf(input: string): Release[] {
  return [...parseInput(new TextEncoder().encode(input))].map((parsed) => {
    if ('error' in parsed) throw parsed.error;
    return parsed.release;
  });
}

const variants: readonly OneRelease[] = [
  { format: 'article', keywords: ['bro', 'Provträsk'] },
  { format: 'release', keywords: ['bro'] },
  { format: 'article', keywords: '' },
  { format: 'release', keywords: null },
];

describe.each(variants)('the same release ($format, keywords $keywords)', (variant) => {
  const [fromApi] = releasesOf(
    JSON.stringify({ releases: [apiRelease(variant)], nextPage: 0, totalCount: 1 }),
  );

  it('is the whole release from the API', () => {
    expect(fromApi).toMatchObject({
      id: 'via-tt:9900201',
      publishedAt: '2026-09-22T09:00:00+02:00',
      translations: [{ language: 'en', id: 'via-tt:9900201:en' }],
      images: [{ caption: 'Bron i kvällsljus.', credit: 'Kim Exempelsson' }],
      contacts: [{ phones: ['+46701740605'] }, { phones: ['+46980319200'] }],
      boilerplate: [{ heading: 'Om Region Norrbotten' }],
    });
  });

  it.each([
    ['the API, one release by itself', () => JSON.stringify(apiRelease(variant))],
    ['the API, a bare list', () => JSON.stringify([apiRelease(variant)])],
    ["the site's JSON", () => JSON.stringify(siteRelease(variant))],
    ["the page's state", () => page(variant)],
  ])('reads the same from %s, but for the provenance', (_, surface) => {
    const [release] = releasesOf(surface());
    expect({ ...release, provenance: null }).toEqual({ ...fromApi, provenance: null });
    expect(release?.provenance.contentHash).toBe(fromApi?.provenance.contentHash);
  });

  it.each(['none', 'cut'] as const)(
    'reads the same from what a page shows (state: %s), but for what it lacks',
    (state) => {
      const [release] = releasesOf(page(variant, state));
      expect({ ...release, translations: [], provenance: null }).toEqual({
        ...fromApi,
        translations: [],
        provenance: null,
      });
    },
  );
});

describe('a release in two languages', () => {
  it("comes as two documents, the newsroom's own language first and with the plain id", () => {
    const releases = releasesOf(page({ format: 'article', keywords: null }));
    expect(releases.map(({ id, language, title, kindLabel }) => [id, language, title, kindLabel])).toEqual([
      ['via-tt:9900201', 'sv', 'Bron i Provträsk byggs om', 'Pressmeddelande'],
      ['via-tt:9900201:en', 'en', 'Bridge in Provträsk rebuilt', 'Press Release'],
    ]);
    expect(releases[1]?.translations).toMatchObject([{ language: 'sv', id: 'via-tt:9900201' }]);
  });
});
