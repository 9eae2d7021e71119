// Ingestion at the size of a whole press room: how much slower than the bare requests, how much memory, whether killing
// it twenty times loses or doubles anything, and how long reading all snapshots again takes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';

const releases = Number(process.env.RELEASES ?? 10_000);
/** Milliseconds a press room on the Internet takes to answer with a page of twenty releases; the politeness delay is off. */
const answerTime = Number(process.env.ANSWER_TIME ?? 200);
const kills = 20;

function start(script, environment) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url))], {
    env: { ...process.env, RELEASES: String(releases), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.setEncoding('utf8');
  return child;
}

async function pressRoom(time) {
  const child = start('press-room.mjs', { ANSWER_TIME: String(time) });
  const [origin] = await once(child.stdout, 'data');
  return { origin: origin.trim(), close: () => child.kill() };
}

async function run(task, environment) {
  const child = start('ingest-process.mjs', { TASK: task, ...environment });
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${task} ended with ${code}`);
  return JSON.parse(output);
}

/** Kills a backfill after a random while, again and again, and lets the last one come to its end. */
async function killed(environment, whole) {
  for (let time = 0; time < kills; time += 1) {
    const child = start('ingest-process.mjs', { TASK: 'backfill', ...environment });
    const timer = setTimeout(() => child.kill('SIGKILL'), 500 + Math.random() * (whole / kills) * 1.5);
    await once(child, 'exit');
    clearTimeout(timer);
  }
  return run('backfill', environment);
}

/** Every document comes out different when it is read again: that is what reading again is for. */
function readByAnOlderParser(path) {
  const database = new Database(path);
  database
    .prepare(`update revisions set document = replace(document, '"parserVersion":"', '"parserVersion":"0.')`)
    .run();
  database.close();
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

export default async function ingest() {
  const folder = mkdtempSync(join(tmpdir(), 'pressbud-bench-'));
  const room = await pressRoom(answerTime);
  const near = await pressRoom(0);
  try {
    const database = (name) => `sqlite:${join(folder, name)}`;
    const bare = await run('discard', { PRESS_ROOM: room.origin });
    const backfill = await run('backfill', { PRESS_ROOM: room.origin, DATABASE: database('whole.db') });
    const atOnce = await run('discard', { PRESS_ROOM: near.origin });
    readByAnOlderParser(join(folder, 'whole.db'));
    const again = await run('reparse', { DATABASE: database('whole.db') });
    const survivor = await killed(
      { PRESS_ROOM: near.origin, DATABASE: database('killed.db') },
      backfill.milliseconds,
    );
    return [
      {
        what: `backfill of ${releases} releases against the same requests alone (speed)`,
        ratio: bare.milliseconds / backfill.milliseconds,
        atLeast: 0.6,
        detail: `${seconds(bare.milliseconds)} against ${seconds(backfill.milliseconds)}, each answer after ${answerTime} ms; ${seconds(atOnce.milliseconds)} for the requests when it takes no time`,
      },
      {
        what: 'memory of the backfill, in parts of 250 MB',
        ratio: backfill.megabytes / 250,
        atMost: 1,
        detail: `peak ${backfill.megabytes.toFixed(0)} MB`,
      },
      {
        what: `releases after ${kills} kills, in parts of what there is`,
        ratio: survivor.stored / releases,
        atLeast: 1,
        atMost: 1,
        detail: `${survivor.stored} stored`,
      },
      {
        what: `reading ${again.snapshots} snapshots with ${again.releases} releases again, in parts of a minute`,
        ratio: again.milliseconds / 60_000,
        atMost: 1,
        detail: `${seconds(again.milliseconds)}, ${again.changed} came out different, ${again.failed} failed`,
      },
    ];
  } finally {
    room.close();
    near.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
