import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutputNotWritableError } from '../../src/publish/output/output-not-writable-error.js';
import { PublishedSite, site } from './published-site.js';
import {
  corrected,
  embargoed,
  english,
  invitation,
  plan,
  sampleLine,
  sampleRelease,
  samples,
  withdrawn,
} from './sample-releases.js';

let room: PublishedSite;
beforeEach(async () => {
  room = await PublishedSite.open();
});
afterEach(() => room.close());

describe('the first publish', () => {
  it('writes the site, the documents, the feeds and the data', async () => {
    await room.save(samples);
    const { written, removed, unchanged } = await room.publish();
    expect(written).toEqual(room.files());
    expect(removed).toEqual([]);
    expect(unchanged).toBe(0);
    expect(room.files()).toEqual(
      [
        '.well-known/security.txt',
        'assets/site.css',
        'budget/2025.csv',
        'budget/2025.json',
        'budget/lines.csv',
        'budget/lines.csv-metadata.json',
        'budget/lines.json',
        ...['all', 'budget', 'invitations', 'newsroom-region-norrbotten', 'press-releases'].flatMap(
          (feed) => [`feeds/${feed}.atom`, `feeds/${feed}.json`, `feeds/${feed}.rss`],
        ),
        ...['recipient-bd-pop', 'recipient-filmpool-nord', 'topic-budget', 'topic-kultur'].flatMap((feed) => [
          `feeds/${feed}.atom`,
          `feeds/${feed}.json`,
          `feeds/${feed}.rss`,
        ]),
        ...['all', 'newsroom-region-norrbotten'].flatMap((feed) => [
          `feeds/${feed}/2025-11.atom`,
          `feeds/${feed}/2025-12.atom`,
        ]),
        'feeds/press-releases/2025-11.atom',
        'feeds/index.json',
        'catalog.jsonld',
        'schema/ninjs.schema.json',
        'feeds.html',
        'feeds.opml',
        'index.html',
        ...['2025-11', '2025-12', '2026-01'].flatMap((month) => [
          `releases/${month}.html`,
          `releases/${month}.json`,
        ]),
        'releases/index.json',
        ...['9900001.en', '9900001', '9900002', '9900003', '9900004'].flatMap((name) => [
          `releases/via-tt/${name}.html`,
          `releases/via-tt/${name}.json`,
          `releases/via-tt/${name}.md`,
        ]),
        'robots.txt',
        'schema/release.schema.json',
        'sitemap.xml',
        ...['2025-11', '2025-12', '2026-01'].map((month) => `sitemaps/${month}.xml`),
      ].sort(),
    );
  });

  it('publishes an empty press room as a site that says so, with empty feeds', async () => {
    await room.publish();
    expect(room.read('index.html')).toContain('Inget är publicerat än');
    expect(room.readJson('feeds/all.json').items).toEqual([]);
  });

  it('publishes each release as the document that was stored', async () => {
    await room.save([plan]);
    await room.publish();
    expect(room.readJson('releases/via-tt/9900001.json')).toEqual(plan);
  });
});

