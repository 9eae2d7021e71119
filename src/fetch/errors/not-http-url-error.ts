import { PressbudError } from '../../ports/pressbud-error.js';

/** The address is none we fetch: not http or https, with a user name in it, or no address at all. */
export class NotHttpUrlError extends PressbudError {
  readonly code = 'not-http-url';

  /** @param url told without user and password */
  constructor(url: string, problem: 'unreadable' | 'scheme' | 'user-info') {
    super(`Not an address to fetch (${problem}): ${url}`, { url, problem });
  }
}
