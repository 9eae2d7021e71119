import { describe, expect, it } from 'vitest';
import { readCaption, readImages } from '../../../src/parse/facts/images.js';

describe('a caption', () => {
  it.each([
    ['Bron i kvällsljus. Foto: Kim Exempelsson', 'Bron i kvällsljus.', 'Kim Exempelsson'],
    [
      'Bron i kvällsljus (Foto: Kim Exempelsson/Region Norrbotten)',
      'Bron i kvällsljus',
      'Kim Exempelsson/Region Norrbotten',
    ],
    ['Bron. Fotograf: Kim Exempelsson.', 'Bron.', 'Kim Exempelsson'],
    ['Foto: Kim Exempelsson', null, 'Kim Exempelsson'],
    ['Foto: Kim Exempelsson. Bron i kvällsljus.', 'Bron i kvällsljus.', 'Kim Exempelsson'],
    ['Bron © Region Norrbotten', 'Bron', 'Region Norrbotten'],
    ['The bridge. Photo: Kim Exempelsson', 'The bridge.', 'Kim Exempelsson'],
    ['Bild: Studio Provvik', null, 'Studio Provvik'],
    ['Bron i kvällsljus', 'Bron i kvällsljus', null],
    ['Så ser det ut på bild: en ny bro', 'Så ser det ut på bild: en ny bro', null],
    [' ', null, null],
    [null, null, null],
  ])('%j says %j and credits %j', (text, caption, credit) => {
    expect(readCaption(text)).toEqual({ caption, credit });
  });
});

describe('the pictures of a release', () => {
  it('are each given once, with what every place says of them', () => {
    expect(
      readImages(
        [
          { url: 'https://example.se/1.jpg', caption: null, alt: null },
          { url: 'https://example.se/2.jpg', caption: 'Två', alt: null },
        ],
        [
          { url: 'https://example.se/1.jpg', caption: 'Ett. Foto: Kim', alt: 'En bro' },
          { url: 'https://example.se/3.jpg', caption: null, alt: '' },
        ],
      ),
    ).toEqual([
      { url: 'https://example.se/1.jpg', caption: 'Ett.', credit: 'Kim', alt: 'En bro' },
      { url: 'https://example.se/2.jpg', caption: 'Två', credit: null, alt: null },
      { url: 'https://example.se/3.jpg', caption: null, credit: null, alt: null },
    ]);
  });
});
