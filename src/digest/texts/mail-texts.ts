import type { InLanguages, UiLanguage } from '../../present/languages.js';
import { en } from './en.js';
import { sv } from './sv.js';
import type { MailTexts } from './texts.js';

const texts: InLanguages<MailTexts> = { sv, en };

/** The words of the mails in one language. */
export function mailTexts(language: UiLanguage): MailTexts {
  return texts[language];
}
