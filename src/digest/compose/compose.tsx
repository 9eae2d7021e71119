import type { OutgoingMail } from '../../ports/mail.js';
import type { UiLanguage } from '../../present/languages.js';
import type { Filter } from '../filter.js';
import type { News } from '../selection.js';
import { type LinkHolder, tokenMaker } from '../tokens.js';
import { calendarFile } from './calendar-file.js';
import { digestHtml } from './digest-mail.js';
import { digestText, entryText } from './digest-text.js';
import { type DigestOccasion, digestWords } from './digest-words.js';
import { encodedSize } from './encoded-size.js';
import { digestEntry } from './entry.js';
import { EntryRow } from './entry-html.js';
import { listHeaders } from './headers.js';
import { type MailSettings, mailDomain } from './mail-settings.js';

/** Whom a digest is for. */
export interface DigestReader extends LinkHolder {
  address: string;
  language: UiLanguage;
  /** Of the subscriptions that this mail answers. */
  filters: readonly Filter[];
}

export interface DigestToCompose {
  reader: DigestReader;
  occasion: DigestOccasion;
  /** Newest first; at least one. */
  news: readonly News[];
  deliveryId: string;
  now: Date;
}

/** Makes digest mails. What is the same for everybody is rendered once and kept. */
export type DigestComposer = (digest: DigestToCompose) => OutgoingMail;

/**
 * Room for the entries of both parts as they travel. Gmail hides what comes after about 102 kB, the way out with it;
 * with header, frame and footer the whole mail (without attachments) stays under 90 kB.
 */
const ROOM = 76_000;
const MOST_CALENDAR_FILES = 10;
const KEPT_ENTRIES = 500;

export function digestComposer(settings: MailSettings): DigestComposer {
  const tokens = tokenMaker(settings.secretKey);
  const kept = new Map<string, RenderedEntry>();
  const render = (news: News, language: UiLanguage): RenderedEntry => {
    const key = [news.release.id, news.release.revision, news.kind, language].join('/');
    const known = kept.get(key);
    if (known) return known;
    const rendered = renderEntry(news, language, settings);
    if (kept.size >= KEPT_ENTRIES) kept.clear();
    kept.set(key, rendered);
    return rendered;
  };

  return ({ reader, occasion, news, deliveryId, now }) => {
    const { language } = reader;
    const entries = fitting(news.map((one) => render(one, language)));
    const words = digestWords(reader, occasion, news, entries.length, settings, tokens);
    const domain = mailDomain(settings);
    return {
      envelope: {
        from: `bounce+${tokens.returned(deliveryId)}@${domain}`,
        to: reader.address,
        id: deliveryId,
      },
      from: settings.from,
      messageId: `${deliveryId}@${domain}`,
      date: now,
      subject: words.subject,
      headers: listHeaders(settings, language, words.links.leave),
      text: digestText(
        words,
        entries.map(({ text }) => text),
        language,
      ),
      html: digestHtml(
        words,
        entries.map(({ html }) => html),
        language,
      ),
      attachments: entries.flatMap(({ calendar }) => calendar ?? []).slice(0, MOST_CALENDAR_FILES),
    };
  };
}

interface RenderedEntry {
  html: string;
  text: string;
  calendar: ReturnType<typeof calendarFile>;
  size: number;
}

function renderEntry(news: News, language: UiLanguage, settings: MailSettings): RenderedEntry {
  const entry = digestEntry(news, language, settings.publicUrl);
  const html = String((<EntryRow entry={entry} language={language} />).toString());
  const text = entryText(entry, language);
  const calendar = entry.calendar ? calendarFile(news.release, entry.page, mailDomain(settings)) : null;
  return { html, text, calendar, size: encodedSize(html) + encodedSize(text) };
}

/** As many entries as there is room for, at least one. */
function fitting(entries: readonly RenderedEntry[]): RenderedEntry[] {
  let room = ROOM;
  const tooMany = entries.findIndex(({ size }, index) => {
    room -= size;
    return room < 0 && index > 0;
  });
  return entries.slice(0, tooMany === -1 ? entries.length : tooMany);
}
