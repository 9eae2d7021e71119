// Writes one mail of every kind, signed, as it would go out, and the pages about mail, into a folder.
//   node .ci/mail-checks/samples.mjs FOLDER
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestComposer } from '../../dist/digest/compose/compose.js';
import { confirmationMail, moveMail } from '../../dist/digest/compose/confirmation-mail.js';
import { readFilter } from '../../dist/digest/filter.js';
import { dkimSigner } from '../../dist/digest/mail/dkim.js';
import { mimeOf } from '../../dist/digest/mail/mime.js';
import { parseInput } from '../../dist/parse/parse.js';
import { newId } from '../../dist/store/new-id.js';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const now = new Date();
const settings = {
  from: { name: 'Pressbud', address: 'pressbud@press.example.se' },
  siteTitle: 'Pressbud',
  publicUrl: 'https://press.example.se',
  secretKey: 'a key for these checks, and for nothing else',
  newsrooms: [{ name: 'region-norrbotten', title: 'Region Norrbotten' }],
};

const room = 'fixtures/pressroom/recorded/pages';
const documents = readdirSync(room, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .flatMap((entry) => {
    const name = join(entry.parentPath, entry.name);
    return [...parseInput(readFileSync(name), { name })].flatMap(({ release }) => release ?? []);
  });
const seen = new Set();
const releases = documents
  .filter(({ id }) => !seen.has(id) && seen.add(id))
  .map((document) => ({
    id: document.id,
    newsroom: 'region-norrbotten',
    document,
    publishedAt: document.publishedAt,
    revision: 1,
    firstSeenAt: now.toISOString(),
    changedAt: now.toISOString(),
    visibleAt: now.toISOString(),
  }));
const invitation = releases.find(({ document }) => document.kind === 'press-invitation') ?? releases[0];
if (releases.length < 2) throw new Error('too few releases for a digest');

const rhythms = {
  daily: { frequency: 'daily', weekday: null },
  weekly: { frequency: 'weekly', weekday: 1 },
  immediate: { frequency: 'immediate', weekday: null },
};
const compose = digestComposer(settings);
const digest = (language, rhythm, chosen, kind = 'new') => {
  const id = newId(now);
  return compose({
    reader: {
      id,
      tokenVersion: 1,
      address: 'kim@example.se',
      language,
      filters: [readFilter(kind === 'new' ? {} : { words: ['museum'] })],
    },
    occasion: {
      rhythm: rhythms[rhythm],
      windowStart: new Date(now.getTime() - 86_400_000).toISOString(),
      windowEnd: now.toISOString(),
    },
    news: chosen.map((release) => ({ release, kind })),
    deliveryId: newId(now),
    now,
  });
};
const request = (language) => ({
  address: 'kim@example.se',
  language,
  frequency: 'weekly',
  weekday: 3,
  filter: readFilter({}),
  requestedAt: now.toISOString(),
  formVersion: '1',
});
const many = Array.from({ length: 60 }, (_, number) => ({ ...releases[number % releases.length] }));

const mails = {};
for (const language of ['sv', 'en']) {
  const mailId = () => newId(now);
  mails[`digest-daily-${language}`] = digest(language, 'daily', releases);
  mails[`digest-weekly-overfull-${language}`] = digest(language, 'weekly', many);
  mails[`at-once-${language}`] = digest(language, 'immediate', releases.slice(0, 1));
  mails[`invitation-${language}`] = digest(language, 'immediate', [invitation]);
  mails[`correction-${language}`] = digest(language, 'daily', releases.slice(0, 1), 'correction');
  mails[`withdrawal-${language}`] = digest(language, 'daily', releases.slice(0, 1), 'withdrawal');
  mails[`confirmation-${language}`] = confirmationMail(
    request(language),
    { manageLink: null, mailId: mailId() },
    settings,
    now,
  );
  const move = { subscriberId: newId(now), address: 'ny@example.se', requestedAt: now.toISOString() };
  mails[`move-${language}`] = moveMail(move, { language, mailId: mailId() }, settings, now);
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const sign = dkimSigner({
  domain: 'press.example.se',
  selector: 'check',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
});
writeFileSync(join(folder, 'key.txt'), publicKey.export({ type: 'spki', format: 'der' }).toString('base64'));
for (const [name, mail] of Object.entries(mails)) {
  writeFileSync(join(folder, `${name}.eml`), sign(mimeOf(mail), now));
  writeFileSync(join(folder, `${name}.html`), mail.html);
}
