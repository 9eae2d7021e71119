import { budgetSentence, linesWithMoney } from '../../present/budget-lines.js';
import { describedPerson } from '../../present/contact-lines.js';
import { eventDetails } from '../../present/event-details.js';
import type { UiLanguage } from '../../present/languages.js';
import { formatPhone } from '../../present/phones.js';
import { textsFor } from '../../present/texts/texts-for.js';
import type { Release } from '../../release/document.js';

/** What entry-html.tsx says, as plain text with an empty line between the parts. */
export function entryText(release: Release, language: UiLanguage): string {
  const texts = textsFor(language);
  if (release.status === 'withdrawn') return texts.status.withdrawnNotice;
  const money = linesWithMoney(release.budget).map((line) => `- ${budgetSentence(line, language)}`);
  const contacts = release.contacts.map((contact) =>
    [describedPerson(contact), ...contact.phones.map(formatPhone), ...contact.emails, contact.note]
      .filter(Boolean)
      .join('\n'),
  );
  return [
    release.event
      ? eventDetails(release.event, language)
          .map(({ label, value }) => `${label}: ${value}`)
          .join('\n')
      : null,
    release.lead,
    release.body.text,
    money.length > 0 ? [texts.budget.heading, ...money].join('\n') : null,
    contacts.length > 0 ? [texts.release.contacts, ...contacts].join('\n\n') : null,
  ]
    .filter(Boolean)
    .join('\n\n');
}
