import { type ApiRow, apiAnswer, apiRow } from './json-v2.js';
import { pressRoomPage, releasePage } from './page.js';
import type { PressRoom, SourceRelease } from './press-room.js';
import { languagesOf } from './press-room.js';
import { rssFeed } from './rss.js';
import { type SiteListItem, siteList, siteListAnswer, siteRelease } from './site-json.js';

/** The four faces of a press room, ready to be sent. */
export interface Surfaces {
  /** JSON v2: every publisher's releases, newest first, each language a row. */
  rows(): readonly ApiRow[];
  siteList(publisherId: number): readonly SiteListItem[];
  siteRelease(id: number): object | null;
  page(id: number, language: string): string | null;
  pressRoomPage(publisherId: number): string | null;
  rss(publisherId: number): string;
}

/** Surfaces written from the press room when they are asked for, each once. */
export function writtenSurfaces(room: PressRoom): Surfaces {
  const kept = new Map<string, unknown>();
  const once = <T>(key: string, write: () => T): T => {
    if (!kept.has(key)) kept.set(key, write());
    return kept.get(key) as T;
  };
  const find = (id: number): SourceRelease | undefined =>
    once('by id', () => new Map(room.releases.map((release) => [release.id, release]))).get(id);
  return {
    rows: () =>
      once('rows', () =>
        room.releases.flatMap((release) =>
          languagesOf(room, release).map((language) => apiRow(room, release, language)),
        ),
      ),
    siteList: (publisherId) => once(`list ${publisherId}`, () => siteList(room, publisherId)),
    siteRelease: (id) => {
      const release = find(id);
      return release ? siteRelease(room, release) : null;
    },
    page: (id, language) => {
      const release = find(id);
      return release?.versions[language] ? releasePage(room, release, language) : null;
    },
    pressRoomPage: (publisherId) => pressRoomPage(room, publisherId),
    rss: (publisherId) => once(`rss ${publisherId}`, () => rssFeed(room, publisherId)),
  };
}

/** Habits the recording was made with. */
export const recordedPaging = { firstPage: 0, endOfPages: 0, largestSize: 100 } as const;
const pageSize = 20;

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * The recording itself: file name (below recorded/) to content, the same bytes whenever it is made.
 * JSON v2 is kept as the answers a client got: the room's pages of 20, and the ten newest of everybody.
 */
export function recordedFiles(room: PressRoom): Map<string, string> {
  const surfaces = writtenSurfaces(room);
  const files = new Map<string, string>();
  const rows = surfaces.rows();
  const own = rows.filter((row) => row.publisher.id === room.publisher);
  for (let page = 0; page * pageSize < Math.max(own.length, 1); page += 1) {
    const answer = apiAnswer(rows, { publisher: room.publisher, page, size: pageSize }, recordedPaging);
    files.set(`json-v2/releases-page-${page}.json`, json(answer));
  }
  files.set(
    'json-v2/everybody.json',
    json(apiAnswer(rows, { publisher: null, page: 0, size: 10 }, recordedPaging)),
  );
  files.set('site/releases.json', json(siteListAnswer(surfaces.siteList(room.publisher), 50, 0)));
  files.set('pages/pressrum.html', surfaces.pressRoomPage(room.publisher) ?? '');
  files.set('rss.xml', surfaces.rss(room.publisher));
  for (const row of rows) {
    files.set(`pages/${row.id}.${row.language}.html`, surfaces.page(row.id, row.language) ?? '');
    files.set(`site/${row.id}.json`, json(surfaces.siteRelease(row.id) ?? {}));
  }
  return files;
}
