import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publisherVersion } from '../../src/publish/publish.js';
import { PublishedSite } from './published-site.js';
import { samples } from './sample-releases.js';

/**
 * What the samples are published as, by the version of the publisher. When this differs, sites in use have to be
 * published anew: raise publisherVersion and add a line (a line of a version that was released is never changed).
 */
const bytesByVersion: Readonly<Record<number, string>> = {
  1: '',
  2: 'acf54449e530ba517bf72194b671ee4b8aea9698595a465c54249cf62ced22a8',
  3: 'fc5db14cf037d788e8320a8bb049d0b16b6d2c8eb8144eac9128f6c351d5b1f1',
};

const room = await PublishedSite.open();
beforeAll(async () => {
  await room.save(samples);
  await room.publish();
});
afterAll(() => room.close());

describe('published bytes', () => {
  it('are those of this version of the publisher', () => {
    const hash = createHash('sha256');
    for (const [path, content] of Object.entries(room.contents())) hash.update(`${path}\0${content}\0`);
    expect(hash.digest('hex')).toBe(bytesByVersion[publisherVersion]);
  });

  it.each([
    'feeds/all.rss',
    'feeds/all.atom',
    'feeds/all.json',
    'feeds.opml',
    'index.html',
    'releases/via-tt/9900001.html',
    'releases/via-tt/9900001.md',
    'releases/via-tt/9900002.html',
    'releases/index.json',
    'budget/lines.csv',
    'budget/lines.json',
    'sitemaps/2025-12.xml',
    '.well-known/security.txt',
  ])('of %s are the golden ones', async (path) => {
    await expect(room.read(path)).toMatchFileSnapshot(`golden/${path}`);
  });
});
