import {
  givenNameRuns,
  isOwner,
  type NameRun,
  toldNameRuns,
  type Word,
  wordsOf,
} from '../people/name-run.js';
import { roleOf } from '../people/role-words.js';
import { sentenceEnd } from '../people/sentence-end.js';
import { CHANNEL_WORDS, type Channel } from './channels.js';
import { functionName, isFunction } from './function-contacts.js';

/** A desk's name and what announces its number are no longer. */
const longestDesk = 140;
/** No title, body or label between a name and its number is longer. */
const longestBetween = 110;
const mostTitleWords = 5;
const otherSentence = /[!?;]|\.\s+\p{Lu}/u;
/** What is done at the number, where the name before it is not whose number it is. */
const otherMatter =
  /(?<![\p{sc=Latn}])(?:boka|bokning|biljett|köp|beställ|swish|bankgiro|plusgiro|organisationsnummer|säger|berättar|läs mer|öppnar|ställer|visar|föreläser)/iu;
/** A title may open with these: "biträdande pressekreterare", "ministerns pressekreterare", "UD:s presschef". */
const belongsToTitle =
  /^(?:biträdande|medföljande|jourhavande|tillförordnad|tf|t\.f|vik|vikarierande|ställföreträdande|särskild|ansvarig|\p{L}[\p{L}:-]+s)$/iu;

/**
 * Where people and press desks stand whose number or address follows in the same sentence, whatever announces them: a
 * number behind a person's name is given so that the press can use it. The start is that of the title before the name.
 *
 * @param channels numbers and addresses of the text nobody has been found for, in order
 * @returns positions in the text, in order, each once
 */
export function namesBeforeChannels(text: string, channels: readonly Channel[]): number[] {
  const starts = new Set<number>();
  let from = 0;
  for (const channel of channels) {
    if (channel.kind === 'address') continue;
    from = sentenceStart(text, from, channel.start);
    const words = wordsOf(text, from, channel.start);
    const run = lastPerson(words, text);
    const last = run && words[run.to];
    if (run && last && isBetween(text.slice(last.end, channel.start))) {
      const first = words[titleStart(words, firstOfPair(words, run))];
      if (first) starts.add(first.start);
    } else if (!run) {
      const near = Math.max(from, channel.start - longestDesk);
      const desk = deskBefore(text.slice(near, channel.start));
      if (desk !== null) starts.add(near + desk);
    }
    from = channel.end;
  }
  return [...starts];
}

/** "För besöket i gruvan: Försvarsmaktens presstjänst, tel.": where the desk's name begins; null when none stands there. */
function deskBefore(words: string): number | null {
  const last =
    /((?:[^,:;.()\n]|:s\s){4,80})[,:(\s]*(?:(?:på|via|tel|tfn|telefon|mobil|e-post)[\s.:]*)?$/iu.exec(words);
  if (!last?.[1] || !isFunction(last[1])) return null;
  const at = last[1].indexOf(functionName(last[1]));
  return at < 0 ? null : last.index + at;
}

function sentenceStart(text: string, from: number, to: number): number {
  let start = from;
  for (;;) {
    const end = sentenceEnd(text, start, to);
    if (end >= to || announcesNumber.test(text.slice(end, to))) return start;
    if (text[end] === ':' && isRoleLabel(text.slice(start, end))) return start;
    start = end + 1;
  }
}

/** "Pressansvarig: Anna Lind, 070-…" */
function isRoleLabel(words: string): boolean {
  return words.length <= 60 && roleOf(words.trim().split(/\s+/u).at(-1) ?? '') !== null;
}

/** ". Tel. ", ": mobil ": what stands between a name and its number ends no sentence. */
const announcesNumber = new RegExp(`^[.:]\\s{0,3}(?:${CHANNEL_WORDS})?$`, 'iu');

/** The last person named, not whose secretary somebody is ("pressekreterare hos Anna Lind"). */
export function lastPerson(words: readonly Word[], text: string): NameRun | null {
  const told = toldNameRuns(words, ({ end }) => isTitledBehind(text.slice(end, end + longestTitleWord)));
  const runs = [...givenNameRuns(words), ...told].sort((a, b) => a.from - b.from);
  return runs.findLast((run) => run.to > run.from && !isSuperior(words, run) && !isOwner(words, run)) ?? null;
}

/** "politiskt sakkunnige Anna Lind eller pressassistent Bo Ek": the first of two that share what stands behind them. */
function firstOfPair(words: readonly Word[], run: NameRun): NameRun {
  const joint = words[titleStart(words, run) - 1];
  if (!joint || !/^(?:eller|och|samt)$/u.test(joint.text)) return run;
  const before = givenNameRuns(words).find(({ from, to }) => to > from && words[to + 1] === joint);
  return before ?? run;
}

/** "Noor Al-Khatib, smittskyddsläkare", "Kjerstin Ek (MP), regionråd" */
function isTitledBehind(behind: string): boolean {
  const title = /^(?:\s\(([^()]{1,20})\))?,\s([\p{L}-]+)/u.exec(behind);
  return title !== null && roleOf(title[2] ?? '') !== null;
}

const longestTitleWord = 60;

function isSuperior(words: readonly Word[], run: NameRun): boolean {
  const before = words.slice(Math.max(0, run.from - mostTitleWords), run.from).map(({ text }) => text);
  // "Pressekreterare hos finansministern: Anna Lind"
  if (words[run.from - 1]?.parted) return false;
  const joint = before.findLastIndex((word) => /^(?:hos|till|åt)$/u.test(word));
  return joint > 0 && roleOf(before[joint - 1] ?? '') !== null;
}

function isBetween(words: string): boolean {
  return words.length <= longestBetween && !otherSentence.test(words) && !isOtherMatter(words);
}

/** Whether the words before a number tell what is done there: "Anna Lind sjunger, biljetter bokas på". */
export function isOtherMatter(words: string): boolean {
  return otherMatter.test(words);
}

/** Where the title before a person's name begins: position of its first word, or of the name's. */
export function titleStart(words: readonly Word[], run: NameRun): number {
  let at = run.from;
  // "Pressekreterare hos finansministern är Anna Lind"
  if (
    words[at - 1]?.text === 'är' &&
    at <= mostTitleWords &&
    words.slice(0, at).some(({ text }) => roleOf(text))
  )
    return 0;
  while (at > 0 && isTitleWord(words[at - 1], at < run.from)) at -= 1;
  return at;
}

function isTitleWord(word: Word | undefined, hasRole: boolean): boolean {
  if (!word) return false;
  return roleOf(word.text) !== null || (hasRole && belongsToTitle.test(word.text));
}
