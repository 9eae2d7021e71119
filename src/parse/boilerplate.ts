import type { Release } from '../release/document.js';
import { plainTextOf } from './body/body.js';
import { cleanLine } from './body/clean-characters.js';
import type { PlatformRecord } from './record.js';

/** Headings that only say "about us". */
const GENERAL = new Set(['om oss', 'om avsändaren', 'about us', 'about']);

/**
 * The sender's texts about itself. The API gives them without a heading and the page prints one, so that the same
 * release reads the same from both a missing or general heading becomes the platform's own: "Om <publisher>".
 */
export function readBoilerplate(record: PlatformRecord, language: string): Release['boilerplate'] {
  const publisher = cleanLine(record.publisher?.name ?? '');
  const general = publisher === '' ? null : `${language === 'en' ? 'About' : 'Om'} ${publisher}`;
  return record.boilerplate.flatMap(({ heading, text }) => {
    const plain = plainTextOf(text);
    const given = cleanLine(heading ?? '');
    const isGeneral = given === '' || GENERAL.has(given.toLowerCase());
    return plain === '' ? [] : [{ heading: isGeneral ? general : given, text: plain }];
  });
}
