import { isSign, phraseText, type Word } from '../words.js';
import { AUXILIARIES, BODY_WORDS, GIVERS, NAME_ENDS } from './lexicon.js';

const LONGEST_NAME = 14;

/** The bodies a phrase that begins at `from` names; empty when it names what is done ("to expand testing facilities"). */
export function englishNames(text: string, words: readonly Word[], from: number, limit: number): string[] {
  const end = nameEnd(words, from, Math.min(limit, from + LONGEST_NAME));
  if (!namesBody(words, from, end)) return [];
  const names: string[] = [];
  let start = from;
  for (let at = from; at <= end; at += 1) {
    if (at < end && !partsNames(words, at, end)) continue;
    const name = phraseText(text, words, start, at);
    if (name !== '') names.push(name);
    start = at + 1;
  }
  return names;
}

/** The subject of a verb, without what opens the sentence ("In 2026,", "Today"). */
export function englishSubject(text: string, words: readonly Word[], from: number, verb: number): string[] {
  let end = verb;
  while (end > from && AUXILIARIES.has(words[end - 1]?.lower ?? '')) end -= 1;
  let start = from;
  for (let at = from; at < end; at += 1) {
    if (words[at]?.lower === 'that') start = at + 1;
    if (words[at]?.lower === ',' && words[at + 1]?.lower === 'and' && at - start > 4) start = at + 2;
    if (words[at]?.lower === ',' && !words[at + 1]?.capital && !namesBody(words, start, at)) start = at + 1;
    if (words[at]?.lower === ',' && /^(?:in|under|during|today)$/.test(words[start]?.lower ?? ''))
      start = at + 1;
  }
  while (start < end && /^(?:and|while|of|which|,|also|in|addition)$/.test(words[start]?.lower ?? ''))
    start += 1;
  const last = words.slice(start, end).findLast((word) => !isSign(word));
  if (!last || GIVERS.has(last.lower)) return [];
  return englishNames(text, words, start, end);
}

function nameEnd(words: readonly Word[], from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const word = words[at];
    if (!word || word.sum || word.text === ';' || word.text === ':') break;
    if (word.text === ',' && !goesOn(words, at)) break;
    if (word.lower === 'and' && !goesOn(words, at)) break;
    if (
      word.lower === 'for' &&
      at > from &&
      /^(?:agency|fund|centre|board|institute|council|authority|foundation|society|office|committee)$/.test(
        words[at - 1]?.lower ?? '',
      ) &&
      (words[at + 1]?.capital || !words[at - 1]?.capital)
    ) {
      at += 1;
      continue;
    }
    if (at > from && NAME_ENDS.has(word.lower) && !(word.lower === 'in' && words[at + 1]?.capital)) break;
    at += 1;
  }
  while (at > from && isSign(words[at - 1]) && words[at - 1]?.text !== ')') at -= 1;
  return at;
}

/** Whether another body follows a comma or "and". */
function goesOn(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower === 'and' ? at + 2 : at + 1;
  const article = /^(?:the|a|an)$/.test(words[next]?.lower ?? '') ? next + 1 : next;
  return words[article]?.capital === true || BODY_WORDS.test(words[article]?.lower ?? '');
}

function partsNames(words: readonly Word[], at: number, end: number): boolean {
  const lower = words[at]?.lower;
  if (lower === ',') return true;
  return lower === 'and' && at + 1 < end && goesOn(words, at);
}

/** A capital inside, or a word for a body. */
function namesBody(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  if (!first || to <= from) return false;
  const article = /^(?:the|a|an|all|several|six|five|ten|four|three|two)$/.test(first.lower) ? 1 : 0;
  if (from + article >= to) return false;
  const head = words[from + article];
  if (head?.capital) return true;
  return words.slice(from, to).some((word) => BODY_WORDS.test(word.lower)) && !isInfinitive(words, from, to);
}

/** "to expand testing facilities": a verb that takes an object, no body. */
function isInfinitive(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from]?.lower ?? '';
  return (
    /^(?:help|support|expand|develop|build|strengthen|improve|increase|make|enable|ensure|promote|reduce|fund)$/.test(
      first,
    ) && to - from > 1
  );
}
