import { afterAll, beforeAll, expect, it } from 'vitest';
import { withhold } from '../../src/store/withholdings.js';
import { PublishedSite } from './published-site.js';
import { plan, samples } from './sample-releases.js';

const room = await PublishedSite.open();
beforeAll(async () => {
  await room.save(samples);
  await room.publish();
});
afterAll(() => room.close());

it('a withheld person is in no published file after the next publish, however that is done', async () => {
  const traces = () =>
    Object.entries(room.contents())
      .filter(([, content]) => /Strandvall|070-174 06 05|\+46701740605/i.test(content))
      .map(([path]) => path);
  expect(traces()).toContain('feeds/all.rss');
  // Long after the last publish looked at what had changed.
  for (let day = 0; day < 3; day += 1) room.nextDay();
  await room.publish();
  const result = await withhold(room.database, {
    names: ['Kim Strandvall'],
    emails: [],
    phones: [],
    ground: 'GDPR article 17',
    releaseId: null,
    at: room.now,
  });
  expect(result.releases).toEqual([plan.id]);
  const { written } = await room.publish();
  expect(written).toContain('releases/via-tt/9900001.json');
  expect(traces()).toEqual([]);
  await room.publish({ all: true });
  expect(traces()).toEqual([]);
  expect(room.read('releases/via-tt/9900001.md')).toContain('Mio Bergdal');
});
