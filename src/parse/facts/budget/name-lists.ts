import {
  BARE_BODIES,
  BODY_ENDING,
  LIST_HEADS,
  NAMES_WITH_AND,
  NAMES_WITH_FOR,
  SECTOR_ENDING,
  SHARED_HEADS,
} from './lexicon/bodies.js';
import { DETERMINERS } from './lexicon/words.js';
import { isSign, phraseText, type Word } from './words.js';

/**
 * Takes a list of bodies apart: "BD Pop, Energikontor i Norr samt Filmpool Nord" → three.
 * An "och" inside a name stays ("Myndigheten för ungdoms- och civilsamhällesfrågor").
 */
export function splitNames(text: string, words: readonly Word[], from: number, to: number): string[] {
  if (sharesHead(words, from)) return [phraseText(text, words, from, to)];
  const parts: [number, number][] = [];
  let start = skipHead(words, from, to);
  for (let at = start; at < to; at += 1) {
    if (words[at]?.text === '(') at = closing(words, at, to);
    if (!isJoint(words, at) || !parts_(words, start, at, to)) continue;
    if (at > start) parts.push([start, at]);
    start = at + 1;
  }
  if (to > start) parts.push([start, to]);
  if (endsInPlace(words, parts) || endsInAbbreviation(words, parts)) parts.pop();
  return withSharedHead(
    parts.map(([first, last]) => nameOf(text, words, first, last)).filter((name) => name !== ''),
  );
}

/** "Kulturföreningen Humlan, Umeå": two bodies would be joined by "och"; a single word behind the comma is a place. */
function endsInPlace(words: readonly Word[], parts: readonly [number, number][]): boolean {
  const [name, place] = parts;
  if (parts.length !== 2 || !name || !place || words[name[1]]?.text !== ',') return false;
  const word = words[place[0]];
  return (
    name[1] - name[0] > 1 &&
    place[1] - place[0] === 1 &&
    word?.capital === true &&
    /^\p{Lu}\p{Ll}+$/u.test(word.text) &&
    !BODY_ENDING.test(word.lower) &&
    !BARE_BODIES.has(word.lower)
  );
}

/** "Röda korsets internationella kommitté, ICRC": two bodies would be joined by "och". */
function endsInAbbreviation(words: readonly Word[], parts: readonly [number, number][]): boolean {
  const [name, short] = parts;
  return (
    parts.length === 2 &&
    name !== undefined &&
    short !== undefined &&
    words[name[1]]?.text === ',' &&
    name[1] - name[0] > 1 &&
    short[1] - short[0] === 1 &&
    /^\p{Lu}{2,6}$/u.test(words[short[0]]?.text ?? '')
  );
}

/** "Länsstyrelserna i Norrbottens, Västerbottens och Jämtlands län": one phrase for several; taking it apart would change its words. */
function sharesHead(words: readonly Word[], from: number): boolean {
  return [from, from + 1].some((at) => {
    const head = words[at]?.lower ?? '';
    return words[at + 1]?.lower === 'i' && SEVERAL.test(head) && BODY_ENDING.test(head);
  });
}

/** Heads that can be several: "länsstyrelserna", "kliniska forskningscentrum". */
const SEVERAL = /(?:erna|orna|arna|teten|centrum|centra|museer|sjukhus)$/;

function closing(words: readonly Word[], open: number, to: number): number {
  for (let at = open + 1; at < to; at += 1) if (words[at]?.text === ')') return at;
  return open;
}

/** "kommunerna Boden, Kalix …": the head word is not one of the names. */
function skipHead(words: readonly Word[], from: number, to: number): number {
  let head = from;
  while (head < to && DETERMINERS.has(words[head]?.lower ?? '') && !words[head]?.capital) head += 1;
  const word = words[head];
  if (!word || !LIST_HEADS.has(word.lower) || !words[head + 1]?.capital) return from;
  for (let at = head + 1; at < to; at += 1) if (isJoint(words, at)) return head + 1;
  return from;
}

function isJoint(words: readonly Word[], at: number): boolean {
  return /^(?:,|och|samt|respektive)$/.test(words[at]?.lower ?? '');
}

