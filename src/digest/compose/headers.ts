import { type MailSettings, mailDomain } from './mail-settings.js';

/**
 * The header fields of a list mail: RFC 2919 (List-Id), RFC 2369 (List-*), RFC 8058 (one-click), RFC 3834
 * (Auto-Submitted); the last one asks Exchange not to answer.
 *
 * @param leave address that ends the mails on a POST
 */
export function listHeaders(settings: MailSettings, language: string, leave: string): Record<string, string> {
  const { siteTitle, publicUrl } = settings;
  // The phrase is for people only, and left out where it would need encoding.
  const phrase = /^[\w .-]+$/.test(siteTitle) ? `${siteTitle} ` : '';
  return {
    'List-Id': `${phrase}<pressbud.${mailDomain(settings)}>`,
    'List-Help': `<${publicUrl}/subscribe>`,
    'List-Subscribe': `<${publicUrl}/subscribe>`,
    'List-Unsubscribe': `<${leave}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Post': 'NO',
    ...automaticHeaders(language),
  };
}

/** Of every mail that no person has written. */
export function automaticHeaders(language: string): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': language,
  };
}
