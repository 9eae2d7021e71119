import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recipientSlug, topicSlug } from '../../src/publish/subjects/subject-name.js';
import { nameOfSubject, subjectsOf } from '../../src/publish/subjects/subjects.js';
import { PublishedSite } from './published-site.js';
import { sampleLine, sampleRelease } from './sample-releases.js';

describe('the name of a recipient', () => {
  it.each([
    ['Norrbottensteatern', 'norrbottensteatern'],
    ['norrbottensteatern', 'norrbottensteatern'],
    ['Norrbottensteaterns', 'norrbottensteatern'],
    ['NORRBOTTENSTEATERN', 'norrbottensteatern'],
    ['”Norrbottensteatern”', 'norrbottensteatern'],
    ['Norrbottens läns landsting', 'region-norrbotten'],
    ['Region Norrbottens', 'region-norrbotten'],
    ['Luleå tekniska universitet (LTU)', 'lulea-tekniska-universitet'],
    ['LTU', 'lulea-tekniska-universitet'],
    ['LTU:s', 'lulea-tekniska-universitet'],
    ['Filmpool Nord AB', 'filmpool-nord'],
    ['Kulturens hus', 'kulturens-hus'],
    ['BD  Pop', 'bd-pop'],
    ['Älvsbyns folkhögskola', 'alvsbyns-folkhogskola'],
  ])('%s is written %s', (name, slug) => {
    expect(recipientSlug(name)).toBe(slug);
  });

  it('is always a plain file name, and the same for the same name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        expect(recipientSlug(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(topicSlug(name.toUpperCase().toLowerCase())).toBe(topicSlug(name.toUpperCase().toLowerCase()));
      }),
    );
  });

  it('tells names apart that have no Latin letters', () => {
    expect(recipientSlug('Россия')).not.toBe(recipientSlug('Україна'));
  });
});

describe('what a release is about', () => {
  const about = (...recipients: string[]) =>
    subjectsOf(sampleRelease({ budget: [sampleLine({ recipients })] })).map(({ feed }) => feed);

  it('is each recipient once, however it is spelled', () => {
    expect(
      subjectsOf(
        sampleRelease({
          budget: [
            sampleLine({ recipients: ['Norrbottensteatern', 'BD Pop'] }),
            sampleLine({ id: 'b2', recipients: ['Norrbottensteaterns'] }),
          ],
          keywords: ['Kultur', 'kultur'],
        }),
      ),
    ).toEqual([
      { feed: 'recipient-norrbottensteatern', spellings: ['Norrbottensteatern', 'Norrbottensteaterns'] },
      { feed: 'recipient-bd-pop', spellings: ['BD Pop'] },
      { feed: 'topic-kultur', spellings: ['Kultur', 'kultur'] },
    ]);
  });

  it('is no natural person', () => {
    expect(about('Kerstin Myrfors', 'Anders Teatern', 'Region Norrbotten')).toEqual([
      'recipient-anders-teatern',
      'recipient-region-norrbotten',
    ]);
  });

  it.each([
    'Forskare vid Sunderby sjukhus',
    'Två unga kulturutövare',
    '14 kommuner',
    'Kommunerna',
    'Övriga regioner',
    'Teatern',
    'Satsningar på väg 97',
    'Several associations',
  ])('is no one in particular: %s', (name) => {
    expect(about(name)).toEqual([]);
  });

  it.each([
    'Unga berättare i Malmfälten',
    'Nätverket lulesamisk duodji',
    'Investeringar i Norrbotten',
    'Energikontor i Norr',
    'Teatern på Udden',
    'Stiftelsen Silverbyn',
    'Västerbotten',
  ])('is a body whose name is made of common words: %s', (name) => {
    expect(about(name)).toHaveLength(1);
  });

  it('is nothing that no name is as long as, and nothing without a letter', () => {
    expect(about('x'.repeat(1_000_000), '–', '\u0000')).toEqual([]);
  });
});

describe('what a subject is called', () => {
  it('is its fullest current spelling, no genitive and not in capitals', () => {
    const name = (...spellings: string[]) => nameOfSubject('recipient-x', spellings);
    expect(name('Norrbottensteaterns', 'Norrbottensteatern', 'norrbottensteatern')).toBe(
      'Norrbottensteatern',
    );
    expect(name('NORRBOTTENSTEATERN', 'Norrbottensteatern')).toBe('Norrbottensteatern');
    expect(name('Norrbottens läns landsting', 'Region Norrbotten')).toBe('Region Norrbotten');
    expect(name('föreningar', 'kommunerna')).toBeNull();
    expect(nameOfSubject('topic-kultur', ['kultur'])).toBe('kultur');
  });
});

describe('feeds about recipients and topics', () => {
  let room: PublishedSite;
  beforeEach(async () => {
    room = await PublishedSite.open();
  });
  afterEach(() => room.close());

  const toTheatre = (number: number, recipient: string) =>
    sampleRelease({
      id: `via-tt:${number}`,
      title: `Nummer ${number}`,
      budget: [sampleLine({ recipients: [recipient] })],
    });

  it('hold everything about one, and keep its spellings', async () => {
    await room.save([
      toTheatre(1, 'Norrbottensteatern'),
      toTheatre(2, 'Norrbottensteaterns'),
      toTheatre(3, 'Piteå museum'),
    ]);
    await room.publish();
    const feed = room.readJson('feeds/recipient-norrbottensteatern.json');
    expect(feed.title).toBe('Pengar till Norrbottensteatern');
    expect(feed._pressbud).toEqual({ spellings: ['Norrbottensteatern', 'Norrbottensteaterns'] });
    expect((feed.items as { title: string }[]).map(({ title }) => title)).toEqual(['Nummer 2', 'Nummer 1']);
    expect(room.read('feeds.opml')).toContain('feeds/recipient-pitea-museum.atom');
    expect(room.read('feeds.html')).toContain('Skrivs också: Norrbottensteaterns');
    const { feeds } = room.readJson('feeds/index.json') as { feeds: { name: string; spellings: string[] }[] };
    expect(feeds.find(({ name }) => name === 'recipient-norrbottensteatern')?.spellings).toHaveLength(2);
  });

  it('are listed anew only when one comes, goes or is spelled in a new way', async () => {
    await room.save([toTheatre(1, 'Norrbottensteatern')]);
    await room.publish();
    room.nextDay();
    await room.save([toTheatre(2, 'Norrbottensteatern')]);
    expect((await room.publish()).written).not.toContain('feeds.opml');
    room.nextDay();
    await room.save([toTheatre(3, 'Norrbottensteaterns')]);
    expect((await room.publish()).written).toContain('feeds/index.json');
    room.nextDay();
    await room.save([toTheatre(3, 'Norrbottensteatern')]);
    const { written } = await room.publish();
    expect(written).toContain('feeds/index.json');
    expect(room.read('feeds/index.json')).not.toContain('teaterns');
  });

  it('are not made of recipients that are no one in particular', async () => {
    await room.save([toTheatre(1, 'föreningarna i länet')]);
    await room.publish();
    expect(room.files().filter((path) => path.includes('recipient-'))).toEqual([]);
    room.nextDay();
    await room.save([toTheatre(2, 'Föreningarna i länet')]);
    await room.publish();
    expect(room.files()).toContain('feeds/recipient-foreningarna-i-lanet.atom');
    expect(room.readJson('feeds/recipient-foreningarna-i-lanet.json').items).toHaveLength(2);
  });
});
