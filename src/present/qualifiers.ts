import type { Qualifier } from '../release/document.js';
import type { InLanguages, UiLanguage } from './languages.js';

/** `null` where the figure stands for itself. */
const words: InLanguages<Readonly<Record<Qualifier, string | null>>> = {
  sv: { exact: null, about: 'cirka', over: 'drygt', under: 'knappt', atLeast: 'minst', atMost: 'högst' },
  en: {
    exact: null,
    about: 'about',
    over: 'just over',
    under: 'just under',
    atLeast: 'at least',
    atMost: 'at most',
  },
};

/** Puts the word for how exact a figure is before it: `drygt 900 000 kr`. */
export function qualified(figure: string, qualifier: Qualifier, language: UiLanguage): string {
  const word = words[language][qualifier];
  return word === null ? figure : `${word} ${figure}`;
}
