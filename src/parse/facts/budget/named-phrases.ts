import type { Wording } from './bodies.js';
import { classify, isGiver } from './bodies.js';
import { BACK_REFERENCES } from './lexicon/bodies.js';
import { PREPOSITIONS } from './lexicon/words.js';
import { splitNames } from './name-lists.js';
import { nounSense } from './nouns.js';
import { phraseEnd } from './phrases.js';
import { hasNounBefore, isBudgetOf, isLoose, OWNERS } from './recipient-words.js';
import { isSign, type Word } from './words.js';

/** "ramen för MAX IV", "anslaget för Länsteatern": money that is somebody's. */
const FOR_SOMEBODY = /(?:ram|ramen|anslag|anslaget|budget|budgeten|bidraget)$/;

/** What a body does, written small behind its genitive. */
const WORK = /^(?:\p{Ll}*(?:arbete|verksamhet|insatser|insats|operationer|hjälparbete))$/u;

/** "kulturnämnden", "regionstyrelsen"; not "nämnden", which only points at one. */
const BOARD = /\p{L}{2}(?:nämnden|styrelsen)$/iu;

/** Names the bodies that a stretch of a sentence speaks of: in a phrase, behind a "till", in a genitive. */
export class NamedPhrases {
  constructor(
    private readonly words: readonly Word[],
    private readonly wording: Wording,
  ) {}

  /** Without conjunctions, adverbs and "att" at both ends. */
  bare(from: number, to: number): [number, number] {
    let start = from;
    let end = to;
    while (start < end && isLoose(this.words, start)) start += 1;
    while (end > start && isLoose(this.words, end - 1)) end -= 1;
    return [start, end];
  }

  /**
   * The bodies a phrase names.
   * @param any whether every noun phrase will do, also one that is not known for a body ("de sökande")
   */
  bodies(from: number, limit: number, any: boolean): string[] {
    const words = this.words;
    let start = from;
    while (start < limit && isLoose(words, start)) start += 1;
    const first = words[start];
    if (
      !first ||
      start >= limit ||
      PREPOSITIONS.has(first.lower) ||
      (isSign(first) && !/^["”“»]$/u.test(first.text))
    )
      return [];
    const end = phraseEnd(words, start, limit);
    if (end <= start) return [];
    const kind = classify(words, start, end, this.wording);
    if (any && this.#endsInGrant(start, end)) return [];
    if (kind === 'body' || kind === 'sector') return this.names(start, end);
    if (!any || /^(?:ett|en|vi|jag|man|du|ni)$/.test(first.lower) || this.isMoney(start, end)) return [];
    return this.names(start, end);
  }

  /** "tilldelas Region Skånes kulturstipendium": what is got, not who gets it. */
  #endsInGrant(start: number, end: number): boolean {
    const last = this.words[end - 1];
    const article = /^(?:ett|en)$/.test(this.words[start]?.lower ?? '');
    return (
      last !== undefined &&
      (article || !last.capital) &&
      nounSense(last.lower) === 'grant' &&
      PREPOSITIONS.has(this.words[end]?.lower ?? '')
    );
  }

  /** "ett utökat verksamhetsstöd": the money itself, nobody who gets it. */
  isMoney(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) {
      const word = this.words[at];
      if (!word || PREPOSITIONS.has(word.lower)) break;
      if (nounSense(word.lower) !== null && !/(?:projekt|program|del)(?:et|en|n)?$/.test(word.lower))
        return true;
    }
    return (
      /^(?:ett|en|del|uppdrag|möjlighet|mer|cirka|huvuddelen|merparten|lejonparten|hälften|resten|tredjedelen|pengarna|summan)$/.test(
        this.words[from]?.lower ?? '',
      ) && to - from <= 1
    );
  }

  /** "Anslaget till Norrbottens bildningsförbund", "bidrag till Kalix IF". */
  attached(from: number, to: number): string[] {
    for (let at = from + 1; at < to; at += 1) {
      const isFor =
        this.words[at]?.lower === 'för' &&
        this.words[at + 1]?.capital === true &&
        FOR_SOMEBODY.test(this.words[at - 1]?.lower ?? '');
      if (!isFor && this.words[at]?.lower !== 'till' && this.words[at]?.lower !== 'åt') continue;
      if (!isFor && !hasNounBefore(this.words, from, at)) continue;
      const found = this.bodies(at + 1, to, false);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** "Norrbottensteaterns verksamhetsstöd". */
  genitive(from: number, to: number): string[] {
    const words = this.words;
    const [start, end] = this.bare(from, to);
    for (let at = start; at < Math.min(end, start + 6); at += 1) {
      const word = words[at];
      if (!word || PREPOSITIONS.has(word.lower) || isSign(word)) return [];
      const next = words[at + 1];
      const sense = at + 1 < end && next ? nounSense(next.lower) : null;
      if (!isBudgetOf(next?.lower ?? '', sense) || !/[^s]s$|:s$/u.test(word.text)) continue;
      const base = word.text.replace(/:?s$/u, '');
      // "Myndighetens anslag", behind a sentence about the authority.
      const pointsBack = BACK_REFERENCES.has(base.toLowerCase()) && this.wording.lastSubject !== null;
      // "Kulturnämndens ram", "Tekniska nämndens budget": a board has a frame of its own, whatever else it gives.
      const ownFrame = sense === 'frame' && (at > start || BOARD.test(base));
      const gives = isGiver([{ ...word, lower: base.toLowerCase() }], 0, 1, this.wording);
      if (!pointsBack && !ownFrame && gives) return [];
      if (OWNERS.test(base) || isGiver(words, start, at + 1, this.wording)) return [];
      const capital = words.slice(start, at + 1).some((part) => part.capital);
      const owner = classify([{ ...word, text: base, lower: base.toLowerCase() }], 0, 1, this.wording);
      if (!capital && owner !== 'body' && owner !== 'sector') return [];
      const names = splitNames(this.wording.text, words, start, at + 1);
      return names.map((name, index) => (index === names.length - 1 ? name.replace(/:?s$/u, '') : name));
    }
    return [];
  }

  /** What is raised, cut or measured: the money of somebody, or somebody. */
  ofMoney(from: number, to: number): string[] {
    if (to <= from) return [];
    return firstOf(
      () => this.attached(from, to),
      () => this.genitive(from, to),
      () => (this.isMoney(from, to) ? [] : this.bodies(from, to, false)),
    );
  }

  names(from: number, to: number): string[] {
    const owner = this.#ownerOfWork(from, to);
    const names = splitNames(this.wording.text, this.words, from, owner ?? to);
    const plain = owner === null ? names : names.map((name) => name.replace(/(?<=[^s])s$|:s$/u, ''));
    return plain.filter((name, index) => plain.indexOf(name) === index);
  }

  /** "Röda Korsets arbete i Sudan": whose work it is gets the sum; position behind the owner, null when none is named. */
  #ownerOfWork(from: number, to: number): number | null {
    for (let at = from; at < to - 1; at += 1) {
      const word = this.words[at];
      if (!word || PREPOSITIONS.has(word.lower)) return null;
      const work = this.words[at + 1]?.text ?? '';
      if (word.capital && /(?:[^s]s|:s)$/u.test(word.text) && WORK.test(work)) return at + 1;
    }
    return null;
  }
}

/** What the first of these readers finds that finds anybody. */
export function firstOf(...readers: (() => string[])[]): string[] {
  for (const reader of readers) {
    const found = reader();
    if (found.length > 0) return found;
  }
  return [];
}
