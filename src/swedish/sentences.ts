import { countStems, moneyStems } from './lexicon/money-context.js';
import { Gap, type Token } from './tokens.js';

/** What the words of a sentence say it is about. */
interface SentenceSubject {
  money: boolean;
  things: boolean;
}

/** Tells for each token which sentence it is in, and what each sentence is about. */
export interface Sentences {
  of(token: number): number;
  subject(sentence: number): SentenceSubject;
}

/**
 * Cuts a text into sentences: at . ! ? before a capital letter, at empty lines and at lines that open a bullet or cell row.
 * One walk over the tokens.
 */
export function sentencesOf(tokens: readonly Token[], text: string): Sentences {
  const sentence: number[] = [];
  const subjects: SentenceSubject[] = [];
  let subject: SentenceSubject | undefined;
  tokens.forEach((token, index) => {
    if (!subject || beginsSentence(tokens, index, text)) {
      subject = { money: false, things: false };
      subjects.push(subject);
    }
    sentence.push(subjects.length - 1);
    if (token.kind !== 'word') return;
    subject.money ||= startsWithAny(token.word, moneyStems) || token.word.endsWith('stöd');
    subject.things ||= countsThings(token.word);
  });
  return {
    of: (token) => sentence[token] ?? 0,
    subject: (index) => subjects[index] ?? { money: false, things: false },
  };
}

function beginsSentence(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || !before || token.gap === Gap.paragraph) return true;
  const first = text.slice(token.start, token.start + 1);
  if (token.gap === Gap.line) return !/[\p{Ll}\d]/u.test(first);
  if (token.gap !== Gap.space || !/^[.!?]$/.test(before.word)) return false;
  return /[^\p{Ll}]/u.test(first);
}

function startsWithAny(word: string, stems: readonly string[]): boolean {
  return stems.some((stem) => word.startsWith(stem));
}

/** Short stems ("ton", "år", "mil") must be the whole word; "miljoner" is not "mil". */
function countsThings(word: string): boolean {
  return countStems.some((stem) => (stem.length > 4 ? word.startsWith(stem) : word === stem));
}
