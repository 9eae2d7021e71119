import { PressbudError } from '../ports/pressbud-error.js';
import { AddressNotAsciiError } from './address-not-ascii-error.js';

/** What was given is no e-mail address. It is not told: logs must not hold addresses. */
export class AddressError extends PressbudError {
  readonly code = 'address';

  constructor() {
    super('This is no e-mail address: name@domain is needed');
  }
}

/**
 * Reads the address of somebody who may be stored: also one that we would send no mail to today.
 *
 * @throws AddressError
 */
export function readStoredAddress(text: string): string {
  try {
    return readAddress(text);
  } catch (error) {
    if (error instanceof AddressNotAsciiError) return text.trim();
    throw error;
  }
}

/**
 * Reads an address as people type it, without the spaces around. Narrower than RFC 5321 on purpose (no quoted local
 * parts, no address literals, no bare host names), as `<input type="email">` is. A domain may have any letters: mail
 * goes to its A-labels (RFC 5890). The part before the @ may not; docs/decisions/0066 says why.
 *
 * @throws AddressError, AddressNotAsciiError
 */
export function readAddress(text: string): string {
  const address = text.trim();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  const right =
    at > 0 &&
    Buffer.byteLength(local) <= 64 &&
    Buffer.byteLength(address) <= 254 &&
    /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u.test(local) &&
    !/^\.|\.\.|\.$/.test(local) &&
    domain.split('.').length > 1 &&
    domain.split('.').every((label) => /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label));
  if (!right) throw new AddressError();
  if (/[^\0-\x7f]/.test(local)) throw new AddressNotAsciiError();
  return address;
}
