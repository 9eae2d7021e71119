import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** `+46701740605` → `070-174 06 05`; a foreign number in international form; what is no number stays as it is. */
export function formatPhone(e164: string): string {
  const phone = parsePhoneNumberFromString(e164);
  if (!phone) return e164;
  return phone.countryCallingCode === '46' ? phone.formatNational() : phone.formatInternational();
}
