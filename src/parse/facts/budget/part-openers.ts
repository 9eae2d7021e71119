import type { Clause } from './clauses.js';
import type { Predicate } from './predicates.js';

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
