import { isGivenName } from './given-names.js';
import { isOrganisationName } from './organisation-words.js';
import { isRoleSurname, opensEnglishTitle, roleOf } from './role-words.js';

/** A word with its place in the text it was cut from. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** A colon or semicolon stands right behind it: no name goes on over one. */
  parted?: true;
}

/** Words between blanks, without the signs around them. */
export function wordsOf(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(from, to).matchAll(/\S+/gu)) {
    const token = match[0];
    let first = 0;
    let last = token.length;
    while (first < last && signsBefore.has(token[first] ?? '')) first += 1;
    while (last > first && signsAfter.has(token[last - 1] ?? '')) last -= 1;
    if (first === last) continue;
    if (token[last] === '.' && /^\p{Lu}$/u.test(token.slice(first, last))) last += 1;
    words.push({
      text: token.slice(first, last),
      start: from + match.index + first,
      end: from + match.index + last,
      ...(/^[)"”“»’'*]*[:;]/u.test(token.slice(last)) && { parted: true }),
    });
  }
  return words;
}

const signsBefore = new Set('("“”„»«\'’‘*[');
const signsAfter = new Set(')"“”„»«\'’‘*],;:.!?…');

const particles = new Set(
  'von van af av de da do dos das del della der den di du la le el al bin ibn zu zur ter ten y e'.split(' '),
);
const nameWord = /^\p{Lu}[\p{L}\p{M}]*(?:['’`-]\p{L}[\p{L}\p{M}]*)*\.?$/u;
/** Capitalised words that open a line of contacts or of an invitation and are no part of a name. */
const noName = new Set(
  `Kontakta Ring Mejla Maila Besök Läs Anmäl Anmälan Föranmälan Ackreditering Telefon Mobil Plats Tid Datum Adress Foto Bild Bildtext
  Presskontakt Kontakt Kontaktperson Medier Media Press Pressinbjudan Inbjudan Välkommen Välkomna Mer För Vid Om Contact Call`.split(
    /\s+/u,
  ),
);
const prepositions = new Set(
  'på vid hos i för från till av med om inom åt under of at for from in with'.split(' '),
);

/** First and last position of the words that are a person's name. */
export interface NameRun {
  from: number;
  to: number;
}

/**
 * Finds the person's name among the words of one phrase ("socialminister Jakob Forssmed", "Sveriges Kommuner och Regioners
 * ordförande Anders Henriksson", "Anna Lind på Region Norrbotten"). A common given name decides where the name begins;
 * without one it is the capitalised run that stands first, or else the last that no preposition goes before.
 */
export function findNameRun(words: readonly Word[]): NameRun | null {
  const known = givenNameRuns(words);
  const first = known.find((run) => !isOwner(words, run));
  if (first || known.length > 0) return first ?? null;
  const candidates = capitalisedRuns(words).filter((run) => !looksLikeBody(words, run));
  const [opening] = candidates;
  if (!opening) return null;
  if (opening.from === 0) return opening;
  return candidates.findLast((run) => !prepositions.has(words[run.from - 1]?.text ?? '')) ?? null;
}

/** All names among the words that begin with a common given name, in order. */
export function givenNameRuns(words: readonly Word[]): NameRun[] {
  return capitalisedRuns(words).flatMap((run) => {
    const given = givenNameIn(words, run);
    return given === null || isBodyOfPlaces(words, run, given) ? [] : [{ from: given, to: run.to }];
  });
}

/**
 * Names of two words or more that a role or a party letter tells of, where the given name is not a common one:
 * "skolminister Gülan Hedqvist", "Gülan Hedqvist (M)".
 *
 * @param hasParty whether a party letter stands behind the word
 */
export function toldNameRuns(words: readonly Word[], hasParty: (word: Word) => boolean): NameRun[] {
  return capitalisedRuns(words).filter((run) => {
    const before = words[run.from - 1];
    const last = words[run.to];
    const told =
      (before !== undefined && roleOf(before.text) !== null) ||
      (last !== undefined && hasParty(last)) ||
      isPredicate(words, run);
    const length = run.to - run.from;
    return (
      told && length >= 1 && length <= 4 && givenNameIn(words, run) === null && !looksLikeBody(words, run)
    );
  });
}

/** "Pressekreterare hos finansministern är Gülan Hedqvist". */
function isPredicate(words: readonly Word[], run: NameRun): boolean {
  return (
    words[run.from - 1]?.text === 'är' &&
    words.slice(Math.max(0, run.from - 5), run.from - 1).some(({ text }) => roleOf(text) !== null)
  );
}

/** Whether the word can be part of a person's name. */
export function isNameWord(word: string): boolean {
  return (
    nameWord.test(word) &&
    !noName.has(word) &&
    roleOf(word) === null &&
    !opensEnglishTitle(word) &&
    !isAbbreviation(word)
  );
}

/** "Anna Kock", "Inga-Lill Hövding": a role that also is a family name is one right behind a given name. */
function isSurname(words: readonly Word[], index: number): boolean {
  const given = words[index - 1];
  const word = words[index];
  return (
    given !== undefined &&
    word !== undefined &&
    isRoleSurname(word.text) &&
    isGivenName(given.text) &&
    word.start === given.end + 1
  );
}

function isAbbreviation(word: string): boolean {
  return word.length > 1 && /^[\p{Lu}.]+$/u.test(word) && !/^(?:\p{Lu}\.)+$/u.test(word);
}

function capitalisedRuns(words: readonly Word[]): NameRun[] {
  const runs: NameRun[] = [];
  let from = -1;
  const close = (to: number): void => {
    if (from >= 0) runs.push({ from, to });
    from = -1;
  };
  words.forEach((word, index) => {
    if (from >= 0 && words[index - 1]?.parted) close(index - 1);
    if (isNameWord(word.text) || isSurname(words, index)) {
      if (from < 0) from = index;
    } else if (from >= 0 && isParticleWithin(words, index)) {
      return;
    } else if (from < 0 && opensWithParticle(words, index)) {
      from = index;
    } else {
      const last = index - 1;
      const belongsToTitle =
        opensEnglishTitle(word.text) && last === from && !isGivenName(words[last]?.text ?? '');
      if (belongsToTitle) from = -1;
      else close(last);
    }
  });
  close(words.length - 1);
  return runs;
}

/** "säger af Klint", "President von der Leyen": a particle opens the name behind a title or the verb. */
function opensWithParticle(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.text;
  if (before !== undefined && roleOf(before) === null && !opensEnglishTitle(before)) return false;
  return (
    /^(?:von|van|af|av|de|da|di|du|le|la|el|al|bin|ibn|zu|zur)$/u.test(words[index]?.text ?? '') &&
    isParticleWithin(words, index)
  );
}

function isParticleWithin(words: readonly Word[], index: number): boolean {
  if (!particles.has(words[index]?.text.toLowerCase() ?? '')) return false;
  for (const next of words.slice(index + 1, index + 3)) {
    if (isNameWord(next.text)) return true;
    if (!particles.has(next.text)) return false;
  }
  return false;
}

function givenNameIn(words: readonly Word[], run: NameRun): number | null {
  for (let at = run.from; at <= run.to; at += 1) {
    const word = words[at]?.text ?? '';
    if (isGivenName(word) && (at < run.to || at === run.from)) return at;
  }
  return null;
}

/** "Stiftelsen Anna Lindhs minne": a given name behind the opening of a body's name is part of that name. */
function isBodyOfPlaces(words: readonly Word[], run: NameRun, given: number): boolean {
  const before = words[given - 1];
  return given > run.from && (before?.text === 'Stiftelsen' || before?.text === 'Sankt');
}

/** "Ebba Linds pressekreterare": the name is whose secretary it is. */
export function isOwner(words: readonly Word[], run: NameRun): boolean {
  const last = words[run.to]?.text ?? '';
  const next = words[run.to + 1]?.text ?? '';
  if (!/^\p{Ll}/u.test(next) || roleOf(next) === null) return false;
  // "Ingegerd Wass pressekreterare Olle Lind": a name that ends in s has no s of its own as an owner's.
  return /[^s]s$/u.test(last) || (/(?:s|x|z)$/u.test(last) && isGivenName(words[run.to + 2]?.text ?? ''));
}

function looksLikeBody(words: readonly Word[], run: NameRun): boolean {
  const text = textOfRun(words, run);
  if (isOrganisationName(text)) return true;
  const next = words[run.to + 1]?.text;
  return (
    ownsRole(words, run) ||
    (run.to === run.from &&
      next !== undefined &&
      roleOf(next) !== null &&
      /(?:s|i|en|in|n|ande|ende)$/u.test(text))
  );
}

/** "Teater Norrbergs rektor", "Norrbergs kommuns nya konstnärliga ledare": the body whose role it is. */
function ownsRole(words: readonly Word[], run: NameRun): boolean {
  const last = words[run.to];
  const next = words[run.to + 1];
  const adjoining = last !== undefined && next !== undefined && next.start === last.end + 1;
  const owner = isGenitive(last) ? run.to : run.to + 1;
  if (!isGenitive(words[owner]) || !adjoining) return false;
  for (const { text } of words.slice(owner + 1, owner + 2 + mostAdjectives)) {
    if (/^\p{Lu}/u.test(text)) return false;
    if (roleOf(text) !== null) return true;
    if (!/^\p{Ll}+[ae]$/u.test(text)) return false;
  }
  return false;
}

function isGenitive(word: Word | undefined): boolean {
  return word !== undefined && /[^s]s$/u.test(word.text);
}

const mostAdjectives = 2;

function textOfRun(words: readonly Word[], run: NameRun): string {
  return words
    .slice(run.from, run.to + 1)
    .map((word) => word.text)
    .join(' ');
}
