import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { UiLanguage } from '../../present/languages.js';
import { font, light, styleSheet } from './mail-style.js';

export interface MailPageProps {
  language: UiLanguage;
  /** Shown by clients that open a mail in a window of its own. */
  title: string;
  /** What inboxes show beside the subject. */
  preheader: string;
  /** Name of the site, above everything. */
  siteTitle: string;
  /** Rows of the one column. */
  children?: Child;
}

/**
 * The frame of every mail: one column of at most 600 px made of tables, for Outlook's Word engine; inline styles, for
 * clients that drop style sheets; language and direction also inside the body, for clients that drop <html>.
 */
export function MailPage({ language, title, preheader, siteTitle, children }: MailPageProps) {
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{title}</title>
        <style>{raw(styleSheet)}</style>
      </head>
      <body class="outside" style={`margin:0;padding:0;background-color:${light.outside}`}>
        <div lang={language} dir="ltr" class="outside" style={`background-color:${light.outside}`}>
          <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">{preheader}</div>
          <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0}>
            <tr>
              <td align="center" style="padding:16px 8px">
                {raw('<!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->')}
                <table
                  role="presentation"
                  class="sheet"
                  width="100%"
                  cellpadding="0"
                  cellspacing="0"
                  border={0}
                  style={`max-width:600px;background-color:${light.sheet}`}
                >
                  <tr>
                    <td
                      class="pad accent"
                      style={`padding:24px 32px 0;${text(16, light.accent)};font-weight:bold`}
                    >
                      {siteTitle}
                    </td>
                  </tr>
                  {children}
                </table>
                {raw('<!--[if mso]></td></tr></table><![endif]-->')}
              </td>
            </tr>
          </table>
        </div>
      </body>
    </html>
  );
}

/** Inline style of a text: its colour and size are never left to the client. */
export function text(size: number, colour: string): string {
  return `${font};font-size:${size}px;line-height:1.5;color:${colour}`;
}

/** A link whose words say where it leads. */
export function MailLink({ href, children }: { href: string; children?: Child }) {
  return (
    <a href={href} class="link" style={`color:${light.link};text-decoration:underline`}>
      {children}
    </a>
  );
}

/** A paragraph in ink, or quiet. */
export function Paragraph({ quiet = false, children }: { quiet?: boolean; children?: Child }) {
  const colour = quiet ? light.quiet : light.ink;
  return (
    <p class={quiet ? 'quiet' : 'ink'} style={`margin:0 0 12px;${text(16, colour)}`}>
      {children}
    </p>
  );
}

/** The mail as a document. Its parts are all synchronous. */
export function renderMail(mail: { toString(): string | Promise<string> }): string {
  return `<!doctype html>\n${String(mail.toString())}\n`;
}
