import type { ViaTtNewsroom } from '../newsroom.js';
import type { Asking, ListedRelease, Surface } from '../surface.js';
import { understood } from '../understood.js';
import { type ApiRow, readApiList } from './api-list.js';
import { ask, fetchRelease } from './release.js';

const PAGE_SIZE = 20;

/** JSON v2: a list of whole releases. A row that cannot be read is fetched from the release's page instead. */
export const apiSurface = (newsroom: ViaTtNewsroom): Surface => ({
  name: 'api',
  listAddress: pageAddress(newsroom, null),
  async *pages(asking) {
    // Whether the platform counts its pages from 0 or from 1 is not known: the first is asked for without a number.
    let number: number | null = asking.from ?? null;
    const asked = new Set<number>();
    do {
      if (number !== null) asked.add(number);
      const url = pageAddress(newsroom, number);
      const validators = number === null ? asking.validators : undefined;
      const answer = await ask(asking, 'api', url, { validators });
      if (answer.notModified) return yield { answer, rows: 0, listed: [], total: null, next: null };
      const list = understood(answer, () => readApiList(answer, newsroom));
      // An unknown parameter is ignored silently, and then everybody's releases come back: each row is looked at.
      const own = list.rows.filter(({ publisherId }) => publisherId === newsroom.publisherId);
      const listed = own.map((row) => listedRelease(asking, newsroom, row));
      // An empty page, or one asked for before, is the end, whatever it says comes next.
      const isEnd = list.rows.length === 0 || (list.nextPage !== null && asked.has(list.nextPage));
      number = isEnd ? null : list.nextPage;
      yield { answer, rows: list.rows.length, listed, total: list.total, next: number };
    } while (number !== null);
  },
});

function pageAddress({ baseUrl, publisherId }: ViaTtNewsroom, page: number | null): string {
  const url = new URL('/json/v2/releases', baseUrl);
  url.searchParams.set('publisher', String(publisherId));
  url.searchParams.set('size', String(PAGE_SIZE));
  if (page !== null) url.searchParams.set('page', String(page));
  return url.href;
}

function listedRelease(asking: Asking, newsroom: ViaTtNewsroom, row: ApiRow): ListedRelease {
  const { id, title, url } = row;
  return {
    id,
    title,
    url,
    hint: null,
    record: row.record,
    fetch:
      id === null || url === null
        ? null
        : () => fetchRelease(asking, newsroom, id, [{ surface: 'page', url }]),
  };
}
