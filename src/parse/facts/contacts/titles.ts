import { splitOrganisation } from '../people/apposition.js';
import { partyOf } from '../people/parties.js';
import { roleOf } from '../people/role-words.js';

/** "Anna Lind, (C), politisk sekreterare" */
export function partyAlone(words: string): string | null {
  const letters = /^\s*\(([^()]{1,20})\)\s*$/u.exec(words)?.[1];
  return letters === undefined ? null : partyOf(letters);
}

/** "Regionråd (S)" → the title and the party. */
export function partyBehind(words: string): { words: string; party: string | null } {
  const match = /\s*\(([^()]{1,20})\)$/u.exec(words);
  const party = match?.[1] ? partyOf(match[1]) : null;
  return party && match ? { words: words.slice(0, match.index), party } : { words, party: null };
}

/** Title and employer from the parts between a name and its number, in order: a last capitalised part without a role is the employer. */
export function titleAndBody(parts: readonly string[]): {
  title: string | null;
  organisation: string | null;
} {
  if (parts.length === 0) return { title: null, organisation: null };
  const last = parts.at(-1) ?? '';
  const body =
    parts.length > 1 && /^\p{Lu}/u.test(last) && !last.split(/\s+/u).some((word) => roleOf(word) !== null);
  if (body) return { title: parts.slice(0, -1).join(', '), organisation: last };
  const split = splitOrganisation(parts.join(', '));
  return { title: split.title, organisation: split.organisation };
}
