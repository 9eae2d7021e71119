import type { OutgoingMail } from '../../ports/mail.js';
import type { UiLanguage } from '../../present/languages.js';
import { mailTexts } from '../texts/mail-texts.js';
import { automaticHeaders } from './headers.js';
import { MailLink, MailPage, Paragraph, renderMail, text } from './mail-page.js';
import { type MailSettings, mailDomain } from './mail-settings.js';
import { light } from './mail-style.js';
import { wrapped } from './plain-text.js';

/** A question that is answered by following a link. */
export interface Asking {
  to: string;
  language: UiLanguage;
  subject: string;
  preheader: string;
  heading: string;
  paragraphs: readonly string[];
  button: string;
  link: string;
  expires: string;
  /** Another thing the reader may want to see. */
  aside: { words: string; label: string; link: string } | null;
  /** For whom it does not concern. */
  notYou: string;
}

/**
 * A mail that asks one thing. It is not a list mail, so it has no List-* fields.
 *
 * @param mailId unique; also names the return address
 */
export function askingMail(asking: Asking, mailId: string, settings: MailSettings, now: Date): OutgoingMail {
  const { language, heading, paragraphs, button, link, expires, aside, notYou } = asking;
  const { siteTitle, publicUrl } = settings;
  const sender = mailTexts(language).footer.sender(siteTitle, publicUrl);
  const domain = mailDomain(settings);
  return {
    envelope: { from: `bounce@${domain}`, to: asking.to, id: mailId },
    from: settings.from,
    messageId: `${mailId}@${domain}`,
    date: now,
    subject: asking.subject,
    headers: automaticHeaders(language),
    text: [
      wrapped(heading),
      '',
      wrapped(paragraphs.join(' ')),
      '',
      `${button}:`,
      link,
      '',
      wrapped(expires),
      '',
      ...(aside === null ? [] : [wrapped(aside.words), `${aside.label}:`, aside.link, '']),
      wrapped(notYou),
      '',
      '-- ',
      wrapped(sender),
      '',
    ].join('\n'),
    html: renderMail(
      <MailPage language={language} title={heading} preheader={asking.preheader} siteTitle={siteTitle}>
        <tr>
          <td class="pad" style="padding:8px 32px 24px">
            <h1 class="ink" style={`margin:0 0 12px;${text(26, light.ink)};line-height:1.25`}>
              {heading}
            </h1>
            {paragraphs.map((paragraph) => (
              <Paragraph>{paragraph}</Paragraph>
            ))}
            <Button href={link}>{button}</Button>
            <Paragraph quiet>{expires}</Paragraph>
            {aside === null ? null : (
              <Paragraph>
                {aside.words} <MailLink href={aside.link}>{aside.label}</MailLink>
              </Paragraph>
            )}
            <Paragraph quiet>{notYou}</Paragraph>
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
