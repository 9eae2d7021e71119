import { isGivenName } from '../people/given-names.js';
import { findNameRun, wordsOf } from '../people/name-run.js';
import { isOrganisationName } from '../people/organisation-words.js';
import { partyOf } from '../people/parties.js';
import { opensEnglishTitle, roleOf } from '../people/role-words.js';
import { nameInPlainCase } from './plain-case.js';

/** A person written as one part of a contact line: "pressekreterare Anna Lind", "Anna Lind (S)Regionråd". */
export interface PersonAtom {
  name: string;
  party: string | null;
  title: string | null;
  /** "Region Norrbotten: Anna Lind", "Anna Lind (Region Norrbotten)". */
  organisation: string | null;
  /** True when a common given name opens the name; a bare pair of capitalised words can be something else. */
  certain: boolean;
  /** "Frågor om trafiken besvaras av Anna Lind": the words before the name say what about. */
  answers: boolean;
}

const gluedParts = /^(?:Mc|Mac|De|Di|Du|Le|La|Van|Von|O|Fitz|My|Post|News|You|Face|Tik|Linked|Git)$/u;

/**
 * Parts words that ran together where a line break was lost: "BrandinRegional utvecklingsdirektör" behind a name,
 * "(S)Regionala". Surnames with a capital inside ("McDonald", "DeGeer") stay whole.
 */
export function partedWords(words: string): string {
  return words
    .replace(/\)(?=[\p{L}])/gu, ') ')
    .replace(
      /(?<=\s)(\p{Lu}[\p{Ll}-]+)(\p{Lu}[\p{Ll}\p{Lu}-]{2,}|V[Dd](?!\p{L}))/gu,
      (whole, left: string, right: string) => (gluedParts.test(left) ? whole : `${left} ${right}`),
    );
}

/** Where the first word that was parted begins its title: used to keep "Anna Lind" and "Regional chef" apart. */
function boundaryOf(words: string): number | null {
  for (const match of words.matchAll(/(?<=\p{Ll})(?=\p{Lu}\p{L})/gu)) {
    const left = /\s(\p{Lu}[\p{L}-]*)$/u.exec(words.slice(0, match.index))?.[1];
    if (left === undefined || gluedParts.test(left)) continue;
    const right = /^[\p{L}-]+/u.exec(words.slice(match.index))?.[0] ?? '';
    if (/^\p{L}{3}/u.test(right) || roleOf(right) !== null) return match.index;
  }
  return null;
}

/** Reads a person; null when the words hold no name of two words or more. */
export function readPersonAtom(words: string): PersonAtom | null {
  const secretary = secretaryOf(words);
  if (secretary) return secretary;
  const answerer = words.replace(answers, '');
  const raw = nameInPlainCase(answerer);
  const cut = boundaryOf(raw);
  const head = cut === null ? raw : raw.slice(0, cut);
  const glued = cut === null ? '' : raw.slice(cut).trim();
  const text = head.replace(/\)(?=\p{L})/gu, ') ');
  const inside = /\(([^()]{1,60})\)/u.exec(text)?.[1] ?? null;
  const plain = text.replace(/\([^()]{0,60}\)/gu, (inside) => '|'.padStart(inside.length));
  const parts = wordsOf(plain, 0, plain.length);
  const run = findNameRun(parts);
  const first = run ? parts[run.from] : undefined;
  const last = run ? parts[run.to] : undefined;
  if (!run || !first || !last || run.to === run.from || run.to - run.from > 4) return null;
  const name = plain.slice(first.start, last.end).replace(/\s+/gu, ' ');
  const certain = isGivenName(first.text);
  if (!certain && isOrganisationName(name)) return null;
  const label = /^(.*\S)\s*:\s*$/su.exec(plain.slice(0, first.start))?.[1] ?? null;
  const labelIsTitle = label !== null && isTitleBefore(label);
  const before = label === null || labelIsTitle ? (label ?? plain.slice(0, first.start)).trim() : '';
  const behind = plain.slice(last.end).trim();
  if (!isTitleBefore(before) || (label === null && servesSomebody(before))) return null;
  const title = [titleBefore(before), titleBehind(behind), glued].filter((part) => part !== '').join(', ');
  return {
    name,
    party: inside === null ? null : partyOf(inside),
    title: title === '' ? null : title,
    organisation:
      bodyOf(label, labelIsTitle) ??
      (inside !== null && partyOf(inside) === null ? bodyOf(inside, false) : null) ??
      employerBehind(behind),
    certain,
    answers: answerer !== words,
  };
}

