import { findPhones } from '../../swedish/phones.js';
import { UNSEEN } from './seen-text.js';

/** A place in a text as it is seen; end exclusive. */
export interface Place {
  start: number;
  end: number;
}

const LETTER = /[\p{L}\p{N}]/u;
/** Where no name is looked for: the address of a page, or of a host behind an "@". */
const ON_THE_NET = /https?:\/\/[^\s<>"\uffff]+|www\.[^\s<>"\uffff]+|@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** Text that is run together with an e-mail address, as the reading of contacts knows it. */
const RUN_ON = /^(?:tel|mob|tfn|epost|e-post|och|följ)/u;

/** Where a name stands, as words of their own. */
export function placesOfName(pattern: RegExp, seen: string): Place[] {
  const whole = placesOf(pattern, seen).filter(
    ({ start, end }) => !LETTER.test(signBefore(seen, start)) && !LETTER.test(signAfter(seen, end)),
  );
  if (whole.length === 0) return whole;
  const addresses = placesOf(ON_THE_NET, seen);
  let next = 0;
  return whole.filter(({ start }) => {
    while (next < addresses.length && (addresses[next]?.end ?? 0) <= start) next += 1;
    return start < (addresses[next]?.start ?? seen.length);
  });
}

/** Where an e-mail address stands, and is not the end of a longer one. */
export function placesOfEmail(pattern: RegExp, seen: string): Place[] {
  return placesOf(pattern, seen).filter(
    ({ start, end }) => beginsAddress(seen, start) && endsAddress(seen, end),
  );
}

/** Where numbers stand, however they are grouped. */
export function placesOfPhones(numbers: ReadonlySet<string>, seen: string): (Place & { e164: string })[] {
  if (numbers.size === 0) return [];
  const units: number[] = [];
  for (let unit = 0; unit < seen.length; unit += 1) if (seen[unit] !== UNSEEN) units.push(unit);
  return findPhones(seen.replaceAll(UNSEEN, ''))
    .filter(({ e164 }) => numbers.has(e164))
    .map(({ start, end, e164 }) => ({ start: units[start] ?? 0, end: (units[end - 1] ?? 0) + 1, e164 }));
}

function placesOf(pattern: RegExp, seen: string): Place[] {
  return [...seen.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Digits before it may be the end of a telephone number ("070-174 06 05kim@example.se"). */
function beginsAddress(seen: string, start: number): boolean {
  const before = signBefore(seen, start);
  if (/\d/.test(before)) return /(?:\d[ -]\d{1,4}|\d{7})$/.test(seen.slice(Math.max(0, start - 8), start));
  if (LETTER.test(before) || before === '_') return false;
  return !/[.'+%-]/.test(before) || !LETTER.test(signBefore(seen, start - 1));
}

function endsAddress(seen: string, end: number): boolean {
  const after = signAfter(seen, end);
  if (!LETTER.test(after)) return true;
  const isTurn = /\p{Ll}/u.test(signBefore(seen, end)) && /\p{Lu}/u.test(after);
  return isTurn || RUN_ON.test(seen.slice(end, end + 6));
}

function signBefore(seen: string, at: number): string {
  let unit = at - 1;
  while (seen[unit] === UNSEEN) unit -= 1;
  return seen.charAt(unit);
}

function signAfter(seen: string, at: number): string {
  let unit = at;
  while (seen[unit] === UNSEEN) unit += 1;
  return seen.charAt(unit);
}
