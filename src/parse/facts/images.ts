import type { Image } from '../../release/document.js';
import { cleanLine } from '../body/clean-characters.js';
import type { RecordImage } from '../record.js';

const CREDIT_WORD = '(?:foto(?:graf)?|fotograferad av|bild|photo(?:grapher)?|illustration|kuva|valokuva)';
const AT_END = new RegExp(`(?:^|[\\s(/,|–-])(?:${CREDIT_WORD}\\s*:|©)\\s*([^:©]{2,120})$`, 'i');
const AT_START = new RegExp(`^(?:${CREDIT_WORD}\\s*:|©)\\s*([^.:©]{2,80})\\.\\s+(\\S.*)$`, 'i');

/**
 * The pictures of a release: those the platform lists, then those that stand in the body, each address once.
 * The photographer's credit, written into the caption ("Foto: …", "Fotograf: …", "Bild: …"), becomes a field.
 */
export function readImages(listed: readonly RecordImage[], inBody: readonly RecordImage[]): Image[] {
  const images = new Map<string, Image>();
  for (const { url, caption, alt } of [...listed, ...inBody]) {
    const known = images.get(url);
    const read = readCaption(caption);
    const described = cleanLine(alt ?? '');
    images.set(url, {
      url,
      caption: known?.caption ?? read.caption,
      credit: known?.credit ?? read.credit,
      alt: known?.alt ?? (described === '' ? null : described),
    });
  }
  return [...images.values()];
}

/** A caption without the credit in it, and the credit. */
export function readCaption(text: string | null): { caption: string | null; credit: string | null } {
  const line = cleanLine(text ?? '');
  const start = AT_START.exec(line);
  if (start?.[1] && start[2]) return { caption: start[2], credit: start[1].trim() };
  const end = AT_END.exec(line);
  const credit = end?.[1]?.replace(/[\s).]+$/, '').trim();
  if (!end || !credit || !/^[\p{Lu}\d"”]/u.test(credit))
    return { caption: line === '' ? null : line, credit: null };
  const caption = line.slice(0, end.index).replace(/[\s(/,|–-]+$/, '');
  return { caption: caption === '' ? null : caption, credit };
}