/** "Pressekreterare till Anna Lind är Bo Ek": the second name is the contact's, what stands before it the title. */
function secretaryOf(words: string): PersonAtom | null {
  const match = /^((?:\p{L}[\p{L}-]*\s){1,3}?(?:hos|till|åt)\s[^,:]{3,60}?)\s(?:är|heter)\s(?=\p{Lu})/u.exec(
    words,
  );
  const title = match?.[1];
  if (!match || title === undefined || !isTitleBefore(title)) return null;
  const person = readPersonAtom(words.slice(match[0].length));
  return person && { ...person, title: person.title === null ? title : `${title}, ${person.title}` };
}

/** "Under veckorna 28–31 svarar Anna Lind": who answers then. */
const answers =
  /^(?:[^,;:]{1,120}?\s)??(?:svarar|vikarierar|kontaktas|besvaras av|lämnas av|ges av)\s+(?=(?:\p{Ll}[\p{L}-]*\s){0,6}\p{Lu}[\p{L}-]+\s\p{Lu})/u;

function bodyOf(words: string | null, isTitle: boolean): string | null {
  return words !== null && !isTitle && /^\p{Lu}/u.test(words) && isOrganisationName(words) ? words : null;
}

/** "Anna Lind vid Försvarsmaktens informationsstab på telefonnummer": a body, or a part of one. */
function employerBehind(words: string): string | null {
  const body = /^(?:vid|på|från)\s(\p{Lu}[^,.;:@\d]{2,60}?)(?=\s(?:på|via)(?:\s|$)|$)/u.exec(words)?.[1];
  return body !== undefined && (isOrganisationName(body) || /^\p{Lu}\p{L}+s\s\p{Ll}+$/u.test(body))
    ? body
    : null;
}

/** "pressekreterare hos Anna Lind": the name is the superior's, and the whole is a title. */
function servesSomebody(before: string): boolean {
  const words = before.split(/\s+/u);
  const joint = words.findLastIndex((word) => /^(?:hos|till|åt|to|for)$/u.test(word));
  const superior = words.slice(joint + 1);
  return (
    joint > 0 &&
    superior.at(-1) !== 'är' &&
    words.slice(0, joint).some((word) => roleOf(word) !== null || opensEnglishTitle(word)) &&
    superior.every((word) => /^\p{Ll}/u.test(word) || opensEnglishTitle(word))
  );
}

function isTitleBefore(words: string): boolean {
  if (words === '') return true;
  return (
    words.split(/\s+/u).length <= 8 &&
    words.split(/\s+/u).some((word) => roleOf(word) !== null || opensEnglishTitle(word))
  );
}

/** "under resan till pressekreterare", "Medföljande pressekreterare är" → the words that are the title. */
function titleBefore(words: string): string {
  const parts = words.split(/\s+/u);
  const role = parts.findIndex((word) => roleOf(word) !== null);
  const joint = parts.slice(0, Math.max(0, role)).findLastIndex((word) => leadsOn.test(word));
  return parts
    .slice(joint + 1)
    .join(' ')
    .replace(/\s(?:är|heter)$/u, '');
}

const leadsOn = /^(?:till|av|hos|via|med|är|kontaktar?|ring|mejla)$/iu;

function titleBehind(words: string): string {
  const text = words.replace(/^[\s,:|–—-]+|[\s,:|–—-]+$/gu, '');
  const opening = text.split(/\s+/u).slice(0, 3);
  return opening.some((word) => roleOf(word) !== null || opensEnglishTitle(word)) &&
    !/^(?:på|som|och|är|via)\s/u.test(text)
    ? text
    : '';
}
