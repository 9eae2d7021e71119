import { budgetSentence, linesWithMoney } from '../../present/budget-lines.js';
import { eventDetails } from '../../present/event-details.js';
import { type UiLanguage, uiLanguageFor } from '../../present/languages.js';
import { sitePath } from '../../present/layout.js';
import { releaseHeading } from '../../present/release-heading.js';
import { ReleaseMeta } from '../../present/release-view/release-meta.js';
import { textsFor } from '../../present/texts/texts-for.js';
import type { Release } from '../../release/document.js';
import type { StoredRelease } from '../../store/releases.js';
import { releasePath } from '../paths.js';
import type { Site } from '../site.js';

/** How many budget lines a list shows of one release. */
const shownLines = 3;

/** Releases as a list: kind, time, title, lead, and the money or the invitation's time and place. */
export function ReleaseList(props: {
  releases: readonly StoredRelease[];
  site: Site;
  lang: UiLanguage;
  /** Level of the titles: one below the heading that the list stands under. */
  heading: 'h2' | 'h3';
}) {
  const { releases, site, lang, heading: Heading } = props;
  return (
    <ul class="releases">
      {releases.map(({ document, publishedAt }) => {
        const foreign = uiLanguageFor(document.language) === lang ? undefined : document.language;
        return (
          <li>
            <ReleaseMeta release={document} lang={lang} publishedAt={document.publishedAt ?? publishedAt} />
            <Heading lang={foreign}>
              <a href={sitePath(site.publicUrl, `${releasePath(document.id)}.html`)}>
                {releaseHeading(document, lang)}
              </a>
            </Heading>
            {document.status === 'withdrawn' ? null : (
              <>
                {document.lead ? <p lang={foreign}>{document.lead}</p> : null}
                <EventLine release={document} lang={lang} />
                <MoneyLines release={document} lang={lang} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function EventLine({ release, lang }: { release: Release; lang: UiLanguage }) {
  const details = release.event ? eventDetails(release.event, lang).slice(0, 2) : [];
  if (details.length === 0) return null;
  return (
    <p class="meta">
      {details.map(({ label, value }) => (
        <span>{`${label}: ${value}`}</span>
      ))}
    </p>
  );
}

function MoneyLines({ release, lang }: { release: Release; lang: UiLanguage }) {
  const lines = linesWithMoney(release.budget);
  if (lines.length === 0) return null;
  const more = lines.length - shownLines;
  return (
    <ul class="money">
      {lines.slice(0, shownLines).map((line) => (
        <li>{budgetSentence(line, lang)}</li>
      ))}
      {more > 0 ? <li>{textsFor(lang).budget.more(more)}</li> : null}
    </ul>
  );
}