describe('publishing again', () => {
  it('writes nothing when nothing has changed', async () => {
    await room.save(samples);
    await room.publish();
    expect(await room.publish()).toEqual({ written: [], removed: [], unchanged: 0 });
    expect(await room.publish({ now: new Date('2026-01-20T00:00:00Z') })).toMatchObject({
      written: [],
      removed: [],
    });
  });

  it('writes nothing either when all of it is made anew, and leaves every modification time', async () => {
    await room.save(samples);
    await room.publish();
    for (const path of room.files()) utimesSync(join(room.outputDir, path), 1_000_000, 1_000_000);
    const { written, removed, unchanged } = await room.publish({ all: true });
    expect({ written, removed }).toEqual({ written: [], removed: [] });
    expect(unchanged).toBe(room.files().length);
    expect(new Set(room.files().map((path) => room.modifiedAt(path)))).toEqual(new Set([1_000_000_000]));
  });

  it('writes a new release and only what it appears in', async () => {
    await room.save([plan, corrected]);
    await room.publish();
    room.nextDay();
    await room.save([invitation]);
    const { written } = await room.publish();
    expect(written).toEqual(
      [
        'feeds/all.atom',
        'feeds/all.json',
        'feeds/all.rss',
        // The month before is closed now.
        'feeds/all/2025-12.atom',
        'feeds/newsroom-region-norrbotten/2025-12.atom',
        'feeds/invitations.atom',
        'feeds/invitations.json',
        'feeds/invitations.rss',
        'feeds/newsroom-region-norrbotten.atom',
        'feeds/newsroom-region-norrbotten.json',
        'feeds/newsroom-region-norrbotten.rss',
        'index.html',
        'releases/2026-01.html',
        'releases/2026-01.json',
        'releases/index.json',
        'releases/via-tt/9900002.html',
        'releases/via-tt/9900002.json',
        'releases/via-tt/9900002.md',
        'sitemap.xml',
        'sitemaps/2026-01.xml',
        '.well-known/security.txt',
      ].sort(),
    );
    expect(written.length).toBeLessThanOrEqual(25);
  });

  it('moves a release that changed its kind, and removes the files it no longer has', async () => {
    await room.save([sampleRelease({ id: 'via-tt:9900009', budget: [sampleLine()] })]);
    await room.publish();
    expect(room.files()).toContain('budget/2025.csv');
    room.nextDay();
    await room.save([sampleRelease({ id: 'via-tt:9900009', publishedAt: '2026-01-02T09:00:00+01:00' })]);
    const { removed } = await room.publish();
    expect(removed).toEqual([
      'budget/2025.csv',
      'budget/2025.json',
      'feeds/recipient-filmpool-nord.atom',
      'feeds/recipient-filmpool-nord.json',
      'feeds/recipient-filmpool-nord.rss',
      'releases/2025-12.html',
      'releases/2025-12.json',
      'sitemaps/2025-12.xml',
    ]);
    expect(room.files()).not.toContain('budget/2025.csv');
    expect(room.readJson('feeds/budget.json').items).toEqual([]);
  });

  it('finds a release whose transaction ended after the last publish though it is stamped before', async () => {
    await room.publish();
    await room.save([plan], new Date(room.now.getTime() - 60_000));
    expect((await room.publish()).written).toContain('releases/via-tt/9900001.html');
  });

  it('finds releases with stamps far in the past, as an import brings them', async () => {
    await room.publish();
    await room.save([plan], new Date('2020-01-01T00:00:00Z'));
    expect((await room.publish()).written).toContain('releases/via-tt/9900001.html');
  });

  it('publishes everything anew when the site is called something else', async () => {
    await room.save([plan]);
    await room.publish();
    const { written } = await room.publish({ site: { ...site, publicUrl: 'https://annan.example.se' } });
    expect(written).toContain('releases/via-tt/9900001.html');
    expect(room.read('feeds/all.atom')).not.toContain('press.example.se/');
  });

  it('publishes everything anew into a folder that was emptied', async () => {
    await room.save([plan]);
    const { written } = await room.publish();
    rmSync(room.outputDir, { recursive: true });
    expect((await room.publish()).written).toEqual(written);
  });
});

describe('time', () => {
  it('keeps a release back until it is due, and then publishes it by itself', async () => {
    await room.save([plan, embargoed]);
    await room.publish();
    expect(Object.values(room.contents()).join()).not.toContain(embargoed.title);
    const due = new Date('2026-02-01T08:00:00Z');
    expect((await room.publish({ now: new Date(due.getTime() - 1) })).written).toEqual([]);
    expect((await room.publish({ now: due })).written).toContain('releases/via-tt/9900005.html');
  });

  it('takes a release away that is now dated ahead', async () => {
    await room.save([plan]);
    await room.publish();
    room.nextDay();
    await room.save([{ ...sampleRelease({ ...plan, publishedAt: '2026-03-01T09:00:00+01:00' }) }]);
    const { removed } = await room.publish();
    expect(removed).toContain('releases/via-tt/9900001.json');
    expect(room.readJson('feeds/all.json').items).toEqual([]);
  });

  it('shows in nothing but what is visible', async () => {
    await room.save([plan]);
    await room.publish();
    const before = room.contents();
    await room.publish({ all: true, now: new Date('2026-08-01T00:00:00Z') });
    expect(room.contents()).toEqual(before);
  });
});

