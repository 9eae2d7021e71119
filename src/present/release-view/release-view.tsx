import { raw } from 'hono/html';
import type { Release } from '../../release/document.js';
import { type UiLanguage, uiLanguageFor } from '../languages.js';
import type { Texts } from '../texts/texts.js';
import { textsFor } from '../texts/texts-for.js';
import { webAddress } from '../web-address.js';
import { BudgetTable } from './budget-table.js';
import { ContactCards } from './contact-cards.js';
import { EventPanel } from './event-panel.js';
import { ImageList, LinkList } from './link-lists.js';
import { ReleaseMeta } from './release-meta.js';

/** Another language version of a release. */
interface RelatedRelease {
  href: string;
  title: string;
  language: string;
}

export interface ReleaseViewProps {
  release: Release;
  /** Language of the words around the release. */
  lang: UiLanguage;
  /** When it was published, where the release itself does not say: the time it was first seen. */
  publishedAt: string;
  translations?: readonly RelatedRelease[];
  /** The release this one corrects: its title (or id, as the release gives it), and its page if it has one here. */
  corrects?: { href: string | null; title: string } | null;
  /** Addresses of the same release as data. */
  formats?: { json: string; markdown: string } | null;
}

/** A release as an article. The release's own words keep its language; the words around them are ours. */
export function ReleaseView(props: ReleaseViewProps) {
  const { release, lang } = props;
  const texts = textsFor(lang);
  const foreign = uiLanguageFor(release.language) === lang ? undefined : release.language;
  return (
    <article>
      <ReleaseMeta release={release} lang={lang} publishedAt={props.publishedAt} />
      <h1 lang={foreign}>{release.title}</h1>
      <Notices {...props} texts={texts} />
      {release.status === 'withdrawn' ? null : <Content {...props} foreign={foreign} texts={texts} />}
      <Origin {...props} texts={texts} />
    </article>
  );
}

function Content(props: ReleaseViewProps & { foreign: string | undefined; texts: Texts }) {
  const { release, lang, foreign, texts } = props;
  return (
    <>
      {release.lead ? (
        <p class="lead" lang={foreign}>
          {release.lead}
        </p>
      ) : null}
      <div class="columns">
        <div>
          {release.event ? <EventPanel release={release} lang={lang} texts={texts} /> : null}
          <div lang={foreign}>{raw(release.body.html)}</div>
        </div>
        <div class="aside">
          <ContactCards contacts={release.contacts} texts={texts} />
          <LinkList id="documents" heading={texts.release.documents} links={release.documents} />
          <ImageList images={release.images} lang={lang} foreign={foreign} />
          <LinkList id="links" heading={texts.release.links} links={release.links} />
        </div>
      </div>
      <BudgetTable release={release} lang={lang} texts={texts} />
      <Boilerplate release={release} foreign={foreign} />
    </>
  );
}

function Notices({ release, corrects, texts }: ReleaseViewProps & { texts: Texts }) {
  if (release.status === 'withdrawn') return <p class="notice">{texts.status.withdrawnNotice}</p>;
  if (corrects) {
    return (
      <p class="notice">
        {texts.status.corrects}{' '}
        {corrects.href === null ? (
          texts.status.quotedTitle(corrects.title)
        ) : (
          <a href={corrects.href}>{texts.status.earlierRelease}</a>
        )}
        .
      </p>
    );
  }
  return release.status === 'corrected' ? <p class="notice">{texts.status.correctedNotice}</p> : null;
}

function Boilerplate({ release, foreign }: { release: Release; foreign: string | undefined }) {
  return (
    <>
      {release.boilerplate.map(({ heading, text }) => (
        <section lang={foreign}>
          {heading ? <h2>{heading}</h2> : null}
          {paragraphs(text).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </section>
      ))}
    </>
  );
}

function Origin(props: ReleaseViewProps & { texts: Texts }) {
  const { release, texts, translations = [], formats } = props;
  return (
    <footer class="panel">
      {release.keywords.length > 0 ? (
        <p>
          {texts.release.keywords}: {release.keywords.join(', ')}
        </p>
      ) : null}
      <ul class="inline-list">
        {webAddress(release.source.url) ? (
          <li>
            <a href={release.source.url ?? undefined}>{texts.release.readAtSource}</a>
          </li>
        ) : null}
        {translations.map(({ href, title, language }) => (
          <li>
            <a href={href} lang={language} hreflang={language}>
              {title}
            </a>
          </li>
        ))}
        {formats ? (
          <>
            <li>
              <a href={formats.json}>{texts.release.asJson}</a>
            </li>
            <li>
              <a href={formats.markdown}>{texts.release.asMarkdown}</a>
            </li>
          </>
        ) : null}
      </ul>
    </footer>
  );
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
