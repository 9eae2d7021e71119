import type { SettingValues } from '../settings/definitions.js';

/**
 * What we call ourselves to press rooms (RFC 9110 §10.1.5): as the settings say, or with the site's address and the
 * mailbox its mails come from, so that whoever is troubled by us finds us.
 */
export function userAgentOf(settings: SettingValues): string {
  const own = settings['fetch.userAgent'];
  if (own !== undefined) return own;
  const { address } = settings.mailFrom;
  const mailbox = address.endsWith('@localhost') ? '' : `; ${address}`;
  return `Pressbud/0.1 (+${settings.publicUrl}${mailbox})`;
}
