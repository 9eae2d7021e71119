import { PressbudError } from '../ports/pressbud-error.js';
import { contentHash, type ReleaseContent } from '../release/content-hash.js';
import type { Release, ReleaseKind } from '../release/document.js';
import { numberedId, textId } from '../release/ids.js';
import { stockholmIso } from '../swedish/stockholm.js';
import { type Body, oneLineOf, plainTextOf, readBody } from './body/body.js';
import { cleanLine } from './body/clean-characters.js';
import { readBoilerplate } from './boilerplate.js';
import { readAmounts } from './facts/amounts.js';
import { readBudget } from './facts/budget.js';
import { readContacts } from './facts/contacts.js';
import { readEvent } from './facts/event.js';
import { readFactBoxes } from './facts/fact-boxes.js';
import { readImages } from './facts/images.js';
import { readKeywords } from './facts/keywords.js';
import { readKind } from './facts/kind.js';
import { readLanguage } from './facts/language.js';
import { readPercentages } from './facts/percentages.js';
import { readQuotes } from './facts/quotes.js';
import { readStatus } from './facts/status.js';
import type { Reading } from './reading.js';
import { recordsOf } from './recognise.js';
import type { PlatformRecord, RecordContact, RecordLink } from './record.js';
import { PARSER_VERSION } from './version.js';

/** What is known of an input besides its bytes. */
export interface InputAbout {
  /** File name or address; an http(s) address resolves what is relative in the input. */
  name?: string;
  /** When it was fetched, RFC 3339; null or absent for a file. */
  fetchedAt?: string | null;
}

export type Parsed = { release: Release } | { error: PressbudError };

/** Languages whose words the readers of quotes, boxes and budget lines know; of others only the safe facts are read. */
const READ_LANGUAGES = new Set(['sv', 'en']);

/**
 * Reads an input of any surface: every release in it, in order. An API answer without releases gives none.
 * What cannot be read is given as an error, not thrown.
 */
export function* parseInput(
  bytes: Uint8Array,
  { name, fetchedAt = null }: InputAbout = {},
): Iterable<Parsed> {
  const url = name !== undefined && /^https?:\/\//.test(name) ? name : null;
  try {
    for (const record of recordsOf(bytes, url)) {
      yield { release: releaseFromRecord(record, { fetchedAt }) };
    }
  } catch (error) {
    if (!(error instanceof PressbudError)) throw error;
    yield { error };
  }
}

/**
 * Makes the release document of what a platform gave.
 *
 * @param options.fetchedAt when the source was fetched, RFC 3339, or null
 */
export function releaseFromRecord(
  record: PlatformRecord,
  { fetchedAt }: { fetchedAt: string | null },
): Release {
  const body = readBody(record.body, record.url);
  const lead = oneLineOf(record.lead);
  const title = titleOf(record, body);
  const language = readLanguage(record.language, `${title}\n${lead ?? ''}\n${body.outline.text}`);
  const id = idOf(record, title, lead, body);
  const publisherName = cleanLine(record.publisher?.name ?? '');
  const reading: Reading = {
    title,
    lead,
    body: body.outline,
    publishedAt: stockholmTime(record.publishedAt),
    language,
    publisher: publisherName === '' ? null : publisherName,
  };
  const kindLabel = cleanLine(record.kindLabel ?? '') || null;
  const kind = readKind(kindLabel, reading);
  const content: ReleaseContent = {
    schemaVersion: 1,
    id,
    source: {
      name: record.source,
      url: record.url,
      publisher: publisherName === '' ? null : { id: record.publisher?.id ?? null, name: publisherName },
    },
    kind,
    kindLabel,
    ...readStatus(reading, id),
    language,
    translations: translationsOf(record),
    title,
    publishedAt: reading.publishedAt,
    updatedAt: stockholmTime(record.updatedAt),
    lead,
    body: { markdown: body.markdown, html: body.html, text: body.outline.text },
    ...factsOf(reading, record, kind),
    keywords: readKeywords(record.keywords),
    images: readImages(record.images, body.images),
    documents: linksOf(record.documents),
    links: linksOf(record.links),
    boilerplate: readBoilerplate(record, language),
  };
  return {
    ...content,
    provenance: {
      fetchedAt,
      contentHash: contentHash(content),
      parserVersion: PARSER_VERSION,
      inputs: [...record.inputs],
    },
  };
}

type Facts = Pick<
  Release,
  'quotes' | 'factBoxes' | 'amounts' | 'percentages' | 'budget' | 'contacts' | 'event'
>;

function factsOf(reading: Reading, record: PlatformRecord, kind: ReleaseKind): Facts {
  const contactText = record.contactText && plainTextOf(record.contactText).replaceAll('\n\n', '\n');
  const isRead = READ_LANGUAGES.has(reading.language.split('-')[0] ?? '');
  const amounts = readAmounts(reading);
  const percentages = readPercentages(reading);
  const factBoxes = isRead ? readFactBoxes(reading) : [];
  return {
    quotes: readQuotes(reading),
    factBoxes,
    amounts,
    percentages,
    budget: isRead ? readBudget(reading, { amounts, percentages, factBoxes }) : [],
    contacts: readContacts(reading, record.contacts.map(cleaned), contactText),
    event: readEvent(reading, kind),
  };
}

function cleaned(contact: RecordContact): RecordContact {
  const clean = (text: string | null): string | null => cleanLine(text ?? '') || null;
  return {
    name: cleanLine(contact.name),
    title: clean(contact.title),
    organisation: clean(contact.organisation),
    phones: contact.phones.map(cleanLine),
    emails: contact.emails.map(cleanLine),
    note: clean(contact.note),
  };
}

/** The title on one line; a release without one is called by its first words. */
function titleOf(record: PlatformRecord, body: Body): string {
  const title = oneLineOf({ form: 'plain', value: record.title });
  return title ?? cleanLine(body.outline.text.split('\n', 1)[0] ?? '').slice(0, 120);
}

function idOf(record: PlatformRecord, title: string, lead: string | null, body: Body): string {
  if (record.id === null) return textId([title, lead ?? '', body.outline.text].join('\n'));
  return numberedId({
    source: record.source,
    number: record.id,
    language: record.secondary ? record.language : null,
  });
}

/** The other language versions. The one in the newsroom's own language has the plain id. */
function translationsOf(record: PlatformRecord): Release['translations'] {
  return record.translations.map(({ language, id, url, secondary }) => {
    const number = id ?? record.id;
    const identity = { source: record.source, number: number ?? 0, language: secondary ? language : null };
    return { language, id: numberedId(identity), url };
  });
}

function linksOf(links: readonly RecordLink[]): RecordLink[] {
  return links.map(({ url, title }) => ({ url, title: cleanLine(title ?? '') || null }));
}

/** An instant with Stockholm's offset, to the second; null for what is no instant of our time. */
function stockholmTime(time: string | null): string | null {
  if (time === null) return null;
  const milliseconds = Date.parse(time);
  const isInTime = milliseconds > Date.UTC(1900, 0, 2) && milliseconds < Date.UTC(2200, 0, 1);
  return isInTime ? stockholmIso(new Date(Math.floor(milliseconds / 1000) * 1000)) : null;
}
