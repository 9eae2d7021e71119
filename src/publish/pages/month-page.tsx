import { formatMonth } from '../../present/dates.js';
import { textsFor } from '../../present/texts/texts-for.js';
import type { StoredRelease } from '../../store/releases.js';
import { type Site, siteLanguage, siteUrl } from '../site.js';
import { ReleaseList } from './release-list.js';
import { sitePage } from './site-page.js';

/** Everything published in one month (`YYYY-MM`). */
export function monthPage(month: string, releases: readonly StoredRelease[], site: Site): string {
  const lang = siteLanguage(site);
  const title = textsFor(lang).month.heading(formatMonth(month, lang));
  return sitePage(
    {
      path: `releases/${month}.html`,
      title,
      lang,
      alternates: [{ type: 'application/json', href: siteUrl(site, `releases/${month}.json`) }],
    },
    site,
    <>
      <h1>{title}</h1>
      <ReleaseList releases={releases} site={site} lang={lang} heading="h2" />
    </>,
  );
}
