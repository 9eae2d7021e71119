/**
 * What a server does when it is not well: an answer of its own, the connection torn down before it (`reset`),
 * no answer at all (`hang`), or an answer that ends in the middle (`truncate`).
 */
export type FaultAnswer =
  | { status: number; headers?: Record<string, string>; body?: string }
  | 'reset'
  | 'hang'
  | 'truncate';

export interface Fault {
  /** A string is the whole path without its query; an expression is tried on path and query. */
  path: string | RegExp;
  /** For how many requests; Infinity until cleared. */
  times: number;
  answer: FaultAnswer;
}

/** Faults on demand. The first one set that fits a request is used up first. */
export class Faults {
  #waiting: Fault[] = [];

  /** Lets the next `times` fitting requests go wrong. */
  next(fault: Fault): void {
    this.#waiting.push({ ...fault });
  }

  /** Forgets every fault not yet used. */
  clear(): void {
    this.#waiting = [];
  }

  /** The fault due for a request to this path and query, counted as used; null when there is none. */
  take(pathAndQuery: string): FaultAnswer | null {
    const [path] = pathAndQuery.split('?', 1);
    const fault = this.#waiting.find((candidate) =>
      typeof candidate.path === 'string' ? candidate.path === path : candidate.path.test(pathAndQuery),
    );
    if (!fault) return null;
    fault.times -= 1;
    if (fault.times <= 0) this.#waiting = this.#waiting.filter((other) => other !== fault);
    return fault.answer;
  }
}
