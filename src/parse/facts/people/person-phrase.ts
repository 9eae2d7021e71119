import { endOfManner, readApposition, splitOrganisation } from './apposition.js';
import { findNameRun, isNameWord, type NameRun, type Word, wordsOf } from './name-run.js';
import { isOrganisationName, organisationInGenitive } from './organisation-words.js';
import { partyOf } from './parties.js';
import { roleOf } from './role-words.js';
import { sentenceEnd } from './sentence-end.js';

/** A person as one phrase of the text names them: "socialminister Anna Lind (S)", "hon", "landsbygdsministern". */
export interface PersonPhrase {
  name: string | null;
  party: string | null;
  title: string | null;
  organisation: string | null;
  pronoun: string | null;
  /** Where the phrase ends, with all that belongs to the attribution ("… på pressträffen"). */
  end: number;
}

/** Swedish, English, then Sami, Finnish and Meänkieli. */
const pronouns = new Set('hon han hen denne denna she he they son sån hän hään'.split(' '));
/** Words no speaker is called by: after them the clause is part of what is said. */
const noSpeaker = new Set(
  `jag vi du ni man det att om som så inte och vad hur var när min mitt mina vår vårt våra dess dem oss mig dig många alla flera
  några ingen inget till i på för vid med av ut in upp ner över under efter detta dessa sig nej ja i we you it that this these those
  our my is are was were what how who there`.split(/\s+/u),
);
const fillers =
  /^(?:(?:också|även|vidare|därför|dessutom|däremot|samtidigt|nu|då|bland annat|till exempel|i sin tur|till sist|slutligen|å sin sida|en (?:\p{Ll}+ )?(?:glad|nöjd|stolt|lycklig|entusiastisk)|also)\s+)+/u;

/**
 * Reads the person that stands at `from`.
 *
 * @param text the passage
 * @param from where the phrase begins, after the verb
 * @param limit where the passage ends
 * @returns null when no person, pronoun or role stands there
 */
export function readPersonPhrase(text: string, from: number, limit: number): PersonPhrase | null {
  const start = from + blanks(text.slice(from, from + 8)) + fillerLength(text, from);
  const stop = sentenceEnd(text, start, Math.min(limit, from + longestPhrase));
  const segmentEnd = nameSegmentEnd(text, start, stop);
  const words = wordsOf(withoutParentheses(text, start, segmentEnd), 0, segmentEnd - start).map((word) => ({
    text: word.text,
    start: word.start + start,
    end: word.end + start,
  }));
  const opening = words[0]?.text.toLowerCase();
  if (!opening) return null;
  if (pronouns.has(opening) && /^\p{Ll}|^(?:She|He)$/u.test(words[0]?.text ?? '')) {
    return { ...nobody, pronoun: opening, end: endOfManner(text, words[0]?.end ?? start, stop) };
  }
  if (noSpeaker.has(opening)) return null;
  const run = findNameRun(words);
  return run ? named(text, words, run, start, stop) : roleOnly(text, words, start, segmentEnd, stop);
}

/** Longer than any attribution, short enough that reading one costs the same wherever it stands. */
const longestPhrase = 400;

/** The stretch with its parentheses blanked out, so that "(S)" or "(SKR)" is no part of a name. */
function withoutParentheses(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\([^()]{0,60}\)/gu, (inside) => '|'.padStart(inside.length));
}

/** End of the part the name stands in: up to the first break, past a parenthesis that a name follows. */
function nameSegmentEnd(text: string, start: number, stop: number): number {
  const end = firstBreak(text, start, stop);
  if (text[end] !== '(' || end >= stop) return end;
  const close = text.indexOf(')', end);
  const namePending = !wordsOf(text, start, end).some((word) => isNameWord(word.text));
  const nameFollows = /^\s+\p{Lu}\p{Ll}/u.test(text.slice(close + 1, close + 8));
  return close > 0 && close < stop && namePending && nameFollows ? firstBreak(text, close + 1, stop) : end;
}

const nobody = { name: null, party: null, title: null, organisation: null, pronoun: null };

function named(text: string, words: Word[], run: NameRun, start: number, stop: number): PersonPhrase {
  const first = words[run.from];
  const last = words[run.to];
  if (!first || !last) return { ...nobody, end: stop };
  const before = titleBefore(text.slice(start, first.start));
  const after = readApposition(text, last.end, stop);
  const titles = [before.title, after.title].filter((title) => title !== null);
  return {
    name: text.slice(first.start, last.end).replace(/\s+/gu, ' '),
    party: before.party ?? after.party,
    title: titles.length > 0 ? titles.join(', ') : null,
    organisation: after.organisation ?? before.organisation,
    pronoun: null,
    end: after.end,
  };
}

