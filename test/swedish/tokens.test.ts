import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gap, tokenize } from '../../src/swedish/tokens.js';

describe('tokens', () => {
  it('are words, runs of digits and single signs, with the gap before each', () => {
    expect(tokenize('Mkr 12,5\n– ja\n\nslut').map(({ kind, word, gap }) => [kind, word, gap])).toEqual([
      ['word', 'mkr', Gap.paragraph],
      ['digits', '12', Gap.space],
      ['sign', ',', Gap.none],
      ['digits', '5', Gap.none],
      ['sign', '–', Gap.line],
      ['word', 'ja', Gap.space],
      ['word', 'slut', Gap.paragraph],
    ]);
  });

  it('take every kind of white space for a gap', () => {
    for (const space of [' ', '\t', '\u00a0', '\u2009', '\u202f', '\u3000']) {
      expect(tokenize(`a${space}b`)[1]?.gap).toBe(Gap.space);
    }
    for (const line of ['\n', '\r\n', '\u2028']) expect(tokenize(`a${line}b`)[1]?.gap).toBe(Gap.line);
    expect(tokenize('a\r\n\r\nb')[1]?.gap).toBe(Gap.paragraph);
  });

  it('leave soft hyphens and zero-width characters out of the word, not out of its place', () => {
    expect(tokenize('kro\u00adnor\u200b')).toEqual([
      { kind: 'word', word: 'kronor', start: 0, end: 8, gap: Gap.paragraph },
    ]);
  });

  it('cover every character that is no white space, once and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(end, token.start).replace(/[\s\u0085\u00ad\u200b-\u200d\ufeff]/g, '')).toBe('');
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(text.slice(end).replace(/[\s\u0085\u00ad\u200b-\u200d\ufeff]/g, '')).toBe('');
      }),
    );
  });
});
