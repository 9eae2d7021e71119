import { isUtf8 } from 'node:buffer';
import { NotTextError } from './errors/not-text-error.js';

/**
 * Bytes as text: by the byte order mark, by what the text says of itself (meta charset, XML declaration), as UTF-8,
 * and where that does not hold as Windows-1252, which is what old systems write.
 *
 * @throws NotTextError for pictures, PDFs, archives and other bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (isBinary(text)) throw new NotTextError(bytes.length);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0 && second !== 0) return 'utf-16be';
  if (first !== 0 && second === 0 && bytes.length > 2) return 'utf-16le';
  return isUtf8(bytes) ? 'utf-8' : (declaredEncoding(bytes) ?? 'windows-1252');
}

/** What an HTML or XML head says, if the platform knows the encoding. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048));
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
