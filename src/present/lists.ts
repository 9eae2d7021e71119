import type { UiLanguage } from './languages.js';
import { textsFor } from './texts/texts-for.js';

/** `A`, `A och B`, `A, B och C`. */
export function joinedNames(names: readonly string[], language: UiLanguage): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  return `${names.slice(0, -1).join(', ')} ${textsFor(language).and} ${last}`;
}
