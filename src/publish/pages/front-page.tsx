import { formatMonth } from '../../present/dates.js';
import { sitePath } from '../../present/layout.js';
import { joinedNames } from '../../present/lists.js';
import { textsFor } from '../../present/texts/texts-for.js';
import type { StoredRelease } from '../../store/releases.js';
import { type Site, siteLanguage } from '../site.js';
import { ReleaseList } from './release-list.js';
import { sitePage } from './site-page.js';

/** How many releases the front page shows. */
export const frontPageLength = 30;

/**
 * The front page: what is new, how to follow it, and the way to everything older.
 *
 * @param months `YYYY-MM`, the newest first
 */
export function frontPage(releases: readonly StoredRelease[], months: readonly string[], site: Site): string {
  const lang = siteLanguage(site);
  const texts = textsFor(lang);
  const publishers = joinedNames(
    site.newsrooms.map(({ title }) => title),
    lang,
  );
  const intro = texts.front.intro(publishers);
  const link = (path: string) => sitePath(site.publicUrl, path);
  return sitePage(
    { path: '', title: site.title, lang, description: intro, current: 'home' },
    site,
    <>
      <h1>{texts.front.heading(site.title)}</h1>
      <p class="lead">{intro}</p>
      <div class="columns">
        <section aria-labelledby="newest">
          <h2 id="newest">{texts.front.newest}</h2>
          {releases.length === 0 ? (
            <p>{texts.front.empty}</p>
          ) : (
            <ReleaseList releases={releases} site={site} lang={lang} heading="h3" />
          )}
        </section>
        <div class="aside">
          <section aria-labelledby="follow">
            <h2 id="follow">{texts.front.followHeading}</h2>
            <ul class="plain">
              <li>
                <a href={link('subscribe')}>{texts.front.subscribe}</a>
              </li>
              <li>
                <a href={link('feeds.html')}>{texts.front.follow}</a>
              </li>
              <li>
                <a href={link('budget/lines.csv')}>{texts.budget.download}</a>
              </li>
            </ul>
          </section>
          {months.length > 0 ? (
            <nav aria-labelledby="months">
              <h2 id="months">{texts.front.months}</h2>
              <ul class="plain">
                {months.map((month) => (
                  <li>
                    <a href={link(`releases/${month}.html`)}>{formatMonth(month, lang)}</a>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
        </div>
      </div>
    </>,
  );
}
