import { decodeText } from '../../parse/decode.js';
import type { PlatformRecord } from '../../parse/record.js';
import { readApiAnswer } from '../../parse/surfaces/api-answer.js';
import type { Newsroom } from '../newsroom.js';
import type { Asking, ListedRelease, Surface, SurfaceAnswer } from '../surface.js';
import { isOwn, recordId, usableRelease } from '../usable-release.js';
import { ask, fetchRelease, understood } from './release.js';

const PAGE_SIZE = 20;

/** JSON v2: a list of whole releases. A row that cannot be read is fetched from the release's page instead. */
export const apiSurface: Surface = {
  name: 'api',
  listAddress: (newsroom) => pageAddress(newsroom, null),
  async *pages(asking) {
    // Whether the platform counts its pages from 0 or from 1 is not known: the first is asked for without a number.
    let number: number | null = null;
    const asked = new Set<number>();
    do {
      if (number !== null) asked.add(number);
      const url = pageAddress(asking.newsroom, number);
      const answer = await ask(asking, 'api', url, number === null ? asking.validators : undefined);
      if (answer.notModified) return yield { answer, rows: 0, listed: [], total: null };
      const { records, nextPage, totalCount } = understood(answer, readList);
      // An unknown parameter is ignored silently, and then everybody's releases come back: each row is looked at.
      const own = records.filter((record) => isOwn(record, asking.newsroom));
      const listed = own.map((record) => listedRelease(asking, answer, record));
      yield { answer, rows: records.length, listed, total: totalCount };
      number = nextPage;
      // An empty page, or one asked for before, is the end, whatever it says comes next.
      if (records.length === 0) return;
    } while (number !== null && !asked.has(number));
  },
};

function pageAddress({ baseUrl, publisherId }: Newsroom, page: number | null): string {
  const url = new URL('/json/v2/releases', baseUrl);
  url.searchParams.set('publisher', String(publisherId));
  url.searchParams.set('size', String(PAGE_SIZE));
  if (page !== null) url.searchParams.set('page', String(page));
  return url.href;
}

function readList(answer: SurfaceAnswer) {
  return readApiAnswer(decodeText(answer.body), { baseUrl: answer.url });
}

function listedRelease(asking: Asking, answer: SurfaceAnswer, record: PlatformRecord): ListedRelease {
  const id = recordId(record);
  const { title, url } = record;
  return {
    id,
    title,
    url,
    read: () => usableRelease(record, answer),
    fetch: id === null || url === null ? null : () => fetchRelease(asking, id, [{ surface: 'page', url }]),
  };
}
