import { describe, expect, it } from 'vitest';
import { kindOfLabel } from '../../src/release/kinds.js';

describe("a source's label", () => {
  it.each([
    ['Pressmeddelande', 'press-release'],
    [' pressinbjudan ', 'press-invitation'],
    ['Press Release', 'press-release'],
    ['Nyhet', 'news'],
    ['Kort meddelande', 'short-message'],
    ['press-invitation', 'press-invitation'],
    ['Börsmeddelande', 'other'],
    ['', null],
    [null, null],
  ])('%j names the kind %j', (label, kind) => {
    expect(kindOfLabel(label)).toBe(kind);
  });
});
