import { describe, expect, it } from 'vitest';
import {
  platformAt,
  platformOf,
  pressRoomNumber,
  releaseAddressOf,
} from '../../../src/parse/surfaces/platforms.js';

describe("a release's address", () => {
  it.each([
    [
      'https://via.tt.se/pressmeddelande/4250154/ny-bro?publisherId=3235708&lang=sv',
      { number: 4_250_154, language: 'sv', publisher: 3_235_708 },
    ],
    [
      'https://via.tt.se/pressmeddelande/ny-bro?publisherId=3235708&releaseId=4250104',
      { number: 4_250_104, language: null, publisher: 3_235_708 },
    ],
    ['https://kommunikasjon.ntb.no/pressemelding/17/bru', { number: 17, language: null, publisher: null }],
    ['https://via.tt.se/pressmeddelande/ny-bro?publisherId=3235708', null],
    ['https://via.tt.se/pressrum/3235708/region-norrbotten', null],
    ['https://via.tt.se/', null],
    ['/pressmeddelande/1/a', null],
  ])('%s', (address, expected) => {
    expect(releaseAddressOf(address)).toEqual(expected);
  });
});

describe('a platform', () => {
  it('is known by its host, and a host that replays one is taken for Via TT', () => {
    expect(platformOf('https://sttinfo.fi/tiedote/1/silta')?.name).toBe('sttinfo');
    expect(platformOf('https://www.example.se/pressmeddelande/1/a')).toBeNull();
    expect(platformOf(null)).toBeNull();
    expect(platformAt('http://127.0.0.1:4567')).toMatchObject({ name: 'via-tt', language: 'sv' });
  });
});

describe("a press room's address", () => {
  it.each([
    ['https://via.tt.se/pressrum/3235708/region-norrbotten', 3_235_708],
    ['/pressrum/3235708', 3_235_708],
    ['https://kommunikasjon.ntb.no/presserom/17/exempel', 17],
    ['https://via.ritzau.dk/presserum/17/exempel', 17],
    ['https://www.sttinfo.fi/uutishuone/17/exempel', 17],
    ['https://via.tt.se/pressmeddelande/17/ny-bro', null],
    ['https://via.tt.se/pressrum/', null],
  ])('%s', (address, publisher) => {
    expect(pressRoomNumber(address)).toBe(publisher);
  });
});
