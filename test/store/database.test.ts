import { expect, it } from 'vitest';
import { countReleases } from '../../src/store/releases.js';
import { onEachDatabase } from './each-database.js';

onEachDatabase('a new database', (test) => {
  it('is empty', async () => {
    expect(await countReleases(test.database)).toBe(0);
  });
  it('can be opened again', async () => {
    expect(await countReleases(await test.open())).toBe(0);
  });
});