/** "säger generaldirektören för Sida, Jakob Lind", "säger rådets ordförande, professor Jakob Lind": the name stands behind the comma. */
function nameBehindRole(text: string, words: Word[], end: number, stop: number): PersonPhrase | null {
  const first = words[0];
  if (!first || text[end] !== ',' || !words.some((word) => roleOf(word.text) !== null)) return null;
  const from = end + 1 + blanks(text.slice(end + 1, end + 4));
  const behind = wordsOf(text, from, firstBreak(text, from, stop));
  const run = findNameRun(behind);
  if (!run || run.to === run.from || !isSecondTitle(behind.slice(0, run.from))) return null;
  const phrase = named(text, behind, run, from, stop);
  const title = titleBefore(text.slice(first.start, end));
  return {
    ...phrase,
    title: run.from > 0 && title.title ? `${title.title}, ${phrase.title}` : (phrase.title ?? title.title),
    organisation: phrase.organisation ?? title.organisation,
  };
}

/** Nothing, or a title of a few words in small letters that ends in its role: "professor", "teknologie doktor". */
function isSecondTitle(words: readonly Word[]): boolean {
  const last = words.at(-1);
  if (!last) return true;
  return (
    words.length <= 3 &&
    roleOf(last.text) !== null &&
    words.every(({ text }) => /^\p{Ll}/u.test(text) && !joins.has(text))
  );
}

/** Words that lead on to somebody else: "tillsammans med professor Bo Ek". */
const joins = new Set(
  'som och samt med till för hos efter åt av i på från vid om tillsammans and with to of'.split(' '),
);

function roleOnly(
  text: string,
  words: Word[],
  start: number,
  end: number,
  stop: number,
): PersonPhrase | null {
  const later = nameBehindRole(text, words, end, stop);
  if (later) return later;
  const role = words.findIndex((word) => roleOf(word.text) !== null);
  const body = text.slice(start, end).trim().replace(/\s+/gu, ' ');
  if (role < 0) {
    const isBody = /^\p{Lu}/u.test(body) && isOrganisationName(body);
    if (!isBody) return null;
    const organisation = bodyAlone(body);
    return { ...nobody, organisation, end: endOfRest(text, start + organisation.length, stop) };
  }
  const phrase = text
    .slice(start, end)
    .replace(/\s+(?:och|and)\s+(?:fortsätter|tillägger|avslutar|adds)\b.*$/su, '');
  const { title, organisation } = titleBefore(phrase);
  return { ...nobody, title, organisation, end: endOfRest(text, words[role]?.end ?? end, stop) };
}

/** "Region Norrbotten i ett uttalande" → "Region Norrbotten". */
function bodyAlone(phrase: string): string {
  return phrase.replace(/\s+(?:i|på|till|om|efter|under|inför)\s.*$/su, '');
}

interface TitleBefore {
  title: string | null;
  organisation: string | null;
  party: string | null;
}

/** The words before a name: "Sidas generaldirektör", "ordförande i nämnden", "the Swedish Prime Minister". */
function titleBefore(words: string): TitleBefore {
  const party = /\(([^()]{1,20})\)/u.exec(words)?.[1];
  const plain = words
    .replace(/\([^()]{0,40}\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+|[\s,:]+$/gu, '')
    .replace(/^(?:the|från|av|till|med)\s+/iu, '')
    .replace(/^(?:både|även|också)(?:\s+|$)/iu, '');
  if (plain === '') return { title: null, organisation: null, party: party ? partyOf(party) : null };
  const split = splitGenitive(plain);
  return { ...split, party: party ? partyOf(party) : null };
}

/** "Region Norrbottens regiondirektör" → the body and its director; the body stays in the title when it is a place. */
function splitGenitive(phrase: string): { title: string | null; organisation: string | null } {
  const words = phrase.split(' ');
  const role = words.findIndex((word, index) => index > 0 && roleOf(word) !== null);
  const single = words.length === 1;
  if (single && roleOf(phrase) === null) {
    const body = organisationInGenitive(phrase);
    return body && isOrganisationName(body)
      ? { title: null, organisation: body }
      : { title: phrase, organisation: null };
  }
  if (role > 0 && /^\p{Lu}/u.test(phrase) && !/^(?:kollega|granne)/u.test(words[role] ?? '')) {
    const adjectives = words
      .slice(0, role)
      .findLastIndex((word) => /s$/u.test(word) && !/^\p{Ll}+a$/u.test(word));
    const body = adjectives < 0 ? null : organisationInGenitive(words.slice(0, adjectives + 1).join(' '));
    if (body) return { title: words.slice(adjectives + 1).join(' '), organisation: body };
  }
  return splitOrganisation(phrase);
}

/** End of the first part of the phrase: a comma, a parenthesis, a colon, a dash between blanks, or `stop`. */
function firstBreak(text: string, from: number, stop: number): number {
  const match = /,(?!\d)|\(|:(?=\s|$)|\s[–—]\s|["”“»]/u.exec(text.slice(from, stop));
  return match ? from + match.index : stop;
}

function blanks(text: string): number {
  return text.length - text.trimStart().length;
}

function fillerLength(text: string, from: number): number {
  const rest = text.slice(from, from + 80).trimStart();
  return fillers.exec(rest)?.[0].length ?? 0;
}

function endOfRest(text: string, from: number, stop: number): number {
  return readApposition(text, from, stop).end;
}
