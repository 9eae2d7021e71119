/**
 * One invented release as every full surface gives it, in each surface's own manner: HTML lead and its own boilerplate
 * (format "article") or plain lead and the publisher's boilerplate (format "release"), relative and absolute addresses,
 * names of fields that differ, pictures said twice.
 */

const HOST = 'https://via.tt.se';
const PUBLISHER = { id: 3235708, name: 'Region Norrbotten' };
const ABOUT = '<p>Regionen driver sjukhus, hälsocentraler och kultur i fjorton kommuner.</p>';

export interface OneRelease {
  format: 'article' | 'release';
  keywords: string[] | null | '';
}

const body = [
  '<p>Bron över Provälven får ett nytt brofäste och räcken som tål snöröjning.</p>',
  '<p>– Nu slipper skolbarnen omvägen, säger Alva Provström (C), ordförande i brokommittén.</p>',
  '<h2>Fakta</h2>',
  '<ul><li>Bron kostar 12,5&nbsp;miljoner kronor.<ul><li>Varav räcken 900 000 kr</li></ul></li><li>Klar i höst</li></ul>',
  '<table><tr><td>Kommun</td><td>Kronor</td></tr><tr><td>Provträsk</td><td>2 000 000</td></tr></table>',
  '<p>Läs mer på <a href="/bro?a=1&amp;b=2">brons sida</a>.</p><p></p>',
].join('\n');

const english = '<p>The bridge across the river gets a new abutment.</p>';
const leadText = 'Den 3 november börjar arbetet med bron i Provträsk. Trafiken leds om i sex veckor.';
const id = 9_900_201;
const picture = `/data/images/public/${PUBLISHER.id}/${id}/00000000-0000-4000-8000-000000000021.jpg`;
const caption = 'Bron i kvällsljus. Foto: Kim Exempelsson';
const document = `/files/${PUBLISHER.id}/${id}/512399/sv`;
const published = '2026-09-22T07:00:00.250Z';
const slug: Readonly<Record<string, string>> = {
  sv: 'bron-i-provtrask-byggs-om',
  en: 'bridge-in-provtrask-rebuilt',
};
const address = (language: string): string =>
  `/pressmeddelande/${id}/${slug[language]}?publisherId=${PUBLISHER.id}&lang=${language}`;

const titles: Readonly<Record<string, string>> = {
  sv: 'Bron i Provträsk byggs om',
  en: 'Bridge in Provträsk rebuilt',
};

function lead({ format }: OneRelease): string {
  return format === 'article' ? `<p><strong>${leadText} </strong></p>` : leadText;
}

/** The row of JSON v2. */
export function apiRelease(release: OneRelease): object {
  const image = { url: `${HOST}${picture}`, caption, focus: 'center', normal: `${HOST}${picture}` };
  return {
    id,
    title: titles.sv,
    url: address('sv'),
    leadtext: lead(release),
    body: body.replaceAll('ö', '&ouml;').replaceAll('\n', '\r\n'),
    keywords: release.keywords === '' ? null : release.keywords,
    published: '2026-09-22T09:00:00+02:00',
    publisher: PUBLISHER,
    images: [image],
    mainImage: image,
    documents: [{ url: `${HOST}${document}`, caption: 'Ritning.pdf' }],
    links: [{ url: 'https://www.example.se/bro', description: 'Om bron' }],
    video: { url: null, description: null, channelUrl: null },
    boilerplate: ABOUT,
    contacts: {
      text: null,
      persons: [
        { name: 'Alva Provström', title: 'Ordförande', phone: '070-174 06 05', email: 'alva@example.se' },
        { name: 'Nils Testelli', title: null, phone: '0980-319 200', email: null },
      ],
    },
    version: 3,
    versions: ['sv', 'en'].map((language) => ({
      id,
      title: titles[language],
      language,
      url: address(language),
    })),
    language: 'sv',
    type: 'Pressmeddelande',
  };
}

