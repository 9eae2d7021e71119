import { isAscii } from 'node:buffer';
import { PageWithoutReleaseError } from '../errors/page-without-release-error.js';
import { TruncatedPageError } from '../errors/truncated-page-error.js';
import type { PlatformRecord } from '../record.js';
import { readPageDom } from './page-dom.js';
import { holdsPageState, readPageState } from './page-state.js';

/** Where a page without an address of its own is taken to come from. */
const VIA_TT = 'https://via.tt.se/';

/**
 * Reads a release's page: from its state script, which holds the whole release and spares the DOM,
 * else from what is shown. One record per language version the page carries, the newsroom's own first.
 *
 * @param options.url address the page was fetched from, or null
 * @throws PageWithoutReleaseError, TruncatedPageError
 */
export function readPage(html: string, { url }: { url: string | null }): PlatformRecord[] {
  const base = url ?? canonicalAddress(html) ?? VIA_TT;
  const state = readPageState(html, base);
  if (state.records.length > 0) return state.records;
  const shown = readPageDom(html, base);
  if (shown.record && shown.complete) return [shown.record];
  if (shown.record || state.cut) throw new TruncatedPageError(html.length);
  throw new PageWithoutReleaseError(shown.title);
}

/**
 * Reads a release's page from its state script alone, or nothing where it has none that can be read. The script and
 * the page's address are ASCII in whatever encoding the page is, so that the rest need not even be decoded.
 *
 * @param options.url address the page was fetched from, or null
 */
export function readStateOfPage(bytes: Uint8Array, { url }: { url: string | null }): PlatformRecord[] {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!/^\s*<(?!\?|rss|feed|rdf)/i.test(page.toString('latin1', 0, 100)) || !holdsPageState(page)) return [];
  const html = page.toString('latin1');
  const base = url ?? canonicalAddress(html) ?? VIA_TT;
  const isKnown = url !== null || isAscii(Buffer.from(base));
  return isKnown ? readPageState(html, base).records : [];
}

/** The address a page says it has, found without building its DOM. */
function canonicalAddress(html: string): string | null {
  const at = html.indexOf('rel="canonical"');
  if (at < 0) return null;
  const tag = html.slice(html.lastIndexOf('<', at), html.indexOf('>', at));
  const address = /\bhref="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&');
  return address !== undefined && URL.canParse(address) ? address : null;
}
