import type { Period } from '../../../release/document.js';
import { periodsIn } from './periods.js';

/** The one budget year a release speaks of: "budgetpropositionen för 2026". */
export function budgetYearOf(texts: readonly string[]): Period | null {
  const years = new Set<number>();
  for (const text of texts) {
    for (const match of text.matchAll(/budget[\p{sc=Latn}]{0,30}\s(?:för\s)?((?:19|20)\d\d)(?!\s?[–-])/giu)) {
      years.add(Number(match[1]));
    }
  }
  const [year] = years;
  return years.size === 1 && year !== undefined ? { from: year, to: year } : null;
}

/** A period a sentence sets for what follows in its paragraph: "en överenskommelse för 2023". */
export function budgetPeriod(text: string): Period | null {
  for (const mention of periodsIn(text).reverse()) {
    const before = text.slice(Math.max(0, mention.start - 8), mention.start);
    if (mention.strong && !mention.planned && /(?:för|inför|åren?|en)\s$/iu.test(before))
      return mention.period;
  }
  return null;
}
