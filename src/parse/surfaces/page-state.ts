import type { PlatformRecord } from '../record.js';
import { objectIn } from './loose-json.js';
import { releaseAddressOf } from './platforms.js';
import { siteRecords } from './site-release.js';

export interface PageState {
  records: PlatformRecord[];
  /** Whether a state script begins but cannot be read to its end. */
  cut: boolean;
}

const MARK = 'window.__INITIAL_STATE__';

/** Whether a page has a state script at all. */
export function holdsPageState(page: Buffer): boolean {
  return page.includes(MARK);
}

/**
 * Reads the releases in a page's state script: `window.__INITIAL_STATE__ = '<base64>'`, which is JSON in
 * percent-encoding in base64. The script is found by searching the text; nothing of the page is parsed.
 *
 * @param base the page's address
 */
export function readPageState(html: string, base: string): PageState {
  const mark = html.indexOf(MARK);
  if (mark < 0) return { records: [], cut: false };
  const state = decodeState(html, mark + MARK.length);
  if (state === null) return { records: [], cut: true };
  const releases = objectIn(objectIn(state)?.release) ?? {};
  const wanted = releaseAddressOf(base)?.number;
  const own = wanted === undefined ? undefined : releases[String(wanted)];
  const chosen = own === undefined ? Object.values(releases) : [own];
  const records = chosen.map((release) => siteRecords(release, { baseUrl: base, input: 'page' }));
  return { records: records.find((found) => found.length > 0) ?? [], cut: false };
}

function decodeState(html: string, from: number): unknown {
  const opening = /^\s*=\s*(['"])/.exec(html.slice(from, from + 40));
  const quote = opening?.[1];
  if (!opening || quote === undefined) return null;
  const start = from + opening[0].length;
  const end = html.indexOf(quote, start);
  if (end < 0) return null;
  try {
    return JSON.parse(decodeURIComponent(Buffer.from(html.slice(start, end), 'base64').toString('latin1')));
  } catch {
    return null;
  }
}
