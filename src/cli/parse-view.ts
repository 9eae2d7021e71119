import { budgetRows } from '../present/budget-lines.js';
import { describedPerson } from '../present/contact-lines.js';
import { formatDateTime } from '../present/dates.js';
import { eventDetails } from '../present/event-details.js';
import { imageCaption } from '../present/image-caption.js';
import { type InLanguages, type UiLanguage, uiLanguageFor } from '../present/languages.js';
import { formatAmount } from '../present/money.js';
import { formatPercent } from '../present/percent.js';
import { formatPhone } from '../present/phones.js';
import { kindLabel, releaseHeading } from '../present/release-heading.js';
import { textsFor } from '../present/texts/texts-for.js';
import type { Contact, Evidence, Release } from '../release/document.js';

interface Headings {
  quotes: string;
  factBoxes: string;
  amounts: string;
  percentages: string;
  noName: string;
}

const headings: InLanguages<Headings> = {
  sv: {
    quotes: 'Citat',
    factBoxes: 'Faktarutor',
    amounts: 'Belopp',
    percentages: 'Procent',
    noName: 'Utan namn',
  },
  en: {
    quotes: 'Quotes',
    factBoxes: 'Fact boxes',
    amounts: 'Amounts',
    percentages: 'Percentages',
    noName: 'No name',
  },
};

/** Longest stretch of the release's own words behind a fact. */
const WORDS = 76;

/**
 * A release document for a person at a terminal: what it is, then its facts by kind, each with the words it was read
 * from, then the text. Labels in the language of the release, English for other languages than Swedish.
 */
export function releaseView(release: Release): string {
  const language = uiLanguageFor(release.language, 'en');
  const texts = textsFor(language);
  const own = headings[language];
  const sections: [heading: string, lines: string[]][] = [
    [texts.event.heading, release.event ? eventLines(release.event, language) : []],
    [texts.release.contacts, release.contacts.map((contact) => contactLine(contact, own.noName))],
    [own.quotes, release.quotes.map(({ speaker, text }) => `${describedPerson(speaker)}: ${cut(text)}`)],
    [own.factBoxes, release.factBoxes.map(({ heading, text }) => `${heading}: ${cut(text)}`)],
    [
      own.amounts,
      release.amounts.map((amount) => `${formatAmount(amount, language)}${words(release, amount.evidence)}`),
    ],
    [
      own.percentages,
      release.percentages.map((each) => `${formatPercent(each, language)}${words(release, each.evidence)}`),
    ],
    [texts.budget.heading, budgetLines(release, language)],
    [texts.release.images, release.images.map((image) => `${imageCaption(image, language)} <${image.url}>`)],
    [texts.release.documents, release.documents.map(({ url, title }) => `${title ?? ''} <${url}>`.trim())],
    [texts.release.links, release.links.map(({ url, title }) => `${title ?? ''} <${url}>`.trim())],
    [texts.release.keywords, release.keywords.length > 0 ? [release.keywords.join(', ')] : []],
  ];
  const facts = sections
    .filter(([, lines]) => lines.length > 0)
    .map(
      ([heading, lines]) => `${heading} (${lines.length})\n${lines.map((line) => `  ${line}`).join('\n')}`,
    );
  const text = [release.lead, release.body.text].filter(Boolean).join('\n\n');
  return [head(release, language), ...facts, indented(text)].filter((part) => part !== '').join('\n\n');
}

function head(release: Release, language: UiLanguage): string {
  const about = [
    kindLabel(release, language),
    release.source.publisher?.name,
    release.publishedAt && formatDateTime(release.publishedAt, language),
    release.language,
    release.id,
  ];
  const title = releaseHeading(release, language);
  return [
    title,
    '='.repeat(Math.min([...title].length, 80)),
    about.filter(Boolean).join(' · '),
    release.source.url,
  ]
    .filter(Boolean)
    .join('\n');
}

function eventLines(event: NonNullable<Release['event']>, language: UiLanguage): string[] {
  return eventDetails(event, language).map(({ label, value }) => `${label}: ${value}`);
}

function contactLine(contact: Contact, noName: string): string {
  const who = describedPerson(contact);
  const reach = [...contact.phones.map(formatPhone), ...contact.emails, contact.note];
  return [who === '' ? noName : who, ...reach].filter(Boolean).join(' · ');
}

function budgetLines(release: Release, language: UiLanguage): string[] {
  const { earmarked } = textsFor(language).budget;
  return budgetRows(release.budget, language).map((row) => {
    const parts = [row.kind, row.amount, row.recipients, row.purpose, row.earmarked ? earmarked : null];
    const what = [...parts, row.period, row.status].filter(Boolean).join(' · ');
    return `${'  '.repeat(row.depth)}${what}`;
  });
}

/** The sentence around a fact, which says what the figure is about. */
function words({ title, lead, body }: Release, { in: place, start, end }: Evidence): string {
  const text = { title, lead: lead ?? '', body: body.text }[place];
  const from = Math.max(0, text.lastIndexOf('\n', start) + 1, start - WORDS / 2);
  return ` – ${cut(text.slice(from, Math.max(end, from + WORDS + 1)))}`;
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > WORDS
    ? `${letters
        .slice(0, WORDS - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