/** The release object of the site's JSON and of the page state. */
export function siteRelease(release: OneRelease): object {
  const isArticle = release.format === 'article';
  const version = (language: string, own: object): object => ({
    title: titles[language],
    metadescription: leadText,
    url: address(language),
    localizedlabel: 'sv__label__Pressmeddelande__lang__en__label__Press Release',
    ...own,
  });
  return {
    readyState: 'RELEASE_FETCHED',
    id,
    format: release.format,
    date: published,
    url: `/pressmeddelande/${id}/${slug.sv}?publisherId=${PUBLISHER.id}`,
    publisher: { ...PUBLISHER, city: 'Luleå', boilerplate: `<p><span> ${ABOUT.slice(3, -4)}</span></p>` },
    versions: {
      en: version('en', { leadtext: null, body: english, boilerplates: null, images: null, keywords: null }),
      sv: version('sv', {
        leadtext: lead(release),
        body: isArticle ? { complete: body, cookieless: { content: body } } : body,
        boilerplates: isArticle ? [{ header: 'Om oss', body: ABOUT, image: null }] : [],
        leadimage: isArticle ? { path: picture, caption, focus: 'center' } : null,
        images: [{ path: picture, caption, focus: 'center' }],
        documents: [{ path: document, title: 'Ritning.pdf' }],
        links: [{ url: 'https://www.example.se/bro', description: 'Om bron' }],
        video: null,
        keywords: release.keywords,
        contacts: {
          cards: [
            {
              id: 1,
              name: 'Alva Provström',
              title: 'Ordförande',
              phone: '070-174 06 05',
              email: 'alva@example.se',
            },
            {
              id: null,
              name: 'Nils Testelli',
              title: null,
              phone: null,
              mobile: '0980-319 200',
              email: null,
            },
          ],
        },
      }),
    },
    latestReleases: [
      {
        id: 9_900_188,
        title: 'Ny lekplats',
        date: '2026-09-20T06:00:00.000Z',
        url: '/pressmeddelande/9900188/ny-lekplats?publisherId=3235708',
        type: 'Pressinbjudan',
        language: 'sv',
      },
    ],
  };
}

/** The page with its state script, which may be left out or cut off. */
export function page(release: OneRelease, state: 'whole' | 'none' | 'cut' = 'whole'): string {
  const json = JSON.stringify({ release: { [id]: siteRelease(release) }, i18n: { lang: 'sv' }, host: HOST });
  const encoded = Buffer.from(encodeURIComponent(json), 'latin1').toString('base64');
  const script = `<script>window.__INITIAL_STATE__ = '${encoded}'</script>`;
  const keywords = release.keywords ? release.keywords : [];
  const shown = `<!doctype html><html lang="sv"><head><title>${titles.sv} | ${PUBLISHER.name}</title>
<link data-rh="true" rel="canonical" href="${HOST}${address('sv').replaceAll('&', '&amp;')}"/></head>
<body><div id="root"><article><div class="sc-aa bB article"><div class="sc-cc dD">
<div data-cypress="release-header"><a href="/pressrum/3235708/region-norrbotten"><img src="/logo.png" alt="Region Norrbotten"/></a></div>
<h1 class="sc-ee fF">${titles.sv}</h1><p class="sc-gg hH">22.9.2026 09:00:00 CEST<!-- --> |<!-- --> <span><a href="/pressrum/3235708/region-norrbotten">Region Norrbotten</a> <!-- -->|</span> <!-- -->Pressmeddelande</p>
<div class="sc-ii jJ"><span>Dela</span><button class="react-share__ShareButton">X</button></div>
<div class="sc-kk lL"><strong>${lead(release)}</strong></div><div class="sc-mm nN"><div>${body}</div></div>
${keywords.length > 0 ? `<section><h2>Nyckelord</h2><ul>${keywords.map((word) => `<li><a href="/sok">${word}</a></li>`).join('')}</ul></section>` : ''}
<section class="sc-oo pP"><h2 class="sc-qq rR">Kontakter</h2>
<article><section><h2>Alva Provström<small>Ordförande</small></h2><p></p><span><span>Tel:</span><a href="tel:070-174 06 05">070-174 06 05</a></span><span><a href="mailto:alva@example.se">alva@example.se</a></span></section></article>
<article><section><h2>Nils Testelli</h2><p></p><span><span>Tel:</span><a href="tel:0980-319 200">0980-319 200</a></span></section></article></section>
<section><h2>Bilder</h2><div><a class="GalleryItem__link" href="${picture}"><img class="ImageDiv__modal-image" src="${picture.replace('.jpg', '-w_380_h_376.jpg')}" alt="${caption}"/></a></div></section>
<section><h2>Dokument</h2><ul><li><a href="${document}"><span>Ritning.pdf</span></a></li></ul></section>
<section><h2>Länkar</h2><ul><li><a href="https://www.example.se/bro">Om bron</a></li></ul></section>
<section><section data-cypress="publisher-container"><h2>${release.format === 'article' ? 'Om oss' : 'Om Region Norrbotten'}</h2><div>${ABOUT}</div></section></section></div>
<div><section data-cypress="subscribe"><h2>Följ Region Norrbotten</h2><p>Abonnera.</p></section>
<section><h2>Senaste pressmeddelandena från Region Norrbotten</h2><article><a href="/pressmeddelande/9900188/ny-lekplats?publisherId=3235708"><h2 class="sc-ss latest-release__title">Ny lekplats<small>20.9.2026 08:00:00 CEST<!-- --> | <!-- -->Pressinbjudan</small></h2></a></article></section></div></div></article>
<footer>© Via TT</footer></div>`;
  if (state === 'none') return `${shown}</body></html>`;
  if (state === 'cut') return `${shown}${script.slice(0, script.length / 2)}`;
  return `${shown}${script}</body></html>`;
}
