import { type Site, siteLanguage, siteUrl } from '../site.js';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** CC0: for the structure Pressbud adds. Texts and images are their publisher's, which `dcterms:rights` says. */
const licence = 'http://creativecommons.org/publicdomain/zero/1.0/';
const formats = 'http://publications.europa.eu/resource/authority/file-type/';

/**
 * The data set described by DCAT-AP-SE 3.0.1 as JSON-LD: with every mandatory property (catalog: title, description,
 * publisher, licence, data set; data set: title, description, publisher; distribution: access address; agent: name and
 * type), all texts in Swedish and English.
 */
export function dataCatalog(site: Site): Record<string, unknown> {
  const publisher = `${siteUrl(site, 'catalog.jsonld')}#publisher`;
  const rooms = site.newsrooms.map(({ title }) => title).join(', ');
  const rights = inBoth(
    'Texter och bilder tillhör avsändaren. Strukturen som läggs till får användas fritt.',
    'Texts and images belong to their publisher. The structure that is added may be used freely.',
  );
  return {
    '@context': context,
    '@graph': [
      {
        '@id': siteUrl(site, 'catalog.jsonld'),
        '@type': 'dcat:Catalog',
        'dcterms:title': inBoth('Pressmeddelanden som data', 'Press releases as data'),
        'dcterms:description': inBoth(
          `Öppna data ur pressmeddelanden från ${rooms}.`,
          `Open data from the press releases of ${rooms}.`,
        ),
        'dcterms:publisher': { '@id': publisher },
        'dcterms:license': { '@id': licence },
        'dcterms:language': [{ '@id': languageUri(siteLanguage(site)) }],
        'foaf:homepage': { '@id': siteUrl(site, '') },
        'dcat:dataset': { '@id': `${siteUrl(site, 'catalog.jsonld')}#dataset` },
      },
      {
        '@id': publisher,
        '@type': 'foaf:Agent',
        'foaf:name': site.title,
        'dcterms:type': { '@id': 'http://purl.org/adms/publishertype/NonProfitOrganisation' },
      },
      {
        '@id': `${siteUrl(site, 'catalog.jsonld')}#dataset`,
        '@type': 'dcat:Dataset',
        'dcterms:title': inBoth(
          'Pressmeddelanden, kontakter och budgetrader',
          'Press releases, contacts and budget lines',
        ),
        'dcterms:description': inBoth(
          `Pressmeddelanden från ${rooms}, med kontakter, citat, belopp och budgetrader uttagna ur texten och belagda med den.`,
          `Press releases of ${rooms}, with contacts, quotes, sums and budget lines read out of the text and proved by it.`,
        ),
        'dcterms:publisher': { '@id': publisher },
        'dcat:theme': { '@id': 'http://publications.europa.eu/resource/authority/data-theme/GOVE' },
        'dcat:keyword': [
          { '@value': 'pressmeddelanden', '@language': 'sv' },
          { '@value': 'budget', '@language': 'sv' },
          { '@value': 'press releases', '@language': 'en' },
          { '@value': 'budget', '@language': 'en' },
        ],
        'dcterms:accessRights': {
          '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC',
        },
        'dcterms:accrualPeriodicity': {
          '@id': 'http://publications.europa.eu/resource/authority/frequency/CONT',
        },
        'dcterms:language': [...new Set(site.newsrooms.map(({ language }) => languageUri(language)))].map(
          (id) => ({
            '@id': id,
          }),
        ),
        'dcterms:conformsTo': { '@id': siteUrl(site, 'schema/release.schema.json') },
        'dcterms:rights': rights,
        ...(contactOf(site) ? { 'dcat:contactPoint': contactOf(site) } : {}),
        'dcat:distribution': distributions.map(({ path }) => ({
          '@id': `${siteUrl(site, path)}#distribution`,
        })),
      },
      ...distributions.map(({ path, format, media, sv, en }) => ({
        '@id': `${siteUrl(site, path)}#distribution`,
        '@type': 'dcat:Distribution',
        'dcterms:title': inBoth(sv, en),
        'dcat:accessURL': { '@id': siteUrl(site, path) },
        'dcat:downloadURL': { '@id': siteUrl(site, path) },
        'dcterms:format': { '@id': `${formats}${format}` },
        'dcat:mediaType': { '@id': `http://www.iana.org/assignments/media-types/${media}` },
        'dcterms:license': { '@id': licence },
      })),
    ],
  };
}

const distributions = [
  {
    path: 'releases/index.json',
    format: 'JSON',
    media: 'application/json',
    sv: 'Pressmeddelanden som JSON',
    en: 'Press releases as JSON',
  },
  {
    path: 'budget/lines.csv',
    format: 'CSV',
    media: 'text/csv',
    sv: 'Budgetrader som CSV',
    en: 'Budget lines as CSV',
  },
  {
    path: 'budget/lines.json',
    format: 'JSON',
    media: 'application/json',
    sv: 'Budgetrader som JSON',
    en: 'Budget lines as JSON',
  },
  {
    path: 'feeds/all.atom',
    format: 'ATOM',
    media: 'application/atom+xml',
    sv: 'Det nyaste som Atom',
    en: 'The newest as Atom',
  },
  {
    path: 'feeds/all.rss',
    format: 'RSS',
    media: 'application/rss+xml',
    sv: 'Det nyaste som RSS',
    en: 'The newest as RSS',
  },
] as const;

function contactOf({ contact, title }: Site): Record<string, unknown> | null {
  if (!contact?.startsWith('mailto:')) return null;
  return {
    '@type': 'vcard:Organization',
    'vcard:fn': title,
    'vcard:hasEmail': { '@id': contact },
  };
}

function inBoth(sv: string, en: string) {
  return [
    { '@value': sv, '@language': 'sv' },
    { '@value': en, '@language': 'en' },
  ];
}

/** EU authority list of languages; by ISO 639-3. */
function languageUri(language: string): string {
  const codes: Readonly<Record<string, string>> = {
    sv: 'SWE',
    en: 'ENG',
    fi: 'FIN',
    no: 'NOR',
    nb: 'NOB',
    da: 'DAN',
    se: 'SME',
    fit: 'FIT',
  };
  return `http://publications.europa.eu/resource/authority/language/${codes[language] ?? 'MUL'}`;
}
