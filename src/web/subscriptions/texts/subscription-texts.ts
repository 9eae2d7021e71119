import type { InLanguages, UiLanguage } from '../../../present/languages.js';
import { en } from './en.js';
import { sv } from './sv.js';
import type { SubscriptionTexts } from './texts.js';

const texts: InLanguages<SubscriptionTexts> = { sv, en };

/** The words of the subscription pages in one language. */
export function subscriptionTexts(language: UiLanguage): SubscriptionTexts {
  return texts[language];
}
