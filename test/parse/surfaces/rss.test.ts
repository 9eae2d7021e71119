import { describe, expect, it } from 'vitest';
import { readRss } from '../../../src/parse/surfaces/rss.js';

const item = (fields: string) => `<item>${fields}</item>`;
const feed = (items: string) => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>
<title>Region Norrbotten - senaste pressmeddelandena</title>
<link>https://via.tt.se/pressrum/3235708/region-norrbotten</link>${items}</channel></rss>`;
const link = 'https://via.tt.se/pressmeddelande/4250154/ny-bro?publisherId=3235708&amp;lang=sv';

describe('an RSS feed', () => {
  it('gives title, lead, time and identity of each release', () => {
    expect(
      readRss(
        feed(
          item(
            `<title>Ny bro &amp; ny väg</title><link>${link}</link><description>&lt;p&gt;Bron byggs.&lt;/p&gt;</description><pubDate>Wed, 03 Dec 2025 08:00:00 GMT</pubDate><enclosure url="https://via.tt.se/bild.jpg" length="0" type="image/jpeg"/>`,
          ),
        ),
      ),
    ).toMatchObject([
      {
        source: 'via-tt',
        id: 4_250_154,
        language: 'sv',
        url: link.replace('&amp;', '&'),
        publisher: { id: 3_235_708, name: 'Region Norrbotten' },
        title: 'Ny bro & ny väg',
        publishedAt: '2025-12-03T08:00:00.000Z',
        lead: { form: 'html', value: '<p>Bron byggs.</p>' },
        body: null,
        images: [{ url: 'https://via.tt.se/bild.jpg' }],
        inputs: ['rss'],
      },
    ]);
  });

  it('of another site has no numbers', () => {
    const [record] = readRss(feed(item('<title>A</title><link>https://www.example.se/a</link>')));
    expect(record).toMatchObject({ source: 'rss', id: null, publishedAt: null });
  });

  it('that breaks off gives what came whole', () => {
    const whole = feed(item(`<title>Ny bro</title><link>${link}</link>`) + item('<title>Ny'));
    expect(readRss(whole.slice(0, whole.indexOf('<title>Ny</title') + 1 || undefined)).at(0)?.title).toBe(
      'Ny bro',
    );
  });

  it('takes a time without a zone for no time: it would depend on the machine', () => {
    const [record] = readRss(feed(item('<title>A</title><pubDate>Wed, 03 Dec 2025 08:00:00</pubDate>')));
    expect(record?.publishedAt).toBeNull();
  });

  it('may be empty, but must be one', () => {
    expect(readRss(feed(''))).toEqual([]);
    expect(() => readRss('<?xml version="1.0"?><html></html>')).toThrow('no RSS feed');
  });
});
