import { type ErrorFacts, errorFacts } from '../ports/error-facts.js';
import { PressbudError } from '../ports/pressbud-error.js';
import { alarmTexts } from './error-texts/alarm-texts.js';
import { errorTextsEn } from './error-texts/en.js';
import { reasonTexts } from './error-texts/reason-texts.js';
import { errorTextsSv } from './error-texts/sv.js';
import type { InLanguages, UiLanguage } from './languages.js';

const texts: InLanguages<Readonly<Record<string, string>>> = {
  sv: { ...alarmTexts.sv, ...errorTextsSv },
  en: { ...alarmTexts.en, ...errorTextsEn },
};

/**
 * What to say to a person about an error: one line in their language. Reasons that come from the system or from
 * another program stay as they came. An error without a text of its own, or without a fact its text needs, is told by
 * its message.
 */
export function errorText(error: PressbudError | ErrorFacts, language: UiLanguage): string {
  const facts = error instanceof PressbudError ? errorFacts(error) : error;
  return (ownText(facts, language) ?? facts.message).replace(/\s+/g, ' ').trim();
}

/** Whether there are words for an error in that language: without them it is told by its message, which is English. */
export function hasErrorText(error: ErrorFacts, language: UiLanguage): boolean {
  return ownText(error, language) !== null;
}

function ownText(error: ErrorFacts, language: UiLanguage): string | null {
  const template = texts[language][error.code];
  return template === undefined ? null : fill(template, error, language);
}

function fill(template: string, error: ErrorFacts, language: UiLanguage): string | null {
  let complete = true;
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'cause' ? causeText(error.cause, language) : factText(error, name, language);
    if (value === null) complete = false;
    // The sentence around it has its own full stop.
    return (value ?? '').replace(/\.$/, '');
  });
  return complete ? text : null;
}

function factText(error: ErrorFacts, name: string, language: UiLanguage): string | null {
  const value = error.context[name] ?? null;
  if (value === null) return null;
  return reasonTexts[`${error.code}.${name}.${value}`]?.[language] ?? String(value);
}

function causeText(cause: ErrorFacts | null, language: UiLanguage): string | null {
  if (cause === null) return null;
  if (cause.code !== '') return errorText(cause, language);
  return cause.message === '' ? null : (cause.message.split('\n', 1)[0] ?? null);
}
