import { isNameWithAnd } from './name-lists.js';
import { isVerb } from './verbs.js';
import { isSign, isYear, type Word } from './words.js';

/** The words of a sentence that belong to one of its sums. */
export interface Clause {
  words: readonly Word[];
  /** First and last word (exclusive) of the clause. */
  from: number;
  to: number;
  /** Where the sum stands. */
  at: number;
  /** The clause before it in the sentence. */
  previous: Clause | null;
}

/** Where a clause begins whatever stands before it. */
const OPENERS = new Set(['varav', 'därav', 'medan', 'dels', ';']);
const JOINTS = new Set([',', 'och', 'samt', 'respektive', 'plus', 'eller']);
/** Behind a sum these attach someone or something to it, so the words up to the next joint are still its own. */
const ATTACHERS = new Set(['till', 'för', 'på', 'åt', 'i', 'som', 'inom', 'via', 'från', ':']);

/** Parts a sentence between its sums: one clause for each. Linear in the number of words. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Clause[] = [];
  let last = -1;
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]?.sum) continue;
    if (last >= 0 && isConversion(words, last, at)) continue;
    const previous = clauses.at(-1) ?? null;
    const from = previous ? borderBetween(words, last, at) : startOfFirst(words, at);
    if (previous) previous.to = from;
    const start = previous && isFromTo(words, last, at) ? previous.from : from;
    clauses.push({ words, from: start, to: words.length, at, previous });
    last = at;
  }
  return clauses;
}

/** "Hälften går till A, 3 miljoner kronor går till B": a sum right behind a comma with its verb behind it begins anew. */
function startOfFirst(words: readonly Word[], at: number): number {
  if (words[at - 1]?.lower !== ',') return 0;
  return isVerb(words, at + 1) && words.slice(0, at - 1).some((_, index) => isVerb(words, index)) ? at : 0;
}

/** "10 miljoner euro, motsvarande cirka 115 miljoner kronor", "10 miljoner euro, cirka 115 miljoner kronor": the same sum in another currency. */
function isConversion(words: readonly Word[], last: number, next: number): boolean {
  const [one, other] = [words[last]?.sum?.money, words[next]?.sum?.money];
  if (!one || !other || one.currency === other.currency || next - last > 6) return false;
  if (
    words[last + 1]?.lower === ',' &&
    next === last + 3 &&
    /^(?:cirka|ca|c:a|drygt|omkring|runt|ungefär|knappt)$/.test(words[last + 2]?.lower ?? '')
  )
    return true;
  for (let at = last + 1; at < next; at += 1) {
    if (/^(?:\(|motsvarande|motsvarar|dvs|d\.v\.s|alltså|eller)$/.test(words[at]?.lower ?? '')) return true;
  }
  return false;
}

/** "från 200 miljoner kronor till 300 miljoner kronor": the verb before the first sum is that of both. */
function isFromTo(words: readonly Word[], last: number, next: number): boolean {
  const till = isYear(words[last + 1]) ? last + 2 : last + 1;
  if (words[till]?.lower !== 'till' || next - till > 3) return false;
  for (let at = last - 1; at >= Math.max(0, last - 3); at -= 1) if (words[at]?.lower === 'från') return true;
  return false;
}

/** The first word that belongs to the sum at `next` rather than to the one at `last`. */
function borderBetween(words: readonly Word[], last: number, next: number): number {
  let opener = -1;
  let verb = -1;
  const found: number[] = [];
  for (let at = last + 1; at < next; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (OPENERS.has(lower)) opener = at;
    else if (JOINTS.has(lower) && !joinsYears(words, at) && !(lower === 'och' && isNameWithAnd(words, at)))
      found.push(at);
    else if (isVerb(words, at)) verb = at;
  }
  if (opener >= 0) return words[opener]?.lower === ';' ? opener + 1 : opener;
  const colon = opensList(words, last, next);
  if (colon !== null && !found.some((at) => at > colon)) return colon + 1;
  const joints = withoutRelative(words, found);
  const before = verb >= 0 ? joints.filter((at) => at < verb) : joints;
  const usable = before.length > 0 && !(verb >= 0 && joints.some((at) => at > verb)) ? before : joints;
  if (usable.length === 0) return words[next - 1]?.lower === '(' ? next - 1 : Math.min(last + 1, next);
  return isAttached(words, last, usable[0] ?? next) ? lastJoint(words, usable) : firstJoint(words, usable);
}

/** The colon of "40 miljoner kronor extra: Nationalmuseum 22 miljoner kronor"; null without one before a capital. */
function opensList(words: readonly Word[], last: number, next: number): number | null {
  for (let at = next - 1; at > last + 1; at -= 1)
    if (words[at]?.text === ':') return words[at + 1]?.capital ? at : null;
  return null;
}

/** "… till en snökanon, och Forsnäs Ridklubb, som får …": the clause begins with whom it is about, before its "som". */
function withoutRelative(words: readonly Word[], joints: readonly number[]): readonly number[] {
  const others = joints.filter((at) => words[at]?.lower !== ',' || words[at + 1]?.lower !== 'som');
  const joins = (at: number): boolean =>
    /^(?:och|samt)$/.test(words[at]?.lower ?? '') && words[at - 1]?.lower === ',';
  return others.some(joins) ? others : joints;
}

/** "2026 och 2027": years of one sum, no joint between two. */
function joinsYears(words: readonly Word[], at: number): boolean {
  return isYear(words[at - 1]) && isYear(words[at + 1]) && !words[at + 2]?.sum;
}

/** Whether words that need their own company stand between the sum and the first joint. */
function isAttached(words: readonly Word[], sum: number, joint: number): boolean {
  for (let at = sum + 1; at < joint; at += 1) {
    const word = words[at];
    if (!word || word.lower === 'för' ? isYear(words[at + 1]) : false) continue;
    if (word && (ATTACHERS.has(word.lower) || isVerb(words, at))) return true;
  }
  return false;
}

function firstJoint(words: readonly Word[], joints: readonly number[]): number {
  return pastComma(words, joints[0] ?? 0);
}

/** The last joint, or a comma right before it; the joints of "hälso- och" and of names stay inside. */
function lastJoint(words: readonly Word[], joints: readonly number[]): number {
  for (let index = joints.length - 1; index > 0; index -= 1) {
    const at = joints[index] ?? 0;
    if (!words[at - 1]?.lower.endsWith('-')) return pastComma(words, at);
  }
  return pastComma(words, joints[0] ?? 0);
}

/** The joint itself opens the clause; a comma before "och" goes with the clause before it. */
function pastComma(words: readonly Word[], at: number): number {
  return isSign(words[at]) ? at + 1 : at;
}
