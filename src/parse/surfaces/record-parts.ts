import { absoluteAddress } from '../body/addresses.js';
import type { PlatformRecord, RecordImage, RecordLink, RecordText } from '../record.js';
import { type JsonObject, objectIn, textIn } from './loose-json.js';
import type { Platform } from './platforms.js';

/** A record that says nothing yet: each surface fills in what it carries. */
export const EMPTY_RECORD: Readonly<PlatformRecord> = {
  source: 'document',
  id: null,
  language: null,
  secondary: false,
  url: null,
  publisher: null,
  kindLabel: null,
  title: '',
  publishedAt: null,
  updatedAt: null,
  lead: null,
  body: null,
  contacts: [],
  contactText: null,
  keywords: [],
  images: [],
  documents: [],
  links: [],
  boilerplate: [],
  translations: [],
  latest: [],
  inputs: [],
};

/** Whether a version is in another language than the platform's newsrooms write in. */
export function isSecondary(language: string | null, platform: Platform): boolean {
  return language !== null && language.split('-')[0] !== platform.language;
}

/**
 * Text that may be HTML or plain: leads are plain in old releases and HTML in new ones, and nothing says which.
 */
export function htmlOrPlain(value: unknown): RecordText | null {
  const text = textIn(value);
  if (text === null) return null;
  return { form: /<\/?[a-z][a-z0-9]*[\s/>]|&(?:#\d|#x|[a-z]+;)/i.test(text) ? 'html' : 'plain', value: text };
}

/** Keywords as an array, one text with commas, "" or null. */
export function keywordsIn(value: unknown): string[] {
  const words = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return words.map(textIn).filter((word) => word !== null);
}

/** The one label in "sv__label__Pressmeddelande__lang__en__label__Press Release" that is in the version's language. */
export function localizedLabel(value: unknown, language: string | null): string | null {
  const text = textIn(value);
  if (!text?.includes('__label__')) return text;
  const labels = new Map(
    text.split('__lang__').map((part): [string, string | null] => {
      const [code = '', label] = part.split('__label__');
      return [code, textIn(label)];
    }),
  );
  return labels.get(language ?? '') ?? labels.values().next().value ?? null;
}

/** Images that have an address: `url` and `caption` in JSON v2, `path` and `caption` in the page state. */
export function imagesIn(images: readonly (JsonObject | null)[], base: string): RecordImage[] {
  const found: RecordImage[] = [];
  for (const image of images) {
    const url = absoluteAddress(textIn(image?.url) ?? textIn(image?.path) ?? '', base);
    if (url === null || found.some((other) => other.url === url)) continue;
    found.push({ url, caption: textIn(image?.caption), alt: textIn(image?.alt) });
  }
  return found;
}

/** Titled links of any of the platform's shapes: documents, links, a video. */
export function linksIn(links: readonly JsonObject[], base: string): RecordLink[] {
  const found: RecordLink[] = [];
  for (const link of links) {
    const url = absoluteAddress(textIn(link.url) ?? textIn(link.path) ?? '', base);
    if (url === null || found.some((other) => other.url === url)) continue;
    const title = textIn(link.title) ?? textIn(link.caption) ?? textIn(link.description) ?? textIn(link.text);
    found.push({ url, title });
  }
  return found;
}

/** The links of a release and, as one more, its video. */
export function linksAndVideoIn(
  release: JsonObject,
  links: readonly JsonObject[],
  base: string,
): RecordLink[] {
  const video = objectIn(release.video);
  return linksIn(video ? [...links, video] : links, base);
}
