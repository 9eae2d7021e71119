import { isLowerCase } from './lower-case.js';

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

enum Class {
  sign,
  letter,
  digit,
  space,
  line,
}

const LETTER = /^[\p{L}\p{M}\u00ad\u200b-\u200d\ufeff]$/u;
const LINE = /^[\n\r\u2028\u2029]$/;
const SPACE = /^[\s\u0085]$/;
const INVISIBLE = /[\u00ad\u200b-\u200d\ufeff]/g;

/** Classes of the characters that Swedish is written with; the others are looked up as they come. */
const commonClasses = Uint8Array.from({ length: 0x250 }, (_, code) => classify(String.fromCharCode(code)));

/** Takes a text apart, in one walk over its characters. The first token of a text stands after a paragraph gap. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let gap: Gap = Gap.paragraph;
  for (let start = 0; start < text.length; ) {
    const type = classAt(text, start);
    const end = endOfRun(text, start, type);
    if (type === Class.space || type === Class.line) {
      gap = tokens.length === 0 ? Gap.paragraph : wider(gap, gapOf(text, start, end));
    } else {
      const token = tokenOf(text, start, end, type, gap);
      if (token) {
        tokens.push(token);
        gap = Gap.none;
      }
    }
    start = end;
  }
  return tokens;
}

function tokenOf(text: string, start: number, end: number, type: Class, gap: Gap): Token | null {
  const piece = text.slice(start, end);
  if (type === Class.digit) return { kind: 'digits', word: piece, start, end, gap };
  if (type === Class.sign) return { kind: 'sign', word: piece, start, end, gap };
  const word = isLowerCase(text, start, end) ? piece : piece.toLowerCase().replace(INVISIBLE, '');
  return word === '' ? null : { kind: 'word', word, start, end, gap };
}

function endOfRun(text: string, start: number, type: Class): number {
  let end = start + widthAt(text, start);
  if (type === Class.sign) return end;
  while (end < text.length) {
    const next = classAt(text, end);
    const same = next === type || (type >= Class.space && next >= Class.space);
    if (!same) break;
    end += widthAt(text, end);
  }
  return end;
}

/** Characters beyond the basic plane take two units. */
function widthAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code < 0xe000 && (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

function classAt(text: string, index: number): Class {
  const code = text.charCodeAt(index);
  return commonClasses[code] ?? classify(String.fromCodePoint(text.codePointAt(index) ?? code));
}

function classify(character: string): Class {
  if (character >= '0' && character <= '9') return Class.digit;
  if (LETTER.test(character)) return Class.letter;
  if (LINE.test(character)) return Class.line;
  return SPACE.test(character) ? Class.space : Class.sign;
}

/** White space on both sides of an invisible character is one gap. */
function wider(before: Gap, here: Gap): Gap {
  return before > here ? before : here;
}

function gapOf(text: string, start: number, end: number): Gap {
  let lines = 0;
  for (let index = start; index < end; index += 1) {
    if (classAt(text, index) !== Class.line) continue;
    lines += 1;
    if (text[index] === '\r' && text[index + 1] === '\n') index += 1;
  }
  return lines === 0 ? Gap.space : lines === 1 ? Gap.line : Gap.paragraph;
}
