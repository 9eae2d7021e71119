import { expect, it, onTestFinished } from 'vitest';
import { SetClock } from '../../src/ports/clock.js';
import { silentLog } from '../../src/ports/log.js';
import { openDatabase } from '../../src/store/database.js';
import { bounceRoutes } from '../../src/web/bounces/bounce-routes.js';
import { mailSettings } from '../digest/mail-settings.js';
import { notification } from '../digest/returns/returned.js';

async function routes(secret: string | null) {
  const database = await openDatabase('sqlite::memory:');
  onTestFinished(() => database.close());
  const clock = new SetClock('2025-12-05T09:00:00+01:00');
  return bounceRoutes({ database, clock, log: silentLog, secretKey: mailSettings.secretKey, secret });
}

const body = new Uint8Array(notification('bounce@press.example.se'));
const secret = 'a secret of twenty one';

it('a returned message is taken from whoever shows the secret', async () => {
  const app = await routes(secret);
  const answer = await app.request('/bounces', {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${secret}` },
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ kind: 'failed', outcome: 'stranger', status: '5.1.1' });
});

it.each([{}, { authorization: 'Bearer another secret' }, { authorization: secret }])(
  'and from nobody else: %o',
  async (headers) => {
    const app = await routes(secret);
    const answer = await app.request('/bounces', { method: 'POST', body, headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  },
);

it('there is no such place without a secret, and nothing to see with one', async () => {
  expect((await (await routes(null)).request('/bounces', { method: 'POST', body })).status).toBe(404);
  const answer = await (await routes(secret)).request('/bounces');
  expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
});

it('a message larger than any report is refused', async () => {
  const app = await routes(secret);
  const answer = await app.request('/bounces', {
    method: 'POST',
    body: new Uint8Array(10_000_001),
    headers: { authorization: `Bearer ${secret}` },
  });
  expect(answer.status).toBe(413);
});
