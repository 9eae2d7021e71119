/** The languages Pressbud itself speaks to people in. Releases may be in any. */
export type UiLanguage = 'sv' | 'en';

/** A text, or a family of texts, in every language Pressbud speaks: leaving one out is a type error. */
export type InLanguages<Text> = Readonly<Record<UiLanguage, Text>>;

/**
 * The language to speak around something written in `tag`.
 *
 * @param tag BCP 47, such as `sv`, `en-GB`, `se`
 * @param fallback what to speak where Pressbud has no words in that language
 */
export function uiLanguageFor(tag: string, fallback: UiLanguage = 'sv'): UiLanguage {
  const primary = tag.toLowerCase().split('-', 1)[0];
  return primary === 'sv' || primary === 'en' ? primary : fallback;
}

/** What languages call themselves; those that Swedish public bodies write in. */
const names: Readonly<Record<string, string>> = {
  sv: 'svenska',
  en: 'English',
  fi: 'suomi',
  fit: 'meänkieli',
  se: 'davvisámegiella',
  smj: 'julevsámegiella',
  sma: 'åarjelsaemien gïele',
  nb: 'norsk bokmål',
  no: 'norsk',
  da: 'dansk',
  de: 'Deutsch',
};

/** The language's name in itself, or its code. Not from Intl, whose names differ between ICU versions. */
export function languageName(tag: string): string {
  return names[tag.toLowerCase().split('-', 1)[0] ?? ''] ?? tag;
}
