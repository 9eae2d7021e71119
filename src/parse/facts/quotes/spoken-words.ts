import type { Span } from '../../outline.js';
import { withoutOuterMarks } from './openers.js';

/**
 * What is said in a stretch of text, without the attributions in it: "Det är bra, säger Anna Lind, och nu går vi vidare."
 * gives "Det är bra, och nu går vi vidare."; quotation marks around the whole are taken off.
 *
 * @param attributions in order, inside the stretch
 */
export function wordsWithout(text: string, from: number, to: number, attributions: readonly Span[]): string {
  const parts: string[] = [];
  let at = from;
  for (const next of [...attributions, { start: to, end: to }]) {
    const before = parts.pop();
    const behind = text.slice(at, next.start);
    if (before === undefined) parts.push(behind.trim());
    else parts.push(...joined(before, behind));
    at = next.end;
  }
  const eachMarked = parts.length > 1 && parts.every((part) => !/^[\p{L}\d]/u.test(part));
  return withoutOuterMarks((eachMarked ? parts.map(bare) : parts).join(''));
}

/** The words of one of several stretches that each have their marks. */
function bare(part: string): string {
  return part.trim().length > 2 ? withoutOuterMarks(part) : part;
}

/** "Nu, säger Anna Lind, krävs det mer": the commas belonged to the attribution. */
const verbBeforeSubject =
  /^,\s\p{Ll}+(?:r|s|de|te)\s(?:det|vi|jag|man|de|du|ni|han|hon|den|inte|alla|många)(?![\p{L}])/u;

/** What stands before and behind an attribution, with what goes between: "Det är bra" + ", och nu …" or + ". Nu …". */
function joined(before: string, behind: string): string[] {
  const first = withoutComma(before);
  const rest = behind.replace(/^[\s.:;]+(?:[–—-]\s+)?/u, '').trim();
  if (first === '') return [rest];
  if (!/[\p{L}\p{N}]/u.test(rest)) return [/^["”“»]/u.test(rest) ? `${first}${rest[0] ?? ''}` : first];
  if (verbBeforeSubject.test(rest)) return [first, rest.slice(1)];
  if (rest.startsWith(',')) return [first, rest];
  const newSentence = /^["”“»]?(?:\p{Lu}|\d)/u.test(rest) && !/[.!?…:]["”“»]?$/u.test(first.slice(-2));
  return [first, newSentence ? '. ' : ' ', rest];
}

function withoutComma(words: string): string {
  const tail = words.slice(-2).replace(/[,;](?=["”“»]?$)/u, '');
  return (words.slice(0, -2) + tail).trimEnd();
}
