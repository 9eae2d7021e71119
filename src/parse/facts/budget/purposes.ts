import type { Clause } from './clauses.js';
import type { Predicate } from './predicates.js';
import { isSign, isYear, oneLine, type Word } from './words.js';

/** How many words behind the sum its purpose may begin. */
const REACH = 60;

const PURPOSE_STOPS = /^(?:varav|därav|vilket|vilka|medan|där|utöver|;|:)$/;

/** What the sum is for, in the words of the text: behind "för", "till att", "på"; before it behind "för att". */
export function purposeOf(
  text: string,
  clause: Clause,
  predicate: Predicate,
  recipients: readonly string[],
): string | null {
  return purposeBehind(text, clause, predicate, recipients) ?? purposeBefore(text, clause, predicate);
}

function purposeBehind(
  text: string,
  clause: Clause,
  predicate: Predicate,
  recipients: readonly string[],
): string | null {
  const { words, at, to } = clause;
  for (let index = at + 1; index < Math.min(to, at + REACH); index += 1) {
    const lower = words[index]?.lower ?? '';
    if (PURPOSE_STOPS.test(lower) || lower === 'från') return null;
    if (index === predicate.verb?.particleAt && lower === 'till' && words[index + 1]?.lower === 'i') continue;
    if (!opensPurpose(words, index, recipients, text)) continue;
    if (isInRecipient(text, words, at, index, recipients)) continue;
    let start = index + 1;
    if (words[start]?.lower === 'att') start += 1;
    let end = start;
    while (end < to && !PURPOSE_STOPS.test(words[end]?.lower ?? '') && !endsPurpose(words, end)) end += 1;
    return sliced(text, words, start, end);
  }
  return null;
}

/** "… till Internationella organisationen för migration": the "för" of a name opens no purpose. */
function isInRecipient(
  text: string,
  words: readonly Word[],
  sum: number,
  at: number,
  recipients: readonly string[],
): boolean {
  const from = words[sum]?.end ?? 0;
  const here = words[at]?.start ?? 0;
  const behind = text.slice(from, here + 200);
  return recipients.some((name) => {
    const start = behind.indexOf(name);
    return start >= 0 && from + start < here && here < from + start + name.length;
  });
}

function endsPurpose(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.lower === ',' &&
    /^(?:som|vilket|vilka|varav|inklusive|under|och|inte|ej)$/.test(words[at + 1]?.lower ?? '')
  );
}

function opensPurpose(
  words: readonly Word[],
  at: number,
  recipients: readonly string[],
  text: string,
): boolean {
  const lower = words[at]?.lower ?? '';
  const next = words[at + 1];
  if (!next || isYear(next) || next.sum || isSign(next)) return false;
  if (lower === 'för') {
    if (words[at - 1]?.lower === 'ramen') return false;
    return !/^(?:år|åren|perioden|närvarande|hela|första|andra|arbetsåret|läsåret|budgetåret|varje|var)$/.test(
      next.lower,
    );
  }
  if (lower === 'på') return words[at - 1]?.sum !== null;
  if (lower !== 'till' || words[at - 1]?.lower === 'fram') return false;
  if (/^(?:och|följd|exempel|dess|sist|år|åren|utgången|slutet)$/.test(next.lower)) return false;
  if (next.lower === 'att') return true;
  const behind = oneLine(text.slice(next.start, next.start + 300));
  return !recipients.some(
    (name) => behind.startsWith(name) || behind.slice(0, name.length + 40).includes(name),
  );
}

function purposeBefore(text: string, clause: Clause, predicate: Predicate): string | null {
  const { words, from } = clause;
  if (clause.previous || predicate.side !== 'left' || !predicate.verb) return null;
  for (let index = from; index < predicate.verb.from; index += 1) {
    if (words[index]?.lower !== 'för' || words[index + 1]?.lower !== 'att') continue;
    return sliced(text, words, index + 2, endOfGoal(words, index + 2, predicate.verb.from));
  }
  return null;
}

/** "För att korta köerna beslutade styrelsen att flytta …": the goal ends where the sentence's own verb stands. */
function endOfGoal(words: readonly Word[], from: number, limit: number): number {
  for (let at = from + 1; at < limit; at += 1)
    if (/^(?:beslutade|beslutar|föreslår|föreslog|väljer|valde|vill|ska|har)$/.test(words[at]?.lower ?? ''))
      return at;
  return limit;
}

function sliced(text: string, words: readonly Word[], from: number, to: number): string | null {
  let last = to;
  while (last > from && isSign(words[last - 1]) && !/^[)”"“»]$/u.test(words[last - 1]?.text ?? '')) last -= 1;
  while (last > from && /^(?:och|samt|med|på|om)$/.test(words[last - 1]?.lower ?? '')) last -= 1;
  const first = words[from];
  const end = words[last - 1];
  if (!first || !end || last <= from) return null;
  const said = oneLine(text.slice(first.start, end.end));
  return said.length > 2 ? said : null;
}
