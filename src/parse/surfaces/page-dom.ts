import type { Cheerio, CheerioAPI } from 'cheerio/slim';
import { absoluteAddress } from '../body/addresses.js';
import { cleanLine } from '../body/clean-characters.js';
import type { DomElement } from '../body/dom.js';
import { limitNesting } from '../body/limit-nesting.js';
import { cheerio } from '../libraries.js';
import type { PlatformRecord, RecordContact, RecordText } from '../record.js';
import { readByline } from './byline.js';
import { platformAt, pressRoomNumber, releaseAddressOf } from './platforms.js';
import { EMPTY_RECORD, isSecondary } from './record-parts.js';

type Elements = Cheerio<DomElement>;

/** Headings of the sections, in the languages the platform is shown in. */
const SECTIONS = {
  contacts: ['kontakter', 'kontakt', 'contacts', 'kontaktpersoner', 'yhteyshenkilöt'],
  images: ['bilder', 'images', 'billeder', 'kuvat'],
  documents: ['dokument', 'documents', 'dokumenter', 'dokumentit', 'liitteet'],
  links: ['länkar', 'links', 'lenker', 'linkit'],
  keywords: ['nyckelord', 'keywords', 'nøkkelord', 'nøgleord', 'avainsanat'],
} as const;

/** What a page shows. */
export interface PageDom {
  record: PlatformRecord | null;
  /** Whether the page goes on after the release, so that nothing of it can be missing. */
  complete: boolean;
  title: string | null;
}

/**
 * Reads what a release's page shows, for when its state script is gone. Keyed on what outlasts a build of the
 * platform: h1, h2 texts, data-cypress, the few speaking class names, metas; never on sc- classes.
 *
 * @param base the page's address
 */
export function readPageDom(html: string, base: string): PageDom {
  const $ = loadPage(html);
  const title = cleanLine($('title').first().text()) || null;
  const heading = $('h1').first() as Elements;
  const canonical = $('link[rel="canonical"]').attr('href') ?? $('meta[property="og:url"]').attr('content');
  const url = absoluteAddress(canonical ?? '', base) ?? (releaseAddressOf(base) ? base : null);
  const address = url === null ? null : releaseAddressOf(url);
  const isRelease =
    heading.length > 0 && (address !== null || $('[data-cypress="release-header"]').length > 0);
  if (!isRelease) return { record: null, complete: false, title };

  const platform = platformAt(url ?? base);
  const language = address?.language ?? $('html').attr('lang') ?? null;
  const parts = partsAround($, heading);
  const publisherLink = parts.byline?.find('a[href*="/"]').first();
  const byline = parts.byline ? readByline(cleanLine(parts.byline.text())) : null;
  const publisherName = byline?.publisher ?? cleanLine(publisherLink?.text() ?? '');
  const publisherId = address?.publisher ?? pressRoomNumber(publisherLink?.attr('href') ?? '');
  const sections = sectionsOf($, parts.sections);
  const record: PlatformRecord = {
    ...EMPTY_RECORD,
    source: platform.name,
    id: address?.number ?? null,
    language,
    secondary: isSecondary(language, platform),
    url,
    publisher: publisherName === '' && publisherId === null ? null : { id: publisherId, name: publisherName },
    kindLabel: byline?.kindLabel ?? null,
    title: heading.text(),
    publishedAt: byline?.publishedAt ?? null,
    lead: htmlOf($, parts.lead),
    body: htmlOf($, parts.body),
    ...contactsOf($, sections.get('contacts')),
    keywords: listOf($, sections.get('keywords')),
    images: imagesOf($, sections.get('images'), base),
    documents: linksOf($, sections.get('documents'), base),
    links: linksOf($, sections.get('links'), base),
    boilerplate: boilerplateOf($),
    latest: latestOf($, base),
    inputs: ['page'],
  };
  const complete = /<\/body>|<footer[\s>]|data-cypress="subscribe"/.test(html.slice(html.indexOf('<h1')));
  return { record, complete, title };
}

/** The page under one root: cheerio's search compares all top-level nodes with each other. */
function loadPage(html: string): CheerioAPI {
  return cheerio().load(`<whole-page>${limitNesting(html, 200)}</whole-page>`);
}

interface Parts {
  byline: Elements | null;
  lead: Elements | null;
  body: Elements | null;
  sections: Elements;
}

/** The blocks after the heading: byline, share buttons, perhaps a picture, lead, body, then the sections. */
function partsAround($: CheerioAPI, heading: Elements): Parts {
  const after = heading.nextAll() as Elements;
  const sections = after.filter('section') as Elements;
  const before = sections.length > 0 ? (after.slice(0, after.index(sections.first())) as Elements) : after;
  const byline = before.filter((_, node) => readByline(cleanLine($(node).text())) !== null).first();
  const blocks = before
    .not(byline)
    .filter((_, node) => $(node).find('button, .ImageDiv__modal-image').length === 0 && $(node).is('div'));
  const lead = blocks.filter((_, node) => isLead($, $(node as DomElement))).first();
  const body = blocks.not(lead).last();
  return {
    byline: byline.length > 0 ? (byline as Elements) : null,
    lead: lead.length > 0 ? (lead as Elements) : null,
    body: body.length > 0 ? (body as Elements) : null,
    sections,
  };
}

