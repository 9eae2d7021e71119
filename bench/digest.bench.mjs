// Digests: against a bare nodemailer pool with DKIM, and whether a recipient costs the same in a large run.
//   PEOPLE=100000 npm run bench -- digest     for the large figure; 4,000 when left out
import { execFile, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from './measure.mjs';

const run = promisify(execFile);
const script = (name) => new URL(`digest/${name}`, import.meta.url).pathname;
const large = Number(process.env.PEOPLE ?? 4000);
const ROUNDS = 3;

export default async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'pressbud-bench-'));
  const keyFile = join(folder, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const sink = spawn(process.execPath, [script('sink.mjs')], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const [line] = await once(sink.stdout, 'data');
  const send = async (side, people) => {
    const args = [script('one-side.mjs'), side, String(people), String(line).trim(), keyFile];
    const { stdout } = await run(process.execPath, args);
    const result = JSON.parse(stdout);
    if (result.sent !== people) throw new Error(`${side} sent ${result.sent} of ${people}`);
    return result;
  };
  try {
    const sides = { pressbud: [], nodemailer: [] };
    for (let round = 0; round < ROUNDS; round += 1)
      for (const side of Object.keys(sides)) sides[side].push(await send(side, 1000));
    const small = median(sides.pressbud.map(({ took }) => took)) / 1000;
    const bare = median(sides.nodemailer.map(({ took }) => took)) / 1000;
    const many = await send('pressbud', large);
    const each = many.took / large;
    return [
      {
        what: 'digest mails a second, against a bare nodemailer pool with DKIM',
        ratio: bare / small,
        atLeast: 0.9,
        detail: `${(1000 / small).toFixed(0)} against ${(1000 / bare).toFixed(0)} a second`,
      },
      {
        what: `milliseconds a recipient in a run of ${large}, against one of 1000`,
        ratio: each / small,
        atMost: 1.15,
        detail: `${each.toFixed(2)} against ${small.toFixed(2)} ms`,
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
