import { isUtf8 } from 'node:buffer';
import { NotTextError } from './errors/not-text-error.js';

/**
 * Bytes as text: by the byte order mark, as UTF-8 where they are that, by what the answer's header says and then the
 * text of itself (meta charset, XML declaration), and else as Windows-1252, which is what old systems write. A wrong
 * label on UTF-8 is common; other bytes that happen to be UTF-8 are not.
 *
 * @param contentType the Content-Type it came with, where there was one
 * @throws NotTextError for pictures, PDFs, archives and other bytes that are no text
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const text = new TextDecoder(encodingOf(bytes, contentType)).decode(bytes);
  if (isBinary(text)) throw new NotTextError(bytes.length);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function encodingOf(bytes: Uint8Array, contentType: string): string {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0 && second !== 0) return 'utf-16be';
  if (first !== 0 && second === 0 && bytes.length > 2) return 'utf-16le';
  if (isUtf8(bytes)) return 'utf-8';
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048));
  return declaredEncoding(contentType) ?? declaredEncoding(head) ?? 'windows-1252';
}

/** What a header, or an HTML or XML head, says, if the platform knows the encoding. */
function declaredEncoding(head: string): string | null {
  const label = /(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_-]{1,40})/.exec(head)?.[1]?.toLowerCase();
  if (label === undefined || /^utf-?(?:8|16)/.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Controls but for white space and the C1 ones, which old text has for dashes and quotation marks. */
const ODD = /(?![\t\n\v\f\r\u0080-\u009f])[\p{Cc}\ufffd]/gu;

/** Text has no NUL, and hardly any control beside white space. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4_096);
  if (sample.startsWith('%PDF-') || sample.includes('\u0000')) return true;
  return (sample.match(ODD)?.length ?? 0) * 10 > sample.length;
}