/** The lead is the block whose whole content is one strong element: `<strong><p><strong>…`. */
function isLead($: CheerioAPI, block: Elements): boolean {
  const only = block.children();
  return only.length === 1 && only.is('strong') && cleanLine(block.text()) === cleanLine($(only).text());
}

function sectionsOf($: CheerioAPI, sections: Elements): Map<string, Elements> {
  const found = new Map<string, Elements>();
  for (const node of sections) {
    const section = $(node);
    const heading = cleanLine(section.children('h2').first().text()).toLowerCase();
    for (const [name, words] of Object.entries(SECTIONS)) {
      if ((words as readonly string[]).includes(heading) && !found.has(name)) found.set(name, section);
    }
  }
  return found;
}

function contactsOf(
  $: CheerioAPI,
  section: Elements | undefined,
): Pick<PlatformRecord, 'contacts' | 'contactText'> {
  if (!section) return { contacts: [], contactText: null };
  const contacts = section
    .find('article')
    .toArray()
    .map((card) => contactOf($, $(card)));
  const text = section
    .children()
    .not('h2, article')
    .toArray()
    .map((node) => $.html(node))
    .join('');
  const shown = cleanLine($(`<div>${text}</div>`).text()) !== '';
  return { contacts, contactText: shown ? { form: 'html', value: text } : null };
}

function contactOf($: CheerioAPI, card: Elements): RecordContact {
  const heading = card.find('h2').first();
  const small = heading.find('small').first();
  const texts = (selector: string): string[] =>
    card
      .find(selector)
      .toArray()
      .map((node) => cleanLine($(node).text()))
      .filter((text) => text !== '');
  const title = cleanLine(small.text());
  return {
    name: cleanLine(heading.clone().find('small').remove().end().text()),
    title: title === '' ? null : title,
    organisation: null,
    phones: texts('a[href^="tel:"]'),
    emails: texts('a[href^="mailto:"]'),
    note: null,
  };
}

function listOf($: CheerioAPI, section: Elements | undefined): string[] {
  return (
    section
      ?.find('li')
      .toArray()
      .map((node) => cleanLine($(node).text()))
      .filter(Boolean) ?? []
  );
}

function imagesOf($: CheerioAPI, section: Elements | undefined, base: string): PlatformRecord['images'] {
  const links = section?.find('.GalleryItem__link').toArray() ?? [];
  return links.flatMap((node) => {
    const picture = $(node).find('img').first();
    const url = absoluteAddress($(node).attr('href') ?? originalOf(picture.attr('src') ?? ''), base);
    const caption = cleanLine(picture.attr('alt') ?? '');
    return url === null ? [] : [{ url, caption: caption === '' ? null : caption, alt: null }];
  });
}

/** The picture a smaller one was made from: "…-w_960.jpg" is "….jpg". */
function originalOf(path: string): string {
  return path.replace(/-w_\d+(?:_h_\d+)?(\.[A-Za-z]+)$/, '$1');
}

function linksOf($: CheerioAPI, section: Elements | undefined, base: string): PlatformRecord['links'] {
  const links = section?.find('a[href]').toArray() ?? [];
  return links.flatMap((node) => {
    const url = absoluteAddress($(node).attr('href') ?? '', base);
    const title = cleanLine($(node).text());
    return url === null ? [] : [{ url, title: title === '' || title === url ? null : title }];
  });
}

function boilerplateOf($: CheerioAPI): PlatformRecord['boilerplate'] {
  return $('[data-cypress="publisher-container"]')
    .toArray()
    .map((node) => {
      const heading = cleanLine($(node).children('h2').first().text());
      const text = $(node)
        .children()
        .not('h2')
        .toArray()
        .map((part) => $.html(part))
        .join('');
      return { heading: heading === '' ? null : heading, text: { form: 'html' as const, value: text } };
    });
}

function latestOf($: CheerioAPI, base: string): PlatformRecord['latest'] {
  return $('.latest-release__title')
    .toArray()
    .map((node) => {
      const small = $(node).find('small').first();
      const byline = readByline(cleanLine(small.text()));
      const url = absoluteAddress($(node).closest('a').attr('href') ?? '', base);
      return {
        id: url === null ? null : (releaseAddressOf(url)?.number ?? null),
        title: cleanLine($(node).clone().find('small').remove().end().text()),
        publishedAt: byline?.publishedAt ?? null,
        kindLabel: byline?.kindLabel ?? null,
        url,
      };
    });
}

function htmlOf($: CheerioAPI, element: Elements | null): RecordText | null {
  const html = element?.html()?.trim();
  return html === undefined || html === '' || $ === null ? null : { form: 'html', value: html };
}
