import { raw } from 'hono/html';
import type { UiLanguage } from '../../present/languages.js';
import { mailTexts } from '../texts/mail-texts.js';
import type { DigestWords } from './digest-words.js';
import { MailLink, MailPage, Paragraph, renderMail, text } from './mail-page.js';
import { light } from './mail-style.js';

/** @param rows the entries, each rendered by EntryRow */
export function digestHtml(words: DigestWords, rows: readonly string[], language: UiLanguage): string {
  const { footer } = mailTexts(language);
  const { more } = words;
  return renderMail(
    <MailPage
      language={language}
      title={words.subject}
      preheader={words.preheader}
      siteTitle={words.siteTitle}
    >
      <tr>
        <td class="pad" style="padding:8px 32px 12px">
          <h1 class="ink" style={`margin:0 0 8px;${text(26, light.ink)};line-height:1.25`}>
            {words.heading}
          </h1>
          <Paragraph quiet>{words.intro}</Paragraph>
        </td>
      </tr>
      {raw(rows.join(''))}
      {more === null ? null : (
        <tr>
          <td class="pad rule" style={`padding:24px 32px 12px;border-top:1px solid ${light.line}`}>
            <Paragraph>
              {more} <MailLink href={words.links.archive}>{mailTexts(language).digest.moreLink}</MailLink>
            </Paragraph>
          </td>
        </tr>
      )}
      <tr>
        <td class="pad rule" style={`padding:24px 32px 12px;border-top:1px solid ${light.line}`}>
          <Paragraph quiet>{words.why}</Paragraph>
          <Paragraph>
            <MailLink href={words.links.manage}>{footer.manage}</MailLink>
            <br />
            <MailLink href={words.links.leave}>{footer.leave}</MailLink>
            <br />
            <MailLink href={words.links.archive}>{footer.archive}</MailLink>
          </Paragraph>
          <Paragraph quiet>{words.sender}</Paragraph>
        </td>
      </tr>
    </MailPage>,
  );
}