describe('the folder', () => {
  it('keeps files that Pressbud did not write', async () => {
    writeFileSync(join(room.outputDir, 'README.md'), 'Läs mig.');
    mkdirSync(join(room.outputDir, 'releases/via-tt'), { recursive: true });
    writeFileSync(join(room.outputDir, 'releases/via-tt/anteckning.txt'), 'Min.');
    await room.save([plan]);
    await room.publish();
    await room.publish({ all: true });
    expect(room.read('README.md')).toBe('Läs mig.');
    expect(room.read('releases/via-tt/anteckning.txt')).toBe('Min.');
  });

  it('is left without unfinished files', async () => {
    await room.save(samples);
    await room.publish();
    expect(readdirSync(join(room.outputDir, '.unfinished'))).toEqual([]);
  });

  it('loses what a killed process left unfinished, after a while', async () => {
    const folder = join(room.outputDir, '.unfinished');
    mkdirSync(folder);
    const old = join(folder, '.00000000000000aa.part');
    const fresh = join(folder, '.00000000000000bb.part');
    for (const path of [old, fresh]) writeFileSync(path, 'halv');
    utimesSync(old, 1_000_000, 1_000_000);
    await room.publish();
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
  });

  it('that cannot be written gives an error with path and reason, keeps the old files, and is made up for', async () => {
    await room.save([plan]);
    await room.publish();
    const before = room.contents();
    // A file where a folder should be stops root as well, whom permissions don't.
    writeFileSync(join(room.outputDir, 'releases/other'), 'i vägen');
    const odd = sampleRelease({ id: 'annan/källa:å', title: 'Udda' });
    room.nextDay();
    await room.save([odd]);
    const error = await room.publish().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OutputNotWritableError);
    expect(error).toMatchObject({
      code: 'output-not-writable',
      context: { reason: 'a file stands where a folder should be' },
    });
    expect(room.contents()).toEqual({ ...before, 'releases/other': 'i vägen' });

    rmSync(join(room.outputDir, 'releases/other'));
    const { written } = await room.publish();
    expect(written.filter((path) => path.startsWith('releases/other/'))).toHaveLength(3);
    expect(written).toContain('feeds/all.rss');
  });

  it('that cannot be made gives the same error', async () => {
    const file = join(room.outputDir, 'fil');
    writeFileSync(file, '');
    await expect(room.publish({ outputDir: join(file, 'output') })).rejects.toMatchObject({
      code: 'output-not-writable',
    });
  });
});

describe('other language versions', () => {
  it('link to each other as soon as both are there', async () => {
    const swedish = sampleRelease({
      ...plan,
      translations: [{ language: 'en', id: 'via-tt:9900001:en', url: 'https://via.tt.se/en' }],
    });
    await room.save([swedish]);
    await room.publish();
    expect(room.read('releases/via-tt/9900001.html')).toContain('href="https://via.tt.se/en"');
    room.nextDay();
    await room.save([english]);
    await room.publish();
    expect(room.read('releases/via-tt/9900001.html')).toContain('href="/releases/via-tt/9900001.en.html"');
    expect(room.read('releases/via-tt/9900001.en.html')).toContain('href="/releases/via-tt/9900001.html"');
  });
});

it('reports how far it has come', async () => {
  await room.save(samples);
  const steps: string[] = [];
  await room.publish({ onProgress: ({ done, total }) => steps.push(`${done}/${total}`) });
  expect(steps).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
});

it('tells that a withdrawn release was withdrawn, and no more', async () => {
  await room.save([withdrawn]);
  await room.publish();
  const page = room.read('releases/via-tt/9900004.html');
  expect(page).toContain('Avsändaren har dragit tillbaka');
  expect(page).not.toContain('Ett stycke.');
});
