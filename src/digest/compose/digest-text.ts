import type { UiLanguage } from '../../present/languages.js';
import { textsFor } from '../../present/texts/texts-for.js';
import { mailTexts } from '../texts/mail-texts.js';
import type { DigestWords } from './digest-words.js';
import type { DigestEntry } from './entry.js';
import { ruler, wrapped } from './plain-text.js';

/** The whole mail as plain text: nothing in the HTML part is missing here, and links are written out. */
export function digestText(words: DigestWords, entries: readonly string[], language: UiLanguage): string {
  const { footer, digest } = mailTexts(language);
  const { manage, leave, archive } = words.links;
  return [
    wrapped(words.heading),
    '',
    wrapped(words.intro),
    ...entries.flatMap((entry) => ['', ruler, '', entry]),
    ...(words.more === null ? [] : ['', ruler, '', wrapped(words.more), `${digest.moreLink}: ${archive}`]),
    '',
    ruler,
    '',
    wrapped(words.why),
    '',
    `${footer.manage}:`,
    manage,
    `${footer.leave}:`,
    leave,
    `${footer.archive}:`,
    archive,
    '',
    // RFC 3676 §4.3: what follows is the signature, which programs may hide.
    '-- ',
    wrapped(words.sender),
    '',
  ].join('\n');
}

/** One piece of news as plain text. */
export function entryText(entry: DigestEntry, language: UiLanguage): string {
  const texts = mailTexts(language).digest;
  const blocks: string[][] = [
    [wrapped(`${entry.label}, ${entry.time}`), wrapped(entry.title)],
    entry.lead === null ? [] : [wrapped(entry.lead)],
    entry.event.length === 0
      ? []
      : [
          textsFor(language).event.heading,
          ...entry.event.map(({ label, value }) => wrapped(`${label}: ${value}`, '  ')),
        ],
    entry.calendar ? [texts.calendar] : [],
    entry.budget.rows.length === 0
      ? []
      : [
          texts.budget,
          ...entry.budget.rows.map(({ to, details, sum }) =>
            wrapped(`${to}: ${sum}${details === null ? '' : ` (${details})`}`, '  '),
          ),
          ...(entry.budget.more === 0 ? [] : [`  ${texts.moreLines(entry.budget.more)}`]),
        ],
    entry.contacts.length === 0
      ? []
      : [
          texts.contacts,
          ...entry.contacts.flatMap(({ who, phones, emails }) => [
            wrapped(who, '  '),
            ...phones.map((phone) => `    ${phone.text}`),
            ...emails.map((email) => `    ${email}`),
          ]),
        ],
    [entry.page],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}
