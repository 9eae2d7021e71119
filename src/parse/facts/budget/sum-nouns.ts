import type { Clause } from './clauses.js';
import type { NounSense } from './lexicon/nouns.js';
import { PREPOSITIONS, TOTALS } from './lexicon/words.js';
import { nounSense } from './nouns.js';
import { isSign, type Word } from './words.js';

/** A noun that says what the sum is: "ett kapitaltillskott på 300 miljoner". */
export interface SumNoun {
  sense: NounSense;
  at: number;
}

/** How many words may part a noun from its sum. */
const NOUN_REACH = 14;

/**
 * The noun a sum depends on with its preposition: "ett tillskott på 3 miljoner", "stödet, 3 miljoner kronor,".
 *
 * @param lead first word of what belongs to the sum
 * @param from where the search ends
 */
export function nounBefore(
  clause: Clause,
  lead: number,
  preposition: string | null,
  from: number,
): SumNoun | null {
  const { words } = clause;
  const start = Math.max(from, clause.from, lead - NOUN_REACH);
  if (preposition === null && words[lead - 1]?.text === ',') return nounInApposition(words, lead - 1, start);
  if (preposition === null && standsBetweenDashes(clause, lead))
    return nounBeforeDash(words, start, lead - 1);
  if (preposition === null) {
    const sense = lead > start && !isSign(words[lead - 1]) ? nounSense(words[lead - 1]?.lower ?? '') : null;
    return sense ? { sense, at: lead - 1 } : null;
  }
  if (preposition === 'till' || preposition === 'från') return null;
  for (let at = lead - 1; at >= start; at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (lower === 'att' || lower === ';') break;
    const sense = nounSense(lower);
    if (lower === 'värde' && hasAllocation(words, start, at)) continue;
    if (sense && !PREPOSITIONS.has(lower) && !dependsOnEarlierNoun(words, at, start)) return { sense, at };
  }
  return null;
}

/** "50-miljonerssatsning": the sum is a part of the noun. */
export function nounInside(words: readonly Word[], at: number): SumNoun | null {
  const inside = /milj(?:on|ard)\p{L}{4,}$/u.exec(words[at]?.text.toLowerCase() ?? '')?.[0];
  const sense = inside ? nounSense(inside) : null;
  return sense ? { sense, at } : null;
}

/** "stödpaketet har ett värde av …": worth what the money is. */
function hasAllocation(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const sense = nounSense(words[at]?.lower ?? '');
    if (sense && sense !== 'refuse') return true;
  }
  return false;
}

/** "en del av stödet, 20 miljoner kronor,", "det sammanlagda beloppet, …": the sum explains the noun before the comma. */
function nounInApposition(words: readonly Word[], comma: number, from: number): SumNoun | null {
  if (comma <= from) return null;
  const at = comma - 1;
  // "Norrby Lanthandel, 140 000 kr": the last word of a name.
  if (at > from && words[at]?.capital && words[at - 1]?.capital) return null;
  const whole = words[at]?.lower === 'beloppet' && TOTALS.has(words[at - 1]?.lower ?? '');
  const sense = whole ? 'frame' : nounSense(words[at]?.lower ?? '');
  return sense ? { sense, at } : null;
}

const DASH = /^[–—-]$/u;

/** "– 750 tkr –": a sum put into its sentence. */
function standsBetweenDashes({ words, at }: Clause, lead: number): boolean {
  return DASH.test(words[lead - 1]?.text ?? '') && DASH.test(words[at + 1]?.text ?? '');
}

/** "mer pengar till lovaktiviteter – 750 tkr – ingår i ramen": the head of the phrase before the dash. */
function nounBeforeDash(words: readonly Word[], from: number, dash: number): SumNoun | null {
  for (let at = from; at < dash; at += 1) {
    const sense = nounSense(words[at]?.lower ?? '');
    if (sense) return { sense, at };
  }
  return null;
}

/** "uppräkning av verksamhetsstödet med": the noun before "av" is the head. */
function dependsOnEarlierNoun(words: readonly Word[], at: number, from: number): boolean {
  for (let index = at - 1; index >= Math.max(from, at - 4); index -= 1) {
    const lower = words[index]?.lower ?? '';
    if (lower !== 'av' && lower !== 'i') continue;
    const head = nounSense(words[index - 1]?.lower ?? '');
    return index > from && (head === 'raise' || head === 'cut' || head === 'refuse');
  }
  return false;
}

/** "5 miljoner kronor i böter", "… i ökat anslag". */
export function nounBehind(clause: Clause): SumNoun | null {
  const { words, at, to } = clause;
  if (words[at + 1]?.lower !== 'i') return null;
  for (let index = at + 2; index < Math.min(to, at + 5); index += 1) {
    const lower = words[index]?.lower ?? '';
    if (PREPOSITIONS.has(lower) || isSign(words[index])) return null;
    const sense = nounSense(lower);
    if (sense === 'frame' && /(?:en|et)$/.test(lower)) return null;
    if (sense) return { sense, at: index };
  }
  return null;
}
