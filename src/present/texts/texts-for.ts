import type { InLanguages, UiLanguage } from '../languages.js';
import { en } from './en.js';
import { sv } from './sv.js';
import type { Texts } from './texts.js';

const texts: InLanguages<Texts> = { sv, en };

/** The words of the pages and feeds in one language. */
export function textsFor(language: UiLanguage): Texts {
  return texts[language];
}
