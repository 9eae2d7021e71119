import type { UiLanguage } from '../present/languages.js';

/** Words of the pages that only the running server has. */
export interface WebTexts {
  notFound: string;
  notFoundHelp: string;
  failed: string;
  failedHelp: string;
  tooLarge: string;
  tooLargeHelp: string;
}

export const webTexts: Readonly<Record<UiLanguage, WebTexts>> = {
  sv: {
    notFound: 'Sidan finns inte',
    notFoundHelp:
      'Adressen kan vara felskriven, eller så har pressmeddelandet dragits tillbaka. På startsidan finns de senaste.',
    failed: 'Något gick fel hos oss',
    failedHelp: 'Felet är noterat. Försök igen om en stund.',
    tooLarge: 'Det som skickades är för stort',
    tooLargeHelp: 'Ingenting har tagits emot. Skicka mindre på en gång.',
  },
  en: {
    notFound: 'There is no such page',
    notFoundHelp:
      'The address may be misspelt, or the release was withdrawn. The front page has the newest ones.',
    failed: 'Something went wrong on our side',
    failedHelp: 'It has been noted. Please try again in a while.',
    tooLarge: 'What was sent is too large',
    tooLargeHelp: 'Nothing of it was taken. Send less at a time.',
  },
};
