// Sends one morning's digest to so many people, as Pressbud does it; prints JSON.
//   node pressbud.mjs PEOPLE PORT KEYFILE MAILFILE
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smtpTransport } from '../../dist/digest/mail/smtp-transport.js';
import { runDueDigests } from '../../dist/digest/run-due-digests.js';
import { SetClock } from '../../dist/ports/clock.js';
import { silentLog } from '../../dist/ports/log.js';
import { openDatabase } from '../../dist/store/database.js';
import { saveRelease } from '../../dist/store/releases.js';
import { domain, mailSettings, runAt, seenAt, selector } from './morning.mjs';
import { addPeople } from './people.mjs';
import { watched } from './watched.mjs';

const [people, port, keyFile, mailFile] = process.argv.slice(2);
const { documents } = JSON.parse(readFileSync(mailFile, 'utf8'));
const dkim = { domain, selector, privateKey: readFileSync(keyFile, 'utf8') };

async function morning(count) {
  const folder = mkdtempSync(join(tmpdir(), 'pressbud-bench-'));
  const file = join(folder, 'bench.db');
  const database = await openDatabase(`sqlite:${file}`);
  for (const document of documents)
    await saveRelease(database, { newsroom: 'region-norrbotten', document, snapshotIds: [], seenAt });
  addPeople(file, count);
  const transport = smtpTransport(`smtp://127.0.0.1:${port}`, { dkim });
  const parts = { database, clock: new SetClock(runAt), log: silentLog, transport, mail: mailSettings };
  const result = await watched(async () => {
    const { sent } = await runDueDigests(parts);
    return { sent };
  });
  await transport.close();
  await database.close();
  rmSync(folder, { recursive: true });
  return result;
}

// The first thousand mails pay for compiling the program.
await morning(1000);
process.stdout.write(JSON.stringify(await morning(Number(people))));
