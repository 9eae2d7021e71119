import { sitePath } from '../../present/layout.js';
import { type Site, siteUrl } from '../site.js';

/** RFC 9309. Pages behind a subscriber's link are for that subscriber only. */
export function robotsTxt(site: Site): string {
  return [
    'User-agent: *',
    ...['subscriptions/', 'unsubscribe/', 'search'].map(
      (path) => `Disallow: ${sitePath(site.publicUrl, path)}`,
    ),
    '',
    `Sitemap: ${siteUrl(site, 'sitemap.xml')}`,
    '',
  ].join('\n');
}

/**
 * RFC 9116. It has to say until when it holds (§2.5.5): to the end of the year after the one the site's newest
 * content is of, so that an abandoned site's runs out, and the same content gives the same bytes.
 */
export function securityTxt(site: Site, newestYear: number): string {
  return [
    `Contact: ${site.contact ?? siteUrl(site, '')}`,
    `Expires: ${newestYear + 1}-12-31T23:59:59Z`,
    'Preferred-Languages: sv, en',
    `Canonical: ${siteUrl(site, '.well-known/security.txt')}`,
    '',
  ].join('\n');
}
