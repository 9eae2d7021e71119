import { PressbudError } from '../../ports/pressbud-error.js';

/** The host leads to an address that is not public: our own machine, a private network, a cloud's metadata. */
export class ForbiddenAddressError extends PressbudError {
  readonly code = 'forbidden-address';

  constructor(hostname: string, address: string) {
    super(`${hostname} leads to ${address}, which is not a public address`, { hostname, address });
  }
}
