import type { Image } from '../release/document.js';
import type { UiLanguage } from './languages.js';
import { textsFor } from './texts/texts-for.js';

/** Caption and photographer; a caption that already names the photographer is left as it is. */
export function imageCaption(image: Image, language: UiLanguage): string {
  const { caption, credit, alt } = image;
  const texts = textsFor(language).release;
  const words = caption ?? alt ?? texts.image;
  if (credit === null || words.includes(credit)) return words;
  return `${words}${/[.!?…]$/.test(words) ? '' : '.'} ${texts.imageCredit(credit)}`;
}
