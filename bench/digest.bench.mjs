// Digests: against a bare nodemailer pool with DKIM, and whether a recipient costs the same in a large run.
//   PEOPLE=100000 npm run bench -- digest     for the large figure; 4,000 when left out
import { execFile, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestComposer } from '../dist/digest/compose/compose.js';
import { parseInput } from '../dist/parse/parse.js';
import { mailSettings, runAt, seenAt } from './digest/morning.mjs';
import { median } from './measure.mjs';

const run = promisify(execFile);
const script = (name) => new URL(`digest/${name}`, import.meta.url).pathname;
const large = Number(process.env.PEOPLE ?? 4000);
const SMALL = 1000;

const plan = readFileSync(new URL('../fixtures/documents/plan.md', import.meta.url));
const documents = [...parseInput(plan, { name: 'plan.md' })].map(({ release }) => ({
  ...release,
  publishedAt: seenAt.toISOString(),
}));
const ROUNDS = 3;

export default async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'pressbud-bench-'));
  const keyFile = join(folder, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const mailFile = join(folder, 'mail.json');
  writeFileSync(mailFile, JSON.stringify({ documents, mail: exampleMail() }));
  const sink = spawn(process.execPath, [script('sink.mjs')], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const [port] = await once(sink.stdout, 'data');
  const send = async (side, people) => {
    const args = [script(`${side}.mjs`), String(people), String(port).trim(), keyFile, mailFile];
    const { stdout } = await run(process.execPath, args);
    const result = JSON.parse(stdout);
    if (result.sent !== people) throw new Error(`${side} sent ${result.sent} of ${people}`);
    return result;
  };
  try {
    const sides = { pressbud: [], bare: [] };
    for (let round = 0; round < ROUNDS; round += 1)
      for (const side of Object.keys(sides)) sides[side].push(await send(side, SMALL));
    const each = (side, what) => median(sides[side].map((result) => result[what])) / SMALL;
    const many = await send('pressbud', large);
    return [
      {
        what: 'digest mails a second of processor time, against a bare nodemailer pool with DKIM',
        ratio: each('bare', 'cpu') / each('pressbud', 'cpu'),
        atLeast: 0.9,
        detail: `${perSecond(each('pressbud', 'cpu'))} against ${perSecond(each('bare', 'cpu'))}`,
      },
      {
        what: 'digest mails a second on the clock, each stored on disk before and after, against the same',
        ratio: each('bare', 'took') / each('pressbud', 'took'),
        atLeast: 0.9,
        detail: `${perSecond(each('pressbud', 'took'))} against ${perSecond(each('bare', 'took'))}`,
      },
      {
        what: `processor milliseconds a recipient in a run of ${large}, against one of ${SMALL}`,
        ratio: many.cpu / large / each('pressbud', 'cpu'),
        atMost: 1.15,
        detail: `${(many.cpu / large).toFixed(2)} against ${each('pressbud', 'cpu').toFixed(2)} ms`,
      },
      {
        what: `megabytes at most in a run of ${large}, of 250`,
        ratio: many.megabytes / 250,
        atMost: 1,
        detail: `${many.megabytes.toFixed(0)} MB resident`,
      },
    ];
  } finally {
    sink.kill();
    rmSync(folder, { recursive: true });
  }
}

function perSecond(milliseconds) {
  return (1000 / milliseconds).toFixed(0);
}

/** The morning's digest as anybody would get it, for the pool to send to everybody. */
function exampleMail() {
  const id = '0193a1b2-c3d4-7e5f-8a9b-000000000000';
  const now = new Date(runAt);
  const release = (document) => ({
    id: document.id,
    newsroom: 'region-norrbotten',
    document,
    publishedAt: document.publishedAt,
    revision: 1,
    firstSeenAt: seenAt.toISOString(),
    changedAt: seenAt.toISOString(),
    visibleAt: seenAt.toISOString(),
  });
  const { from, subject, headers, text, html } = digestComposer(mailSettings)({
    reader: { id, tokenVersion: 1, address: 'person@example.se', language: 'sv', filters: [] },
    occasion: {
      rhythm: { frequency: 'daily', weekday: null },
      windowStart: '2025-12-04T07:00:00.000Z',
      windowEnd: now.toISOString(),
    },
    news: documents.map((document) => ({ release: release(document), kind: 'new' })),
    deliveryId: id,
    now,
  });
  return { from, subject, headers, text, html };
}
