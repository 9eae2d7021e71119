import {
  afterEnglishSum,
  afterSum,
  maybeBeforeThing,
  moneyNouns,
  receivingVerbs,
} from './lexicon/money-context.js';
import { qualifierBefore } from './qualifiers.js';
import { type Sentences, sentencesOf } from './sentences.js';
import { Gap, type Token } from './tokens.js';

/** A figure in millions as far as it matters for the question whether it is a sum. */
export interface DoubtfulSum {
  /** Null where the text gives no currency. */
  unit: string | null;
  value: number;
  /** Index of the token that begins it, and of the token after it. */
  first: number;
  next: number;
}

/** What the surroundings say about figures in millions without a currency. */
export class BareSums {
  readonly #tokens: readonly Token[];
  readonly #sentences: Sentences;
  readonly #known: ReadonlySet<number>;
  readonly #moneyText: boolean;
  /** Sentences with a sum in a currency, and sentences that count things in millions. */
  readonly #paying = new Set<number>();
  readonly #counting = new Set<number>();

  /**
   * @param found every figure of the text, with and without a currency
   * @param known sums that the document names with a currency
   * @param moneyText whether the document speaks of money at all
   */
  constructor(
    tokens: readonly Token[],
    text: string,
    found: readonly DoubtfulSum[],
    known: ReadonlySet<number>,
    moneyText: boolean,
  ) {
    this.#tokens = tokens;
    this.#sentences = sentencesOf(tokens, text);
    this.#known = known;
    this.#moneyText = moneyText;
    for (const sum of found) {
      const sentence = this.#sentences.of(sum.first);
      if (sum.unit !== null) this.#paying.add(sentence);
      else if (thingFollows(tokens, sum.next)) this.#counting.add(sentence);
    }
  }

  /** Whether "N miljoner" without a currency is a sum. */
  isSum({ value, first, next }: DoubtfulSum): boolean {
    if (thingFollows(this.#tokens, next)) return false;
    const sentence = this.#sentences.of(first);
    if (/(?:miljon|miljard)erna$/.test(this.#tokens[next - 1]?.word ?? '')) return true;
    if (this.#known.has(value) || this.#paying.has(sentence)) return true;
    if (this.#sentences.subject(sentence).money || this.#isReceived(first)) return true;
    if (this.#isPartOf(next) && this.#paying.has(sentence - 1)) return true;
    if (!this.#moneyText || this.#tokens[next]?.word === 'av') return false;
    return ![sentence - 1, sentence].some(
      (near) => this.#counting.has(near) || this.#sentences.subject(near).things,
    );
  }

  /** "Projektet kostar sju miljoner kronor. En halv miljon av dem …": a part of the sum before. */
  #isPartOf(next: number): boolean {
    return (
      this.#tokens[next]?.word === 'av' &&
      /^(?:dem|dessa|detta|pengarna|medlen|summan|beloppet)$/.test(this.#tokens[next + 1]?.word ?? '')
    );
  }

  /** "Biblioteken får en och en halv miljon": nothing is counted, so it is money that is got. */
  #isReceived(first: number): boolean {
    const at = qualifierBefore(this.#tokens, first)?.at ?? first;
    return receivingVerbs.has(this.#tokens[at - 1]?.word ?? '');
  }
}

/** Whether a counted thing stands behind a figure: any word that is no function word, verb or adverb. */
function thingFollows(tokens: readonly Token[], index: number): boolean {
  let at = index;
  while (maybeBeforeThing.has(tokens[at]?.word ?? '') && (tokens[at]?.gap ?? Gap.paragraph) <= Gap.line) {
    at += 1;
  }
  const token = tokens[at];
  if (token?.kind !== 'word' || token.gap > Gap.line) return token?.word === '-' && token.gap === Gap.none;
  if (/^(?:million|billion)s?$/.test(tokens[index - 1]?.word ?? '')) return !afterEnglishSum.has(token.word);
  return !afterSum.has(token.word) && !moneyNouns.has(token.word) && !isPassive(token.word);
}

/** "tillförs", "fördelas", "betalats": a verb in the passive, as against the genitive of those who are counted. */
function isPassive(word: string): boolean {
  return /[^s]s$/.test(word) && word.length > 4 && !/(?:[aeo]rs|[ae]ns|ets|[aeo]rnas)$/.test(word);
}
