import type { Clause } from './clauses.js';
import { RECALLS } from './lexicon/refusals.js';
import type { Predicate } from './predicates.js';
import type { Surroundings } from './surroundings.js';
import type { Word } from './words.js';

/** Whether a sum is only told again: it was given before, or holds today already. */
export function isRecalled(clause: Clause, predicate: Predicate, around: Surroundings): boolean {
  const { words, at, from } = clause;
  if (words[0]?.lower === 'hittills' || isToday(words, predicate) || hasDoneBefore(words, from, at))
    return true;
  if (hasRecallingWord(clause, predicate)) return !isShareOfThese(words, at);
  return hasLasted(words, from, at) || (around.past && isPastTense(words[predicate.verb?.from ?? -1]));
}

/** "tidigare", "redan", "förra" near the sum or its verb. */
function hasRecallingWord({ words, at, from }: Clause, { side, verb }: Predicate): boolean {
  const start = side === 'left' && verb ? verb.from - 4 : at - 6;
  for (let index = Math.max(from, start); index < Math.min(words.length, at + 6); index += 1) {
    const lower = words[index]?.lower ?? '';
    if (!RECALLS.test(lower)) continue;
    if (index > at && (!verb || words.slice(at, index).some((word) => word.lower === 'som'))) continue;
    if (lower === 'tidigare' ? isSetAgainst(words, at, index) : isCompared(words, index)) continue;
    // "den största hittills"
    if (lower === 'hittills' && /sta?$/u.test(words[index - 1]?.lower ?? '')) continue;
    return true;
  }
  return false;
}

/** "än tidigare", "sedan tidigare avsatta", "utöver vad som tidigare beslutats": the sum itself is not the earlier one, or still holds. */
function isSetAgainst(words: readonly Word[], sum: number, earlier: number): boolean {
  if (/^(?:än|sedan)$/.test(words[earlier - 1]?.lower ?? '')) return true;
  return words.slice(sum + 1, earlier).some((word) => /^(?:utöver|än)$/.test(word.lower));
}

/** "7,5 miljoner jämfört med föregående år": what went before is what the sum is compared with. */
function isCompared(words: readonly Word[], at: number): boolean {
  const before = /^(?:den|det|de)$/.test(words[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  return words[before]?.lower === 'med' && words[before - 1]?.lower === 'jämfört';
}

const BEGINNINGS =
  /^(?:19|20)\d\d$|^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|starten|start)$/;

/** "Sedan 2019 …", "Sedan dess har staten gett …": since a time before. */
function hasLasted(words: readonly Word[], from: number, at: number): boolean {
  const before = words.slice(from, at).map((word) => word.lower);
  if (before[0] === 'sedan' && before.some((lower) => /^(?:har|hade)$/.test(lower))) return true;
  return before.some((lower, index) => lower === 'sedan' && BEGINNINGS.test(before[index + 1] ?? ''));
}

/** "har tidigare i år beslutat om 3 miljoner", "har sedan kriget bröt ut bidragit med …"; a share "av dessa" still counts. */
function hasDoneBefore(words: readonly Word[], from: number, at: number): boolean {
  if (isShareOfThese(words, at)) return false;
  for (let index = from; index < at - 1; index += 1) {
    if (!/^(?:har|hade)$/.test(words[index]?.lower ?? '')) continue;
    const next = words.slice(index + 1, index + 4).map((word) => word.lower);
    const earlier = next.indexOf('tidigare');
    if (earlier >= 0 && next[earlier - 1] !== 'sedan' && next[earlier - 1] !== 'än') return true;
    if (next[0] === 'sedan' && next[1] !== 'tidigare') return true;
  }
  return false;
}

/** "7 miljoner kronor av dessa" */
function isShareOfThese(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.lower === 'av' && /^(?:dessa|dem|detta|det)$/.test(words[at + 2]?.lower ?? '');
}

/** "I dag är anslaget 19 miljarder kronor", "I dag uppgår det till …": what is so already. */
function isToday(words: readonly Word[], { verb }: Predicate): boolean {
  const opener =
    words[0]?.lower === 'idag' ? 1 : words[0]?.lower === 'i' && words[1]?.lower === 'dag' ? 2 : 0;
  if (opener === 0 || !verb) return false;
  return verb.entry.condition === 'weak' || (verb.entry.sense === 'measure' && verb.from === opener);
}

function isPastTense(verb: Word | undefined): boolean {
  return (
    verb !== undefined &&
    /(?:ade|ades|te|tes|fick|gick|gav|var|sköt|anslog|uppgick|avsattes|avsatte)$/.test(verb.lower)
  );
}
