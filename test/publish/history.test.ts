import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { childOf, elementsOf, textOf } from '../../src/present/xml.js';
import { readStrictly } from './feeds/strict-xml.js';
import { PublishedSite } from './published-site.js';
import { sampleRelease } from './sample-releases.js';

let room: PublishedSite;
beforeEach(async () => {
  room = await PublishedSite.open();
});
afterEach(() => room.close());

const numbered = (number: number, publishedAt: string) =>
  sampleRelease({ id: `via-tt:${number}`, title: `Nummer ${number}`, publishedAt });

function read(path: string) {
  const feed = readStrictly(room.read(path));
  const links = elementsOf(feed).filter(({ name }) => name === 'link');
  const href = (rel: string) =>
    links.find(({ attributes }) => attributes.rel === rel)?.attributes.href?.replace(/.*\/feeds\//, '') ??
    null;
  const titles = elementsOf(feed)
    .filter(({ name }) => name === 'entry')
    .map((entry) => textOf(childOf(entry, 'title') ?? ''));
  return { feed, href, titles };
}

describe('the history of a feed (RFC 5005)', () => {
  it('is an archive for each closed month, linked both ways, with the subscription document at its end', async () => {
    await room.save([
      numbered(1, '2025-09-30T23:30:00+02:00'),
      numbered(2, '2025-10-01T00:30:00+02:00'),
      numbered(3, '2025-12-31T23:59:00+01:00'),
      numbered(4, '2026-01-01T00:01:00+01:00'),
    ]);
    await room.publish();
    const september = read('feeds/all/2025-09.atom');
    expect(september.titles).toEqual(['Nummer 1']);
    expect(childOf(september.feed, 'fh:archive')).toBeDefined();
    expect(['self', 'current', 'prev-archive', 'next-archive'].map(september.href)).toEqual([
      'all/2025-09.atom',
      'all.atom',
      null,
      'all/2025-10.atom',
    ]);
    expect(read('feeds/all/2025-10.atom').titles).toEqual(['Nummer 2']);
    const december = read('feeds/all/2025-12.atom');
    expect(december.titles).toEqual(['Nummer 3']);
    expect(december.href('prev-archive')).toBe('all/2025-10.atom');
    expect(december.href('next-archive')).toBeNull();
    const current = read('feeds/all.atom');
    expect(current.href('prev-archive')).toBe('all/2025-12.atom');
    expect(childOf(current.feed, 'fh:archive')).toBeUndefined();
    expect(room.files()).not.toContain('feeds/all/2026-01.atom');
  });

  it('leads from the subscription document to every entry ever published', async () => {
    const days = Array.from({ length: 130 }, (_, index) =>
      numbered(index + 1, new Date(Date.UTC(2025, 6, 1 + index, 9)).toISOString()),
    );
    await room.save(days);
    await room.publish();
    const seen = new Set<string>();
    for (let path: string | null = 'all.atom'; path !== null; ) {
      const document = read(`feeds/${path}`);
      for (const title of document.titles) seen.add(title);
      path = document.href('prev-archive');
    }
    expect(seen.size).toBe(130);
  });

  it('closes a month, and tells the months before of it, when the first release of a later one comes', async () => {
    await room.save([numbered(1, '2025-10-05T09:00:00+02:00'), numbered(2, '2025-11-05T09:00:00+01:00')]);
    await room.publish();
    expect(room.files()).not.toContain('feeds/all/2025-11.atom');
    room.nextDay();
    await room.save([numbered(3, '2025-12-05T09:00:00+01:00')]);
    const { written } = await room.publish();
    expect(written).toContain('feeds/all/2025-11.atom');
    expect(read('feeds/all/2025-10.atom').href('next-archive')).toBe('all/2025-11.atom');
    expect(written).toContain('feeds/all/2025-10.atom');
  });

  it('has no month any more once its only release has moved', async () => {
    await room.save([
      numbered(1, '2025-10-05T09:00:00+02:00'),
      numbered(2, '2025-11-05T09:00:00+01:00'),
      numbered(3, '2025-12-05T09:00:00+01:00'),
    ]);
    await room.publish();
    room.nextDay();
    await room.save([numbered(2, '2025-12-04T09:00:00+01:00')]);
    const { removed } = await room.publish();
    expect(removed).toContain('feeds/all/2025-11.atom');
    expect(read('feeds/all/2025-10.atom').href('next-archive')).toBeNull();
    expect(read('feeds/all.atom').href('prev-archive')).toBe('all/2025-10.atom');
  });

  it('keeps a corrected release in the archive of its month, as it is now', async () => {
    const first = numbered(1, '2025-10-05T09:00:00+02:00');
    await room.save([first, numbered(2, '2025-11-05T09:00:00+01:00')]);
    await room.publish();
    room.nextDay();
    await room.save([sampleRelease({ ...first, title: 'Nummer ett' })]);
    await room.publish();
    expect(read('feeds/all/2025-10.atom').titles).toEqual(['Nummer ett']);
  });
});
