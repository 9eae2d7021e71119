import { describe, expect, it } from 'vitest';
import { readByline, readGluedTitle } from '../../../src/parse/surfaces/byline.js';

describe('a byline', () => {
  it.each([
    [
      '3.12.2025 09:00:00 CET | Region Norrbotten | Pressmeddelande',
      '2025-12-03T08:00:00.000Z',
      'Region Norrbotten',
      'Pressmeddelande',
    ],
    [
      '1.4.2026 09:29:57 CEST | Provträsks kommun | Pressinbjudan',
      '2026-04-01T07:29:57.000Z',
      'Provträsks kommun',
      'Pressinbjudan',
    ],
    ['23.1.2026 08:01:01 CET | Pressmeddelande', '2026-01-23T07:01:01.000Z', null, 'Pressmeddelande'],
    ['15.7.2025 10:00 | Region Norrbotten | Nyhet', '2025-07-15T08:00:00.000Z', 'Region Norrbotten', 'Nyhet'],
    ['15.7.2025 10:00:00 EEST | Kaupunki | Tiedote', '2025-07-15T07:00:00.000Z', 'Kaupunki', 'Tiedote'],
  ])('%s', (line, publishedAt, publisher, kindLabel) => {
    expect(readByline(line)).toEqual({ publishedAt, publisher, kindLabel });
  });

  it.each([
    'Mötet är 3.12.2025 09:00:00 CET | i Luleå | för alla',
    '32.12.2025 09:00:00 CET | Region Norrbotten | Pressmeddelande',
    '3.12.2025 25:00:00 CET | Region Norrbotten | Pressmeddelande',
    '3.12.2025',
    '',
    `3.12.2025 09:00:00 CET | ${'a'.repeat(500)}`,
  ])('is not %j', (line) => {
    expect(readByline(line)).toBeNull();
  });
});

describe('a title with its date glued on', () => {
  it('is taken apart', () => {
    expect(readGluedTitle('Nu byggs bron23.1.2026 08:01:01 CET | Pressmeddelande')).toEqual({
      title: 'Nu byggs bron',
      publishedAt: '2026-01-23T07:01:01.000Z',
      publisher: null,
      kindLabel: 'Pressmeddelande',
    });
  });

  it('is no line without a date', () => {
    expect(readGluedTitle('Nu byggs bron | Pressmeddelande')).toBeNull();
  });
});
