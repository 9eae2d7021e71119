import { seenWords, UNSEEN } from './seen-text.js';

/** Between words: white space, what is not seen, the edge of a table's cell, of a quotation, of a link, stray marks. */
const BETWEEN = `[\\s|>[*_\\\\${UNSEEN}]`;
const BETWEEN_WORDS = new RegExp(`${BETWEEN}+`);
const HIDDEN = `${UNSEEN}*`;
const BLANK = `[\\s${UNSEEN}]*`;
/** The sign, or how it is written against robots; as in the reading of contacts. */
const AT = `(?:${HIDDEN}@${HIDDEN}|${BLANK}[(\\[]${HIDDEN}(?:at|a|snabel-?a)${HIDDEN}[)\\]]${BLANK})`;

/** Whether a sign, as it is seen, parts the words of a name and is none of them. */
export function isBetweenWords(sign: string): boolean {
  return BETWEEN_WORDS.test(sign);
}

/** Whether nothing is seen of a sign. */
export function isBlank(sign: string): boolean {
  return sign === UNSEEN || /\s/.test(sign);
}

/**
 * An expression for a name in a text as it is seen: its words, in any case, with the s of the genitive. Nothing in it can
 * be read in two ways, so it is matched in linear time. Null for what has no letter.
 */
export function namePattern(name: string): string | null {
  const words = seenWords(name)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
  if (!words.some((word) => /\p{L}/u.test(word))) return null;
  return `${words.map(loosely).join(`${BETWEEN}+`)}(?:${HIDDEN}(?:[:']${HIDDEN})?s)?`;
}

/** The same for an e-mail address; null for what is none. */
export function emailPattern(email: string): string | null {
  const [local = '', domain = '', ...more] = seenWords(email).trim().split('@');
  if (local === '' || domain === '' || more.length > 0) return null;
  return `${loosely(local)}${AT}${loosely(domain)}`;
}

/** Sign for sign, whatever is not seen in between; a line may end behind a hyphen. */
function loosely(word: string): string {
  const [first = '', ...rest] = [...word];
  let before = first;
  return rest.reduce((pattern, sign) => {
    const between = before === '-' ? BLANK : HIDDEN;
    before = sign;
    return pattern + between + literally(sign);
  }, literally(first));
}

function literally(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