/** Whether the joint at `at` parts two bodies. */
function parts_(words: readonly Word[], start: number, at: number, to: number): boolean {
  const joint = words[at]?.lower;
  if (at === start) return true;
  if (words[at - 1]?.lower.endsWith('-')) return false;
  const next = words[at + 1];
  if (!next || at + 1 >= to) return true;
  if (/^(?:och|samt)$/.test(next.lower)) return true;
  if (joint === 'samt') return true;
  if (joint === 'och' && (isNameWithAnd(words, at) || isPairInName(words, start, at, to))) return false;
  if (next.capital) return true;
  if (isInName(words, start, at)) return false;
  const lower = DETERMINERS.has(next.lower) ? (words[at + 2]?.lower ?? '') : next.lower;
  return BODY_ENDING.test(lower) || SECTOR_ENDING.test(lower) || next.lower.endsWith('-');
}

/** "Riksorganisationen för kvinnojourer och tjejjourer": small words behind the "för" of a name stay in it. */
function isInName(words: readonly Word[], from: number, at: number): boolean {
  for (let index = from + 1; index < at; index += 1) {
    if (words[index]?.lower === 'för' && NAMES_WITH_FOR.test(words[index - 1]?.lower ?? '')) return true;
  }
  return false;
}

/** Whether the "och" at `at` stands inside a name: "Smålands Musik och Teater". */
export function isNameWithAnd(words: readonly Word[], at: number): boolean {
  if (!words[at - 1]?.capital) return false;
  const around = `${words[at - 1]?.lower} ${words[at]?.lower} ${words[at + 1]?.lower}`;
  return NAMES_WITH_AND.some((name) => around === name);
}

function isPairInName(words: readonly Word[], start: number, at: number, to: number): boolean {
  return isDoubleName(words, start, at, to) || isBoardOfTwo(words, start, at, to);
}

/** "Musikföreningen Fyr och Flamma": one word on each side of the "och" behind a single association. */
function isDoubleName(words: readonly Word[], start: number, at: number, to: number): boolean {
  const last = words[at + 1];
  if (at - start !== 2 || at + 2 !== to || !words[at - 1]?.capital || !last?.capital) return false;
  return (
    /(?:föreningen|sällskapet|gruppen|kören|teatern)$/u.test(words[start]?.lower ?? '') &&
    !BARE_BODIES.has(last.lower) &&
    ![words[at - 1]?.lower ?? '', last.lower].some((name) => BODY_ENDING.test(name))
  );
}

/** "Driftnämnden Kultur och skola": a board's name of two subjects, the second in small letters. */
function isBoardOfTwo(words: readonly Word[], start: number, at: number, to: number): boolean {
  const [first, last] = [words[at - 1], words[at + 1]];
  return (
    at - start === 2 &&
    at + 2 === to &&
    first?.capital === true &&
    last?.capital === false &&
    /(?:nämnden|utskottet|förvaltningen)$/u.test(words[start]?.lower ?? '')
  );
}

function nameOf(text: string, words: readonly Word[], from: number, to: number): string {
  let first = from;
  let last = to;
  while (
    first < last &&
    (isSign(words[first]) ||
      /^(?:även|också|både|till|dels|bland|annat|bl\.a)$/.test(words[first]?.lower ?? '')) &&
    !/^["”“»]$/u.test(words[first]?.text ?? '')
  )
    first += 1;
  while (last > first && isSign(words[last - 1]) && !/^[)"”“»]$/u.test(words[last - 1]?.text ?? ''))
    last -= 1;
  return phraseText(text, words, first, last);
}

/** "Bodens, Kalix och Piteå kommuner" → each with its "kommun"; "Region Norrbotten och Luleå kommun" stay as they are. */
function withSharedHead(names: string[]): string[] {
  const last = names.at(-1);
  const match = last ? /^(.+) (\p{Ll}+)$/u.exec(last) : null;
  const head = SHARED_HEADS[match?.[2] ?? ''];
  const others = names.slice(0, -1);
  if (!match || !head || others.length === 0 || !others.every(isBarePlace)) return names;
  return [...others.map((name) => `${name} ${head}`), `${match[1]} ${head}`];
}

/** A place that lacks its "kommun": one capital word, or two of a county. */
function isBarePlace(name: string): boolean {
  const words = name.split(' ');
  if (words.length > 2 || !words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))) return false;
  return !words.some((word) => /^region$/iu.test(word) || BODY_ENDING.test(word.toLowerCase()));
}
