import { describe, expect, it } from 'vitest';
import { numberedId, parseNumberedId, textId } from '../../src/release/ids.js';

describe('the id of a numbered release', () => {
  it('is the source and the number; another language version appends its language', () => {
    expect(numberedId({ source: 'via-tt', number: 4250154, language: null })).toBe('via-tt:4250154');
    expect(numberedId({ source: 'via-tt', number: 4250154, language: 'en' })).toBe('via-tt:4250154:en');
  });

  it('can be taken apart again', () => {
    for (const release of [
      { source: 'via-tt', number: 1, language: null },
      { source: 'ntb', number: 4250154, language: 'nb-NO' },
    ]) {
      expect(parseNumberedId(numberedId(release))).toEqual(release);
    }
  });

  it('is not any other text', () => {
    for (const text of ['', 'via-tt', 'via-tt:', 'via-tt:x', 'via-tt:1:', 'text:0123456789012345', 'a b:1']) {
      expect(parseNumberedId(text)).toBeNull();
    }
  });
});

describe('the id of a release without a number', () => {
  it('is made of its words: white space and composition do not count, a changed word does', () => {
    const id = textId('Ny skola i Provträsk\nDen öppnar i höst.');
    expect(id).toMatch(/^text:[0-9a-f]{16}$/);
    expect(textId(' Ny skola  i Provtra\u0308sk Den o\u0308ppnar i ho\u0308st.\n')).toBe(id);
    expect(textId('Ny skola i Provträsk\nDen öppnar i vår.')).not.toBe(id);
  });
});
