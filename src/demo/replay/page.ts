import { escapeHtml } from '../../release/escape-html.js';
import { imagePath, pressRoomAddress, releaseAddress, thumbnail } from './addresses.js';
import { cookielessBody } from './body.js';
import { logoImage } from './json-v2.js';
import {
  boilerplateSection,
  contactSection,
  documentSection,
  imageSection,
  keywordSection,
  latestSection,
  linkSection,
  subscribeSection,
} from './page-sections.js';
import { stateScript } from './page-state.js';
import { bylineTime } from './platform-time.js';
import type { PressRoom, SourceRelease } from './press-room.js';
import { publisherOf, versionOf } from './press-room.js';
import { boilerplates, latestReleases, siteRelease } from './site-json.js';
import { kindLabel, metaDescription, wordingFor } from './wording.js';

/** A release's page as the platform's server renders it, in the outline of the real ones: state script last. */
export function releasePage(room: PressRoom, release: SourceRelease, language: string): string {
  const publisher = publisherOf(room, release);
  const version = versionOf(release, language);
  const words = wordingFor(language);
  const label = kindLabel(release, language);
  const pressRoom = pressRoomAddress(publisher);
  const images = version.images.map((image) => ({ ...image, path: imagePath(release, publisher, image) }));
  const lead = images[0] && version.leadImage ? leadPicture(images[0]) : '';
  const logo = release.logo
    ? `<a href="${pressRoom}"><img src="${thumbnail(imagePath(release, publisher, logoImage(release.logo)), 'w_300_h_100')}" alt="${escapeHtml(publisher.name)}" class="sc-bLogo hMark"/></a>`
    : '';
  const article = [
    `<div data-cypress="release-header">${logo}</div>`,
    `<h1 class="sc-dTitle sc-eBig kHead">${escapeHtml(version.title)}</h1>`,
    `<p class="sc-fByline mLine">${bylineTime(release.published)}<!-- --> |<!-- --> <span style="white-space:nowrap;text-overflow:ellipsis"><a href="${pressRoom}">${escapeHtml(publisher.name)}</a> <!-- -->|</span> <!-- -->${label}</p>`,
    shareButtons,
    lead,
    version.lead === null
      ? ''
      : `<div class="sc-gLead nText"><strong>${release.format === 'release' ? escapeHtml(version.lead) : version.lead}</strong></div>`,
    `<div class="sc-aXZVg qBody"><div>${cookielessBody(release, version, language).content}</div></div>`,
    keywordSection(version.keywords, words),
    contactSection(version, release, publisher, words),
    imageSection(images, words),
    documentSection(version.documents, { release, publisher, language }, words),
    linkSection(version.links ?? [], words),
    boilerplateSection(
      release.format === 'release' && publisher.boilerplate !== null
        ? [{ header: words.about(publisher.name), body: publisher.boilerplate }]
        : boilerplates(version, publisher, language),
    ),
  ].join('');
  const aside = [
    subscribeSection(publisher.name, words),
    latestSection(latestReleases(room, publisher), { publisher, language }, words),
  ].join('');
  return documentShell({
    language,
    title: `${version.title} | ${publisher.name}`,
    description: metaDescription(version),
    address: `${room.host}${releaseAddress(release, publisher, { slugLanguage: language, language })}`,
    image: images[0] ? `${room.host}${images[0].path}/social` : null,
    content: `<article><div class="sc-hWrap rCols article"><div class="sc-iMain sCol">${article}</div><div class="sc-jSide tCol"><div class="sc-kInner uCol">${aside}</div></div></div></article>`,
    script: stateScript(siteRelease(room, release), { language, host: room.host }),
  });
}

/** The front page of a press room: its newest releases, in the outline of the list on every release's page. */
export function pressRoomPage(room: PressRoom, publisherId: number): string | null {
  const publisher = room.publishers.find((candidate) => candidate.id === publisherId);
  if (!publisher) return null;
  const words = wordingFor(room.language);
  return documentShell({
    language: room.language,
    title: `Pressrum | ${publisher.name}`,
    description: words.visitText,
    address: `${room.host}${pressRoomAddress(publisher)}`,
    image: null,
    content: `<h1 class="sc-dTitle">${escapeHtml(publisher.name)}</h1>${latestSection(latestReleases(room, publisher), { publisher, language: room.language }, words)}`,
    script: '',
  });
}

function leadPicture(image: { path: string; caption: string | null }): string {
  const caption = escapeHtml(image.caption ?? '');
  return `<div class="sc-lFigure"><img class="ImageDiv__modal-image" src="${thumbnail(image.path, 'w_960')}" alt="${caption}"/></div><p class="sc-mCaption">${caption}</p>`;
}

const shareButtons = `<div class="sc-nShare oRow"><span>Dela</span>${['Facebook', 'LinkedIn']
  .map(
    (network) =>
      `<button aria-label="Dela på ${network}" class="react-share__ShareButton" style="background-color:transparent;border:none"><svg viewBox="0 0 64 64" width="32" height="32"><rect width="64" height="64" fill="#335577"></rect></svg></button>`,
  )
  .join('')}</div>`;

interface Shell {
  language: string;
  title: string;
  description: string;
  address: string;
  image: string | null;
  content: string;
  script: string;
}

function documentShell({ language, title, description, address, image, content, script }: Shell): string {
  const meta = (name: string, value: string) =>
    `<meta data-rh="true" ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escapeHtml(value)}"/>`;
  return `<!doctype html>
<html lang="${language}" prefix="og: http://ogp.me/ns#">
<head>
<title data-rh="true">${escapeHtml(title)}</title>
<meta data-rh="true" charset="utf-8"/>${meta('viewport', 'width=device-width, initial-scale=1')}${meta('description', description)}${meta('og:type', 'article')}${meta('og:title', title)}${meta('og:description', description)}${meta('og:url', address)}${meta('twitter:card', 'summary_large_image')}${image ? meta('og:image', image) : ''}
<link data-rh="true" rel="canonical" href="${escapeHtml(address)}"/>
</head>
<body>
<div id="root"><div class="sc-pRoot aOuter"><div class="navigation"><nav class="sc-qNav bBar"><div class="agency-logo"><a class="agency-logo__link" href="/"><img class="agency-logo__wide" src="/data/images/static/logo-w_300_h_100.png" alt="Home"/></a></div><ul class="sc-rList cRow"><li data-cypress="frontpage-nav-item"><a href="/" data-cypress="releases"><span class="title">${language === 'sv' ? 'Sök nyheter' : 'Search news'}</span></a></li><li data-cypress="frontpage-nav-item"><a href="/avsandare" data-cypress="publishers"><span class="title active">${language === 'sv' ? 'Sök pressrum' : 'Search pressrooms'}</span></a></li></ul></nav></div><div class="sc-sBody dWrap">${content}</div><footer aria-label="${language === 'sv' ? 'Sidfotsnavigering' : 'Footer navigation'}" class="sc-tFoot eWrap"><img class="footer__logo" src="/data/images/static/logo-w_300_h_100.png" alt="Via TT"/><span>© <!-- -->Via TT<!-- --> <!-- -->2025</span><nav><a tabindex="0">Svenska</a><a tabindex="0">English</a></nav></footer></div></div>
${script}
</body>
</html>
`;
}
