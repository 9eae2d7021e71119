import { BrokenJsonError } from '../errors/broken-json-error.js';

/**
 * Reads JSON.
 *
 * @throws BrokenJsonError with the line and column at which it breaks
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const before = text.slice(0, breakingOffset(text));
    const line = before.split('\n').length;
    throw new BrokenJsonError({ line, column: before.length - before.lastIndexOf('\n') }, cause);
  }
}

const TOKEN = /[ \t\r\n]*(?:([[\]{},:"])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const STRING_PART = /[^"\\\p{Cc}]*/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Where a text stops being JSON (RFC 8259), as an offset. V8's messages name the place only sometimes.
 * Brackets are matched; between them only the turn of values and separators is checked.
 */
function breakingOffset(text: string): number {
  const open: string[] = [];
  let wantsValue = true;
  let afterSeparator = false;
  for (let at = 0; ; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const start = match ? TOKEN.lastIndex - (match[1]?.length ?? 0) : at;
    if (!match) return at;
    at = TOKEN.lastIndex;
    const isSeparator = match[1] === ',' || match[1] === ':';
    switch (match[1]) {
      case '{':
      case '[':
        if (!wantsValue) return start;
        open.push(match[1] === '{' ? '}' : ']');
        break;
      case '}':
      case ']':
        if (open.pop() !== match[1] || afterSeparator) return start;
        wantsValue = false;
        break;
      case ',':
      case ':':
        if (wantsValue || open.length === 0) return start;
        wantsValue = true;
        break;
      default:
        if (!wantsValue) return start;
        wantsValue = false;
        if (match[1] === '"') {
          const end = endOfString(text, at);
          if (text.charAt(end) !== '"') return end;
          at = end + 1;
        }
    }
    afterSeparator = isSeparator;
  }
}

/** The offset of a string's closing quote, or of what must not stand in it. */
function endOfString(text: string, from: number): number {
  for (let at = from; ; at = ESCAPE.lastIndex) {
    STRING_PART.lastIndex = at;
    const end = at + (STRING_PART.exec(text)?.[0].length ?? 0);
    ESCAPE.lastIndex = end;
    if (!ESCAPE.test(text)) return end;
  }
}
