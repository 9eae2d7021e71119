import type { SourceRelease, SourceVersion } from './press-room.js';

/** The platform's own words around a release, by the language of the page. */
export interface Wording {
  contacts: string;
  keywords: string;
  images: string;
  documents: string;
  links: string;
  phone: string;
  about: (publisher: string) => string;
  follow: (publisher: string) => string;
  followText: string;
  followButton: string;
  latest: (publisher: string) => string;
  visitText: string;
  visit: string;
  blocked: (domain: string) => string;
}

const swedish: Wording = {
  contacts: 'Kontakter',
  keywords: 'Nyckelord',
  images: 'Bilder',
  documents: 'Dokument',
  links: 'Länkar',
  phone: 'Tel:',
  about: (publisher) => `Om ${publisher}`,
  follow: (publisher) => `Följ ${publisher}`,
  followText:
    'Lämna din adress så kommer nästa pressmeddelande i din inkorg. Du väljer själv när du vill sluta.',
  followButton: 'Följ',
  latest: (publisher) => `Senaste pressmeddelandena från ${publisher}`,
  visitText: 'I pressrummet ligger äldre pressmeddelanden, bilder och uppgifter om vem du kan ringa.',
  visit: 'Besök vårt pressrum',
  blocked: (domain) => `Innehållet kommer från ${domain} och visas inte här. Öppna det på den webbplatsen.`,
};

const english: Wording = {
  contacts: 'Contacts',
  keywords: 'Keywords',
  images: 'Images',
  documents: 'Documents',
  links: 'Links',
  phone: 'Phone:',
  about: (publisher) => `About ${publisher}`,
  follow: (publisher) => `Follow ${publisher}`,
  followText: 'Leave your address and the next release comes to your inbox. You decide when to stop.',
  followButton: 'Follow',
  latest: (publisher) => `Latest releases from ${publisher}`,
  visitText: 'The pressroom holds earlier releases, pictures and the people to call.',
  visit: 'Visit our pressroom',
  blocked: (domain) => `This content comes from ${domain} and is not shown here. Open it on that site.`,
};

/** The words of a page in the language given; English for every language but Swedish. */
export function wordingFor(language: string): Wording {
  return language === 'sv' ? swedish : english;
}

const labels: Record<SourceRelease['kind'], Record<'sv' | 'en', string>> = {
  release: { sv: 'Pressmeddelande', en: 'Press Release' },
  invitation: { sv: 'Pressinbjudan', en: 'Press Invitation' },
  news: { sv: 'Nyhet', en: 'News' },
};

/** "Pressmeddelande", "Pressinbjudan" …, in the language of the version. */
export function kindLabel(release: SourceRelease, language: string): string {
  return labels[release.kind][language === 'sv' ? 'sv' : 'en'];
}

/** Both labels in the one string the page state carries. */
export function localizedLabel(release: SourceRelease): string {
  const { sv, en } = labels[release.kind];
  return `sv__label__${sv}__lang__en__label__${en}`;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** HTML without its tags, on one line: the platform's strip for lists and descriptions. */
function strippedText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the platform shows of a release in lists: its lead, else the beginning of its body. */
export function leadOrBodyStrip(version: SourceVersion): string {
  return strippedText(version.lead ?? version.body);
}

/** The same, short enough for a meta element. */
export function metaDescription(version: SourceVersion): string {
  const strip = leadOrBodyStrip(version);
  return strip.length <= 300 ? strip : strip.slice(0, strip.lastIndexOf(' ', 300));
}
