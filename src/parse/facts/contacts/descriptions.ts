import { isGivenName } from '../people/given-names.js';

const finite =
  /(?<![\p{L}])(?:är|har|kan|ska|finns|arbetar|leder|samordnar|bedriver|ger|gör|kommer|vill|består|erbjuder|verkar|driver|utvecklar|ansvarar|bidrar|skapar|is|has|are|works|offers|will|leads|provides)(?![\p{L}])/u;

/** Whether a part of a contact line says something about the organisation, and so is no title. */
export function isSentence(words: string): boolean {
  return words.split(' ', 4).length >= 4 && finite.test(words);
}

/** Whether a whole line describes the organisation: a sentence without number or address that no name opens. */
export function isDescription(line: string): boolean {
  const [first = '', second = ''] = line.split(/\s+/u, 2);
  if (/@|\d{3}/u.test(line) || (isGivenName(first) && /^\p{Lu}/u.test(second))) return false;
  return line.split(/\s+/u, 6).length >= 6 && (/[.!?]$/u.test(line) || finite.test(line));
}
