import { decodeText } from './decode.js';
import { EmptyInputError } from './errors/empty-input-error.js';
import type { PlatformRecord } from './record.js';
import { apiAnswerOf } from './surfaces/api-answer.js';
import { isArchivedText, readArchivedText } from './surfaces/archived-text.js';
import { objectIn } from './surfaces/loose-json.js';
import { readMarkdownDocument } from './surfaces/markdown-document.js';
import { readPage, readStateOfPage } from './surfaces/page.js';
import { parseJson } from './surfaces/parse-json.js';
import { readRss } from './surfaces/rss.js';
import { isSiteRelease, siteRecords } from './surfaces/site-release.js';

/** Where an input without an address is taken to come from. */
const VIA_TT = 'https://via.tt.se/';

/**
 * Reads an input of any surface, recognised by what is in it.
 *
 * @param url address it was fetched from, or null
 * @throws PressbudError the reason why it holds no release
 */
export function recordsOf(bytes: Uint8Array, url: string | null): PlatformRecord[] {
  const records = readStateOfPage(bytes, { url });
  return records.length > 0 ? records : recordsOfText(decodeText(bytes), url);
}

/** "null", "true", "12", "\"text\"" and nothing else: an answer without a release, no Markdown. */
const JSON_SCALAR = /^(?:null|true|false|-?\d{1,20}(?:\.\d{1,20})?|"(?:[^"\\\n]|\\.)*")\s*$/;

/**
 * JSON is an API answer or a release of the site's JSON, XML a feed, HTML a page; of the rest a byline or lone "-" lines
 * tell the archived form, and all else is Markdown.
 */
function recordsOfText(text: string, url: string | null): PlatformRecord[] {
  const start = text.slice(0, 1_000).trimStart();
  if (start === '' && text.trim() === '') throw new EmptyInputError();
  if (/^[{[]/.test(start) || JSON_SCALAR.test(start)) return jsonRecords(parseJson(text), url ?? VIA_TT);
  if (/^<\?xml|^<(?:rss|feed|rdf)[\s:>]/i.test(start)) {
    return /^<\?xml[^>]*>\s*<(?:!doctype )?html/i.test(start) ? readPage(text, { url }) : readRss(text);
  }
  if (/^<[a-z!]/i.test(start) || /<!doctype html|<html[\s>]/i.test(start)) return readPage(text, { url });
  const isMarkdown = /^(?:---[ \t]*\n|# )/.test(start);
  return [!isMarkdown && isArchivedText(text) ? readArchivedText(text) : readMarkdownDocument(text)];
}

function jsonRecords(json: unknown, baseUrl: string): PlatformRecord[] {
  if (isSiteRelease(json)) return siteRecords(json, { baseUrl, input: 'site' });
  const listed = Array.isArray(json) ? { releases: json } : json;
  const wrapped = objectIn(json);
  const [only] = wrapped && Object.keys(wrapped).length === 1 ? Object.values(wrapped) : [];
  if (isSiteRelease(only)) return siteRecords(only, { baseUrl, input: 'site' });
  return apiAnswerOf(listed, { baseUrl }).records;
}
