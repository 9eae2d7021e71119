import { hintOf } from '../hint.js';
import type { Newsroom } from '../newsroom.js';
import { readRecords } from '../read-records.js';
import type { Surface } from '../surface.js';
import { recordId } from '../usable-release.js';
import { ask, fetchRelease, understood } from './release.js';

/** The feed: it names the 25 newest and no more, and each is fetched from its page. Other publishers' addresses are left out. */
export const rssSurface: Surface = {
  name: 'rss',
  listAddress,
  async *pages(asking) {
    const answer = await ask(asking, 'rss', listAddress(asking.newsroom));
    const records = understood(answer, readRecords);
    const own = records.filter(({ publisher }) => (publisher?.id ?? null) === asking.newsroom.publisherId);
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
          read: null,
          fetch: id === null ? null : () => fetchRelease(asking, id, page),
        };
      }),
    };
  },
};

/** The parameter's name is not JSON v2's. */
function listAddress({ baseUrl, publisherId }: Newsroom): string {
  const url = new URL('/rss/releases/latest', baseUrl);
  url.searchParams.set('publisherId', String(publisherId));
  return url.href;
}
