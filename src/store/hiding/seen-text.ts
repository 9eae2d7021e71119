/** Stands for what a reader does not see: marks of emphasis, tags in a line, soft hyphens. A noncharacter of Unicode. */
export const UNSEEN = '\uffff';

/** A character with all that combines with it. */
const CLUSTER = /[\s\S]\p{M}*/uy;
const COMBINING = /^\p{M}/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\p{Pd}\u2212]/gu, '-'],
  [/[\u2018\u2019\u201b\u02bc\u00b4`]/g, "'"],
];

/**
 * A text as a reader sees it, and where each sign of it is written: hyphens and apostrophes of all kinds alike, composed
 * and decomposed letters too (Unicode NFKC), what is invisible as UNSEEN. Spelt so, two spellings of a name are equal.
 */
export class SeenText {
  /** UTF-16 units; `starts` and `ends` tell for each where it stands in what was read. */
  seen = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  /** Adds something that is written at `start`–`end` and seen as `seen`. */
  add(seen: string, start: number, end: number): void {
    if (COMBINING.test(seen) && this.seen !== '') {
      this.#combine(seen, end);
      return;
    }
    this.seen += seen;
    for (let unit = 0; unit < seen.length; unit += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /**
   * Adds the signs that stand in `text` from `start` on, at least one.
   *
   * @param end as far as it may go
   * @returns where it ended: at a sign that cannot be taken together with those before
   */
  addSigns(text: string, start: number, end: number): number {
    let until = start;
    while (until < end && isPlain(text.charCodeAt(until))) until += 1;
    if (until > start && COMBINING.test(text.slice(until, until + 2))) until -= 1;
    if (until === start) return this.#addCluster(text, start, end);
    this.seen += text.slice(start, until);
    for (let at = start; at < until; at += 1) {
      this.starts.push(at);
      this.ends.push(at + 1);
    }
    return until;
  }

  /** A mark that is written apart from its letter. */
  #combine(marks: string, end: number): void {
    const letter = this.seen.slice(-1);
    const start = this.starts.pop() ?? 0;
    this.ends.pop();
    this.seen = this.seen.slice(0, -1);
    this.add((letter + marks).normalize('NFKC'), start, end);
  }

  #addCluster(text: string, start: number, end: number): number {
    CLUSTER.lastIndex = start;
    const cluster = CLUSTER.exec(text)?.[0] ?? '';
    const until = Math.min(start + Math.max(cluster.length, 1), end);
    this.add(seenAs(cluster), start, until);
    return until;
  }
}

/** Most of a Swedish text: one character each, the same in every normal form, unless a mark to combine with follows. */
function isPlain(code: number): boolean {
  return (code >= 0x20 && code <= 0x7e && code !== 0x27 && code !== 0x60) || (code >= 0xc0 && code <= 0x2ff);
}

/** One or a few signs as they are compared. */
function seenAs(signs: string): string {
  let seen = signs.replace(INVISIBLE, '');
  for (const [kinds, one] of ALIKE) seen = seen.replace(kinds, one);
  return seen.normalize('NFKC') || UNSEEN;
}

/** Plain words as they are compared, without what is not seen. */
export function seenWords(text: string): string {
  const all = new SeenText();
  for (let at = 0; at < text.length; ) at = all.addSigns(text, at, text.length);
  return all.seen.replaceAll(UNSEEN, '');
}
