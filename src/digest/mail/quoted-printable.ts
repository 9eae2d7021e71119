/** RFC 2045 §6.7 (5): 76 characters, the "=" of a soft break included. */
const WIDTH = 75;
const digits = Buffer.from('0123456789ABCDEF');

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const EQUALS = 0x3d;
const TILDE = 0x7e;

/**
 * A text as quoted-printable (RFC 2045 §6.7) of its UTF-8, with lines ended by CRLF. No character is parted by a soft
 * line break.
 */
export function quotedPrintable(text: string): string {
  const bytes = Buffer.from(text.replace(/\r\n?/g, '\n'));
  const out = Buffer.allocUnsafe(mostOctets(bytes));
  let end = 0;
  let lineStart = 0;
  const write = (...octets: number[]) => {
    for (const octet of octets) {
      out[end] = octet;
      end += 1;
    }
  };
  for (let place = 0; place < bytes.length; place += 1) {
    const octet = bytes[place] ?? 0;
    if (octet === LINE_FEED) {
      write(CARRIAGE_RETURN, LINE_FEED);
      lineStart = end;
      continue;
    }
    const literal = isLiteral(octet, bytes[place + 1]);
    if (end - lineStart + (literal ? 1 : 3 * octetsFrom(octet)) > WIDTH) {
      write(EQUALS, CARRIAGE_RETURN, LINE_FEED);
      lineStart = end;
    }
    if (literal) {
      out[end] = octet;
      end += 1;
    } else {
      write(EQUALS, digits[octet >> 4] ?? 0, digits[octet & 15] ?? 0);
    }
  }
  return out.toString('latin1', 0, end);
}

/** What the encoded text takes at most: a soft break for every seventy octets, and three octets for one. */
function mostOctets(bytes: Buffer): number {
  let octets = bytes.length;
  for (let place = 0; place < bytes.length; place += 1) {
    const octet = bytes[place] ?? 0;
    if (octet === LINE_FEED) octets += 1;
    else if (!isLiteral(octet, bytes[place + 1])) octets += 2;
  }
  return octets + Math.ceil(octets / (WIDTH - 12)) * 3;
}

/** White space at the end of a line would not survive the way. */
function isLiteral(octet: number, next: number | undefined): boolean {
  if (octet === SPACE || octet === TAB) return next !== undefined && next !== LINE_FEED;
  return octet > SPACE && octet <= TILDE && octet !== EQUALS;
}

/** How many octets a character has that begins with this one; 1 for one in the middle. */
function octetsFrom(first: number): number {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc0 ? 2 : 1;
}
