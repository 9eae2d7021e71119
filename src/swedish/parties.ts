import { partyLetters } from './lexicon/parties.js';

/** The party that letters behind a name stand for, in capitals, or null: "s" and "(S)" are S, "(SKR)" is an abbreviation. */
export function partyOf(letters: string): string | null {
  const bare = letters.replace(/[()\s]/g, '').toUpperCase();
  return partyLetters.has(bare) ? bare : null;
}
