import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/parse/decode.js';
import { releaseOf } from './parsed.js';

const text = 'Räksmörgås – 10 €';
const latin = (value: string) => Uint8Array.from(value, (character) => character.charCodeAt(0));
const utf16 = (value: string, bigEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${value}`, 'utf16le');
  return Uint8Array.from(bigEndian ? bytes.swap16() : bytes);
};

describe('bytes become text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(text, false, true)],
    ['UTF-16, big end first', utf16(text, true, true)],
    ['UTF-16 without a byte order mark', utf16(text, false, false)],
  ])('from %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('from Windows-1252 when it is no UTF-8', () => {
    const bytes = latin('# R\u00e4ksm\u00f6rg\u00e5s \u0096 10 \u0080');
    expect(releaseOf(bytes).title).toBe(text);
  });

  it('by what the text says of itself', () => {
    const page = '<meta charset="iso-8859-2"><p>B\u00b3\u00e1hov</p>';
    expect(decodeText(latin(page))).toContain('Błáhov');
    const unknown = '<meta charset="x-none"><p>\u00e5</p>';
    expect(decodeText(latin(unknown))).toContain('å');
  });

  it('with one kind of line end', () => {
    expect(decodeText(latin('a\r\nb\rc\n'))).toBe('a\nb\nc\n');
  });
});
