import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveRelease } from '../../src/store/releases.js';
import { replaceDocument } from '../../src/store/replace-document.js';
import { saveSnapshot } from '../../src/store/snapshots.js';
import { withhold } from '../../src/store/withholdings.js';
import { PublishedSite } from './published-site.js';
import { plan, sampleRelease, samples } from './sample-releases.js';

const room = await PublishedSite.open();
let snapshotId = '';
beforeAll(async () => {
  snapshotId = await saveSnapshot(room.database, {
    newsroom: 'region-norrbotten',
    surface: 'api',
    url: 'https://via.tt.se/api',
    status: 200,
    headers: {},
    body: new TextEncoder().encode('{}'),
    fetchedAt: room.now,
  });
  await saveRelease(room.database, {
    newsroom: 'region-norrbotten',
    document: plan,
    snapshotIds: [snapshotId],
    seenAt: room.now,
  });
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
  expect(room.files()).toContain('feeds/all/2025-12.atom');
  // Read again by a later parser, and told anew by the source: both hold the name.
  expect(
    await replaceDocument(room.database, { document: { ...plan, keywords: ['Ny läsning'] }, snapshotId }),
  ).toBe(true);
  await room.publish();
  expect(room.read('releases/via-tt/9900001.json')).toContain('Ny läsning');
  expect(traces()).toEqual([]);
  room.nextDay();
  await room.save([sampleRelease({ ...plan, title: 'Ny rubrik', lead: 'Kim Strandvall svarar.' })]);
  await room.publish();
  expect(room.read('releases/via-tt/9900001.html')).toContain('Ny rubrik');
  expect(traces()).toEqual([]);
});

it('however the letters of the name are composed', async () => {
  const name = 'Måns Björkvall';
  await room.save([sampleRelease({ id: 'via-tt:9900041', lead: `${name} svarar.`.normalize('NFD') })]);
  await room.save([sampleRelease({ id: 'via-tt:9900042', lead: `${name} svarar.` })]);
  await withhold(room.database, {
    names: [name.normalize('NFD')],
    emails: [],
    phones: [],
    ground: 'GDPR article 17',
    releaseId: null,
    at: room.now,
  });
  await room.publish();
  expect(room.read('releases/via-tt/9900041.md')).toContain('svarar');
  const traces = Object.values(room.contents()).filter((content) => content.normalize('NFC').includes(name));
  expect(traces).toEqual([]);
});
