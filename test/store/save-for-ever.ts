import { openDatabase } from '../../src/store/database.js';
import { saveReleases } from '../../src/store/save-release.js';
import { aRelease, toSave } from './a-release.js';

/** Saves ten releases at a time until it is killed, and says how far it is. */
const database = await openDatabase(process.env.DATABASE ?? '');
for (let page = 1; ; page += 1) {
  const numbers = Array.from({ length: 10 }, (_, n) => (page - 1) * 10 + n + 1);
  await saveReleases(
    database,
    numbers.map((number) => toSave(aRelease(number))),
  );
  process.stdout.write(`page ${page}\n`);
}
