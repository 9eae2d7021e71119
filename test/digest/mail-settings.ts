import type { MailSettings } from '../../src/digest/compose/mail-settings.js';

/** Of an invented site. */
export const mailSettings: MailSettings = {
  from: { name: 'Pressbud', address: 'pressbud@press.example.se' },
  siteTitle: 'Pressbud',
  publicUrl: 'https://press.example.se',
  secretKey: 'a key for tests, and for nothing else',
  newsrooms: [{ name: 'region-norrbotten', title: 'Region Norrbotten' }],
};
