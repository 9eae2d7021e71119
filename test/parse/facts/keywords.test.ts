import { describe, expect, it } from 'vitest';
import { readKeywords } from '../../../src/parse/facts/keywords.js';

describe('keywords', () => {
  it('are cleaned, and one that differs only in case is left out', () => {
    expect(readKeywords([' bro ', '', 'Häl\u00adsa', 'BRO', '\u200b', 'norra  länet'])).toEqual([
      'bro',
      'Hälsa',
      'norra länet',
    ]);
  });
});
