import { cleanLine } from '../body/clean-characters.js';

/** Keywords as the source wrote them, cleaned; one that differs only in case from an earlier one is left out. */
export function readKeywords(keywords: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const keyword of keywords) {
    const clean = cleanLine(keyword);
    const key = clean.toLocaleLowerCase('sv');
    if (clean !== '' && !seen.has(key)) seen.set(key, clean);
  }
  return [...seen.values()];
}
