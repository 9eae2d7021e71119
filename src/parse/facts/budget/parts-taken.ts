import { isSign, type Word } from './words.js';

const MONEY_MENTIONED =
  /(?:medlen|pengarna|summan|beloppet|miljonerna|anslaget|stödet|ramen|budgeten|satsningen|bidraget|miljarderna|tillskottet|miljarden|miljonen)$/;

/** How a sentence takes of what was said before: "Av dessa öronmärks …", "Resterande 5 miljoner …"; null when it does not. */
export function partTaken(sentence: readonly Word[]): 'earlier' | 'rest' | null {
  // "* Varav 20 mnkr är nya medel": the sign of a footnote stands before it.
  const first = sentence.findIndex((word) => !isSign(word));
  const words = first > 0 ? sentence.slice(first) : sentence;
  if (takesRest(words)) return 'rest';
  return takesPart(words) ? 'earlier' : null;
}

function takesRest(words: readonly Word[]): boolean {
  return /^(?:resterande|återstående)$/.test(words[0]?.lower ?? '');
}

/** "Av dessa …", "Varav …", "Av medlen …": whether words open with what was given before. */
export function takesPart(words: readonly Word[]): boolean {
  const first = words[0]?.lower;
  if (first === 'därav' || first === 'varav') return true;
  if (first === 'i' && /^ing(?:år|ick)$/.test(words[2]?.lower ?? '')) return true;
  if (first !== 'av') return false;
  if (/^(?:dessa|detta|dem|det|den)$/.test(words[1]?.lower ?? '')) return true;
  for (let index = 1; index < Math.min(words.length, 7); index += 1) {
    if (words[index]?.sum || MONEY_MENTIONED.test(words[index]?.lower ?? '')) return true;
  }
  return false;
}
