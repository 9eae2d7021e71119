import { languageName, uiLanguageFor } from '../../present/languages.js';
import { sitePath } from '../../present/layout.js';
import { releaseHeading } from '../../present/release-heading.js';
import { ReleaseView } from '../../present/release-view/release-view.js';
import type { StoredRelease } from '../../store/releases.js';
import { releasePath } from '../paths.js';
import { type Site, siteLanguage, siteUrl } from '../site.js';
import { sitePage } from './site-page.js';
import { structuredData } from './structured-data.js';

/**
 * The page of one release, in the language of the release where Pressbud speaks it.
 *
 * @param visible those of the releases it refers to that have a page here
 */
export function releasePage(stored: StoredRelease, visible: ReadonlySet<string>, site: Site): string {
  const { document, publishedAt } = stored;
  const lang = uiLanguageFor(document.language, siteLanguage(site));
  const path = releasePath(document.id);
  const link = (ending: string) => sitePath(site.publicUrl, `${path}.${ending}`);
  const translations = document.translations.flatMap((translation) => {
    const href = visible.has(translation.id)
      ? sitePath(site.publicUrl, `${releasePath(translation.id)}.html`)
      : translation.url;
    return href === null
      ? []
      : [{ href, title: languageName(translation.language), language: translation.language }];
  });
  return sitePage(
    {
      path: `${path}.html`,
      title: releaseHeading(document, lang),
      lang,
      description: document.status === 'withdrawn' ? null : document.lead,
      structuredData: structuredData(stored, site),
      alternates: [
        { type: 'application/json', href: siteUrl(site, `${path}.json`) },
        { type: 'text/markdown', href: siteUrl(site, `${path}.md`) },
        ...translations.map(({ href, language }) => ({ hreflang: language, href: absolute(href, site) })),
      ],
    },
    site,
    <ReleaseView
      release={document}
      lang={lang}
      publishedAt={document.publishedAt ?? publishedAt}
      translations={translations}
      corrects={correctedRelease(stored, visible, site)}
      formats={{ json: link('json'), markdown: link('md') }}
    />,
  );
}

/** `corrects` names the release by its id, or by its title where the id is not known. */
function correctedRelease(
  { document: { corrects } }: StoredRelease,
  visible: ReadonlySet<string>,
  site: Site,
): { href: string | null; title: string } | null {
  if (corrects === null) return null;
  const href = visible.has(corrects) ? sitePath(site.publicUrl, `${releasePath(corrects)}.html`) : null;
  return { href, title: corrects };
}

function absolute(href: string, site: Site): string {
  return new URL(href, site.publicUrl).href;
}
