import type { OutgoingMail } from '../../ports/mail.js';
import type { UiLanguage } from '../../present/languages.js';
import {
  CONFIRMATION_HOURS,
  confirmationToken,
  type MoveRequest,
  moveToken,
  type SignUpRequest,
} from '../confirmation.js';
import { discreetPhrase } from '../texts/filter-words.js';
import { mailTexts } from '../texts/mail-texts.js';
import { askingMail } from './asking-mail.js';
import type { MailSettings } from './mail-settings.js';

/**
 * The mail that asks whether a sign-up was meant. It tells nothing that the form's sender chose freely (no topics, no
 * words, only that there are some): else anybody could have us send their text to anybody.
 *
 * @param manageLink for somebody who subscribes already; null for others
 * @param mailId unique; also names the return address
 */
export function confirmationMail(
  request: SignUpRequest,
  { manageLink, mailId }: { manageLink: string | null; mailId: string },
  settings: MailSettings,
  now: Date,
): OutgoingMail {
  const { language } = request;
  const { siteTitle, publicUrl, secretKey } = settings;
  const { confirmation: texts, frequency, filter: filterTexts } = mailTexts(language);
  const about = discreetPhrase(request.filter, filterTexts, settings.newsrooms);
  const asking = {
    to: request.address,
    language,
    subject: texts.subject(siteTitle),
    preheader: texts.preheader,
    heading: texts.heading,
    paragraphs: [texts.text(siteTitle), texts.choice(frequency(request.frequency, request.weekday), about)],
    button: texts.button,
    link: `${publicUrl}/subscriptions/${confirmationToken(secretKey, request)}`,
    expires: texts.expires(CONFIRMATION_HOURS),
    aside:
      manageLink === null ? null : { words: texts.existing, label: texts.existingLink, link: manageLink },
    notYou: texts.notYou,
  };
  return askingMail(asking, mailId, settings, now);
}

/** The mail to a new address that asks whether subscriptions shall move there. It does not tell from where. */
export function moveMail(
  request: MoveRequest,
  { language, mailId }: { language: UiLanguage; mailId: string },
  settings: MailSettings,
  now: Date,
): OutgoingMail {
  const { siteTitle, publicUrl, secretKey } = settings;
  const { move: texts, confirmation } = mailTexts(language);
  const asking = {
    to: request.address,
    language,
    subject: texts.subject(siteTitle),
    preheader: texts.preheader,
    heading: texts.heading,
    paragraphs: [texts.text(siteTitle)],
    button: texts.button,
    link: `${publicUrl}/subscriptions/${moveToken(secretKey, request)}`,
    expires: confirmation.expires(CONFIRMATION_HOURS),
    aside: null,
    notYou: texts.notYou,
  };
  return askingMail(asking, mailId, settings, now);
}
