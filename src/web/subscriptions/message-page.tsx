import type { Child } from 'hono/jsx';
import type { MailSettings } from '../../digest/compose/mail-settings.js';
import type { UiLanguage } from '../../present/languages.js';
import { Page, renderPage } from '../../present/layout.js';

export interface MessagePageProps {
  mail: MailSettings;
  language: UiLanguage;
  title: string;
  /** What has just been done, told to screen readers at once. */
  status?: string | null;
  children?: Child;
}

/** A page with a heading and little else, kept away from search engines. */
export function messagePage({ mail, language, title, status = null, children }: MessagePageProps): string {
  return renderPage(
    <Page
      title={status ?? title}
      lang={language}
      siteTitle={mail.siteTitle}
      publicUrl={mail.publicUrl}
      current="subscribe"
      indexed={false}
    >
      <h1>{title}</h1>
      {status === null ? null : (
        <p class="notice" role="status">
          {status}
        </p>
      )}
      {children}
    </Page>,
  );
}
