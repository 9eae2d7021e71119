import { findPhones } from '../../../swedish/phones.js';
import type { LinkSpan, Span } from '../../outline.js';
import { findEmails } from './emails.js';

/** A way to reach somebody, with the place of its words in the text. */
export interface Channel extends Span {
  kind: 'phone' | 'email' | 'address';
  /** E.164, e-mail address, or web address as written. */
  value: string;
}

/** Source of an expression for the words that announce a number or an address: "Tel.", "e-post:". */
export const CHANNEL_WORDS = '(?:tel|tfn|telefon|mob|mobil|e-?post|e-?mail|mejl|mail)[.:]?\\s{0,3}';

/** A web address; its words are no name or title. */
const webAddress = /(?:https?:\/\/|www\.)[^\s<>()]{1,500}/giu;

/** "fornamn.efternamn@example.se" says how addresses are made up; no mail to it arrives. */
const pattern = /^f(?:o|ö)rnamn[._-]?efternamn@/iu;

/**
 * Finds the telephone numbers, e-mail and web addresses of a text, in order. The visible address counts; the one behind a
 * link ("mailto:", "tel:") only where the visible words are none.
 *
 * @param links the links of the text, offsets in the same text
 */
export function findChannels(text: string, links: readonly LinkSpan[] = []): Channel[] {
  const emails = findEmails(text).map(({ start, end, address }) =>
    channel(pattern.test(address) ? 'address' : 'email', start, end, address),
  );
  const web = [...text.matchAll(webAddress)].map((match) =>
    channel('address', match.index, match.index + match[0].length, match[0]),
  );
  const hidden = blankOut(blankOut(text, emails), web);
  const phones = findPhones(hidden).map(({ start, end, e164 }) => channel('phone', start, end, e164));
  const visible = withoutOverlaps([...emails, ...web, ...phones]);
  return withoutOverlaps([...visible, ...behindLinks(links, visible)]);
}

/** The numbers and the e-mail addresses among some ways to reach somebody, in order. */
export function reachOf(channels: readonly Channel[]): { phones: string[]; emails: string[] } {
  const values = (wanted: Channel['kind']): string[] =>
    channels.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  return { phones: values('phone'), emails: values('email') };
}

function channel(kind: Channel['kind'], start: number, end: number, value: string): Channel {
  return { kind, start, end, value };
}

/** Same length, so that offsets stay. */
function blankOut(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    result += text.slice(at, span.start) + ' '.repeat(span.end - span.start);
    at = span.end;
  }
  return result + text.slice(at);
}

function behindLinks(links: readonly LinkSpan[], visible: readonly Channel[]): Channel[] {
  const found: Channel[] = [];
  let next = 0;
  for (const link of [...links].sort((a, b) => a.start - b.start)) {
    while ((visible[next]?.end ?? link.start + 1) <= link.start) next += 1;
    const kind = /^mailto:/iu.test(link.url) ? 'email' : /^tel:/iu.test(link.url) ? 'phone' : null;
    if (!kind) continue;
    let shown = false;
    for (let at = next; (visible[at]?.start ?? link.end) < link.end; at += 1)
      shown ||= visible[at]?.kind === kind;
    const value = shown ? null : valueBehind(kind, link.url);
    if (value) found.push(channel(kind, link.end, link.end, value));
  }
  return found;
}

function valueBehind(kind: 'email' | 'phone', url: string): string | null {
  const target = decoded(url.slice(url.indexOf(':') + 1).split('?')[0] ?? '').trim();
  if (kind === 'phone') return findPhones(target)[0]?.e164 ?? null;
  return findEmails(target)[0]?.address ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withoutOverlaps(channels: Channel[]): Channel[] {
  const sorted = channels.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((item) => {
    if (item.start < end) return false;
    end = item.end;
    return true;
  });
}
