import { partyLetters, partyNames } from './lexicon/parties.js';
import {
  nameParticles,
  organisationEndings,
  organisationWords,
  sentenceOpeners,
  titleEndings,
  titleOpeners,
} from './lexicon/titles.js';
import { Gap, type Token, tokenize } from './tokens.js';

/** The name of a person as it stands in a text. */
export interface NameMatch {
  /** UTF-16 units of the name, end exclusive; the party behind it is not part of it. */
  start: number;
  end: number;
  name: string;
  /** Letters in parentheses right behind the name: "S" of "Anna Exempel (S)". */
  party: string | null;
}

const MOST_PARTS = 6;

/**
 * Finds names of persons: two or more capitalised words, with hyphens, initials and particles
 * ("Carl-Oskar af Exempel", "Eva B. Provdotter"). A title before the name does not belong to it,
 * names of organisations, streets and places are left out as far as their words tell.
 * A surname alone is not found; see {@link sameSurname}.
 */
export function findNames(text: string): NameMatch[] {
  const tokens = tokenize(text);
  const found: NameMatch[] = [];
  for (let index = 0; index < tokens.length; ) {
    const next = endOfName(tokens, index, text);
    const first = tokens[index];
    const last = tokens[next - 1];
    if (!first || !last || next === index) {
      index += 1;
      continue;
    }
    const name = cleaned(text.slice(first.start, last.end));
    if (isPersonName(name))
      found.push({ start: first.start, end: last.end, name, party: partyAt(tokens, next, text) });
    index = next;
  }
  return found;
}

/** Whether a whole string has the shape of a person's name. */
export function isPersonName(text: string): boolean {
  const parts = cleaned(text).split(' ');
  const capitalised = parts.filter((part) => /^\p{Lu}/u.test(part));
  if (parts.length < 2 || parts.length > MOST_PARTS || capitalised.length < 2) return false;
  return parts.every((part, index) => isNamePart(part, index === 0));
}

function isNamePart(part: string, first: boolean): boolean {
  const lower = part.toLowerCase();
  if (nameParticles.has(part)) return true;
  if (!/^\p{Lu}[\p{L}\p{M}'’.]*(?:[-‐‑]\p{L}[\p{L}\p{M}'’]*){0,3}$/u.test(part)) return false;
  if (/^\p{Lu}{2,}$/u.test(part)) return false;
  return !organisationWords.has(lower) && !hasOrganisationEnding(lower) && !(first && isTitleWord(part));
}

function hasOrganisationEnding(word: string): boolean {
  return organisationEndings.some((ending) => word.length > ending.length + 2 && word.endsWith(ending));
}

/** Index after the longest run of name parts that begins at a capitalised word; `first` if there is none. */
function endOfName(tokens: readonly Token[], first: number, text: string): number {
  let next = first;
  let capitalised = 0;
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const token = tokens[next];
    if (!token || (parts > 0 && token.gap !== Gap.space)) break;
    const particle =
      parts > 0 && nameParticles.has(token.word) && /^\p{Ll}/u.test(text.slice(token.start, token.start + 2));
    const end = particle ? next + 1 : endOfPart(tokens, next, text, parts === 0);
    if (end === next) break;
    if (!particle) capitalised += 1;
    next = end;
  }
  while (next > first && nameParticles.has(tokens[next - 1]?.word ?? '')) next -= 1;
  return capitalised >= 2 ? next : first;
}

/** One part of a name: a capitalised word with its hyphens, or an initial with its full stop. */
function endOfPart(tokens: readonly Token[], index: number, text: string, first: boolean): number {
  const token = tokens[index];
  if (token?.kind !== 'word') return index;
  const raw = text.slice(token.start, token.end);
  if (!/^\p{Lu}/u.test(raw) || /^\p{Lu}{2,}$/u.test(raw)) return index;
  if (first && (isTitleWord(raw) || sentenceOpeners.has(token.word))) return index;
  if (organisationWords.has(token.word) || hasOrganisationEnding(token.word)) return index;
  let next = index + 1;
  if (token.word.length === 1)
    return tokens[next]?.word === '.' && tokens[next]?.gap === Gap.none ? next + 1 : index;
  for (let joined = 0; joined < 3; joined += 1) {
    const [sign, word] = [tokens[next], tokens[next + 1]];
    if (sign?.gap !== Gap.none || word?.gap !== Gap.none || word.kind !== 'word') break;
    if (!/^[-‐‑'’]$/.test(sign.word)) break;
    next += 2;
  }
  return next;
}

function partyAt(tokens: readonly Token[], index: number, text: string): string | null {
  const open = tokens[index];
  if (open?.word !== '(' || open.gap > Gap.space) return null;
  const inside = text.slice(open.end, open.end + 12).split(')')[0] ?? '';
  return partyOf(inside);
}

/** The party that letters stand for, in capitals, or null: "s" and "(S)" are S, "(SKR)" is an abbreviation. */
export function partyOf(letters: string): string | null {
  const bare = letters.replace(/[()\s]/g, '').toUpperCase();
  return partyLetters.has(bare) ? bare : null;
}

/** The letters of a party's name, also in the genitive: "Liberalernas" is L. */
export function partyOfName(name: string): string | null {
  const lower = cleaned(name).toLowerCase();
  return partyNames.get(lower) ?? partyNames.get(lower.replace(/s$/, '')) ?? null;
}

/** Whether a word is a title or post by its ending: "landsbygdsminister", "regionråd", "vd". */
export function isTitleWord(word: string): boolean {
  const lower = word.toLowerCase();
  return titleEndings.some((ending) =>
    ending.length < 4 ? shortEnding(lower, ending) : lower.endsWith(ending),
  );
}

/** "råd" and "vd" end other words too: they need a compound that can be a post, or stand alone. */
function shortEnding(word: string, ending: string): boolean {
  if (word === ending) return true;
  return (
    ending === 'råd' &&
    /(?:region|kommunal|oppositions|stats|borgar|landstings|kammarrätts|hov|justitie)råd$/.test(word)
  );
}

/** Whether a phrase is a person's title: "ordförande i regionala utvecklingsnämnden", "vice vd", "medicinsk chef". */
export function isTitle(phrase: string): boolean {
  const words = cleaned(phrase).split(' ');
  const head = words.findIndex(
    (word) =>
      isTitleWord(word.replace(/[,.;:]$/, '').replace(/s$/, '')) || isTitleWord(word.replace(/[,.;:]$/, '')),
  );
  if (head < 0) return false;
  const before = words.slice(0, head);
  return before.length <= 4 || before.every((word) => titleOpeners.has(word.toLowerCase()));
}

/** Index at which a phrase goes over from title to name ("socialminister Jakob Exempel"), or null. */
export function nameAfterTitle(phrase: string): number | null {
  const [name] = findNames(phrase);
  if (!name || name.start === 0) return null;
  return isTitle(phrase.slice(0, name.start)) ? name.start : null;
}

/** A name or word without the genitive: "Norrbottens" is "Norrbotten". Words in s, x and z show no genitive. */
export function withoutGenitive(word: string): string {
  return /[^sxz]s$/i.test(word) ? word.slice(0, -1) : word;
}

/** Whether a surname alone, also in the genitive, can mean a full name: "Sundelins" and "Johannes Sundelin". */
export function sameSurname(surname: string, name: string): boolean {
  const wanted = cleaned(surname).toLowerCase();
  const full = cleaned(name).toLowerCase();
  return [wanted, withoutGenitive(wanted)].some(
    (form) => form !== '' && (full === form || full.endsWith(` ${form}`)),
  );
}

function cleaned(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
