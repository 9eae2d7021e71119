import { expect, it } from 'vitest';
import { userAgentOf } from '../../src/cli/user-agent.js';
import { readSettings } from '../../src/settings/read-settings.js';

it.each([
  [
    'as the settings say',
    { FETCH_USER_AGENT: 'Exempel/2 (+https://www.example.se)' },
    'Exempel/2 (+https://www.example.se)',
  ],
  [
    'with the address of the site and of the mailbox',
    { PUBLIC_URL: 'https://press.example.se', MAIL_FROM: 'Press <press@example.se>' },
    'Pressbud/0.1 (+https://press.example.se; press@example.se)',
  ],
  [
    'with the address of the site alone when no mail is sent',
    { PUBLIC_URL: 'https://press.example.se' },
    'Pressbud/0.1 (+https://press.example.se)',
  ],
])('we are called %s', (_, environment, expected) => {
  expect(userAgentOf(readSettings({ PRESSBUD_CONFIG: '/dev/null', ...environment }))).toBe(expected);
});
