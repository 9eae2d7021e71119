import { stemsOf, wordsOf } from './inflection.js';

/** The words of a text, ready to be asked for phrases in any inflection. */
export class PhraseIndex {
  readonly #stems: readonly ReadonlySet<string>[];
  readonly #places = new Map<string, number[]>();

  constructor(text: string) {
    this.#stems = wordsOf(text).map((word) => new Set(stemsOf(word)));
    for (const [place, stems] of this.#stems.entries()) {
      for (const stem of stems) {
        const places = this.#places.get(stem);
        if (places) places.push(place);
        else this.#places.set(stem, [place]);
      }
    }
  }

  /** Whether the words of the phrase stand in the text one after the other. A phrase without words stands nowhere. */
  has(phrase: string): boolean {
    const [first, ...rest] = wordsOf(phrase).map(stemsOf);
    if (first === undefined) return false;
    return first.some((stem) =>
      this.#places
        .get(stem)
        ?.some((place) => rest.every((stems, offset) => this.#isAt(place + 1 + offset, stems))),
    );
  }

  #isAt(place: number, stems: readonly string[]): boolean {
    return stems.some((stem) => this.#stems[place]?.has(stem));
  }
}
