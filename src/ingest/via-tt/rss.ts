import { hintOf } from '../hint.js';
import type { ViaTtNewsroom } from '../newsroom.js';
import type { Surface } from '../surface.js';
import { understood } from '../understood.js';
import { recordId } from '../usable-release.js';
import { readRecords } from './read-records.js';
import { ask, fetchRelease } from './release.js';

/** The feed: it names the 25 newest and no more, and each is fetched from its page. Other publishers' addresses are left out. */
export const rssSurface = (newsroom: ViaTtNewsroom): Surface => ({
  name: 'rss',
  listAddress: listAddress(newsroom),
  async *pages(asking) {
    const answer = await ask(asking, 'rss', listAddress(newsroom));
    const records = understood(answer, () => readRecords(answer, newsroom));
    const own = records.filter(({ publisher }) => (publisher?.id ?? null) === newsroom.publisherId);
    yield {
      answer,
      rows: records.length,
      total: null,
      next: null,
      listed: own.map((record) => {
        const id = recordId(record);
        const { title, url } = record;
        const page = url === null ? [] : [{ surface: 'page' as const, url }];
        return {
          id,
          title,
          url,
          hint: hintOf({ title, url, lead: record.lead?.value, at: record.publishedAt }),
          record: null,
          fetch: id === null ? null : () => fetchRelease(asking, newsroom, id, page),
        };
      }),
    };
  },
});

/** The parameter's name is not JSON v2's. */
function listAddress({ baseUrl, publisherId }: ViaTtNewsroom): string {
  const url = new URL('/rss/releases/latest', baseUrl);
  url.searchParams.set('publisherId', String(publisherId));
  return url.href;
}
