import { createHash } from 'node:crypto';
import { knownSpellings } from './known-spellings.js';

/** Longer ones are cut and get a hash, so that two long names that begin alike stay apart. */
const longestSlug = 60;

/** Words that end in s without being a genitive. What is missing here makes a slug without its s, no more. */
const plainEnding =
  /(?:hus|dans|kors|gas|ris|plats|gods|glas|bas|kurs|sms|resurs|campus|us|is|ss|os|as|eus|ers|games|friends|kids|business|sports)$/;

/** Forms of company and of association, which releases leave out as often as not. */
const companyForm =
  /(?:^(?:stiftelsen|föreningen)\s+|\s+(?:ab|hb|kb|ekonomisk förening|ideell förening))$|^(?:stiftelsen|föreningen)\s+/;

/**
 * The part of a file name that stands for a recipient: the same for every way to spell it. Case, quotation marks,
 * genitive ("Norrbottensteaterns"), an abbreviation in parentheses and the form of company make no difference.
 *
 * @returns '' for a name without a letter or digit
 */
export function recipientSlug(name: string): string {
  const folded = foldedRecipient(name);
  return slugOf(aliases.get(folded) ?? folded);
}

/** Whether a recipient is called by the name it is known by now, and not by a former or a short one. */
export function isCurrentName(name: string): boolean {
  return !aliases.has(foldedRecipient(name));
}

/** The part of a file name that stands for a topic: case and white space make no difference. */
export function topicSlug(topic: string): string {
  return slugOf(folded(topic));
}

function foldedRecipient(name: string): string {
  const plain = folded(name).replace(/ \([^()]*\)$/, '');
  const bare = plain.replace(companyForm, '').trim() || plain;
  return withoutGenitive(bare);
}

const aliases = knownSpellings(foldedRecipient);

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/["”“»«'’‘]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutGenitive(name: string): string {
  if (/[^\s]:s$/.test(name)) return name.slice(0, -2);
  return /\p{L}{3}s$/u.test(name) && !plainEnding.test(name) ? name.slice(0, -1) : name;
}

/** a–z, digits and hyphens. Letters that cannot be written so are told apart by a hash of the whole. */
function slugOf(name: string): string {
  const latin = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[æø]/g, (letter) => (letter === 'æ' ? 'a' : 'o'))
    .replaceAll('ß', 'ss')
    .replaceAll('đ', 'd');
  const slug = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const lost = /[^\p{ASCII}\p{P}\p{S}\p{Z}]/u.test(latin);
  if (!lost && slug.length <= longestSlug) return slug;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${slug.slice(0, longestSlug).replace(/-+$/, '')}-${hash}`.replace(/^-+/, '');
}
