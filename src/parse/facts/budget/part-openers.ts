import type { Clause } from './clauses.js';
import type { Predicate } from './predicates.js';
import { isSign, type Word } from './words.js';

const MONEY_MENTIONED =
  /(?:medlen|pengarna|summan|beloppet|miljonerna|anslaget|stödet|ramen|budgeten|satsningen|bidraget|miljarderna|tillskottet|miljarden|miljonen)$/;

/** Whether a clause opens as a part of the sum before it: "varav 5 miljoner", "fördelat på 6 miljoner till …". */
export function opensPart(clause: Clause): boolean {
  const { words, from, at, previous } = clause;
  for (let index = from; index < Math.min(at, from + 3); index += 1) {
    const lower = words[index]?.lower ?? '';
    if (lower === 'varav' || lower === 'därav') return true;
    if (lower === 'av' && /^(?:vilka|vilket)$/.test(words[index + 1]?.lower ?? '')) return true;
  }
  if (!previous) return false;
  for (let index = from; index < at; index += 1) {
    if (/^(?:består|fördelat|fördelade)$/.test(words[index]?.lower ?? '')) return true;
  }
  return false;
}

/** Whether a clause behind a part has a verb of its own and so is no further part. */
export function endsParts(clause: Clause, predicate: Predicate): boolean {
  if (!clause.previous || predicate.verb === null || predicate.inherited || predicate.side === 'right')
    return false;
  const { sense } = predicate.verb.entry;
  return sense !== 'allocate' && sense !== 'receive';
}

/** How a sentence takes of what was said before: "Av dessa öronmärks …", "Resterande 5 miljoner …"; null when it does not. */
export function partTaken(sentence: readonly Word[]): 'earlier' | 'rest' | null {
  // "* Varav 20 mnkr är nya medel": the sign of a footnote stands before it.
  const first = sentence.findIndex((word) => !isSign(word));
  const words = first > 0 ? sentence.slice(first) : sentence;
  if (takesRest(words)) return 'rest';
  return takesPart(words) ? 'earlier' : null;
}

function takesRest(words: readonly Word[]): boolean {
  return /^(?:resterande|återstående)$/.test(words[0]?.lower ?? '');
}

function takesPart(words: readonly Word[]): boolean {
  const first = words[0]?.lower;
  if (first === 'därav' || first === 'varav') return true;
  if (first === 'i' && /^ing(?:år|ick)$/.test(words[2]?.lower ?? '')) return true;
  if (first !== 'av') return false;
  if (/^(?:dessa|detta|dem|det|den)$/.test(words[1]?.lower ?? '')) return true;
  for (let index = 1; index < Math.min(words.length, 7); index += 1) {
    if (words[index]?.sum || MONEY_MENTIONED.test(words[index]?.lower ?? '')) return true;
  }
  return false;
}
