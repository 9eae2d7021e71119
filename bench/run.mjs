// Runs every bench, prints a row for each measured ratio, and exits 1 when a bar is missed.
//   npm run build && npm run bench [-- NAME…]
import { readdir } from 'node:fs/promises';

const wanted = process.argv.slice(2);
const files = (await readdir(new URL('.', import.meta.url)))
  .filter((name) => name.endsWith('.bench.mjs'))
  .sort();
const chosen = files.filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));

let missed = 0;
for (const file of chosen) {
  const { default: bench } = await import(new URL(file, import.meta.url).href);
  for (const row of await bench()) {
    const reached = row.atMost === undefined ? row.ratio >= row.atLeast : row.ratio <= row.atMost;
    if (!reached) missed += 1;
    const bar = row.atMost === undefined ? `at least ${row.atLeast}` : `at most ${row.atMost}`;
    process.stdout.write(
      `${reached ? 'ok  ' : 'MISS'} ${row.what}: ${row.ratio.toFixed(2)} (${bar}) — ${row.detail}\n`,
    );
  }
}
process.exitCode = missed > 0 ? 1 : 0;
