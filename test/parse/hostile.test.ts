import { describe, expect, it } from 'vitest';
import { parseInput } from '../../src/parse/parse.js';
import { PressbudError } from '../../src/ports/pressbud-error.js';
import { releaseSchema } from '../../src/release/document.js';

const repeated = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
const release = (body: string): string =>
  JSON.stringify({ releases: [{ id: 9_900_301, title: 'Ny bro', body, published: '2026-09-22T09:00:00Z' }] });

/** What would take a careless reader hours, or its stack. That time grows with the size alone is for the bench. */
const inputs: readonly [name: string, text: string][] = [
  ['10 MB of <div>', repeated('<div>', 10_000_000)],
  ['1 MB of sums that do not end', `# Ny bro\n\n${repeated('miljoner och ', 1_000_000)}`],
  ['the same in a release of the API', release(`<p>${repeated('10 miljoner och ', 300_000)}</p>`)],
  ['lists in lists in lists', release(repeated('<ul><li>a', 100_000))],
  ['quotes in quotes in quotes', `# Ny bro\n\n${repeated('> ', 200_000)}Bro`],
  ['arrays in arrays', repeated('[', 200_000)],
  ['objects in objects', repeated('{"releases":', 200_000)],
  ['halves of surrogate pairs', release(repeated('\ud83d <b>\udc00</b> 10 miljoner \ud800kronor ', 50_000))],
  [
    'a state script that never ends',
    `<html><script>window.__INITIAL_STATE__ = '${repeated('JTdC', 500_000)}`,
  ],
  [
    'a state script of broken percent signs',
    `<html><script>window.__INITIAL_STATE__ = '${btoa(repeated('%7B%E5%2', 90_000))}'`,
  ],
];

describe('an input made to harm', () => {
  it.each(inputs)('gives a valid document or one of our errors: %s', (_, text) => {
    for (const parsed of parseInput(new TextEncoder().encode(text))) {
      if ('error' in parsed) expect(parsed.error).toBeInstanceOf(PressbudError);
      else expect(() => releaseSchema.parse(parsed.release)).not.toThrow();
    }
  });
});
