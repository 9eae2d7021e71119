import type { Contact } from '../../../release/document.js';
import { givenNameRuns, wordsOf } from '../people/name-run.js';
import { namedContact } from './named-contact.js';

/**
 * Whose addresses they are, told by the addresses themselves: "Författaren kan nås på anna.lind@example.se" is Anna Lind's
 * when the text names her anywhere. An address that is nobody's name is left out.
 *
 * @param text the body, with every name as written
 */
export function ownersOfAddresses(text: string, addresses: readonly string[]): Contact[] {
  if (addresses.length === 0) return [];
  const words = wordsOf(text, 0, text.length);
  const names = new Map<string, string>();
  for (const run of givenNameRuns(words)) {
    const name = words
      .slice(run.from, run.to + 1)
      .map((word) => word.text)
      .join(' ');
    if (run.to > run.from) names.set(lettersOf(name), names.get(lettersOf(name)) ?? name);
  }
  return addresses.flatMap((address) => {
    const name = names.get(lettersOf(address.slice(0, address.indexOf('@'))));
    return name === undefined ? [] : [{ ...namedContact(name, 'body'), emails: [address] }];
  });
}

/** As mail systems write names: "Åsa Öberg-Lind" and "asa.oberg-lind" are the same. */
function lettersOf(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/gu, '');
}
