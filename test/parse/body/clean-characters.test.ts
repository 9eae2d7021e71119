import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCharacters, cleanLine } from '../../../src/parse/body/clean-characters.js';

describe('cleaning characters', () => {
  it.each([
    ['avgift\u00ads\u00adtak', 'avgiftstak', 'soft hyphens'],
    ['\ufeffNy\u200b skola\u2060', 'Ny skola', 'byte order mark and zero-width characters'],
    ['08 \u0096 319\u0085', '08 – 319…', 'C1 controls that were Windows-1252'],
    ['a\u0000b\u0007c\u0081d', 'abcd', 'other controls'],
    ['a\r\nb\rc\u2028d\u000be', 'a\nb\nc\nd\ne', 'every kind of line end'],
    ['A\u030angstro\u0308m', 'Ångström', 'letters made of two characters'],
    ['\ud800 och \udc00', '\ufffd och \ufffd', 'lone surrogates'],
    ['hej 👩\u200d🚒 och ko\u200dm', 'hej 👩\u200d🚒 och kom', 'joiners but those of emoji'],
    ['a\u2003b\tc\u3000d', 'a b c d', 'odd spaces'],
  ])('makes %j into %j (%s)', (dirty, clean) => {
    expect(cleanCharacters(dirty)).toBe(clean);
  });

  it('keeps a hard space inside a figure, in one form, and nowhere else', () => {
    expect(cleanCharacters('513,8\u00a0miljoner')).toBe('513,8\u00a0miljoner');
    expect(cleanCharacters('667\u202f993\u2009747\u00a0%')).toBe('667\u00a0993\u00a0747\u00a0%');
    expect(cleanCharacters('tecken\u00a0– och\u00a0så 5\u00a0.')).toBe('tecken – och så 5 .');
  });

  it('leaves nothing to clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanCharacters(text);
        expect(cleanCharacters(clean)).toBe(clean);
        expect(clean).not.toMatch(/[^\n\P{Cc}]/u);
      }),
    );
  });

  it('makes one line of several', () => {
    expect(cleanLine('  Ny\n\n skola \u00a0i  Provträsk\n')).toBe('Ny skola i Provträsk');
  });
});
