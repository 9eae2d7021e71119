import { foreignNumber } from './foreign-numbers.js';

/** A telephone number as it stands in a text. */
export interface PhoneMatch {
  /** UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** "+46701740605". */
  e164: string;
}

/** Groups of digits and what parts them, as far as it can be one number or several written one after another. */
interface Group {
  start: number;
  end: number;
  digits: string;
  /** What stands between the group before and this one. */
  separator: string;
}

/** E.164 has at most 15 digits; the trunk zero and "00" come on top, and a second number may follow. */
const MOST_GROUPS = 9;

/** Digits, the signs that part their groups (U+0096 is a dash of Windows-1252 stored wrongly) and "(0)". */
const SEPARATOR = /[\s\u200b\u00ad]*(?:[-‐‑–—−\u0096/.][\s\u200b\u00ad]*)?/y;
const DIGITS = /[0-9]+/y;
const START = /(?:\(\s?)?(?:\+|0)[0-9(]/g;

/**
 * Finds every telephone number of a text, Swedish unless it has a country code: "070-174 06 05", "0701740605",
 * "070 – 174 06 05", "08 \u0096 123 45 67", "+46 (0)70-174 06 05", "0046 70 174 06 05", two joined by " / ".
 * Numbers that the numbering plan has no room for are none, nor are personal numbers, dates and times.
 */
export function findPhones(text: string): PhoneMatch[] {
  const found: PhoneMatch[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(text); start; start = START.exec(text)) {
    const match = standsAlone(text, start.index) ? readPhone(text, start.index) : null;
    if (match) {
      found.push(match);
      START.lastIndex = match.end;
    } else START.lastIndex = endOfDigits(text, start.index + start[0].length - 1);
  }
  return found;
}

/** Digits before it, or signs that join it to digits, make it the tail of something else. */
function standsAlone(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return !/[0-9]$|[0-9][-‐‑–.,:_]$|\w\/$|[@#_=]$/.test(before);
}

function endOfDigits(text: string, from: number): number {
  let end = Math.max(from, 0);
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1;
  return end;
}

function readPhone(text: string, start: number): PhoneMatch | null {
  const international = /^\(?\s?\+/.test(text.slice(start, start + 3));
  const groups = readGroups(text, start);
  for (let count = groups.length; count > 0; count -= 1) {
    const number = groups.slice(0, count);
    const rest = groups[count];
    if (rest && !mayBeCutBefore(rest)) continue;
    const e164 = numberOf(number, international);
    const last = number.at(-1);
    if (e164 && last) return { start, end: last.end, e164 };
  }
  return null;
}

/** A group that cannot belong to the number before it: another number, a year, what stands behind " / " or a line end. */
function mayBeCutBefore({ digits, separator }: Group): boolean {
  if (/[\n\r/]/.test(separator) || separator.length > 3) return true;
  return /^0\d/.test(digits) || digits.length >= 4;
}

function readGroups(text: string, start: number): Group[] {
  const groups: Group[] = [];
  let at = start;
  while (text[at] === '(' || text[at] === '+' || text[at] === ' ') at += 1;
  let separator = '';
  while (groups.length < MOST_GROUPS) {
    DIGITS.lastIndex = at;
    const digits = DIGITS.exec(text)?.[0];
    if (digits === undefined) break;
    groups.push({ start: at, end: at + digits.length, digits, separator });
    at += digits.length;
    separator = separatorAt(text, at);
    if (/\n\s*\n/.test(separator)) break;
    at += separator.length;
  }
  return groups;
}

/** Spaces, one dash, slash or full stop, a closing bracket of the area code, the optional "(0)". */
function separatorAt(text: string, at: number): string {
  let end = text[at] === ')' ? at + 1 : at;
  SEPARATOR.lastIndex = end;
  end += SEPARATOR.exec(text)?.[0].length ?? 0;
  if (text.startsWith('(0)', end)) {
    SEPARATOR.lastIndex = end + 3;
    end += 3 + (SEPARATOR.exec(text)?.[0].length ?? 0);
  } else if (text[end] === '(') end += 1;
  return text.slice(at, end);
}

function numberOf(groups: readonly Group[], international: boolean): string | null {
  if (looksLikeOtherFigures(groups)) return null;
  const digits = groups.map((group) => group.digits).join('');
  if (digits.length < 7 || digits.length > 17) return null;
  if (!international && !digits.startsWith('0')) return null;
  const full = international ? digits : digits.startsWith('00') ? digits.slice(2) : `46${digits}`;
  if (!full.startsWith('46')) return foreignNumber(`+${full}`);
  const national = full.slice(full[2] === '0' ? 3 : 2);
  return isSwedish(national) ? `+46${national}` : null;
}

/**
 * The Swedish numbering plan as far as length and prefix go (PTSFS): mobile numbers have nine digits after the zero,
 * no others begin 70, 72, 73, 76 or 79; no subscriber number begins with a zero.
 * Wider than the library's table, so that ranges it has not heard of, and those set aside for fiction, are numbers too.
 */
function isSwedish(national: string): boolean {
  if (/^7[02369]/.test(national)) return national.length === 9;
  if (/^8/.test(national)) return national.length >= 7 && national.length <= 9 && national[1] !== '0';
  return /^[1-79]/.test(national) && national.length >= 7 && national.length <= 9;
}

/** Dates, times of day ("08.30–16.30") and personal numbers ("010203-1234") have the digits of a number. */
function looksLikeOtherFigures(groups: readonly Group[]): boolean {
  const [first, second] = groups;
  if (!first || !second) return false;
  const shape = groups.map(
    ({ digits, separator }) => separator.trim().replace(/[‐‑–—−\u0096]/, '-') + digits.length,
  );
  if (/^6-4(?:$| )/.test(shape.join(''))) return true;
  if (/^2[-./]2[-./]4/.test(shape.join(''))) return true;
  if (/^2[.]?2-2[.]?2$/.test(shape.join(''))) return true;
  return /^2\.2/.test(shape.join('')) || /^4-4$/.test(shape.join(''));
}
