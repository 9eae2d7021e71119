import type { Release } from '../../release/document.js';
import { formatDateTime } from '../dates.js';
import { type UiLanguage, uiLanguageFor } from '../languages.js';
import { kindLabel } from '../release-heading.js';
import { textsFor } from '../texts/texts-for.js';

/** Kind, time and publisher on one line: above a release, and in lists. */
export function ReleaseMeta(props: { release: Release; lang: UiLanguage; publishedAt: string }) {
  const { release, lang, publishedAt } = props;
  const texts = textsFor(lang);
  return (
    <p class="meta">
      <span
        class="kind"
        lang={
          release.kindLabel !== null && uiLanguageFor(release.language) !== lang
            ? release.language
            : undefined
        }
      >
        {kindLabel(release, lang)}
      </span>
      <time datetime={publishedAt}>{formatDateTime(publishedAt, lang)}</time>
      {release.source.publisher ? <span>{release.source.publisher.name}</span> : null}
      {release.updatedAt ? (
        <span>
          {texts.status.updated}{' '}
          <time datetime={release.updatedAt}>{formatDateTime(release.updatedAt, lang)}</time>
        </span>
      ) : null}
    </p>
  );
}
