import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { HtmlEscapedString } from 'hono/utils/html';
import { escapeHtml } from '../release/escape-html.js';
import type { UiLanguage } from './languages.js';
import { siteStylePath } from './site-style.js';
import { textsFor } from './texts/texts-for.js';

/** A feed that a page points feed readers to. */
export interface FeedLink {
  title: string;
  /** Absolute. */
  href: string;
  type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json';
}

export type MenuItem = 'home' | 'feeds' | 'subscribe';

export interface PageProps {
  /** What this page is about; the site's name is added behind it. */
  title: string;
  lang: UiLanguage;
  siteTitle: string;
  /** Address of the site without a slash at the end; links keep its path and leave out its host. */
  publicUrl: string;
  /** Path of this page under the site, such as `releases/via-tt/1.html`: makes the canonical link. */
  path?: string;
  description?: string | null;
  /** RSS or Atom first: readers take the first. */
  feeds?: readonly FeedLink[];
  /** The same page as something else than HTML: documents, other languages. */
  alternates?: readonly { href: string; type?: string; hreflang?: string; title?: string }[];
  current?: MenuItem;
  /** What the page says in the words of schema.org, for programs. */
  structuredData?: object;
  /** False for pages that search engines should leave alone: forms, personal pages, status. */
  indexed?: boolean;
  children?: Child;
}

const menu: readonly { item: MenuItem; path: string }[] = [
  { item: 'home', path: '' },
  { item: 'feeds', path: 'feeds.html' },
  { item: 'subscribe', path: 'subscribe' },
];

/**
 * A link from one page of the site to another: `/releases/…`, or `/press/releases/…` where the site
 * lives under a path.
 */
export function sitePath(publicUrl: string, path: string): string {
  return `${new URL(publicUrl).pathname.replace(/\/$/, '')}/${path}`;
}

/** The shell of every page: skip link, header with menu, `main`, footer, and pointers to the feeds. */
export function Page(props: PageProps) {
  const { lang, siteTitle, publicUrl, current } = props;
  const texts = textsFor(lang);
  return (
    <html lang={lang}>
      <head>{head(props)}</head>
      <body>
        <a class="skip" href="#content">
          {texts.site.skipToContent}
        </a>
        <header class="masthead">
          <a class="site-name" href={sitePath(publicUrl, '')}>
            {siteTitle}
          </a>
          <nav aria-label={texts.site.navigation}>
            <ul>
              {menu.map(({ item, path: target }) => (
                <li>
                  <a href={sitePath(publicUrl, target)} aria-current={item === current ? 'page' : undefined}>
                    {texts.site[item]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content" tabindex={-1}>
          {props.children}
        </main>
        <footer class="colophon">
          <p>{texts.site.about}</p>
          <p>{texts.site.personalData}</p>
          <p>{texts.site.licence}</p>
        </footer>
      </body>
    </html>
  );
}

/** As text and not as JSX: for each `link` in a head, hono/jsx searches the whole page for others like it. */
function head(props: PageProps): HtmlEscapedString {
  const {
    title,
    siteTitle,
    publicUrl,
    path,
    description,
    feeds = [],
    alternates = [],
    structuredData,
  } = props;
  return raw(
    [
      '<meta charset="utf-8"/>',
      `<title>${escapeHtml(title === siteTitle ? title : `${title} – ${siteTitle}`)}</title>`,
      tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      description ? tag('meta', { name: 'description', content: description }) : '',
      props.indexed === false ? tag('meta', { name: 'robots', content: 'noindex' }) : '',
      tag('meta', { name: 'referrer', content: 'no-referrer' }),
      tag('link', { rel: 'stylesheet', href: sitePath(publicUrl, siteStylePath) }),
      path === undefined ? '' : tag('link', { rel: 'canonical', href: `${publicUrl}/${path}` }),
      ...feeds.map(({ type, title: name, href }) =>
        tag('link', { rel: 'alternate', type, title: name, href }),
      ),
      ...alternates.map((alternate) => tag('link', { rel: 'alternate', ...alternate })),
      structuredData
        ? `<script type="application/ld+json">${scriptSafe(JSON.stringify(structuredData))}</script>`
        : '',
    ].join(''),
  );
}

function tag(name: 'meta' | 'link', attributes: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeHtml(value)}"`,
  );
  return `<${name}${given.join('')}/>`;
}

/** No end tag and no comment can begin in it: `<` is written as an escape, which JSON reads the same. */
function scriptSafe(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** The page as a document to send or write. Pages have no asynchronous parts. */
export function renderPage(page: { toString(): string | Promise<string> }): string {
  return `<!doctype html>\n${String(page.toString())}\n`;
}
