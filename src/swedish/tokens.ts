/** How a token stands to the one before it. */
export const Gap = { none: 0, space: 1, line: 2, paragraph: 3 } as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

/**
 * A word, a run of digits or one other character. White space is no token: it is the gap before the next one.
 * `word` is the token in lower case without soft hyphens and zero-width characters; `start`–`end` keep them.
 */
export interface Token {
  kind: 'word' | 'digits' | 'sign';
  word: string;
  start: number;
  end: number;
  gap: Gap;
}

// Every branch takes at least one character and none can give one back, so the scan is linear.
const TOKEN = /[\p{L}\p{M}\u00ad\u200b-\u200d\ufeff]+|[0-9]+|[\s\u0085]+|./gsu;
const LETTER = /^[\p{L}\p{M}\u00ad\u200b-\u200d\ufeff]/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\ufeff]/g;

/** Takes a text apart. The first token of a text stands after a paragraph gap. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let gap: Gap = Gap.paragraph;
  for (const match of text.matchAll(TOKEN)) {
    const piece = match[0];
    const start = match.index;
    const code = piece.charCodeAt(0);
    if (isDigit(code)) {
      tokens.push({ kind: 'digits', word: piece, start, end: start + piece.length, gap });
    } else if (isSpace(piece, code)) {
      gap = gapOf(piece, tokens.length === 0);
      continue;
    } else if (LETTER.test(piece)) {
      const word = piece.toLowerCase().replace(INVISIBLE, '');
      if (word === '') continue;
      tokens.push({ kind: 'word', word, start, end: start + piece.length, gap });
    } else {
      tokens.push({ kind: 'sign', word: piece, start, end: start + piece.length, gap });
    }
    gap = Gap.none;
  }
  return tokens;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpace(piece: string, code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x85 || (code >= 0xa0 && piece.trim() === '');
}

function gapOf(space: string, atStart: boolean): Gap {
  if (atStart) return Gap.paragraph;
  const first = space.search(/[\n\r\u2028\u2029]/);
  if (first < 0) return Gap.space;
  const rest = space.slice(first + (space.startsWith('\r\n', first) ? 2 : 1));
  return /[\n\r\u2028\u2029]/.test(rest) ? Gap.paragraph : Gap.line;
}
