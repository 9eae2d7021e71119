// Runs the property tests again and again, each time with another seed, and stops at the first counterexample.
// npm run explore [-- <rounds, 10 by default>]
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const rounds = Number(process.argv[2] ?? 10);
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  process.stderr.write(`explore: rounds must be a whole number from 1 up, not ${process.argv[2]}\n`);
  process.exit(2);
}

const withProperties = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name))
  .filter((path) => /\.test\.tsx?$/.test(path) && readFileSync(path, 'utf8').includes('fc.assert('));

for (let round = 1; round <= rounds; round += 1) {
  const PROPERTY_SEED = String(randomInt(2 ** 31));
  process.stdout.write(`round ${round} of ${rounds}: PROPERTY_SEED=${PROPERTY_SEED}\n`);
  const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=dot', ...withProperties], {
    env: { ...process.env, PROPERTY_SEED },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
