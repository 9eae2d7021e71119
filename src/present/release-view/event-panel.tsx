import type { Release } from '../../release/document.js';
import { eventDetails } from '../event-details.js';
import type { UiLanguage } from '../languages.js';
import type { Texts } from '../texts/texts.js';

/** When, where and how to take part, as far as the release says; nothing when it says none of it. */
export function EventPanel({ release, lang, texts }: { release: Release; lang: UiLanguage; texts: Texts }) {
  const details = release.event ? eventDetails(release.event, lang) : [];
  if (details.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="event">
      <h2 id="event">{texts.event.heading}</h2>
      <dl class="pairs">
        {details.map(({ label, value, href }) => (
          <>
            <dt>{label}</dt>
            <dd>{href ? <a href={href}>{value}</a> : value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
