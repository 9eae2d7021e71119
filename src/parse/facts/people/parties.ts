import { partyOf as partyOfLetters } from '../../../swedish/parties.js';

/** Parties of the Riksdag by the name that stands in a parenthesis instead of the letters. */
const lettersByName: ReadonlyMap<string, string> = new Map([
  ['socialdemokraterna', 'S'],
  ['moderaterna', 'M'],
  ['sverigedemokraterna', 'SD'],
  ['centerpartiet', 'C'],
  ['vänsterpartiet', 'V'],
  ['kristdemokraterna', 'KD'],
  ['liberalerna', 'L'],
  ['miljöpartiet', 'MP'],
]);

/**
 * The party letters in a parenthesis: "S" of "S", "M" of "M, Luleå", "S" of "Socialdemokraterna"; null when it holds
 * something else ("SKR", "34", "tf"), so that an organisation's abbreviation is not taken for a party.
 */
export function partyOf(parenthesis: string): string | null {
  const first = parenthesis.trim().split(/[,\s/]/u, 1)[0] ?? '';
  return lettersByName.get(first.toLowerCase()) ?? partyOfLetters(first);
}
