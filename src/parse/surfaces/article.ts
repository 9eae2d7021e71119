import type { Cheerio, CheerioAPI } from 'cheerio/slim';
import { absoluteAddress } from '../body/addresses.js';
import type { DomElement } from '../body/dom.js';
import { PageWithoutReleaseError } from '../errors/page-without-release-error.js';
import { cheerio } from '../libraries.js';
import type { PlatformRecord, RecordLink } from '../record.js';
import { EMPTY_RECORD } from './record-parts.js';

/** What never belongs to the text of an article. */
const FURNITURE =
  'script, style, template, noscript, nav, header, footer, aside, form, button, dialog, svg, h1, [hidden], [aria-hidden="true"]';
const TEXT_BLOCKS = 'p, li, blockquote, td';
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv)(?:[?#]|$)/i;
/** Shorter is a caption or a notice, not a text. */
const SHORTEST = 80;

/**
 * Reads the article out of a page of any site: where schema.org says that it is, else the element whose own paragraphs
 * hold most of the text.
 *
 * @throws PageWithoutReleaseError when there is no text of some length
 */
export function readArticle(html: string, { url }: { url: string }): PlatformRecord {
  const $ = cheerio().load(html);
  const meta = (name: string): string | null =>
    $(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
      .first()
      .attr('content')
      ?.trim() || null;
  const title = $('h1').first().text().trim() || meta('og:title') || $('title').first().text().trim();
  const published = meta('article:published_time') ?? meta('datePublished');
  const image = absoluteAddress(meta('og:image') ?? '', url);
  $(FURNITURE).remove();
  const article = articleIn($);
  const length = article?.text().replace(/\s+/g, ' ').trim().length ?? 0;
  if (!article || length < SHORTEST) throw new PageWithoutReleaseError(title === '' ? null : title);
  return {
    ...EMPTY_RECORD,
    language: $('html').attr('lang')?.trim() || null,
    url,
    title,
    publishedAt: published !== null && !Number.isNaN(Date.parse(published)) ? published : null,
    body: { form: 'html', value: article.html() ?? '' },
    images: image === null ? [] : [{ url: image, caption: null, alt: null }],
    documents: documentsIn($, article, url),
    inputs: ['article'],
  };
}

function articleIn($: CheerioAPI): Cheerio<DomElement> | null {
  const marked = $('[itemprop="articleBody"]').first();
  if (marked.length > 0) return marked as Cheerio<DomElement>;
  const root = ['article', 'main', '[role="main"]', 'body'].map((name) => $(name).first()).find(isThere);
  if (!root) return null;
  // Text by the element it stands in: that of list items and cells by their list or table's parent.
  const texts = new Map<DomElement, number>();
  let total = 0;
  root.find(TEXT_BLOCKS).each((_, block) => {
    const size = $(block).text().trim().length;
    const parent = $(block).closest('ul, ol, table').first()[0] ?? block;
    const holder = parent.parent;
    if (holder?.type !== 'tag') return;
    total += size;
    texts.set(holder, (texts.get(holder) ?? 0) + size);
  });
  const [fullest] = [...texts].sort(([, one], [, other]) => other - one);
  // A text cut into sections is in none of them.
  const chosen = fullest && fullest[1] * 2 >= total ? fullest[0] : root[0];
  return chosen?.type === 'tag' ? ($(chosen) as Cheerio<DomElement>) : null;
}

function isThere(found: Cheerio<unknown>): boolean {
  return found.length > 0;
}

function documentsIn($: CheerioAPI, article: Cheerio<DomElement>, base: string): RecordLink[] {
  const found = new Map<string, RecordLink>();
  article.find('a[href]').each((_, link) => {
    const url = absoluteAddress($(link).attr('href') ?? '', base);
    if (url !== null && DOCUMENT.test(url)) found.set(url, { url, title: $(link).text().trim() || null });
  });
  return [...found.values()];
}
