import { decodeText } from '../parse/decode.js';
import type { PlatformRecord } from '../parse/record.js';
import { readApiAnswer } from '../parse/surfaces/api-answer.js';
import { readPage } from '../parse/surfaces/page.js';
import { readRss } from '../parse/surfaces/rss.js';
import { readSiteRelease } from '../parse/surfaces/site-release.js';
import type { SurfaceName } from './surface.js';

/**
 * The records in an answer, fetched just now or kept as a snapshot.
 *
 * @throws PressbudError when it is nothing the surface's reader knows
 */
export function readRecords(answer: { surface: string; url: string; body: Uint8Array }): PlatformRecord[] {
  const reader = readers[answer.surface as SurfaceName];
  return reader(decodeText(answer.body), answer.url);
}

const readers: Readonly<Record<SurfaceName, (text: string, url: string) => PlatformRecord[]>> = {
  api: (text, url) => readApiAnswer(text, { baseUrl: url }).records,
  site: (text, url) => readSiteRelease(text, { baseUrl: url }),
  page: (text, url) => readPage(text, { url }),
  rss: (text) => readRss(text),
};
