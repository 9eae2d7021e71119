import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const bench = (script) => fileURLToPath(new URL(`../../bench/${script}`, import.meta.url));

/** Starts a press room of `releases` releases; gives its origin, and how to end it. */
export async function pressRoom(releases) {
  const child = spawn(process.execPath, [bench('press-room.mjs')], {
    env: { ...process.env, RELEASES: String(releases) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.setEncoding('utf8');
  const [origin] = await once(child.stdout, 'data');
  return { origin: origin.trim(), close: () => child.kill() };
}

/** Starts a backfill of the press room into `path`. */
export function backfill(origin, path) {
  return spawn(process.execPath, [bench('ingest-process.mjs')], {
    env: { ...process.env, TASK: 'backfill', PRESS_ROOM: origin, DATABASE: `sqlite:${path}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Waits for its end; what it complained of, and how it ended. */
export async function ended(child) {
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints += text;
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, complaints };
}
