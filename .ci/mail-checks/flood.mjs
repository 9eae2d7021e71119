// 100,000 sign-up attempts with one address through the web application, from 50,000 networks over an hour: the same
// answer each time, forty mails at most, nothing stored, and memory that does not grow.
//   node --expose-gc .ci/mail-checks/flood.mjs
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { smtpTransport } from '../../dist/digest/mail/smtp-transport.js';
import { digestStatus } from '../../dist/digest/status.js';
import { SetClock } from '../../dist/ports/clock.js';
import { silentLog } from '../../dist/ports/log.js';
import { openDatabase } from '../../dist/store/database.js';
import { findSubscriberByAddress } from '../../dist/store/subscribers.js';
import { webApp } from '../../dist/web/app.js';
import { subscriptionRoutes } from '../../dist/web/subscriptions/subscription-routes.js';

const ATTEMPTS = 100_000;
const AT_ONCE = 50;
const HOUR = 3_600_000;
const MOST_MAILS = 40;
const MOST_GROWTH = 20e6;

/** Bytes. Requests let go of what they hold in turns of the event loop after they have been collected. */
async function heapInUse() {
  for (let time = 0; time < 4; time += 1) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage().heapUsed;
}

/** @param refusal what the relay says to the recipient; undefined: it takes the mail */
async function flood(refusal) {
  const folder = mkdtempSync(join(tmpdir(), 'pressbud-flood-'));
  const database = await openDatabase(`sqlite:${join(folder, 'flood.db')}`);
  let mails = 0;
  let asked = 0;
  const relay = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo(_address, _session, done) {
      asked += 1;
      done(
        refusal && Object.assign(new Error(refusal.slice(4)), { responseCode: Number(refusal.slice(0, 3)) }),
      );
    },
    onData(stream, _session, done) {
      mails += 1;
      stream.on('end', () => done()).resume();
    },
  });
  relay.listen(0, '127.0.0.1');
  await once(relay.server, 'listening');
  const clock = new SetClock('2025-12-05T09:00:00+01:00');
  const transport = smtpTransport(`smtp://127.0.0.1:${relay.server.address().port}`);
  const mail = {
    from: { name: 'Pressbud', address: 'pressbud@press.example.se' },
    siteTitle: 'Pressbud',
    publicUrl: 'https://press.example.se',
    secretKey: 'a key for these checks, and for nothing else',
    newsrooms: [{ name: 'region-norrbotten', title: 'Region Norrbotten' }],
  };
  const parts = { database, clock, log: silentLog };
  const app = webApp({
    ...parts,
    outputDir: folder,
    siteTitle: 'Pressbud',
    publicUrl: mail.publicUrl,
    routes: [subscriptionRoutes({ ...parts, transport, mail })],
  });

  const answers = new Set();
  const attempt = async (number) => {
    const address = number % 2 === 0 ? 'kim@example.se' : ' KIM@Example.se';
    const network = number % 50_000;
    const answer = await app.request(
      '/subscribe',
      {
        method: 'POST',
        body: new URLSearchParams({ address, frequency: 'daily', words: 'Silvermuseet' }),
        headers: {
          'x-forwarded-for': `10.${network >> 8}.${network & 255}.7`.replace(
            '10.',
            `${20 + (network >> 15)}.`,
          ),
        },
      },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    );
    answers.add(`${answer.status} ${await answer.text()}`);
  };
  let settled = 0;
  const began = performance.now();
  for (let number = 0; number < ATTEMPTS; number += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => attempt(number + index)));
    clock.advance((HOUR - 60_000) / (ATTEMPTS / AT_ONCE));
    if (number === ATTEMPTS / 5) settled = await heapInUse();
  }
  const grown = (await heapInUse()) - settled;
  const { confirmations } = await digestStatus(database, clock.now());
  const stored = await findSubscriberByAddress(database, 'kim@example.se');
  await transport.close();
  relay.close();
  await database.close();
  rmSync(folder, { recursive: true });
  const wrong = [
    answers.size !== 1 && `${answers.size} different answers`,
    ![...answers][0].startsWith('200 ') && 'another answer than 200',
    asked > MOST_MAILS && `${asked} mails asked for`,
    asked === 0 && 'no mail at all',
    refusal === undefined && mails !== asked && `${mails} mails of ${asked}`,
    stored !== null && 'a subscriber',
    confirmations > (refusal ? 1 : 0) && `${confirmations} confirmations kept`,
    grown > MOST_GROWTH && `${(grown / 1e6).toFixed(1)} MB more`,
  ].filter(Boolean);
  if (wrong.length > 0) throw new Error(wrong.join(', '));
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(
    `sign-ups: ${ATTEMPTS} with one address in ${seconds} s (${refusal ?? 'taken'}): ${asked} mails, ${(grown / 1e6).toFixed(1)} MB more memory\n`,
  );
}

await flood(undefined);
await flood('450 4.2.0 Greylisted');
