import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EntryShelf } from '../../src/publish/entry-shelf.js';
import { PublishedSite, site } from './published-site.js';
import { sampleRelease } from './sample-releases.js';

let room: PublishedSite;
const idOf = (number: number) => `via-tt:${number}`;
const ids = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, index) => idOf(from + index));

beforeEach(async () => {
  room = await PublishedSite.open();
  await room.save(ids(1, 13).map((id) => sampleRelease({ id, title: `Om ${id}` })));
});
afterEach(() => room.close());

describe('the shelf of entries', () => {
  it('gives the entries in the order asked for, and none of what is not there', async () => {
    const entries = await new EntryShelf(room.database, site).entriesOf([idOf(3), idOf(99), idOf(1)]);
    expect(entries.map(({ title }) => title)).toEqual(['Om via-tt:3', 'Om via-tt:1']);
  });

  it('makes an entry once', async () => {
    const shelf = new EntryShelf(room.database, site);
    const [first] = await shelf.entriesOf([idOf(1)]);
    const [second] = await shelf.entriesOf([idOf(1), idOf(2)]);
    expect(second).toBe(first);
  });

  it('lets go of what was not asked for the longest', async () => {
    const shelf = new EntryShelf(room.database, site, 2);
    const [one, two] = await shelf.entriesOf([idOf(1), idOf(2)]);
    await shelf.entriesOf([idOf(1)]);
    await shelf.entriesOf([idOf(3)]);
    expect((await shelf.entriesOf([idOf(1)]))[0]).toBe(one);
    expect((await shelf.entriesOf([idOf(2)]))[0]).not.toBe(two);
  });

  it('gives all that is asked for although others put it off the shelf meanwhile', async () => {
    const shelf = new EntryShelf(room.database, site, 3);
    await shelf.entriesOf(ids(1, 4));
    const asked = [ids(1, 5), ids(5, 9), ids(9, 13), ids(1, 13), ids(1, 4)];
    const given = await Promise.all(asked.map((wanted) => shelf.entriesOf(wanted)));
    expect(given.map((entries) => entries.map(({ title }) => title))).toEqual(
      asked.map((wanted) => wanted.map((id) => `Om ${id}`)),
    );
  });
});
