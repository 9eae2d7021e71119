import type { ErrorContext, PressbudError } from '../ports/pressbud-error.js';
import { errorTextsEn } from './error-texts/en.js';
import { errorTextsSv } from './error-texts/sv.js';
import type { InLanguages, UiLanguage } from './languages.js';

const texts: InLanguages<Readonly<Record<string, string>>> = { sv: errorTextsSv, en: errorTextsEn };

/**
 * What to say to a person about an error: one line in their language. The reasons inside it (from the system, from
 * another program) stay as they came. An error without a text of its own, or without a fact its text needs,
 * is told by its message.
 */
export function errorText(error: PressbudError, language: UiLanguage): string {
  const template = texts[language][error.code];
  const filled = template === undefined ? null : fill(template, error.context);
  return (filled ?? error.message).replace(/\s+/g, ' ').trim();
}

function fill(template: string, context: ErrorContext): string | null {
  let complete = true;
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = context[name];
    if (value === undefined || value === null) complete = false;
    return String(value);
  });
  return complete ? text.replace(/([.…?!])\.$/, '$1') : null;
}
