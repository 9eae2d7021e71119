// Backfills into a folder whose disk is too small, checks how it fails, makes room, and checks that the next one completes.
//   node .ci/ingest-checks/full-disk.mjs FOLDER COMMAND-THAT-MAKES-ROOM…
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { backfill, ended, pressRoom } from './bench-process.mjs';
import { assertEachOnce, countStored } from './stored.mjs';

const [folder, command, ...args] = process.argv.slice(2);
const path = join(folder, 'pressbud.db');
const releases = 600;
const room = await pressRoom(releases);
try {
  for (let round = 0; round < 2; round += 1) {
    const { code, complaints } = await ended(backfill(room.origin, path));
    assert.notEqual(code, 0, 'there was room enough');
    assert.match(complaints, /StorageFullError|storage-full/);
  }
  const stored = countStored(path);
  assert.equal(stored % 20, 0, 'a page is stored wholly or not at all');
  assertEachOnce(path, stored);
  execFileSync(command, args);
  const { code, complaints } = await ended(backfill(room.origin, path));
  assert.equal(code, 0, complaints);
  assertEachOnce(path, releases);
  process.stdout.write(
    `full disk: ${stored} of ${releases} stored and sound, all of them when there was room\n`,
  );
} finally {
  room.close();
}
