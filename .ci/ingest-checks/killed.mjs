// Kills a backfill at random moments, again and again, and checks that the last one to run ends with every release once.
//   [RELEASES=1000] [KILLS=20] node .ci/ingest-checks/killed.mjs DATABASE
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { backfill, ended, pressRoom } from './bench-process.mjs';
import { assertEachOnce, countStored } from './stored.mjs';

const [path] = process.argv.slice(2);
const releases = Number(process.env.RELEASES ?? 1000);
const kills = Number(process.env.KILLS ?? 20);
const stored = () => (existsSync(path) ? countStored(path) : 0);
const room = await pressRoom(releases);
try {
  const progress = [];
  let runs = 0;
  for (let killed = 0; killed < kills; runs += 1) {
    assert.ok(runs < 10 * kills, `only ${killed} of ${runs} processes lived long enough to be killed`);
    const before = stored();
    const child = backfill(room.origin, path);
    const end = ended(child);
    // Every fourth, and all once nothing is left to store, at any moment from the start on; the others when they have
    // stored something, and a moment later.
    const anytime = killed % 4 === 3 || before === releases;
    if (!anytime) while (child.exitCode === null && stored() === before) await setTimeout(20);
    await Promise.race([setTimeout(Math.random() * (anytime ? 1000 : 300)), end]);
    child.kill('SIGKILL');
    const { signal, code, complaints } = await end;
    assert.ok(signal === 'SIGKILL' || code === 0, complaints);
    // One that ended by itself has met nothing; the next looks at all of it once more.
    if (signal === 'SIGKILL') killed += 1;
    progress.push(stored());
  }
  const { code, complaints } = await ended(backfill(room.origin, path));
  assert.equal(code, 0, complaints);
  assertEachOnce(path, releases);
  process.stdout.write(
    `killed ${kills} times (stored by then: ${progress.join(', ')}): ${releases} of ${releases}\n`,
  );
} finally {
  room.close();
}
