import { raw } from 'hono/html';
import type { Contact, Image, Release, TitledLink } from '../release/document.js';
import { budgetRows } from './budget-lines.js';
import { describedPerson } from './contact-lines.js';
import { formatDateTime } from './dates.js';
import { eventDetails } from './event-details.js';
import { imageCaption } from './image-caption.js';
import { type UiLanguage, uiLanguageFor } from './languages.js';
import { formatPhone } from './phones.js';
import { kindLabel } from './release-heading.js';
import type { Texts } from './texts/texts.js';
import { textsFor } from './texts/texts-for.js';
import { webAddress } from './web-address.js';

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
          <Contacts contacts={release.contacts} texts={texts} />
          <LinkList id="documents" heading={texts.release.documents} links={release.documents} />
          <Images images={release.images} lang={lang} foreign={foreign} />
          <LinkList id="links" heading={texts.release.links} links={release.links} />
        </div>
      </div>
      <BudgetTable release={release} lang={lang} texts={texts} />
      <Boilerplate release={release} foreign={foreign} />
    </>
  );
}

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

function EventPanel({ release, lang, texts }: { release: Release; lang: UiLanguage; texts: Texts }) {
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

/** The budget lines as a table that becomes cards on a narrow screen. */
function BudgetTable({ release, lang, texts }: { release: Release; lang: UiLanguage; texts: Texts }) {
  const rows = budgetRows(release.budget, lang);
  if (rows.length === 0) return null;
  const words = texts.budget;
  return (
    <section class="wide" aria-labelledby="money">
      <h2 id="money">{words.heading}</h2>
      <table class="budget">
        <caption>{words.explanation}</caption>
        <thead>
          <tr>
            <th scope="col">{words.recipient}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.amount}</th>
            <th scope="col">{words.purpose}</th>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr id={row.id} class={row.depth > 0 ? `depth-${Math.min(row.depth, 3)}` : undefined}>
              <th scope="row">{row.recipients ?? row.kind}</th>
              <td data-label={words.kind}>{row.recipients === null ? null : row.kind}</td>
              <td data-label={words.amount} class="sum">
                {row.amount}
              </td>
              <td data-label={words.purpose}>
                {row.purpose}
                {row.purpose && row.earmarked ? ' ' : null}
                {row.earmarked ? <span class="tag">{words.earmarked}</span> : null}
              </td>
              <td data-label={words.period}>{row.period}</td>
              <td data-label={words.status}>{row.status}</td>
              <td data-label={words.evidence} class="evidence">
                {row.evidence}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Contacts({ contacts, texts }: { contacts: readonly Contact[]; texts: Texts }) {
  if (contacts.length === 0) return null;
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{texts.release.contacts}</h2>
      <ul class="cards">
        {contacts.map((contact) => (
          <ContactCard contact={contact} texts={texts} />
        ))}
      </ul>
    </section>
  );
}

function ContactCard({ contact, texts }: { contact: Contact; texts: Texts }) {
  const { name, party, title, organisation } = contact;
  const role = describedPerson({ name: null, party: null, title, organisation });
  return (
    <li>
      {name ? (
        <p>
          <strong>{describedPerson({ name, party, title: null, organisation: null })}</strong>
        </p>
      ) : null}
      {role ? <p>{role}</p> : null}
      {contact.phones.map((phone) => (
        <p>
          {texts.release.phone} <a href={`tel:${phone}`}>{formatPhone(phone)}</a>
        </p>
      ))}
      {contact.emails.map((email) => (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      ))}
      {contact.note ? <p>{contact.note}</p> : null}
    </li>
  );
}

/** As links: an image on the page would tell another site who reads what. */
function Images(props: { images: readonly Image[]; lang: UiLanguage; foreign: string | undefined }) {
  const images = props.images.filter(({ url }) => webAddress(url) !== null);
  if (images.length === 0) return null;
  const texts = textsFor(props.lang).release;
  return (
    <section aria-labelledby="images">
      <h2 id="images">{texts.images}</h2>
      <p>{texts.imagesExplained}</p>
      <ul>
        {images.map((image) => (
          <li lang={props.foreign}>
            <a href={image.url}>{imageCaption(image, props.lang)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LinkList({ id, heading, links }: { id: string; heading: string; links: readonly TitledLink[] }) {
  if (links.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul>
        {links.map(({ url, title }) => (
          <li>{webAddress(url) ? <a href={url}>{title ?? url}</a> : (title ?? url)}</li>
        ))}
      </ul>
    </section>
  );
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
