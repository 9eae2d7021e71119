import { describedPerson } from '../../present/contact-lines.js';
import { formatDateTime } from '../../present/dates.js';
import { type EventDetail, eventDetails } from '../../present/event-details.js';
import type { UiLanguage } from '../../present/languages.js';
import { formatPhone } from '../../present/phones.js';
import { textsFor } from '../../present/texts/texts-for.js';
import type { Contact, Release } from '../../release/document.js';
import { parseNumberedId } from '../../release/ids.js';
import type { News } from '../selection.js';
import { mailTexts } from '../texts/mail-texts.js';
import { type BudgetRow, budgetRows } from './budget-rows.js';
import { occasionsOf } from './calendar-file.js';
import { clipped } from './clipped.js';

export interface EntryContact {
  /** Name, title, organisation. */
  who: string;
  phones: { text: string; e164: string }[];
  emails: string[];
}

/** One piece of news as words, the same for HTML and text. */
export interface DigestEntry {
  /** BCP 47, of title, lead and what is taken from the release. */
  lang: string;
  title: string;
  /** Kind, and whether it corrects or withdraws. */
  label: string;
  marked: boolean;
  time: string;
  lead: string | null;
  /** Of the lead: what we say of a withdrawn release is ours. */
  leadLang: string;
  budget: { rows: BudgetRow[]; more: number };
  event: EventDetail[];
  contacts: EntryContact[];
  /** A calendar file is attached. */
  calendar: boolean;
  /** Its page on our site. */
  page: string;
  source: string | null;
}

const LONGEST_TITLE = 300;
const LONGEST_LEAD = 600;
const LONGEST_BEGINNING = 350;
const LONGEST_VALUE = 400;
const MOST_ROWS = 6;
const MOST_CONTACTS = 4;
const MOST_DETAILS = 15;

/** @param publicUrl address of the site, without a slash at the end */
export function digestEntry(news: News, language: UiLanguage, publicUrl: string): DigestEntry {
  const { document } = news.release;
  const texts = mailTexts(language).digest;
  const withdrawn = news.kind === 'withdrawal';
  const invitation = document.kind === 'press-invitation' && !withdrawn;
  const rows = withdrawn ? [] : budgetRows(document.budget, language);
  const mark = { new: null, correction: texts.correction, withdrawal: texts.withdrawal }[news.kind];
  return {
    lang: document.language,
    title: clipped(document.title, LONGEST_TITLE),
    label: [mark, textsFor(language).kinds[document.kind]].filter((word) => word !== null).join(' · '),
    marked: mark !== null,
    time: formatDateTime(news.release.publishedAt, language),
    lead: withdrawn ? texts.withdrawn : leadOf(document),
    leadLang: withdrawn ? language : document.language,
    budget: { rows: rows.slice(0, MOST_ROWS), more: Math.max(0, rows.length - MOST_ROWS) },
    event: invitation && document.event ? clippedDetails(eventDetails(document.event, language)) : [],
    contacts: invitation ? document.contacts.slice(0, MOST_CONTACTS).map(contactLine) : [],
    calendar: invitation && document.event !== null && occasionsOf(document.event).length > 0,
    page: pageOf(news.release.id, publicUrl) ?? document.source.url ?? publicUrl,
    source: document.source.url,
  };
}

/** Lines of an invitation that its table of details says again. */
const detail =
  /^(?:tid|datum|dag|när|plats|var|adress|(?:för)?anmälan|time|date|when|place|where|address|registration)\b/iu;

/** The lead, or the beginning of a text without one: the whole of a short message, an invitation as far as its details. */
function leadOf({ lead, body, event }: Release): string | null {
  const text = lead ?? clipped(beginning(body.text, event !== null).replace(/\s+/g, ' '), LONGEST_BEGINNING);
  return text.trim() === '' ? null : clipped(text, LONGEST_LEAD);
}

function beginning(text: string, hasDetails: boolean): string {
  const lines = text.split('\n');
  const details = hasDetails ? lines.findIndex((line, index) => index > 0 && detail.test(line)) : -1;
  return lines.slice(0, details === -1 ? lines.length : details).join('\n');
}

function clippedDetails(details: readonly EventDetail[]): EventDetail[] {
  return details
    .slice(0, MOST_DETAILS)
    .map(({ label, value, href }) => ({ label, value: clipped(value, LONGEST_VALUE), href }));
}

function contactLine({ phones, emails, ...person }: Contact): EntryContact {
  return {
    who: clipped(describedPerson(person), LONGEST_VALUE),
    phones: phones.slice(0, MOST_CONTACTS).map((e164) => ({ e164, text: formatPhone(e164) })),
    emails: emails.slice(0, MOST_CONTACTS),
  };
}

/** The release's page under output/ (numbered releases only; others are linked at their source). */
function pageOf(id: string, publicUrl: string): string | null {
  const numbered = parseNumberedId(id);
  if (numbered === null) return null;
  const { source, number, language } = numbered;
  return `${publicUrl}/releases/${source}/${number}${language === null ? '' : `.${language}`}.html`;
}
