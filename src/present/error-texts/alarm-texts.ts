import type { InLanguages } from '../languages.js';

/** What an alarm says that is no error but something unlike the newsroom itself, by its code; filled from its facts. */
export const alarmTexts: InLanguages<Readonly<Record<string, string>>> = {
  sv: {
    'list-incomplete': 'Listan slutar efter {rows} pressmeddelanden, men utlovar {total}.',
    'list-repeats': 'Listan ({surface}) börjar om efter {found} pressmeddelanden, utan att vara slut.',
    'list-moved':
      'Listan ({surface}) har flyttat för gott till {movedTo}. Inställningarna bör ange den adressen.',
    'feed-gap':
      'Alla {found} inlägg i flödet är nya sedan {walkedAt}. Andra kan ha kommit och försvunnit däremellan.',
    'field-missing':
      'Inget av de {releases} senaste pressmeddelandena har {fields}, som nästan alla hade tidigare.',
    'contacts-unusual':
      '{found} kontakter i de {releases} senaste pressmeddelandena, där {expected} vore vanligt.',
    'budget-unusual':
      '{found} budgetrader i de {releases} senaste pressmeddelandena, där {expected} vore vanligt.',
  },
  en: {
    'list-incomplete': 'The list ends after {rows} releases, but promises {total}.',
    'list-repeats': 'The list ({surface}) begins anew after {found} releases, without being at its end.',
    'list-moved':
      'The list ({surface}) has moved for good to {movedTo}. The settings should name that address.',
    'feed-gap':
      'All {found} items of the feed are new since {walkedAt}. Others may have come and gone in between.',
    'field-missing': 'None of the {releases} newest releases has {fields}, which nearly all had before.',
    'contacts-unusual':
      '{found} contacts in the {releases} newest releases, where {expected} would be usual.',
    'budget-unusual':
      '{found} budget lines in the {releases} newest releases, where {expected} would be usual.',
  },
};
