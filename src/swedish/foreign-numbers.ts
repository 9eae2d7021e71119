import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/**
 * A number with a country code, as E.164; null where that country's numbering plan has no room for it.
 * The plans of all countries are loaded when the first such number is met: hardly one release in fifty has one.
 *
 * @param written "+" and digits
 */
export function foreignNumber(written: string): string | null {
  const { parsePhoneNumberFromString }: typeof import('libphonenumber-js/min') =
    load('libphonenumber-js/min');
  const number = parsePhoneNumberFromString(written);
  return number?.isValid() ? number.number : null;
}
