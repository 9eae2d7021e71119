/**
 * Swedish endings of number, definiteness and case, in the order of grammar books: -en -et, -ar -or -er, -arna …
 * and the Latin -um (museum, museet, museer).
 */
const endings = [
  ...['en', 'et', 'n', 't', 'an', 'a', 'e', 'um'],
  ...['ar', 'or', 'er', 'r', 'arna', 'orna', 'erna', 'rna', 'na'],
];

const SHORTEST_STEM = 3;

/**
 * The stems a word may be a form of, the word itself first. Two words are taken for forms of one word when they share a
 * stem: "Silvermuseet", "Silvermuseum" and "Silvermuseers"; "teater" and "teatrarna"; "program" and "programmet".
 * Vowel changes (bok – böcker) are not known, and compounds stay whole: "museum" is not in "Silvermuseum".
 */
export function stemsOf(word: string): string[] {
  const lower = word.normalize('NFC').toLowerCase();
  const stems = new Set([lower]);
  for (const form of lower.endsWith('s') && lower.length > 2 ? [lower, lower.slice(0, -1)] : [lower]) {
    stems.add(form);
    addShort(stems, form);
    for (const ending of endings) {
      const stem = form.slice(0, -ending.length);
      if (!form.endsWith(ending) || stem.length < SHORTEST_STEM) continue;
      stems.add(stem);
      addShort(stems, stem);
      if (stem.endsWith('mm') || stem.endsWith('nn')) stems.add(stem.slice(0, -1));
    }
  }
  return [...stems];
}

/** The form without the e that drops out: teater – teatr(ar), fågel – fågl(ar). */
function addShort(stems: Set<string>, form: string): void {
  const dropped = /[^aeiouyåäö]e([lnr])$/.exec(form);
  if (dropped && form.length - 1 >= SHORTEST_STEM) stems.add(form.slice(0, -2) + dropped[1]);
}

/** The words of a text: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
