import { afterEach, beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../store/each-database.js';
import { PublishedSite } from './published-site.js';
import { invitation, sampleLine, sampleRelease, samples } from './sample-releases.js';

onEachDatabase('publishing', (test) => {
  let room: PublishedSite;
  beforeEach(() => {
    room = new PublishedSite(test.database);
  });
  afterEach(() => room.remove());

  it('ends with the same bytes whether the releases came one by one or all at once', async () => {
    for (const document of samples) {
      await room.save([document]);
      await room.publish();
    }
    room.nextDay();
    await room.save([
      sampleRelease({
        ...invitation,
        title: 'Ny tid för visning',
        kind: 'press-release',
        publishedAt: '2025-11-30T10:00:00+01:00',
        updatedAt: '2026-01-16T08:00:00+01:00',
      }),
    ]);
    await room.publish();
    const stepwise = room.contents();
    room.remove();
    await room.publish({ all: true });
    expect(room.contents()).toEqual(stepwise);
  });

  it('writes nothing the second time', async () => {
    await room.save(samples);
    await room.publish();
    expect(await room.publish()).toEqual({ written: [], removed: [], unchanged: 0 });
  });

  it('lists more releases than it reads at a time, each once, the newest first', async () => {
    const many = Array.from({ length: 250 }, (_, index) =>
      sampleRelease({
        id: `via-tt:${1000 + index}`,
        title: `Nummer ${index}`,
        publishedAt: new Date(Date.UTC(2025, 11, 1) + Math.floor(index / 2) * 60_000).toISOString(),
        budget: [sampleLine()],
      }),
    );
    await room.save(many);
    await room.publish();
    const month = room.readJson('releases/2025-12.json').releases as { id: string }[];
    expect(month.map(({ id }) => id)).toEqual(many.map(({ id }) => id).reverse());
    expect(room.read('budget/lines.csv').trim().split('\r\n')).toHaveLength(251);
    const feed = room.readJson('feeds/all.json').items as { title: string }[];
    expect(feed.map(({ title }) => title)).toEqual(
      many
        .slice(-50)
        .reverse()
        .map(({ title }) => title),
    );
  });

  it('keeps two output folders apart', async () => {
    const other = new PublishedSite(test.database);
    await room.save(samples);
    await room.publish();
    expect((await other.publish()).written).toEqual(room.files());
    expect((await room.publish()).written).toEqual([]);
    other.remove();
  });

  it('can be done by two at once', async () => {
    await room.save(samples);
    const second = new PublishedSite(await test.open());
    await Promise.all([
      room.publish({ all: true }),
      second.publish({ all: true, outputDir: room.outputDir }),
    ]);
    const together = room.contents();
    expect((await room.publish({ all: true })).written).toEqual([]);
    expect(room.contents()).toEqual(together);
    second.remove();
  });
});
