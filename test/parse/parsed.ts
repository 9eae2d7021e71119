import { type InputAbout, parseInput } from '../../src/parse/parse.js';
import type { PressbudError } from '../../src/ports/pressbud-error.js';
import type { Release } from '../../src/release/document.js';

/** The releases of an input; an error is thrown. */
export function releasesOf(input: string | Uint8Array, about: InputAbout = {}): Release[] {
  return [...parseInput(bytesOf(input), about)].map((parsed) => {
    if ('error' in parsed) throw parsed.error;
    return parsed.release;
  });
}

/** The only release of an input. */
export function releaseOf(input: string | Uint8Array, about: InputAbout = {}): Release {
  const [release, ...others] = releasesOf(input, about);
  if (!release || others.length > 0) throw new Error(`${others.length + (release ? 1 : 0)} releases`);
  return release;
}

/** The error an input gives, and null when it gives none. */
export function errorOf(input: string | Uint8Array): PressbudError | null {
  for (const parsed of parseInput(bytesOf(input))) if ('error' in parsed) return parsed.error;
  return null;
}

function bytesOf(input: string | Uint8Array): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}
