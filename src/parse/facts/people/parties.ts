import { partyOf as partyOfLetters } from '../../../swedish/parties.js';

/**
 * The party letters in a parenthesis: "S" of "S", "M" of "M, Luleå"; null when it holds something else
 * ("SKR", "34", "tf"), so that an organisation's abbreviation is not taken for a party.
 */
export function partyOf(parenthesis: string): string | null {
  return partyOfLetters(parenthesis.trim().split(/[,\s/]/u)[0] ?? '');
}
