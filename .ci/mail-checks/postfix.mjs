// Sends digests through the Postfix that .ci/mail-postfix has started, and waits for what comes back.
//   node .ci/mail-checks/postfix.mjs FOLDER
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smtpTransport } from '../../dist/digest/mail/smtp-transport.js';
import { takeMaildir } from '../../dist/digest/returns/maildir.js';
import { runDueDigests } from '../../dist/digest/run-due-digests.js';
import { exportSubscriber } from '../../dist/digest/subscriber-records.js';
import { addSubscriber } from '../../dist/digest/subscribing.js';
import { parseInput } from '../../dist/parse/parse.js';
import { SetClock } from '../../dist/ports/clock.js';
import { silentLog } from '../../dist/ports/log.js';
import { openDatabase } from '../../dist/store/database.js';
import { saveRelease } from '../../dist/store/releases.js';

const folder = process.argv[2];
const { DATABASE_URL, SMTP_URL, SECRET_KEY, PUBLIC_URL } = process.env;
const database = await openDatabase(DATABASE_URL);
const clock = new SetClock('2025-12-05T08:05:00+01:00');
const log = silentLog;
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const mailFrom = (domain) => ({
  from: { name: 'Pressbud', address: `pressbud@${domain}` },
  siteTitle: 'Pressbud',
  publicUrl: PUBLIC_URL,
  secretKey: SECRET_KEY,
  newsrooms: [{ name: 'region-norrbotten', title: 'Region Norrbotten' }],
});

async function seen(number, at) {
  const [{ release }] = parseInput(readFileSync('fixtures/documents/plan.md'), { name: 'plan.md' });
  const document = { ...release, id: `via-tt:${number}`, title: `Nyhet ${number}`, publishedAt: at };
  const saved = { newsroom: 'region-norrbotten', document, snapshotIds: [], seenAt: new Date(at) };
  await saveRelease(database, saved);
}
async function subscribed(address) {
  const since = new Date('2025-12-01T08:00:00+01:00');
  const wanted = { address, language: 'sv', frequency: 'daily', filter: {}, source: 'command', now: since };
  await addSubscriber(database, wanted);
}
async function morning(domain) {
  const dkim = {
    domain,
    selector: 'check',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
  const transport = smtpTransport(SMTP_URL, { dkim });
  const round = await runDueDigests({ database, clock, log, transport, mail: mailFrom(domain) });
  await transport.close();
  return round;
}
async function until(what, found) {
  for (let time = 0; time < 150; time += 1) {
    const result = await found();
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`waited half a minute for ${what}`);
}
function expect(what, actual, expected) {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
}
const mailsIn = (box) => {
  const place = join(folder, 'mail', box, 'new');
  return existsSync(place) ? readdirSync(place).map((name) => join(place, name)) : [];
};
const ended = async (address) => {
  const { subscriptions, suppression, bounces } = await exportSubscriber(database, address);
  return {
    reason: subscriptions[0].endedReason,
    suppressed: suppression?.reason ?? null,
    codes: bounces.map(({ enhancedCode }) => enhancedCode),
  };
};
const refused = { reason: 'address-refused', suppressed: 'address-refused', codes: ['5.1.1'] };

await subscribed('kim@example.se');
await subscribed('borta@example.se');
await seen(1, '2025-12-04T12:00:00+01:00');
const first = await morning('press.example.se');
expect('what Postfix took', [first.sent, first.failed, first.unknown], [2, 0, 0]);

// Delivered as it left, but for what Postfix writes above it: dkimpy is asked by .ci/mail-postfix.
const [delivered] = await until('the mail to Kim', () => mailsIn('kim').length === 1 && mailsIn('kim'));
writeFileSync(
  join(folder, 'pressbud', 'delivered.eml'),
  readFileSync(delivered, 'utf8').replace(/\r?\n/g, '\r\n'),
);
writeFileSync(
  join(folder, 'pressbud', 'key.txt'),
  publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
);

await until('the returned mail in the Maildir', () => mailsIn('bounces').length === 1);
const parts = { database, clock, log, secretKey: SECRET_KEY };
const taken = await takeMaildir(parts, join(folder, 'mail', 'bounces'));
expect('the Maildir', taken, [{ kind: 'failed', outcome: 'suppressed', status: '5.1.1' }]);
expect('the Maildir afterwards', mailsIn('bounces'), []);
expect('who did not exist', await ended('borta@example.se'), refused);

await subscribed('bortrest@example.se');
await seen(2, '2025-12-05T12:00:00+01:00');
clock.set('2025-12-06T08:05:00+01:00');
const second = await morning('pipe.example.se');
expect('what Postfix took the next day', [second.sent, second.failed, second.unknown], [2, 0, 0]);
const piped = await until('the piped mail', () => {
  const file = join(folder, 'pressbud', 'piped');
  return existsSync(file) && readFileSync(file, 'utf8').trim();
});
expect('the pipe', JSON.parse(piped).outcome, 'suppressed');
expect('who did not exist either', await ended('bortrest@example.se'), refused);
expect('who did', await ended('kim@example.se'), { reason: null, suppressed: null, codes: [] });

await seen(3, '2025-12-06T12:00:00+01:00');
clock.set('2025-12-07T08:05:00+01:00');
const third = await morning('press.example.se');
expect('who is written to in the end', [third.sent, third.cancelled], [1, 0]);
await database.close();
process.stdout.write(
  'Postfix: delivered, returned by Maildir and by pipe; the two addresses are suppressed\n',
);
