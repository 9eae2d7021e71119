/** An e-mail address as it stands in a text; `start`–`end` take in what is written, `address` is what it says. */
export interface EmailMatch {
  start: number;
  end: number;
  address: string;
}

/** The sign, or how it is written against robots. */
const atSign = /@| ?[([](?:at|a|snabel-?a)[)\]] ?/giu;
const local = /[\p{L}\p{N}._%+'-]/u;
const domain = /[\p{L}\p{N}.-]/u;
/** RFC 5321: 64 characters before the @, 255 behind it. */
const longestLocal = 64;
const longestDomain = 255;

/** Last labels that are often followed by text without a blank ("…@example.seAnna Lind", "….setel:"). */
const topLevel = new Set(
  'se com org nu eu net info fi no dk gov edu io de uk fr ax es it nl pl ee lv lt biz name press media tv app dev me co us ca is'.split(
    ' ',
  ),
);

/**
 * Finds the e-mail addresses of a text, also run-together ones: an address ends where its top-level domain ends and a capital
 * letter begins, and begins behind the digits of a telephone number it was glued to ("073-046 22 33anna@example.se").
 */
export function findEmails(text: string): EmailMatch[] {
  const found: EmailMatch[] = [];
  let least = 0;
  for (const sign of text.matchAll(atSign)) {
    const match = emailAround(text, sign.index, sign.index + sign[0].length, least);
    if (!match) continue;
    found.push(match);
    least = match.end;
  }
  return found;
}

/** Between "at" and the name there may be a blank: "anna.lind (at) example.se". */
function emailAround(text: string, at: number, behind: number, least: number): EmailMatch | null {
  let start = at;
  while (start > least && at - start < longestLocal && local.test(text[start - 1] ?? '')) start -= 1;
  start += gluedDigits(text, start, at);
  while (start < at && /[.'+%-]/.test(text[start] ?? '')) start += 1;
  let end = behind;
  while (end < text.length && end - behind <= longestDomain && domain.test(text[end] ?? '')) end += 1;
  end = endOfDomain(text, behind, end);
  if (start >= at || end <= behind + 2) return null;
  return { start, end, address: `${text.slice(start, at)}@${text.slice(behind, end)}` };
}

/** How many digits before the address belong to a telephone number that was written right before it. */
function gluedDigits(text: string, start: number, at: number): number {
  const digits =
    /^\d+(?=[\p{L}_])/u.exec(text.slice(start, at))?.[0].length ??
    /^[\d-]+-(?=\p{L})/u.exec(text.slice(start, at))?.[0].length ??
    0;
  if (digits === 0) return 0;
  const before = text.slice(Math.max(0, start - 3), start);
  return digits >= 7 || /\d[ \u00a0-]$/u.test(before) ? digits : 0;
}

function endOfDomain(text: string, from: number, to: number): number {
  const labels = text.slice(from, to).split('.');
  let end = from;
  for (const [index, label] of labels.entries()) {
    const last = index === labels.length - 1;
    const cut = index > 0 ? cutLabel(label) : label.length;
    if (label === '' || label.startsWith('-')) break;
    end += (index > 0 ? 1 : 0) + cut;
    if (cut < label.length || last)
      return index > 0 && /\.\p{L}{2,}$/u.test(text.slice(from, end)) ? end : from;
  }
  const shorter = text.slice(from, end);
  return /\.\p{L}{2,}$/u.test(shorter) ? end : from;
}

/** Length of the part of the label that is a top-level domain when the next words run into it; else its whole length. */
function cutLabel(label: string): number {
  const turn = /^\p{Ll}{2,}(?=\p{Lu})/u.exec(label)?.[0].length;
  if (turn) return turn;
  if (topLevel.has(label.toLowerCase()) || label.length <= 3) return label.length;
  return /^se(?=tel|mob|tfn|epost|e-post|och|följ)/u.test(label) ? 2 : label.length;
}
