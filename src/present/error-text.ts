import { PressbudError } from '../ports/pressbud-error.js';
import { errorTextsEn } from './error-texts/en.js';
import { reasonTexts } from './error-texts/reason-texts.js';
import { errorTextsSv } from './error-texts/sv.js';
import type { InLanguages, UiLanguage } from './languages.js';

const texts: InLanguages<Readonly<Record<string, string>>> = { sv: errorTextsSv, en: errorTextsEn };

/**
 * What to say to a person about an error: one line in their language. Reasons that come from the system or from
 * another program stay as they came. An error without a text of its own, or without a fact its text needs, is told by
 * its message.
 */
export function errorText(error: PressbudError, language: UiLanguage): string {
  const template = texts[language][error.code];
  const filled = template === undefined ? null : fill(template, error, language);
  return (filled ?? error.message).replace(/\s+/g, ' ').trim();
}

function fill(template: string, error: PressbudError, language: UiLanguage): string | null {
  let complete = true;
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'cause' ? causeText(error.cause, language) : factText(error, name, language);
    if (value === null) complete = false;
    // The sentence around it has its own full stop.
    return (value ?? '').replace(/\.$/, '');
  });
  return complete ? text : null;
}

function factText(error: PressbudError, name: string, language: UiLanguage): string | null {
  const value = error.context[name] ?? null;
  if (value === null) return null;
  return reasonTexts[`${error.code}.${name}.${value}`]?.[language] ?? String(value);
}

/** Node joins the failures of all addresses of a host into an AggregateError with an empty message. */
function causeText(cause: unknown, language: UiLanguage): string | null {
  if (cause instanceof PressbudError) return errorText(cause, language);
  const [first] = cause instanceof AggregateError ? cause.errors : [cause];
  return first instanceof Error && first.message !== '' ? (first.message.split('\n', 1)[0] ?? null) : null;
}
