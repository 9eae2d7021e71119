import { describe, expect, it } from 'vitest';
import { partyOf } from '../../src/swedish/parties.js';

describe('letters behind a name', () => {
  it.each([
    ['S', 'S'],
    ['(KD)', 'KD'],
    ['sd', 'SD'],
    ['SJVP', 'SJVP'],
  ])('%s is a party', (letters, party) => {
    expect(partyOf(letters)).toBe(party);
  });

  it.each(['SKR', 'WFP', 'tf', '34', ''])('%j is none', (letters) => {
    expect(partyOf(letters)).toBeNull();
  });
});
