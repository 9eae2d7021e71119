import type { OutgoingMail } from '../../ports/mail.js';
import { CONFIRMATION_HOURS, confirmationToken, type SignUpRequest } from '../confirmation.js';
import { filterPhrase } from '../texts/filter-words.js';
import { mailTexts } from '../texts/mail-texts.js';
import { automaticHeaders } from './headers.js';
import { MailLink, MailPage, Paragraph, renderMail, text } from './mail-page.js';
import { type MailSettings, mailDomain, newsroomTitle } from './mail-settings.js';
import { light } from './mail-style.js';
import { wrapped } from './plain-text.js';

/**
 * The mail that asks whether a sign-up was meant. It tells nothing that the form's sender chose freely (no topics, no
 * words): else anybody could have us send their text to anybody. It is not a list mail, so it has no List-* fields.
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
  const { confirmation: texts, frequency, filter: filterTexts, footer } = mailTexts(language);
  const link = `${publicUrl}/subscriptions/${confirmationToken(secretKey, request)}`;
  const { kinds } = request.filter;
  const newsrooms = request.filter.newsrooms.filter((name) =>
    settings.newsrooms.some((known) => known.name === name),
  );
  const chosen = { kinds, newsrooms, topics: [], recipients: [], words: [], minimumSum: null };
  const about = filterPhrase(chosen, filterTexts, (name) => newsroomTitle(settings, name));
  const choice = texts.choice(frequency(request.frequency, request.weekday), about);
  const sender = footer.sender(siteTitle, publicUrl);
  const domain = mailDomain(settings);
  return {
    envelope: { from: `bounce@${domain}`, to: request.address, id: mailId },
    from: settings.from,
    messageId: `${mailId}@${domain}`,
    date: now,
    subject: texts.subject(siteTitle),
    headers: automaticHeaders(language),
    text: [
      wrapped(texts.heading),
      '',
      wrapped(`${texts.text(siteTitle)} ${choice}`),
      '',
      `${texts.button}:`,
      link,
      '',
      wrapped(texts.expires(CONFIRMATION_HOURS)),
      '',
      ...(manageLink === null ? [] : [wrapped(texts.existing), `${texts.existingLink}:`, manageLink, '']),
      wrapped(texts.notYou),
      '',
      '-- ',
      wrapped(sender),
      '',
    ].join('\n'),
    html: renderMail(
      <MailPage language={language} title={texts.heading} preheader={texts.preheader} siteTitle={siteTitle}>
        <tr>
          <td class="pad" style="padding:8px 32px 24px">
            <h1 class="ink" style={`margin:0 0 12px;${text(26, light.ink)};line-height:1.25`}>
              {texts.heading}
            </h1>
            <Paragraph>{texts.text(siteTitle)}</Paragraph>
            <Paragraph>{choice}</Paragraph>
            <Button href={link}>{texts.button}</Button>
            <Paragraph quiet>{texts.expires(CONFIRMATION_HOURS)}</Paragraph>
            {manageLink === null ? null : (
              <Paragraph>
                {texts.existing} <MailLink href={manageLink}>{texts.existingLink}</MailLink>
              </Paragraph>
            )}
            <Paragraph quiet>{texts.notYou}</Paragraph>
            <Paragraph quiet>{sender}</Paragraph>
          </td>
        </tr>
      </MailPage>,
    ),
    attachments: [],
  };
}

function Button({ href, children }: { href: string; children: string }) {
  const style = `display:inline-block;padding:12px 24px;background-color:${light.link};${text(16, light.sheet)};font-weight:bold;text-decoration:none;border-radius:4px`;
  return (
    <p style="margin:20px 0">
      <a href={href} class="button" style={style}>
        {children}
      </a>
    </p>
  );
}
