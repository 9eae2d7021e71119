// Reads a corpus of returned messages that is not ours (the test data of flufl.bounce, Mailman's detector), and compares.
//   node .ci/mail-checks/returned.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReturnedMail } from '../../dist/digest/returns/returned-mail.js';

const folder = process.argv[2];
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const kinds = {};
const wrong = [];
/** By what flufl.bounce's own tests expect of them. */
const delayed = new Set(['dsn_05', 'dsn_06', 'dsn_07', 'dsn_08', 'dsn_17']);
/** A notification inside a forwarded message: whom it concerns is not for us to guess. */
const forwarded = new Set(['dsn_15']);
/** Answers that no delivery failed by. */
const noBounce = new Set(['qmail_08']);
for (const file of files) {
  const name = file.replace('.txt', '');
  const { kind } = await readReturnedMail(readFileSync(join(folder, file)));
  kinds[kind] = (kinds[kind] ?? 0) + 1;
  if (name.startsWith('dsn_') && !forwarded.has(name)) {
    const expected = delayed.has(name) ? 'delayed' : 'failed';
    if (kind !== expected) wrong.push(`${name}: ${kind}, not ${expected}`);
  }
  if (noBounce.has(name) && (kind === 'failed' || kind === 'complaint')) wrong.push(`${name}: ${kind}`);
}
for (const line of wrong) process.stderr.write(`${line}\n`);
if (wrong.length > 0 || files.length === 0) process.exit(1);
process.stdout.write(`returned mail of others: ${files.length} messages, ${JSON.stringify(kinds)}\n`);
