import { escapeHtml } from '../../release/escape-html.js';
import { documentPath, imagePath, pressRoomAddress, thumbnail } from './addresses.js';
import { bylineTime } from './platform-time.js';
import type { SourceContact, SourcePublisher, SourceRelease, SourceVersion } from './press-room.js';
import type { LatestRelease } from './site-json.js';
import type { Wording } from './wording.js';

/**
 * The parts of a page below the body. The classes that begin with sc- change with every build of the platform;
 * headings, data-cypress and the few speaking class names are what stays.
 */

const section = (content: string) => `<section class="sc-uSection fPart">${content}</section>`;
const heading = (text: string) => `<h2 class="sc-vHeading gTitle">${escapeHtml(text)}</h2>`;

export function keywordSection(keywords: SourceVersion['keywords'], words: Wording): string {
  if (!keywords || keywords.length === 0) return '';
  const items = keywords.map(
    (keyword) => `<li><a href="/sok?search=${encodeURIComponent(keyword)}">${escapeHtml(keyword)}</a></li>`,
  );
  return section(`${heading(words.keywords)}<ul class="sc-wChips hRow">${items.join('')}</ul>`);
}

export function contactSection(
  version: SourceVersion,
  release: SourceRelease,
  publisher: SourcePublisher,
  words: Wording,
): string {
  if (version.contacts.length === 0 && version.contactText === null) return '';
  const text = version.contactText === null ? '' : `<div class="sc-xText iPart">${version.contactText}</div>`;
  const cards = version.contacts.map((contact) => contactArticle(contact, release, publisher, words));
  return section(`${heading(words.contacts)}${text}${cards.join('')}`);
}

function contactArticle(
  contact: SourceContact,
  release: SourceRelease,
  publisher: SourcePublisher,
  words: Wording,
): string {
  const picture = contact.portrait
    ? `<div><div class="sc-yPicture jRound contact-image-wrapper" style="border-radius:99rem;background-position:center;background-image:url(${thumbnail(imagePath(release, publisher, { id: contact.portrait, extension: 'jpg', caption: null, focus: 'center' }), 'w_200')});width:100px;height:100px"></div></div>`
    : '<div class="sc-zEmpty kNone"></div>';
  const title = contact.title ?? contact.department;
  const phone = [contact.phone, contact.mobile]
    .filter((number) => number !== null)
    .map(
      (number) =>
        `<span class="sc-aaLine lRow"><span>${words.phone}</span><a href="tel:${escapeHtml(number)}" class="sc-abLink mLink">${escapeHtml(number)}</a></span>`,
    );
  const email = contact.email
    ? `<span class="sc-aaLine lRow"><a href="mailto:${escapeHtml(contact.email)}" class="sc-abLink mLink">${escapeHtml(contact.email)}</a></span>`
    : '';
  return `<article class="sc-acCard nCard">${picture}<section class="sc-adText oText"><h2 class="sc-aeName pName">${escapeHtml(contact.name)}${title ? `<small>${escapeHtml(title)}</small>` : ''}</h2><p class="sc-afNote qNote">${escapeHtml(contact.description ?? '')}</p>${phone.join('')}${email}</section></article>`;
}

export function imageSection(images: { path: string; caption: string | null }[], words: Wording): string {
  if (images.length === 0) return '';
  const items = images.map(({ path, caption }) => {
    const alt = escapeHtml(caption ?? '');
    return `<div class="sc-agItem rItem"><a class="GalleryItem__link" href="${path}"><img class="ImageDiv__modal-image" src="${thumbnail(path, 'w_380_h_376')}" alt="${alt}"/></a><p class="sc-ahCaption sText">${alt}</p></div>`;
  });
  return section(`${heading(words.images)}<div class="sc-aiGallery tGrid">${items.join('')}</div>`);
}

export function documentSection(
  documents: SourceVersion['documents'],
  of: { release: SourceRelease; publisher: SourcePublisher; language: string },
  words: Wording,
): string {
  if (documents.length === 0) return '';
  const items = documents.map(
    (document) =>
      `<li><a href="${documentPath(of.release, of.publisher, document, of.language)}"><svg style="display:block;height:25px;width:25px"><use xlink:href="#prs-icons_document"></use></svg><span>${escapeHtml(document.title)}</span></a></li>`,
  );
  return section(`${heading(words.documents)}<ul class="sc-ajFiles uList">${items.join('')}</ul>`);
}

export function linkSection(links: { url: string; description: string | null }[], words: Wording): string {
  if (links.length === 0) return '';
  const items = links.map(
    ({ url, description }) =>
      `<li><a href="${escapeHtml(url)}" target="_blank" rel="noopener">${escapeHtml(description ?? url)}</a></li>`,
  );
  return section(`${heading(words.links)}<ul class="sc-akLinks vList">${items.join('')}</ul>`);
}

export function boilerplateSection(parts: { header: string; body: string }[]): string {
  if (parts.length === 0) return '';
  const inner = parts.map(
    ({ header, body }) =>
      `<section data-cypress="publisher-container" class="sc-alAbout wPart">${heading(header)}<div class="sc-amText xText">${body}</div></section>`,
  );
  return section(inner.join(''));
}

export function subscribeSection(publisher: string, words: Wording): string {
  return `<section data-cypress="subscribe" class="sc-uSection fPart">${heading(words.follow(publisher))}<p class="sc-anText yText">${words.followText}</p><button class="sc-aoButton zButton">${words.followButton}</button></section>`;
}

export function latestSection(
  releases: LatestRelease[],
  of: { publisher: SourcePublisher; language: string },
  words: Wording,
): string {
  const items = releases.map((release) => {
    const picture = release.image
      ? `<div class="sc-apThumb"><div style="background-image:url(${thumbnail(release.image.path, 'w_380_h_376')});background-position:center" class="sc-aqThumb"></div></div>`
      : '';
    return `<article class="sc-arEntry aaItem"><a class="sc-asLink abLink" href="${escapeHtml(release.url)}">${picture}<div class="sc-atText acText"><h2 class="sc-vHeading sc-auTitle gTitle latest-release__title">${escapeHtml(release.title)}<small class="sc-avDate adDate">${bylineTime(release.date)}<!-- --> | <!-- -->${release.type}</small></h2><p class="sc-awStrip aeText">${escapeHtml(release.metadescription)}</p></div></a><div class="latest-release__overlay"></div></article>`;
  });
  return section(
    `${heading(words.latest(of.publisher.name))}<div class="sc-axList afList">${section(items.join(''))}</div><p class="sc-anText yText">${words.visitText}</p><a class="sc-ayVisit agLink" href="${pressRoomAddress(of.publisher)}">${words.visit}</a>`,
  );
}
