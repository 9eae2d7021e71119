import type { PlatformRecord } from '../../parse/record.js';
import { readApiAnswer } from '../../parse/surfaces/api-answer.js';
import { readPage } from '../../parse/surfaces/page.js';
import { readRss } from '../../parse/surfaces/rss.js';
import { readSiteRelease } from '../../parse/surfaces/site-release.js';
import { type Readable, textOf } from '../answer-text.js';
import type { ViaTtNewsroom } from '../newsroom.js';
import type { ViaTtSurfaceName } from '../surface.js';
import { ownRecord } from './own-record.js';

/**
 * The records in an answer of Via TT's software, fetched just now or kept as a snapshot.
 *
 * @param newsroom null when it is in no settings any more: then the platform is told by its address
 * @throws PressbudError when it is nothing the surface's reader knows
 */
export function readRecords(answer: Readable, newsroom: ViaTtNewsroom | null): PlatformRecord[] {
  const reader = readers[answer.surface as ViaTtSurfaceName];
  const records = reader(textOf(answer), answer.url);
  return newsroom ? records.map((record) => ownRecord(record, newsroom)) : records;
}

const readers: Readonly<Record<ViaTtSurfaceName, (text: string, url: string) => PlatformRecord[]>> = {
  api: (text, url) => readApiAnswer(text, { baseUrl: url }).records,
  site: (text, url) => readSiteRelease(text, { baseUrl: url }),
  page: (text, url) => readPage(text, { url }),
  rss: (text) => readRss(text),
};
